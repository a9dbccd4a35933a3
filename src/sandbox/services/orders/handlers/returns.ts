import type { ListReturnsQuery, Return, ReturnDecisionRequest, ReturnPage, ReturnRequest } from '@styk/sdk/api/orders';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { requireStep } from '../advance.ts';
import { openOrders } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { ordersProblems } from '../problems.ts';
import { decideReturn as decide } from '../returns/decide.ts';
import { requestReturn } from '../returns/request.ts';
import { findReturn, listReturns as readReturns } from '../returns/store.ts';
import { viewReturn } from '../view.ts';
import { notFound, ownOrder } from './found.ts';

type ReturnParams = { readonly returnId: string };

export function listReturns(
  _room: OrdersDependencies,
  call: OperationCall<ListReturnsQuery & PageParams>,
): OperationResult<ReturnPage> {
  const { limit, cursor, orderId = null, state = null } = call.params;
  const [after, updatedAfter] = [readSequenceCursor(cursor), readUpdatedAfter(call.params)];
  const page = toPage(
    readReturns(openOrders(call), { after, updatedAfter, orderId, state, limit: limit + 1 }),
    limit,
    ({ changed }) => changed,
    ({ found }) => viewReturn(found),
  );
  return { status: 200, body: page };
}

export function createReturn(
  room: OrdersDependencies,
  call: OperationCall<unknown, ReturnRequest>,
): OperationResult<Return> {
  const { context, order } = ownOrder(room, call, call.body.orderId);
  requireStep(order, 'return');
  const asked = requestReturn(context, order, call.body, readOccurredAt(call.body.occurredAt, call.now));
  return { status: 201, headers: { location: `/returns/${asked.id}` }, body: viewReturn(asked) };
}

export function getReturn(_room: OrdersDependencies, call: OperationCall<ReturnParams>): OperationResult<Return> {
  const found = findReturn(openOrders(call), call.params.returnId);
  if (found === undefined) throw notFound(call.params.returnId);
  return { status: 200, body: viewReturn(found) };
}

export function decideReturn(
  room: OrdersDependencies,
  call: OperationCall<ReturnParams, ReturnDecisionRequest>,
): OperationResult<Return> {
  const asked = findReturn(openOrders(call), call.params.returnId);
  if (asked === undefined) throw notFound(call.params.returnId);
  if (asked.state !== 'requested') {
    throw ordersProblems.create('return-state-conflict', { return: asked.id, state: asked.state });
  }
  const { context, order } = ownOrder(room, call, asked.orderId);
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  return { status: 200, body: viewReturn(decide(room, context, order, asked, call.body, occurredAt)) };
}

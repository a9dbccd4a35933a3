import type {
  ListOrdersQuery,
  Order,
  OrderDocumentList,
  OrderDocumentsRequest,
  OrderPage,
  OrderPlaced,
  OrderRequest,
} from '@styk/sdk/api/orders';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { openOrders } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { settleDueOrders } from '../due.ts';
import { placeOrder } from '../placing/place-order.ts';
import { ordersProblems } from '../problems.ts';
import { findOrder, listOrders as readOrders, saveOrder } from '../store.ts';
import { viewOrder } from '../view.ts';
import { answerOrder, notFound, type OrderParams, ownOrder, tagOf } from './found.ts';

export function listOrders(
  room: OrdersDependencies,
  call: OperationCall<ListOrdersQuery & PageParams>,
): OperationResult<OrderPage> {
  const { tx, caller, params } = call;
  const { partnerId, scopes } = caller;
  settleDueOrders(room, call);
  const { limit, cursor, state = null, externalId = null, fulfilmentKind = null } = params;
  const courierId = room.isCourier(tx, partnerId) ? partnerId : null;
  const [after, updatedAfter] = [readSequenceCursor(cursor), readUpdatedAfter(params)];
  const filter = { partnerId, courierId, after, updatedAfter, state, externalId, fulfilmentKind, limit: limit + 1 };
  const page = toPage(
    readOrders(tx, filter),
    limit,
    ({ changed }) => changed,
    ({ order }) => viewOrder(order, scopes),
  );
  return { status: 200, body: page };
}

export function createOrder(
  room: OrdersDependencies,
  call: OperationCall<unknown, OrderRequest>,
): OperationResult<OrderPlaced> {
  // Goods of orders that nobody accepted are there for this one.
  settleDueOrders(room, call);
  const { order, duplicate } = placeOrder(room, openOrders(call), call.body);
  const body = { ...viewOrder(order, call.caller.scopes), duplicate };
  return { status: 201, headers: { etag: tagOf(order), location: `/orders/${order.id}` }, body };
}

export function getOrder(room: OrdersDependencies, call: OperationCall<OrderParams>): OperationResult<Order> {
  const { orderId } = call.params;
  const { partnerId } = call.caller;
  const order = findOrder(call.tx, orderId);
  if (order?.courierId === partnerId && room.isCourier(call.tx, partnerId)) return answerOrder(call, order);
  if (order === undefined) throw notFound(orderId);
  return answerOrder(call, ownOrder(room, call, orderId).order);
}

/** What is linked already stays as it was linked. */
export function linkOrderDocuments(
  room: OrdersDependencies,
  call: OperationCall<OrderParams, OrderDocumentsRequest>,
): OperationResult<OrderDocumentList> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  const { documents } = order.content;
  const added = new Map(documents.map((document) => [document.documentId, document]));
  const linkedAt = new Date(call.now).toISOString();
  for (const { documentId, kind } of call.body.documents) {
    if (!room.knowsDocument(call.tx, context.partnerId, documentId)) {
      throw ordersProblems.create('document-unknown', { document: documentId });
    }
    if (!added.has(documentId)) added.set(documentId, { documentId, kind, linkedAt });
  }
  const items = [...added.values()];
  if (items.length > documents.length)
    saveOrder(context, { ...order, content: { ...order.content, documents: items } });
  return { status: 200, body: { items } };
}

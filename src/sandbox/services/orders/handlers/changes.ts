import type {
  CancellationRequest,
  Order,
  OrderChange,
  OrderChangePreview,
  OrderChangeRequest,
  OrderChangeTerms,
} from '@styk/sdk/api/orders';
import { requireMatch } from '../../../entity-tag.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { requireStep } from '../advance.ts';
import { cancelOrder as cancel } from '../cancel.ts';
import { applyChange } from '../changes/apply.ts';
import { keepPreview, previewChange, wasPreviewed } from '../changes/preview.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { ordersProblems } from '../problems.ts';
import { answerOrder, type OrderParams, ownOrder, tagOf } from './found.ts';

export function previewOrderChange(
  room: OrdersDependencies,
  call: OperationCall<OrderParams, OrderChangeTerms>,
): OperationResult<OrderChangePreview> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'change');
  const { result, previewHash } = previewChange(room, context, order, call.body);
  const validUntil = new Date(keepPreview(context, order, previewHash)).toISOString();
  return { status: 200, headers: { etag: tagOf(order) }, body: { orderId: order.id, previewHash, validUntil, result } };
}

/** The result is that of the preview, or the preview is stale (O02). */
export function createOrderChange(
  room: OrdersDependencies,
  call: OperationCall<OrderParams & { readonly 'If-Match'?: string }, OrderChangeRequest>,
): OperationResult<OrderChange> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  const { previewHash: named, terms } = call.body;
  requireMatch(call.params['If-Match'], tagOf(order));
  requireStep(order, 'change');
  if (!wasPreviewed(context, order, named)) throw ordersProblems.create('preview-stale');
  const { changed, result, previewHash } = previewChange(room, context, order, terms);
  // Other terms than those that were previewed.
  if (named !== previewHash) throw ordersProblems.create('preview-stale');
  const changeId = call.newId('chg');
  const after = applyChange(room, context, order, changed, changeId);
  const { id: orderId, version } = after;
  const recordedAt = new Date(call.now).toISOString();
  const body = { changeId, orderId, version, previewHash, result, recordedAt };
  return { status: 201, headers: { etag: tagOf(after) }, body };
}

export function cancelOrder(
  room: OrdersDependencies,
  call: OperationCall<OrderParams, CancellationRequest>,
): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'cancel');
  const { initiator, reason, comment } = call.body;
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  const why = { initiator, reason, ...(comment === undefined ? {} : { comment }), occurredAt };
  return answerOrder(call, cancel(room, context, order, why));
}

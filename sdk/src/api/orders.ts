// Generated from openapi/orders.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { ordersOperations as operations } from './orders.operations.ts';
import type { AcceptanceRequest, AssemblyRequest, CancellationRequest, DeliveryRequest, ListOrdersQuery, ListReturnsQuery, Order, OrderChange, OrderChangePreview, OrderChangeRequest, OrderChangeTerms, OrderDocumentList, OrderDocumentsRequest, OrderPage, OrderPlaced, OrderRequest, ReadinessRequest, RejectionRequest, Return, ReturnDecisionRequest, ReturnPage, ReturnRequest, ShipmentRequest, TrackingRequest, TrackingResult } from './orders.types.ts';

export type * from './orders.types.ts';

/**
 * List orders. `GET /orders/v1/orders`
 *
 * Orders of the partner, in the order of their last change. A courier sees only the orders assigned to them.
 * Buyer data are masked unless the delivery needs them and the token carries `customers:pii`.
 *
 * @example
 * for await (const item of listOrders(client)) use(item);
 */
export function listOrders(client: Caller, query?: ListOrdersQuery, options?: CallOptions): PagePromise<OrderPage, Order> {
  return client.pages(operations.listOrders, { query }, options);
}

/**
 * Place an order. `POST /orders/v1/orders`
 *
 * An order from a channel of the partner. Σ tenders = totals.payableKop, to the kopeck. A known `externalId`
 * with equal content is answered with the first order and `duplicate: true`, with other content it is 409
 * `natural-key-conflict`. The holds behind the tenders become the order's: it takes their money when it is
 * shipped, or handed over in the store, and gives it back when it is cancelled.
 *
 * @throws StykApiError `price-changed`, `insufficient-stock`, `quote-expired`, `reservation-not-active`, `tender-not-held`, `natural-key-conflict`, `customer-unknown`, `sku-unknown`, `location-unknown`, `fulfilment-not-available`, `totals-mismatch`, `occurred-at-out-of-range`
 * @example
 * const order = await createOrder(client, {
 *   externalId: '100017',
 *   customerId: 'cus_01JD2Q7F8XV3',
 *   channel: 'app',
 *   occurredAt: '2026-11-22T10:20:00+03:00',
 *   reservationId: 'rsv_01JD2Q7F8X',
 *   quoteId: 'quo_01JD2Q7F8X',
 *   lines: [
 *     {
 *       lineId: '1',
 *       sku: 'WTR-500',
 *       title: 'Вода питьевая «Родник» 0,5 л',
 *       qty: '2',
 *       unit: 'pcs',
 *       priceKop: 4990,
 *       payKop: 9980,
 *       vatCode: 'vat22',
 *     },
 *   ],
 *   fulfilment: {
 *     kind: 'pickup_store',
 *     location: 'msk-01',
 *     recipient: { displayName: 'Покупатель 17', phone: '+79990000017' },
 *   },
 *   totals: { linesKop: 9980, discountKop: 0, deliveryKop: 0, payableKop: 9980 },
 *   tenders: [
 *     { kind: 'points-ref', amountKop: 3000, ref: 'aut_01JD2Q7F8X' },
 *     { kind: 'card', amountKop: 6980, ref: 'pay_01JD2Q7F8X' },
 *   ],
 * });
 */
export function createOrder(client: Caller, body: OrderRequest, options?: CallOptions): ApiPromise<OrderPlaced> {
  return client.call(operations.createOrder, { body }, options);
}

/**
 * Read an order. `GET /orders/v1/orders/{orderId}`
 *
 * The order as it stands. Buyer data are masked unless the delivery needs them and the token carries
 * `customers:pii`.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`
 * @example
 * const order = await getOrder(client, orderId);
 */
export function getOrder(client: Caller, orderId: string, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.getOrder, { path: [orderId] }, options);
}

/**
 * Accept an order. `POST /orders/v1/orders/{orderId}:accept`
 *
 * The partner undertakes to fulfil it. Only from `new` and before `acceptBy`; `order.accept.overdue` warns.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `accept-deadline-passed`, `occurred-at-out-of-range`
 * @example
 * const order = await acceptOrder(client, orderId, {
 *   occurredAt: '2026-11-22T10:25:00+03:00',
 *   readyBy: '2026-11-22T12:00:00+03:00',
 *   partnerOrderId: 'МСК-004217',
 * });
 */
export function acceptOrder(client: Caller, orderId: string, body: AcceptanceRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.acceptOrder, { path: [orderId], body }, options);
}

/**
 * Reject an order. `POST /orders/v1/orders/{orderId}:reject`
 *
 * Only from `new` and before `acceptBy`. The order is cancelled, reservation and holds are given back.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `accept-deadline-passed`, `occurred-at-out-of-range`
 * @example
 * const order = await rejectOrder(client, orderId, {
 *   occurredAt: '2026-11-22T10:25:00+03:00',
 *   reason: 'out-of-stock',
 *   comment: 'Последняя упаковка повреждена',
 * });
 */
export function rejectOrder(client: Caller, orderId: string, body: RejectionRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.rejectOrder, { path: [orderId], body }, options);
}

/**
 * Start assembling. `POST /orders/v1/orders/{orderId}:assemble`
 *
 * From `accepted` to `assembling`; repeated within `assembling` it restates the packages. `restock_then_pickup`
 * starts with the goods still at `sourceLocation`.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `package-quantity-exceeded`, `marking-code-invalid`, `occurred-at-out-of-range`
 * @example
 * const order = await assembleOrder(client, orderId, {
 *   occurredAt: '2026-11-22T10:40:00+03:00',
 *   packages: [{ packageId: 'P-1', weightG: 1100, lines: [{ lineId: '1', qty: '2' }] }],
 * });
 */
export function assembleOrder(client: Caller, orderId: string, body: AssemblyRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.assembleOrder, { path: [orderId], body }, options);
}

/**
 * Report ready. `POST /orders/v1/orders/{orderId}:ready`
 *
 * From `assembling` to `ready`: every line is packed, marked goods have their marking codes, and the buyer may
 * come or the carrier may collect.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `lines-not-packed`, `package-quantity-exceeded`, `marking-code-required`, `marking-code-invalid`, `occurred-at-out-of-range`
 * @example
 * const order = await readyOrder(client, orderId, {
 *   occurredAt: '2026-11-22T11:30:00+03:00',
 *   packages: [
 *     {
 *       packageId: 'P-1',
 *       weightG: 1100,
 *       lines: [
 *         {
 *           lineId: '1',
 *           qty: '2',
 *           markingCodes: ['0104600000000015215!qQ7JfD2kYx', '0104600000000015215!mT3RbW8nHc'],
 *         },
 *       ],
 *     },
 *   ],
 *   keepUntil: '2026-11-25T21:00:00+03:00',
 * });
 */
export function readyOrder(client: Caller, orderId: string, body: ReadinessRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.readyOrder, { path: [orderId], body }, options);
}

/**
 * Hand over to delivery. `POST /orders/v1/orders/{orderId}:ship`
 *
 * From `ready` to `in_delivery`; the reservation becomes `shipped`. `pickup_store` skips this step.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `package-unknown`, `occurred-at-out-of-range`
 * @example
 * const order = await shipOrder(client, orderId, {
 *   occurredAt: '2026-11-22T12:10:00+03:00',
 *   carrier: 'Курьерская служба «Пример»',
 *   trackingNumber: 'TRK100017',
 *   packageIds: ['P-1'],
 * });
 */
export function shipOrder(client: Caller, orderId: string, body: ShipmentRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.shipOrder, { path: [orderId], body }, options);
}

/**
 * Hand over to the buyer. `POST /orders/v1/orders/{orderId}:deliver`
 *
 * From `in_delivery` (`pickup_store`: from `ready`) to `delivered`. Where `fulfilment.recipientCodeRequired` is
 * true the recipient tells a code; three wrong ones lock it for 15 minutes.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `recipient-code-wrong`, `recipient-code-locked`, `marking-code-invalid`, `occurred-at-out-of-range`
 * @example
 * const order = await deliverOrder(client, orderId, {
 *   occurredAt: '2026-11-22T13:05:00+03:00',
 *   recipientCode: '4821',
 *   receiptKey: 'fn9999078902005430-fd12345',
 * });
 */
export function deliverOrder(client: Caller, orderId: string, body: DeliveryRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.deliverOrder, { path: [orderId], body }, options);
}

/**
 * Report the courier's position and attempts. `PUT /orders/v1/orders/{orderId}/tracking`
 *
 * For the role `courier`, only on orders assigned to the caller. Restates the whole tracking; an older `asOf` is
 * `superseded` and changes nothing.
 *
 * @param orderId Order.
 * @throws StykApiError `role-required`, `shipment-not-assigned`, `not-found`, `order-state-conflict`, `occurred-at-out-of-range`
 * @example
 * const orderTracking = await putOrderTracking(client, orderId, {
 *   asOf: '2026-11-22T12:40:00+03:00',
 *   position: { latitude: 55.7558, longitude: 37.6173 },
 *   expectedAt: '2026-11-22T13:00:00+03:00',
 *   attempts: [
 *     {
 *       occurredAt: '2026-11-22T12:35:00+03:00',
 *       outcome: 'no-answer',
 *       comment: 'Домофон не отвечает',
 *     },
 *   ],
 * });
 */
export function putOrderTracking(client: Caller, orderId: string, body: TrackingRequest, options?: CallOptions): ApiPromise<TrackingResult> {
  return client.call(operations.putOrderTracking, { path: [orderId], body }, options);
}

/**
 * Link documents. `POST /orders/v1/orders/{orderId}/documents`
 *
 * Links EDO documents to the order; one already linked stays linked.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `document-unknown`
 * @example
 * const orderDocuments = await linkOrderDocuments(client, orderId, { documents: [{ documentId: 'doc_01JD2Q7F8X', kind: 'upd' }] });
 */
export function linkOrderDocuments(client: Caller, orderId: string, body: OrderDocumentsRequest, options?: CallOptions): ApiPromise<OrderDocumentList> {
  return client.call(operations.linkOrderDocuments, { path: [orderId], body }, options);
}

/**
 * Preview a change. `POST /orders/v1/orders/{orderId}/changes:preview`
 *
 * What the order would be without some lines, with less of them, or fulfilled otherwise. Computed with the
 * catalogue version of the order: no remaining line becomes dearer than first shown, and the buyer pays at most
 * the original total less what the removed lines cost them. Nothing changes.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `quantity-not-reduced`, `fulfilment-not-available`
 * @example
 * const orderChange = await previewOrderChange(client, orderId, { lines: [{ lineId: '1', qty: '1' }] });
 */
export function previewOrderChange(client: Caller, orderId: string, body: OrderChangeTerms, options?: CallOptions): ApiPromise<OrderChangePreview> {
  return client.call(operations.previewOrderChange, { path: [orderId], body }, options);
}

/**
 * Apply a change. `POST /orders/v1/orders/{orderId}/changes`
 *
 * Applies what was previewed: `previewHash` of the preview and the same terms. The result is that of the
 * preview; if the order or the rules have changed since, 409 `preview-stale` asks for a new one.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `preview-stale`, `order-state-conflict`, `precondition-failed`, `line-unknown`, `quantity-not-reduced`, `fulfilment-not-available`, `precondition-required`
 * @example
 * const orderChange = await createOrderChange(client, orderId, {
 *   previewHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
 *   terms: { lines: [{ lineId: '1', qty: '1' }] },
 * });
 */
export function createOrderChange(client: Caller, orderId: string, body: OrderChangeRequest, options?: CallOptions): ApiPromise<OrderChange> {
  return client.call(operations.createOrderChange, { path: [orderId], body }, options);
}

/**
 * Cancel an order. `POST /orders/v1/orders/{orderId}:cancel`
 *
 * Before it is shipped. Gives back reservation, point and gift-card holds, budgets and payments; what cannot be
 * given back at once is retried until done, see `cancellation.releases`.
 *
 * @param orderId Order.
 * @throws StykApiError `not-found`, `order-state-conflict`, `occurred-at-out-of-range`
 * @example
 * const order = await cancelOrder(client, orderId, { occurredAt: '2026-11-22T10:50:00+03:00', initiator: 'customer', reason: 'changed-mind' });
 */
export function cancelOrder(client: Caller, orderId: string, body: CancellationRequest, options?: CallOptions): ApiPromise<Order> {
  return client.call(operations.cancelOrder, { path: [orderId], body }, options);
}

/**
 * List returns. `GET /orders/v1/returns`
 *
 * Returns of the partner's orders, in the order of their last change.
 *
 * @example
 * for await (const item of listReturns(client)) use(item);
 */
export function listReturns(client: Caller, query?: ListReturnsQuery, options?: CallOptions): PagePromise<ReturnPage, Return> {
  return client.pages(operations.listReturns, { query }, options);
}

/**
 * Ask for a return. `POST /orders/v1/returns`
 *
 * Lines of an order that the buyer gives back. May come before the news of delivery: it then waits in
 * `awaiting_delivery`. Money goes back per tender in the order card, wallet, gift card, points.
 *
 * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `return-exceeds-sold`, `refund-method-not-allowed`, `occurred-at-out-of-range`
 * @example
 * const result = await createReturn(client, {
 *   orderId: 'ord_01JD2Q7F8X',
 *   occurredAt: '2026-11-24T15:00:00+03:00',
 *   reason: 'defect',
 *   refundMethod: 'original',
 *   lines: [{ lineId: '1', qty: '1', comment: 'Негерметичная крышка' }],
 * });
 */
export function createReturn(client: Caller, body: ReturnRequest, options?: CallOptions): ApiPromise<Return> {
  return client.call(operations.createReturn, { body }, options);
}

/**
 * Read a return. `GET /orders/v1/returns/{returnId}`
 *
 * The return as it stands; fetch it when `return.created` or `return.decided` has come.
 *
 * @param returnId Return.
 * @throws StykApiError `not-found`
 * @example
 * const result = await getReturn(client, returnId);
 */
export function getReturn(client: Caller, returnId: string, options?: CallOptions): ApiPromise<Return> {
  return client.call(operations.getReturn, { path: [returnId] }, options);
}

/**
 * Decide on a return. `POST /orders/v1/returns/{returnId}:decide`
 *
 * Approves, refuses or partly approves each line, once. A refusal needs evidence: files of the file store.
 *
 * @param returnId Return.
 * @throws StykApiError `not-found`, `return-state-conflict`, `line-unknown`, `lines-undecided`, `return-exceeds-sold`, `evidence-required`, `file-unknown`, `occurred-at-out-of-range`
 * @example
 * const result = await decideReturn(client, returnId, {
 *   occurredAt: '2026-11-25T11:00:00+03:00',
 *   lines: [{ lineId: '1', decision: 'approve', approvedQty: '1' }],
 *   evidenceFileIds: ['fil_01JD2Q7F8X'],
 * });
 */
export function decideReturn(client: Caller, returnId: string, body: ReturnDecisionRequest, options?: CallOptions): ApiPromise<Return> {
  return client.call(operations.decideReturn, { path: [returnId], body }, options);
}

/** Styk orders, bound to a client. */
export class OrdersApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List orders. `GET /orders/v1/orders`
   *
   * Orders of the partner, in the order of their last change. A courier sees only the orders assigned to them.
   * Buyer data are masked unless the delivery needs them and the token carries `customers:pii`.
   *
   * @example
   * for await (const item of styk.orders.listOrders()) use(item);
   */
  listOrders(query?: ListOrdersQuery, options?: CallOptions): PagePromise<OrderPage, Order> {
    return listOrders(this.#client, query, options);
  }

  /**
   * Place an order. `POST /orders/v1/orders`
   *
   * An order from a channel of the partner. Σ tenders = totals.payableKop, to the kopeck. A known `externalId`
   * with equal content is answered with the first order and `duplicate: true`, with other content it is 409
   * `natural-key-conflict`. The holds behind the tenders become the order's: it takes their money when it is
   * shipped, or handed over in the store, and gives it back when it is cancelled.
   *
   * @throws StykApiError `price-changed`, `insufficient-stock`, `quote-expired`, `reservation-not-active`, `tender-not-held`, `natural-key-conflict`, `customer-unknown`, `sku-unknown`, `location-unknown`, `fulfilment-not-available`, `totals-mismatch`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.createOrder({
   *   externalId: '100017',
   *   customerId: 'cus_01JD2Q7F8XV3',
   *   channel: 'app',
   *   occurredAt: '2026-11-22T10:20:00+03:00',
   *   reservationId: 'rsv_01JD2Q7F8X',
   *   quoteId: 'quo_01JD2Q7F8X',
   *   lines: [
   *     {
   *       lineId: '1',
   *       sku: 'WTR-500',
   *       title: 'Вода питьевая «Родник» 0,5 л',
   *       qty: '2',
   *       unit: 'pcs',
   *       priceKop: 4990,
   *       payKop: 9980,
   *       vatCode: 'vat22',
   *     },
   *   ],
   *   fulfilment: {
   *     kind: 'pickup_store',
   *     location: 'msk-01',
   *     recipient: { displayName: 'Покупатель 17', phone: '+79990000017' },
   *   },
   *   totals: { linesKop: 9980, discountKop: 0, deliveryKop: 0, payableKop: 9980 },
   *   tenders: [
   *     { kind: 'points-ref', amountKop: 3000, ref: 'aut_01JD2Q7F8X' },
   *     { kind: 'card', amountKop: 6980, ref: 'pay_01JD2Q7F8X' },
   *   ],
   * });
   */
  createOrder(body: OrderRequest, options?: CallOptions): ApiPromise<OrderPlaced> {
    return createOrder(this.#client, body, options);
  }

  /**
   * Read an order. `GET /orders/v1/orders/{orderId}`
   *
   * The order as it stands. Buyer data are masked unless the delivery needs them and the token carries
   * `customers:pii`.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`
   * @example
   * const order = await styk.orders.getOrder(orderId);
   */
  getOrder(orderId: string, options?: CallOptions): ApiPromise<Order> {
    return getOrder(this.#client, orderId, options);
  }

  /**
   * Accept an order. `POST /orders/v1/orders/{orderId}:accept`
   *
   * The partner undertakes to fulfil it. Only from `new` and before `acceptBy`; `order.accept.overdue` warns.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `accept-deadline-passed`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.acceptOrder(orderId, {
   *   occurredAt: '2026-11-22T10:25:00+03:00',
   *   readyBy: '2026-11-22T12:00:00+03:00',
   *   partnerOrderId: 'МСК-004217',
   * });
   */
  acceptOrder(orderId: string, body: AcceptanceRequest, options?: CallOptions): ApiPromise<Order> {
    return acceptOrder(this.#client, orderId, body, options);
  }

  /**
   * Reject an order. `POST /orders/v1/orders/{orderId}:reject`
   *
   * Only from `new` and before `acceptBy`. The order is cancelled, reservation and holds are given back.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `accept-deadline-passed`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.rejectOrder(orderId, {
   *   occurredAt: '2026-11-22T10:25:00+03:00',
   *   reason: 'out-of-stock',
   *   comment: 'Последняя упаковка повреждена',
   * });
   */
  rejectOrder(orderId: string, body: RejectionRequest, options?: CallOptions): ApiPromise<Order> {
    return rejectOrder(this.#client, orderId, body, options);
  }

  /**
   * Start assembling. `POST /orders/v1/orders/{orderId}:assemble`
   *
   * From `accepted` to `assembling`; repeated within `assembling` it restates the packages. `restock_then_pickup`
   * starts with the goods still at `sourceLocation`.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `package-quantity-exceeded`, `marking-code-invalid`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.assembleOrder(orderId, {
   *   occurredAt: '2026-11-22T10:40:00+03:00',
   *   packages: [{ packageId: 'P-1', weightG: 1100, lines: [{ lineId: '1', qty: '2' }] }],
   * });
   */
  assembleOrder(orderId: string, body: AssemblyRequest, options?: CallOptions): ApiPromise<Order> {
    return assembleOrder(this.#client, orderId, body, options);
  }

  /**
   * Report ready. `POST /orders/v1/orders/{orderId}:ready`
   *
   * From `assembling` to `ready`: every line is packed, marked goods have their marking codes, and the buyer may
   * come or the carrier may collect.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `lines-not-packed`, `package-quantity-exceeded`, `marking-code-required`, `marking-code-invalid`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.readyOrder(orderId, {
   *   occurredAt: '2026-11-22T11:30:00+03:00',
   *   packages: [
   *     {
   *       packageId: 'P-1',
   *       weightG: 1100,
   *       lines: [
   *         {
   *           lineId: '1',
   *           qty: '2',
   *           markingCodes: ['0104600000000015215!qQ7JfD2kYx', '0104600000000015215!mT3RbW8nHc'],
   *         },
   *       ],
   *     },
   *   ],
   *   keepUntil: '2026-11-25T21:00:00+03:00',
   * });
   */
  readyOrder(orderId: string, body: ReadinessRequest, options?: CallOptions): ApiPromise<Order> {
    return readyOrder(this.#client, orderId, body, options);
  }

  /**
   * Hand over to delivery. `POST /orders/v1/orders/{orderId}:ship`
   *
   * From `ready` to `in_delivery`; the reservation becomes `shipped`. `pickup_store` skips this step.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `package-unknown`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.shipOrder(orderId, {
   *   occurredAt: '2026-11-22T12:10:00+03:00',
   *   carrier: 'Курьерская служба «Пример»',
   *   trackingNumber: 'TRK100017',
   *   packageIds: ['P-1'],
   * });
   */
  shipOrder(orderId: string, body: ShipmentRequest, options?: CallOptions): ApiPromise<Order> {
    return shipOrder(this.#client, orderId, body, options);
  }

  /**
   * Hand over to the buyer. `POST /orders/v1/orders/{orderId}:deliver`
   *
   * From `in_delivery` (`pickup_store`: from `ready`) to `delivered`. Where `fulfilment.recipientCodeRequired` is
   * true the recipient tells a code; three wrong ones lock it for 15 minutes.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `recipient-code-wrong`, `recipient-code-locked`, `marking-code-invalid`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.deliverOrder(orderId, {
   *   occurredAt: '2026-11-22T13:05:00+03:00',
   *   recipientCode: '4821',
   *   receiptKey: 'fn9999078902005430-fd12345',
   * });
   */
  deliverOrder(orderId: string, body: DeliveryRequest, options?: CallOptions): ApiPromise<Order> {
    return deliverOrder(this.#client, orderId, body, options);
  }

  /**
   * Report the courier's position and attempts. `PUT /orders/v1/orders/{orderId}/tracking`
   *
   * For the role `courier`, only on orders assigned to the caller. Restates the whole tracking; an older `asOf` is
   * `superseded` and changes nothing.
   *
   * @param orderId Order.
   * @throws StykApiError `role-required`, `shipment-not-assigned`, `not-found`, `order-state-conflict`, `occurred-at-out-of-range`
   * @example
   * const orderTracking = await styk.orders.putOrderTracking(orderId, {
   *   asOf: '2026-11-22T12:40:00+03:00',
   *   position: { latitude: 55.7558, longitude: 37.6173 },
   *   expectedAt: '2026-11-22T13:00:00+03:00',
   *   attempts: [
   *     {
   *       occurredAt: '2026-11-22T12:35:00+03:00',
   *       outcome: 'no-answer',
   *       comment: 'Домофон не отвечает',
   *     },
   *   ],
   * });
   */
  putOrderTracking(orderId: string, body: TrackingRequest, options?: CallOptions): ApiPromise<TrackingResult> {
    return putOrderTracking(this.#client, orderId, body, options);
  }

  /**
   * Link documents. `POST /orders/v1/orders/{orderId}/documents`
   *
   * Links EDO documents to the order; one already linked stays linked.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `document-unknown`
   * @example
   * const orderDocuments = await styk.orders.linkOrderDocuments(orderId, { documents: [{ documentId: 'doc_01JD2Q7F8X', kind: 'upd' }] });
   */
  linkOrderDocuments(orderId: string, body: OrderDocumentsRequest, options?: CallOptions): ApiPromise<OrderDocumentList> {
    return linkOrderDocuments(this.#client, orderId, body, options);
  }

  /**
   * Preview a change. `POST /orders/v1/orders/{orderId}/changes:preview`
   *
   * What the order would be without some lines, with less of them, or fulfilled otherwise. Computed with the
   * catalogue version of the order: no remaining line becomes dearer than first shown, and the buyer pays at most
   * the original total less what the removed lines cost them. Nothing changes.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `quantity-not-reduced`, `fulfilment-not-available`
   * @example
   * const orderChange = await styk.orders.previewOrderChange(orderId, { lines: [{ lineId: '1', qty: '1' }] });
   */
  previewOrderChange(orderId: string, body: OrderChangeTerms, options?: CallOptions): ApiPromise<OrderChangePreview> {
    return previewOrderChange(this.#client, orderId, body, options);
  }

  /**
   * Apply a change. `POST /orders/v1/orders/{orderId}/changes`
   *
   * Applies what was previewed: `previewHash` of the preview and the same terms. The result is that of the
   * preview; if the order or the rules have changed since, 409 `preview-stale` asks for a new one.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `preview-stale`, `order-state-conflict`, `precondition-failed`, `line-unknown`, `quantity-not-reduced`, `fulfilment-not-available`, `precondition-required`
   * @example
   * const orderChange = await styk.orders.createOrderChange(orderId, {
   *   previewHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
   *   terms: { lines: [{ lineId: '1', qty: '1' }] },
   * });
   */
  createOrderChange(orderId: string, body: OrderChangeRequest, options?: CallOptions): ApiPromise<OrderChange> {
    return createOrderChange(this.#client, orderId, body, options);
  }

  /**
   * Cancel an order. `POST /orders/v1/orders/{orderId}:cancel`
   *
   * Before it is shipped. Gives back reservation, point and gift-card holds, budgets and payments; what cannot be
   * given back at once is retried until done, see `cancellation.releases`.
   *
   * @param orderId Order.
   * @throws StykApiError `not-found`, `order-state-conflict`, `occurred-at-out-of-range`
   * @example
   * const order = await styk.orders.cancelOrder(orderId, { occurredAt: '2026-11-22T10:50:00+03:00', initiator: 'customer', reason: 'changed-mind' });
   */
  cancelOrder(orderId: string, body: CancellationRequest, options?: CallOptions): ApiPromise<Order> {
    return cancelOrder(this.#client, orderId, body, options);
  }

  /**
   * List returns. `GET /orders/v1/returns`
   *
   * Returns of the partner's orders, in the order of their last change.
   *
   * @example
   * for await (const item of styk.orders.listReturns()) use(item);
   */
  listReturns(query?: ListReturnsQuery, options?: CallOptions): PagePromise<ReturnPage, Return> {
    return listReturns(this.#client, query, options);
  }

  /**
   * Ask for a return. `POST /orders/v1/returns`
   *
   * Lines of an order that the buyer gives back. May come before the news of delivery: it then waits in
   * `awaiting_delivery`. Money goes back per tender in the order card, wallet, gift card, points.
   *
   * @throws StykApiError `not-found`, `order-state-conflict`, `line-unknown`, `return-exceeds-sold`, `refund-method-not-allowed`, `occurred-at-out-of-range`
   * @example
   * const result = await styk.orders.createReturn({
   *   orderId: 'ord_01JD2Q7F8X',
   *   occurredAt: '2026-11-24T15:00:00+03:00',
   *   reason: 'defect',
   *   refundMethod: 'original',
   *   lines: [{ lineId: '1', qty: '1', comment: 'Негерметичная крышка' }],
   * });
   */
  createReturn(body: ReturnRequest, options?: CallOptions): ApiPromise<Return> {
    return createReturn(this.#client, body, options);
  }

  /**
   * Read a return. `GET /orders/v1/returns/{returnId}`
   *
   * The return as it stands; fetch it when `return.created` or `return.decided` has come.
   *
   * @param returnId Return.
   * @throws StykApiError `not-found`
   * @example
   * const result = await styk.orders.getReturn(returnId);
   */
  getReturn(returnId: string, options?: CallOptions): ApiPromise<Return> {
    return getReturn(this.#client, returnId, options);
  }

  /**
   * Decide on a return. `POST /orders/v1/returns/{returnId}:decide`
   *
   * Approves, refuses or partly approves each line, once. A refusal needs evidence: files of the file store.
   *
   * @param returnId Return.
   * @throws StykApiError `not-found`, `return-state-conflict`, `line-unknown`, `lines-undecided`, `return-exceeds-sold`, `evidence-required`, `file-unknown`, `occurred-at-out-of-range`
   * @example
   * const result = await styk.orders.decideReturn(returnId, {
   *   occurredAt: '2026-11-25T11:00:00+03:00',
   *   lines: [{ lineId: '1', decision: 'approve', approvedQty: '1' }],
   *   evidenceFileIds: ['fil_01JD2Q7F8X'],
   * });
   */
  decideReturn(returnId: string, body: ReturnDecisionRequest, options?: CallOptions): ApiPromise<Return> {
    return decideReturn(this.#client, returnId, body, options);
  }
}

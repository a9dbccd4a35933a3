import type { Fulfilment, Order, OrderLine, Recipient, Return, TenderRefund } from '@styk/sdk/api/orders';
import { fromThousandths } from '../../quantity.ts';
import { totalsOf } from './money.ts';
import type { FulfilmentKind, OrderContent, OrderState, StoredLine, StoredOrder } from './order.ts';
import type { StoredReturn } from './returns/store.ts';

/** Nobody has to be found any more. */
const ENDED: readonly OrderState[] = ['delivered', 'cancelled', 'partially_returned', 'returned'];

/** Where somebody collects, they tell a code; a courier meets them at their door. */
const WITHOUT_CODE: readonly FulfilmentKind[] = ['express_store', 'courier_warehouse'];

export function needsRecipientCode(kind: FulfilmentKind): boolean {
  return !WITHOUT_CODE.includes(kind);
}

/** Who may see buyer data: whoever has the right, and only while the delivery needs them. */
function seesBuyer(scopes: readonly string[], state: OrderState): boolean {
  return scopes.includes('customers:pii') && !ENDED.includes(state);
}

export function viewOrder(order: StoredOrder, scopes: readonly string[]): Order {
  const { id, externalId, state, version, content, recordedAt } = order;
  const { cancellation, readyBy, partnerOrderId, reservationId, tracking } = content;
  return {
    orderId: id,
    externalId,
    ...(partnerOrderId === undefined ? {} : { partnerOrderId }),
    customerId: content.customerId,
    channel: content.channel,
    state,
    version,
    acceptBy: iso(content.acceptBy),
    ...(readyBy === undefined ? {} : { readyBy: iso(readyBy) }),
    lines: content.lines.map(viewLine),
    fulfilment: viewFulfilment(content.fulfilment, seesBuyer(scopes, state)),
    totals: totalsOf(content),
    tenders: content.tenders.map(({ kind, amountKop, ref }) => ({
      kind,
      amountKop,
      ...(ref === undefined ? {} : { ref }),
    })),
    ...(reservationId === undefined ? {} : { reservationId }),
    catalogVersion: content.catalogVersion,
    packages: content.packages,
    shipments: content.shipments,
    ...(tracking === undefined ? {} : { tracking }),
    documents: content.documents,
    ...(cancellation === undefined
      ? {}
      : { cancellation: { ...cancellation, occurredAt: iso(cancellation.occurredAt) } }),
    history: content.history.map((step) => ({
      state: step.state,
      occurredAt: iso(step.occurredAt),
      recordedAt: iso(step.recordedAt),
    })),
    occurredAt: iso(content.occurredAt),
    recordedAt: iso(recordedAt),
  };
}

export function viewLine(line: StoredLine): OrderLine {
  const { lineId, sku, title, unit, priceKop, payKop, vatCode, markingRequired } = line;
  const [qty, orderedQty, returnedQty] = [line.qty, line.orderedQty, line.returnedQty].map(fromThousandths);
  return {
    lineId,
    sku,
    title,
    qty: qty ?? '0',
    orderedQty: orderedQty ?? '0',
    returnedQty: returnedQty ?? '0',
    unit,
    priceKop,
    payKop,
    vatCode,
    markingRequired,
  };
}

/** The buyer's data masked unless they may be seen: phone by its middle, the address without house and flat. */
export function viewFulfilment(fulfilment: OrderContent['fulfilment'], isOpen: boolean): Fulfilment {
  const { kind, location, sourceLocation, address, slot, recipient, comment } = fulfilment;
  return {
    kind,
    location,
    ...(sourceLocation === undefined ? {} : { sourceLocation }),
    ...(address === undefined ? {} : { address: isOpen ? address : { text: withoutHouse(address.text) } }),
    ...(slot === undefined ? {} : { slot: { from: iso(Date.parse(slot.from)), to: iso(Date.parse(slot.to)) } }),
    recipient: viewRecipient(recipient, isOpen),
    recipientCodeRequired: needsRecipientCode(kind),
    // What a buyer writes may name anybody.
    ...(comment === undefined || !isOpen ? {} : { comment }),
  };
}

function viewRecipient({ displayName, phone }: OrderContent['fulfilment']['recipient'], isOpen: boolean): Recipient {
  return {
    ...(displayName === undefined ? {} : { displayName: isOpen ? displayName : `${displayName.slice(0, 1)}***` }),
    phone: isOpen ? phone : `${phone.slice(0, 2)}******${phone.slice(-4)}`,
    masked: !isOpen,
  };
}

/** `г. Москва, ул. Примерная, д. 1, кв. 2` → `г. Москва, ул. Примерная`: up to the first part with a number in it. */
function withoutHouse(text: string): string {
  const parts = text.split(',');
  const numbered = parts.findIndex((part) => /\d/.test(part));
  const shown = (numbered < 0 ? parts.slice(0, 1) : parts.slice(0, numbered)).join(',').trim();
  return shown === '' ? '***' : shown;
}

export function viewReturn({ id, orderId, state, content, recordedAt }: StoredReturn): Return {
  const { reason, refundMethod, refunds, evidenceFileIds, decideBy, occurredAt } = content;
  return {
    returnId: id,
    orderId,
    state,
    reason,
    refundMethod,
    lines: content.lines.map(({ qty, approvedQty, ...line }) => ({
      ...line,
      qty: fromThousandths(qty),
      ...(approvedQty === undefined ? {} : { approvedQty: fromThousandths(approvedQty) }),
    })),
    refunds: refunds.map(
      ({ kind, ref, amountKop }): TenderRefund => ({
        kind,
        ...(ref === undefined ? {} : { ref }),
        amountKop,
      }),
    ),
    evidenceFileIds,
    decideBy: decideBy === null ? null : iso(decideBy),
    occurredAt: iso(occurredAt),
    recordedAt: iso(recordedAt),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

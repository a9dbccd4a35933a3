import { hash } from 'node:crypto';
import type { OrderRequest } from '@styk/sdk/api/orders';
import { canonicalJson } from '../../../../contracts/canonical-json.ts';
import { drawBelow } from '../../../chance.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import { fromThousandths } from '../../../quantity.ts';
import { saveWithEvent } from '../advance.ts';
import type { OrdersContext } from '../context.ts';
import { acceptBy } from '../deadlines.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { createdData } from '../event-data.ts';
import { type OrderContent, type StoredLine, type StoredOrder, stockLocation } from '../order.ts';
import { ordersProblems } from '../problems.ts';
import { findByExternalId } from '../store.ts';
import { requireFulfilment } from './fulfilment.ts';
import { holdMoney } from './hold-money.ts';
import { checkTotals, readLines } from './lines.ts';

/** An order of a partner's channel; one of the ecosystem's own has no number at the partner's. */
export type NewOrder = Omit<OrderRequest, 'externalId'> & { readonly externalId: string | null };

export interface PlacedOrder {
  readonly order: StoredOrder;
  /** Whether it had been placed before. */
  readonly duplicate: boolean;
}

/** Places an order for whoever sells: reserves its goods, or takes over their reservation, and tells of it. */
export function placeOrder(room: OrdersDependencies, context: OrdersContext, request: NewOrder): PlacedOrder {
  const { tx, partnerId, now } = context;
  const { externalId, customerId, channel, fulfilment, quoteId } = request;
  const fingerprint = hash('sha256', canonicalJson(request));
  const known = externalId === null ? undefined : findByExternalId(tx, partnerId, externalId);
  if (known !== undefined) {
    if (known.fingerprint === fingerprint) return { order: known, duplicate: true };
    throw ordersProblems.create('natural-key-conflict', { key: externalId ?? '' });
  }
  const occurredAt = readOccurredAt(request.occurredAt, now);
  if (!room.knowsCustomer(tx, customerId)) throw ordersProblems.create('customer-unknown', { customer: customerId });
  requireFulfilment(room, context, fulfilment);
  const lines = readLines(room, context, request.lines);
  checkTotals({ ...request, externalId: externalId ?? '' }, lines);
  const id = context.newId('ord');
  requirePrices(room, context, { ...request, id }, lines);
  const reservationId = takeStock(room, context, id, request, lines);
  const money = holdMoney(room, context, { id, customerId, occurredAt }, request.tenders);
  const content: OrderContent = {
    customerId,
    channel,
    acceptBy: acceptBy(fulfilment.kind, now),
    overdueTold: false,
    lines,
    fulfilment,
    deliveryKop: request.totals.deliveryKop,
    orderedKop: lines.reduce((sum, { payKop }) => sum + payKop, 0),
    ...money,
    reservationId,
    ...(quoteId === undefined ? {} : { quoteId }),
    catalogVersion: room.catalogVersion(tx, partnerId),
    packages: [],
    shipments: [],
    documents: [],
    history: [{ state: 'new', occurredAt, recordedAt: now }],
    occurredAt,
  };
  const order: StoredOrder = {
    id,
    partnerId,
    externalId,
    fingerprint,
    courierId: null,
    state: 'new',
    version: 0,
    revision: 0,
    recipientCode: String(drawBelow(room.draw, 10_000)).padStart(4, '0'),
    codeTries: 0,
    codeLockedUntil: null,
    content,
    recordedAt: now,
  };
  return { order: saveWithEvent(context, order, 'order.created', createdData(order), occurredAt), duplicate: false };
}

/** Takes the promotions of a quote. Without one that pins them, prices are those of the catalogue where it has any. */
function requirePrices(
  room: OrdersDependencies,
  context: OrdersContext,
  { id, customerId, quoteId, fulfilment, tenders }: NewOrder & { readonly id: string },
  lines: readonly StoredLine[],
): void {
  const { partnerId } = context;
  const authorizationIds = tenders.flatMap(({ kind, ref }) =>
    kind === 'points-ref' && ref !== undefined ? [ref] : [],
  );
  const order = { id, partnerId, customerId, authorizationIds, lines };
  const outcome = room.quotes.take(context, { ...order, ...(quoteId === undefined ? {} : { quoteId }) });
  if (outcome === 'invalid') throw ordersProblems.create('quote-expired', { quote: quoteId ?? '' });
  if (outcome === 'pinned') return;
  for (const { sku, priceKop } of lines) {
    const price = room.priceOf(context.tx, context.partnerId, sku, fulfilment.location);
    if (price !== undefined && price !== priceKop) {
      throw ordersProblems.create('price-changed', { sku, price, given: priceKop });
    }
  }
}

function takeStock(
  { stock }: OrdersDependencies,
  context: OrdersContext,
  orderId: string,
  { externalId, reservationId, fulfilment }: NewOrder,
  lines: readonly StoredLine[],
): string {
  const location = stockLocation(fulfilment);
  const wanted = lines.map(({ sku, qty, unit }) => ({ sku, qty, unit, location }));
  if (reservationId !== undefined) {
    if (stock.bind(context, orderId, reservationId, wanted)) return reservationId;
    throw ordersProblems.create('reservation-not-active', { reservation: reservationId });
  }
  const outcome = stock.take(context, orderId, externalId ?? orderId, wanted);
  if ('reservationId' in outcome) return outcome.reservationId;
  const errors = outcome.shortages.map(({ line, available }) => {
    const facts = {
      sku: line.sku,
      location,
      requested: fromThousandths(line.qty),
      available: fromThousandths(available),
    };
    const index = lines.findIndex(({ sku }) => sku === line.sku);
    const detail = {
      ru: `Запрошено ${facts.requested}, есть ${facts.available}`,
      en: `${facts.requested} asked for, ${facts.available} there`,
    };
    return { pointer: `/lines/${index}`, code: 'insufficient-stock', detail, facts };
  });
  throw ordersProblems.create('insufficient-stock', errors[0]?.facts, { errors });
}

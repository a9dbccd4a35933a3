import type { ObjectReference, TraceHop } from '@styk/sdk/api/support';
import type { TracedExchange } from '../../../journal/exchange-record.ts';

/** A hop before it has its place in the order. */
export type Hop = Omit<TraceHop, 'seq'>;

/** Members of answers that name what a call made or moved, the most telling first. */
const OBJECTS: readonly (readonly [member: string, kind: ObjectReference['kind']])[] = [
  ['refundId', 'refund'],
  ['saleId', 'sale'],
  ['returnId', 'return'],
  ['paymentId', 'payment'],
  ['reservationId', 'reservation'],
  ['registerId', 'register'],
  ['promotionId', 'promotion'],
  ['giftCardId', 'gift-card'],
  ['cardId', 'gift-card'],
  ['documentId', 'document'],
  ['settlementId', 'settlement'],
  ['reportId', 'report'],
  ['fileId', 'file'],
  ['orderId', 'order'],
  ['customerId', 'customer'],
];

const ID = /^[a-z]{3}_[0-9A-Za-z_-]{1,60}$/;

/** A call as a hop; undefined for one that belongs to no component, such as moving the sandbox's clock. */
export function exchangeHop(exchange: TracedExchange): Hop | undefined {
  const { at, durationMs, operationId, callId, status, path } = exchange;
  const component = path.split('/', 2)[1] ?? '';
  if (operationId === null || component === 'sandbox') return undefined;
  const refused = status !== null && status >= 400;
  const code = refused ? textMember(exchange.responseBody, 'code') : undefined;
  return {
    kind: 'call',
    at,
    durationMs: Math.min(durationMs, 86_400_000),
    component,
    name: operationId,
    operationId: callId,
    status,
    code: code?.slice(0, 64) ?? null,
    object: refused ? null : (objectsOf(exchange)[0] ?? null),
  };
}

/** What the answer names, the most telling first. */
export function objectsOf({ responseBody }: Pick<TracedExchange, 'responseBody'>): readonly ObjectReference[] {
  return OBJECTS.flatMap(([member, kind]) => {
    const id = textMember(responseBody, member);
    return id !== undefined && ID.test(id) ? [{ kind, id }] : [];
  });
}

function textMember(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

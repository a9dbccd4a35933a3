import type { OrderCreatedData, OrderedLine } from '@styk/sdk/api/events';
import { fromThousandths } from '../../quantity.ts';
import { totalsOf } from './money.ts';
import type { StoredLine, StoredOrder } from './order.ts';

/** So many lines an event carries at most; where there are more the order is read. */
export const LINES_IN_EVENT = 200;

/** What `order.created` tells. Its `recipient` reaches only those who may see personal data. */
export function createdData({ id, externalId, content, recordedAt }: StoredOrder): OrderCreatedData {
  const { customerId, channel, fulfilment, lines } = content;
  const { payableKop, deliveryKop } = totalsOf(content);
  const { displayName = '', phone } = fulfilment.recipient;
  return {
    orderId: id,
    ...(externalId === null ? {} : { externalId }),
    customerId,
    channel,
    storeId: fulfilment.location,
    fulfilment: fulfilment.kind,
    acceptBy: new Date(content.acceptBy).toISOString(),
    totalKop: payableKop,
    deliveryKop,
    ...orderedLines(lines),
    recipient: { name: displayName, phone },
    createdAt: new Date(recordedAt).toISOString(),
  };
}

export function orderedLines(lines: readonly StoredLine[]): { readonly lines?: readonly OrderedLine[] } {
  if (lines.length > LINES_IN_EVENT) return {};
  return {
    lines: lines.map(({ lineId, sku, qty, unit, priceKop, payKop }) => ({
      lineId,
      sku,
      qty: fromThousandths(qty),
      unit,
      priceKop,
      payKop,
    })),
  };
}

import type { OrderRequest } from '@styk/sdk/api/orders';
import { invalid } from '../../../http/invalid-body.ts';
import type { PaidPart } from '../../wallet/for-orders.ts';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import type { StoredTender } from '../order.ts';
import { ordersProblems } from '../problems.ts';

export interface HeldMoney {
  readonly tenders: readonly StoredTender[];
  /** When the first hold ends by itself; null when nothing is held. */
  readonly heldUntil: number | null;
}

/** Takes over what the tenders name: from now on the order decides over their holds. Cash is paid on receipt. */
export function holdMoney(
  room: Pick<OrdersDependencies, 'payments'>,
  context: OrdersContext,
  order: { readonly id: string; readonly customerId: string; readonly occurredAt: number },
  tenders: OrderRequest['tenders'],
): HeldMoney {
  const partsByRef = new Map<string, PaidPart[]>();
  for (const [index, { kind, ref, amountKop }] of tenders.entries()) {
    if (kind === 'cash') continue;
    if (ref === undefined) {
      const text = { ru: 'нужен холд этого средства оплаты', en: 'the hold of this means of payment is needed' };
      throw invalid(`/tenders/${index}/ref`, text);
    }
    partsByRef.set(ref, [...(partsByRef.get(ref) ?? []), { kind, amountKop }]);
  }
  const payments = new Map<string, string>();
  let heldUntil: number | null = null;
  const paid = { ...order, partnerId: context.partnerId };
  for (const [ref, parts] of partsByRef) {
    const taken = room.payments.take(context, paid, ref, parts);
    if (taken === undefined) throw ordersProblems.create('tender-not-held', { ref });
    if ('heldKop' in taken) {
      const given = parts.reduce((sum, { amountKop }) => sum + amountKop, 0);
      throw ordersProblems.create('totals-mismatch', { what: ref, expected: taken.heldKop, given });
    }
    payments.set(ref, taken.paymentId);
    heldUntil = Math.min(heldUntil ?? Infinity, taken.expiresAt);
  }
  return {
    tenders: tenders.map((tender) => {
      const paymentId = tender.ref === undefined ? undefined : payments.get(tender.ref);
      return { ...tender, ...(paymentId === undefined ? {} : { paymentId }), returnedKop: 0 };
    }),
    heldUntil,
  };
}

import { ProblemError } from '../problems.ts';
import type { QuotesForOrders } from './loyalty/quotes-for-orders.ts';
import type { OrdersContext } from './orders/context.ts';
import type { OrdersDependencies } from './orders/dependencies.ts';
import type { PaymentsForOrders } from './wallet/for-orders.ts';

/** Domains whose money and budgets orders move. */
export interface OrderMoneyNeighbours {
  readonly payments: PaymentsForOrders;
  readonly quotes: QuotesForOrders;
}

/** How orders hold, take and give back money: through payments, with the promotions of their quotes. */
export function createOrderMoney({
  payments,
  quotes,
}: OrderMoneyNeighbours): Pick<OrdersDependencies, 'payments' | 'quotes' | 'pointValueKop' | 'release' | 'refund'> {
  return {
    payments,
    quotes,
    pointValueKop: payments.pointValueKop,
    release(context, { id, partnerId, content }, { kind, ref }) {
      if (kind === 'promotion-budget') {
        quotes.release(context, id);
        return true;
      }
      const paymentId = content.tenders.find((tender) => tender.ref === ref)?.paymentId;
      return paymentId === undefined || succeeds(context, () => payments.release(context, partnerId, paymentId));
    },
    refund(context, { kind, paymentId, amountKop, key, toWalletOf }) {
      const { partnerId } = context;
      if (paymentId !== undefined && kind !== 'cash') {
        const part = { kind, amountKop, refundKey: key, ...(toWalletOf === undefined ? {} : { toWalletOf }) };
        return succeeds(context, () => payments.refund(context, partnerId, paymentId, part));
      }
      // The till gives cash back itself.
      if (toWalletOf === undefined) return true;
      return succeeds(context, () =>
        payments.payIntoWallet(context, partnerId, toWalletOf, { amountKop, sourceId: key }),
      );
    },
  };
}

/** Whether the work could be done; what it wrote before it was refused is undone. */
function succeeds({ tx }: OrdersContext, work: () => void): boolean {
  try {
    tx.savepoint(work);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

import type { Job, ServiceContext } from '../../operation.ts';
import { forgetPreviews } from './changes/preview.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { settleDueOrders } from './due.ts';
import { retryRefunds } from './returns/decide.ts';
import { listUnpaid } from './returns/store.ts';

/** What time has brought about, and what could not be given back before. */
export function settleDue(room: OrdersDependencies, context: ServiceContext): Readonly<Record<string, number>> {
  const { tx, now } = context;
  const unpaid = listUnpaid(tx);
  for (const one of unpaid) {
    retryRefunds(room, { tx, now, newId: (prefix) => context.newId(prefix), partnerId: one.partnerId }, one);
  }
  return { orders: settleDueOrders(room, context), refunds: unpaid.length };
}

/** Work that the passing of days brings about. All of it finds nothing to do the second time. */
export function ordersJobs(room: OrdersDependencies): Readonly<Record<string, Job>> {
  return {
    orders: {
      schedule: 'nightly',
      run: (context) => ({ ...settleDue(room, context), previews: forgetPreviews(context) }),
    },
  };
}

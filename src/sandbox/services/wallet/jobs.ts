import type { Job } from '../../operation.ts';
import { openWallet, type WalletContext, type WalletRoom } from './context.ts';
import { bookDue } from './payments/due.ts';
import { findDuePayments } from './payments/payment.ts';
import { settleDue } from './settlements/books.ts';
import { payConfirmed } from './settlements/confirm.ts';

/** Payments are read in portions, so that they never all stand in memory. */
const PORTION = 500;

/** Work that the passing of time brings about. All of it finds nothing to do the second time. */
export function walletJobs(room: WalletRoom): Readonly<Record<string, Job>> {
  return {
    payments: {
      schedule: 'nightly',
      run: (context) => ({ payments: bookDuePayments(openWallet(room, context)) }),
    },
    settlement: {
      schedule: 'nightly',
      run: (context) => settle(openWallet(room, context)),
    },
  };
}

/** Customers' answers and ends of holds that nobody has asked for. Returns how many payments had any. */
export function bookDuePayments(context: WalletContext): number {
  let count = 0;
  for (;;) {
    const due = findDuePayments(context, PORTION);
    for (const payment of due) bookDue(context, payment);
    count += due.length;
    if (due.length < PORTION) return count;
  }
}

function settle(context: WalletContext): Readonly<Record<string, number>> {
  const known = context.tx.all<{ id: string }>('SELECT DISTINCT partner_id AS id FROM wallet_settlement');
  const partners = new Set([...known.map(({ id }) => id), ...context.room.partnersWithPoints(context.tx)]);
  let calculated = 0;
  for (const partnerId of partners) calculated += settleDue(context, partnerId);
  return { calculated, paid: payConfirmed(context) };
}

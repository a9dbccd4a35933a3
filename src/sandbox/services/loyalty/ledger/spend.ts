import { addMonths } from '../program/calendar.ts';
import type { LedgerContext } from './context.ts';
import type { MemberAccount } from './member-account.ts';

/** The largest amount of the contract. Beyond it nothing is counted, so that no receipt can make the sums unreadable. */
const MAX_KOP = 9_000_000_000_000_000;

const ADD = `INSERT INTO loyalty_spend (member, day, net_kop) VALUES (?, ?, ?)
     ON CONFLICT (member, day) DO UPDATE SET net_kop = max(0, min(net_kop + excluded.net_kop, ${MAX_KOP}))`;
const NET = `SELECT CAST(min(total(net_kop), ${MAX_KOP}) AS INTEGER) AS total FROM loyalty_spend WHERE member = ? AND day > ?`;

/**
 * Adds what was paid on this day. A return takes back from the day of its own sale, so that a sale and its return leave
 * the rolling twelve months together and the sum never falls below zero.
 */
export function addSpend(ledger: LedgerContext, account: MemberAccount, day: number, kopecks: number): void {
  if (kopecks === 0) return;
  account.netSpend = undefined;
  ledger.tx.run(ADD, account.member, day, kopecks);
}

/** Paid less returned, in kopecks, over the twelve months that end with this day. */
export function netSpend(ledger: LedgerContext, account: MemberAccount, today: number): number {
  if (account.netSpend?.today === today) return account.netSpend.kopecks;
  const row = ledger.tx.get<{ total: number }>(NET, account.member, addMonths(today, -12));
  account.netSpend = { kopecks: row?.total ?? 0, today };
  return account.netSpend.kopecks;
}

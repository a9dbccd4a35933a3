import type { Job } from '../../operation.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { bookDue } from './ledger/due.ts';
import { reviewLevel } from './ledger/levels.ts';
import { loadAccount, saveAccount } from './ledger/member-account.ts';
import { markOrphans } from './ledger/refunds.ts';
import { forgetReminders, membersToRemind, remindOfExpiry } from './ledger/remind.ts';
import { netSpend } from './ledger/spend.ts';
import { forgetOldQuotes } from './sales/quotes.ts';

const HOUR_MS = 3_600_000;
/** Members are read in portions, so that the whole programme never stands in memory. */
const PORTION = 1000;

/** Work that the passing of days brings about. All of it finds nothing to do the second time. */
export function loyaltyJobs(rules: ProgramRules): Readonly<Record<string, Job>> {
  const nightly = (run: (ledger: LedgerContext) => Readonly<Record<string, number>>): Job => ({
    schedule: 'nightly',
    run: (context) => run(openLedger(rules, context)),
  });
  return {
    burn: nightly(burn),
    levels: nightly(reviewLevels),
    orphans: nightly(orphans),
    quotes: nightly(quotes),
    reminders: nightly(remind),
  };
}

/** Books what has expired. It was not to be spent before either. */
function burn(ledger: LedgerContext): Record<string, number> {
  let points = 0;
  let holds = 0;
  for (;;) {
    const due = ledger.tx.all<{ member: number }>(
      'SELECT member FROM loyalty_member WHERE due_at <= ? ORDER BY due_at LIMIT ?',
      ledger.now,
      PORTION,
    );
    for (const { member } of due) {
      const booked = bookDue(ledger, loadAccount(ledger, member));
      points += booked.points;
      holds += booked.holds;
    }
    if (due.length < PORTION) return { points, holds };
  }
}

/** Keeps or lowers the levels whose period has ended. */
function reviewLevels(ledger: LedgerContext): Record<string, number> {
  const today = ledger.zone.dayOf(ledger.now);
  let lowered = 0;
  for (;;) {
    const ended = ledger.tx.all<{ member: number }>(
      'SELECT member FROM loyalty_member WHERE level_until < ? ORDER BY level_until LIMIT ?',
      today,
      PORTION,
    );
    for (const { member } of ended) {
      const account = loadAccount(ledger, member);
      const before = account.level;
      reviewLevel(ledger, account, netSpend(ledger, account, today));
      saveAccount(ledger, account);
      if (account.level < before) lowered += 1;
    }
    if (ended.length < PORTION) return { lowered };
  }
}

/** Reports returns whose sale has not come in time. They still wait for it. */
function orphans(ledger: LedgerContext): Record<string, number> {
  return { refunds: markOrphans(ledger, ledger.now - ledger.program.orphanAfterHours * HOUR_MS) };
}

/** Tells of points that will burn within 30 days. */
function remind(ledger: LedgerContext): Record<string, number> {
  forgetReminders(ledger);
  let reminders = 0;
  let last = 0;
  for (;;) {
    const members = membersToRemind(ledger, last, PORTION);
    for (const member of members) reminders += remindOfExpiry(ledger, loadAccount(ledger, member));
    if (members.length < PORTION) return { reminders };
    last = members.at(-1) ?? last;
  }
}

function quotes(ledger: LedgerContext): Record<string, number> {
  return { quotes: forgetOldQuotes(ledger) };
}

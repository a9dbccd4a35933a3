import type { ProgramLevel } from '@styk/sdk/api/loyalty';
import { addMonths } from '../program/calendar.ts';
import type { LedgerContext, ProgramRules } from './context.ts';
import type { MemberAccount } from './member-account.ts';
import { tellLevel } from './tell.ts';

/** A level is kept for so long after it was earned or confirmed. */
const LEVEL_PERIOD_MONTHS = 12;

/** Last day of a level's period that begins on this day. */
export function levelPeriodEnd(day: number): number {
  return addMonths(day, LEVEL_PERIOD_MONTHS);
}

/** @throws Error when the programme has no such level, which means the row was made under another programme. */
export function levelOf({ program }: Pick<ProgramRules, 'program'>, index: number): ProgramLevel {
  const level = program.levels[index];
  if (level === undefined) throw new Error(`programme ${program.programId} has no level ${index}`);
  return level;
}

/**
 * Raises the member to the highest level this net spend reaches. Never lowers: that is the nightly job's alone. `seller` is
 * the partner whose sale has raised it.
 */
export function raiseLevel(ledger: LedgerContext, account: MemberAccount, netSpendKop: number, seller?: string): void {
  const reached = ledger.program.levels.findLastIndex((level) => level.requiredKop <= netSpendKop);
  const before = account.level;
  if (reached <= before) return;
  account.level = reached;
  account.levelUntil = levelPeriodEnd(ledger.zone.dayOf(ledger.now));
  tellLevel(ledger, account, levelOf(ledger, before), levelOf(ledger, reached), netSpendKop, seller);
}

/** At the end of a level's period: keeps what the net spend still earns, else goes down by one. */
export function reviewLevel(ledger: LedgerContext, account: MemberAccount, netSpendKop: number): void {
  const before = account.level;
  const isEarned = levelOf(ledger, before).requiredKop <= netSpendKop;
  if (!isEarned) account.level -= 1;
  account.levelUntil = levelPeriodEnd(ledger.zone.dayOf(ledger.now));
  if (isEarned) return;
  tellLevel(ledger, account, levelOf(ledger, before), levelOf(ledger, account.level), netSpendKop, undefined);
}

import type { ServiceContext } from '../../../operation.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zone.ts';

/** A programme with the calendar of its zone. */
export interface ProgramRules {
  readonly program: Program;
  readonly zone: Zone;
}

/** What every function of the ledger works with: the open transaction, the instant, and the rules. */
export interface LedgerContext extends ServiceContext, ProgramRules {}

/** The ledger over a call, a job or a seeding. */
export function openLedger(rules: ProgramRules, context: ServiceContext): LedgerContext {
  const { program, zone } = rules;
  return { program, zone, tx: context.tx, now: context.now, newId: (prefix) => context.newId(prefix) };
}

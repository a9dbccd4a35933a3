import type { ServiceContext } from '../../../operation.ts';
import type { CustomerDirectory } from '../customer-directory.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zone.ts';

/** A programme with the calendar of its zone, and the customers it is for. */
export interface ProgramRules {
  readonly program: Program;
  readonly zone: Zone;
  readonly customers: CustomerDirectory;
}

/** What every function of the ledger works with: the open transaction, the instant, and the rules. */
export interface LedgerContext extends ServiceContext, ProgramRules {}

/** The ledger over a call, a job or a seeding. */
export function openLedger(rules: ProgramRules, context: ServiceContext): LedgerContext {
  const { program, zone, customers } = rules;
  return { program, zone, customers, tx: context.tx, now: context.now, newId: (prefix) => context.newId(prefix) };
}

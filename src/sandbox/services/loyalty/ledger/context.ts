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

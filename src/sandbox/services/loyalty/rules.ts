import type { CustomerDirectory } from './customer-directory.ts';
import type { ProgramRules } from './ledger/context.ts';
import { defaultProgram } from './program/program.ts';
import { createZone } from './program/zone.ts';

/** The rules of the sandbox's own programme. */
export function createProgramRules(customers: CustomerDirectory): ProgramRules {
  return { program: defaultProgram, zone: createZone(defaultProgram.timezone), customers };
}

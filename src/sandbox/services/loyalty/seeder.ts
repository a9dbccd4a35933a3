import type { Seeder } from '../../operation.ts';
import { testCard } from '../../test-customers.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { findAccountById } from './ledger/member-account.ts';
import { createMember } from './members/create.ts';

/** Enrols so many of the test customers, verified and with nothing on their accounts. Those who are members stay. */
export function seedMembers(ledger: LedgerContext, count: number): number {
  let made = 0;
  for (let number = 1; number <= count; number += 1) {
    const known = ledger.customers.identify(ledger.tx, { kind: 'card', value: testCard(number) });
    if (known === undefined) throw new Error(`there is no test customer ${number}`);
    if (findAccountById(ledger, known.customerId) !== undefined) continue;
    createMember(ledger, { customerId: known.customerId, verified: true });
    made += 1;
  }
  return made;
}

export function loyaltySeeder(rules: ProgramRules): Seeder {
  return { seed: (context, { members }) => ({ members: seedMembers(openLedger(rules, context), members) }) };
}

import type { Seeder } from '../../operation.ts';
import { testCard } from '../../test-customers.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { levelPeriodEnd } from './ledger/levels.ts';
import { findAccountById } from './ledger/member-account.ts';
import { insertMember } from './members/create.ts';

/** Enrols so many of the test customers, verified and with nothing on their accounts. Those who are members stay. */
export function seedMembers(ledger: LedgerContext, count: number): number {
  const levelUntil = levelPeriodEnd(ledger.zone.dayOf(ledger.now));
  const isEmpty = ledger.tx.get('SELECT 1 FROM loyalty_member LIMIT 1') === undefined;
  let made = 0;
  for (let number = 1; number <= count; number += 1) {
    const known = ledger.customers.identify(ledger.tx, { kind: 'card', value: testCard(number) });
    if (known === undefined) throw new Error(`there is no test customer ${number}`);
    const { customerId } = known;
    // In an empty programme nobody has to be looked for.
    if (!isEmpty && findAccountById(ledger, customerId) !== undefined) continue;
    insertMember(ledger, { customerId, verified: true }, levelUntil);
    made += 1;
  }
  return made;
}

export function loyaltySeeder(rules: ProgramRules): Seeder {
  return { seed: (context, { members }) => ({ members: seedMembers(openLedger(rules, context), members) }) };
}

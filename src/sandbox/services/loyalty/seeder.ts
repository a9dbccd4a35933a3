import type { Seeder } from '../../operation.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { createMember } from './members/create.ts';
import { attachIdentifier, blockIdentifier, identify } from './members/identifiers.ts';
import { maskPhone } from './members/mask.ts';

/** A second card of the first member, blocked: for trying out what a till does then. */
const BLOCKED_CARD = testCard(0);

/** Card of the test member with this number, counted from 1: `2200000000000001`. */
export function testCard(number: number): string {
  return `22000000${String(number).padStart(8, '0')}`;
}

/** Phone of the test member with this number: `+79990000001`. */
function testPhone(number: number): string {
  return `+7999${String(number).padStart(7, '0')}`;
}

/** Makes so many verified members with nothing on their accounts, each with a card and a phone. Those there are stay. */
export function seedMembers(ledger: LedgerContext, count: number): number {
  let made = 0;
  for (let number = 1; number <= count; number += 1) {
    const card = testCard(number);
    if (identify(ledger, { kind: 'card', value: card }) !== undefined) continue;
    const phone = testPhone(number);
    const account = createMember(ledger, { displayName: maskPhone(phone), verified: true });
    attachIdentifier(ledger, account, 'card', card);
    attachIdentifier(ledger, account, 'phone', phone);
    if (number === 1 && attachIdentifier(ledger, account, 'card', BLOCKED_CARD)) {
      blockIdentifier(ledger, 'card', BLOCKED_CARD);
    }
    made += 1;
  }
  return made;
}

export function loyaltySeeder(rules: ProgramRules): Seeder {
  return { seed: (context, { members }) => ({ members: seedMembers(openLedger(rules, context), members) }) };
}

import type { Seeder, ServiceContext } from '../../operation.ts';
import { BLOCKED_CARD, testCard, testPhone } from '../../test-customers.ts';
import { insertCustomer } from './customer.ts';
import { findIdentifier, insertIdentifier, retire } from './identifiers.ts';
import { maskPhone } from './mask.ts';

/** Makes so many test customers, each with a card and a phone. Those there are stay. No event tells of test data. */
export function seedCustomers(context: ServiceContext, partnerId: string, count: number): number {
  let made = 0;
  for (let number = 1; number <= count; number += 1) {
    const card = { kind: 'card', value: testCard(number) } as const;
    if (findIdentifier(context.tx, partnerId, card) !== undefined) continue;
    const phone = testPhone(number);
    const { customer } = insertCustomer(context, maskPhone(phone));
    insertIdentifier(context, customer, partnerId, card);
    insertIdentifier(context, customer, partnerId, { kind: 'phone', value: phone });
    if (number === 1) {
      const lost = insertIdentifier(context, customer, partnerId, { kind: 'card', value: BLOCKED_CARD });
      retire(context, lost, 'lost');
    }
    made += 1;
  }
  return made;
}

export const customersSeeder: Seeder = {
  seed: (context, { partnerId, members }) => ({ customers: seedCustomers(context, partnerId, members) }),
};

import type { Seeder, ServiceContext } from '../../operation.ts';
import { BLOCKED_CARD, testCard, testPhone } from '../../test-customers.ts';
import { digest, type IdentifierKey } from './identifier-key.ts';
import { findIdentifier, insertIdentifier, retire } from './identifiers.ts';
import { maskIdentifier, maskPhone } from './mask.ts';

/** Makes so many test customers, each with a card and a phone. Those there are stay. No event tells of test data. */
export function seedCustomers(context: ServiceContext, partnerId: string, count: number): number {
  const { tx } = context;
  const numbers = newNumbers(context, partnerId, count);
  const { last } = tx.get<{ last: number }>('SELECT coalesce(max(customer), 0) AS last FROM customers_customer') ?? {
    last: 0,
  };
  for (const [index, number] of numbers.entries()) addCustomer(context, last + 1 + index, number);
  const owners = numbers.map((number, index) => ({ number, customer: last + 1 + index }));
  addIdentifiers(context, owners, (number) => ({ kind: 'card', value: testCard(number) }));
  addIdentifiers(context, owners, (number) => ({ kind: 'phone', value: testPhone(number) }));
  if (numbers[0] === 1) {
    retire(context, insertIdentifier(context, last + 1, partnerId, { kind: 'card', value: BLOCKED_CARD }), 'lost');
  }
  return numbers.length;
}

export const customersSeeder: Seeder = {
  seed: (context, { partnerId, members }) => ({ customers: seedCustomers(context, partnerId, members) }),
};

/** Numbers of the test customers that are not there yet. In an empty sandbox none has to be looked for. */
function newNumbers({ tx }: ServiceContext, partnerId: string, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (tx.get('SELECT 1 FROM customers_customer LIMIT 1') === undefined) return all;
  return all.filter((number) => findIdentifier(tx, partnerId, { kind: 'card', value: testCard(number) }) === undefined);
}

function addCustomer({ tx, now, newId }: ServiceContext, customer: number, number: number): void {
  tx.run(
    `INSERT INTO customers_customer (customer, id, display_name, state, created_at, updated_at)
     VALUES (?, ?, ?, 'active', ?4, ?4)`,
    customer,
    newId('cus'),
    maskPhone(testPhone(number)),
    now,
  );
}

/**
 * Adds an identifier to each. They go in by the order of their hashes, in which they are kept: in any other order each
 * would be put on another page, and hundreds of thousands of them would wait for the disk.
 */
function addIdentifiers(
  { tx, now, newId }: ServiceContext,
  owners: readonly { readonly number: number; readonly customer: number }[],
  keyOf: (number: number) => IdentifierKey,
): void {
  const hashed = owners.map(({ number, customer }) => ({ number, customer, hash: digest(keyOf(number), '') }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const { number, customer, hash } of hashed) {
    const { kind, value } = keyOf(number);
    tx.run(
      `INSERT INTO customers_identifier (kind, hash, id, customer, masked, value, state, attached_at)
       VALUES (?, ?, ?, ?, ?, ?, 'active', ?)`,
      kind,
      hash,
      newId('idn'),
      customer,
      maskIdentifier(kind, value),
      kind === 'phone' ? value : null,
      now,
    );
  }
}

import type { EmitContext } from '../events/emit.ts';
import { type CustomerRow, touch } from './customer.ts';
import { tellIdentifier } from './events.ts';
import { type IdentifierKey, readKey } from './identifier-key.ts';
import { findIdentifier, type IdentifierRow, insertIdentifier } from './identifiers.ts';
import { customerProblems } from './problems.ts';

/**
 * Gives the customer an identifier. One the customer has and uses already is answered as it is; one that is out of use
 * never comes back.
 *
 * @throws identifier-invalid @throws identifier-belongs-to-other @throws identifier-blocked
 */
export function attach(
  context: EmitContext,
  owner: Pick<CustomerRow, 'customer' | 'id'>,
  partnerId: string,
  identifier: IdentifierKey,
): IdentifierRow {
  const key = readKey(identifier);
  const known = findIdentifier(context.tx, partnerId, key);
  if (known !== undefined) {
    if (known.customer !== owner.customer) throw customerProblems.create('identifier-belongs-to-other');
    if (known.state !== 'active') throw customerProblems.create('identifier-blocked');
    return known;
  }
  const added = insertIdentifier(context, owner.customer, partnerId, key);
  touch(context, owner.customer);
  tellIdentifier(context, owner, partnerId, added, 'attached');
  return added;
}

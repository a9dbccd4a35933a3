import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { Tx } from '../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../events/emit.ts';
import type { CustomerRow } from './customer.ts';
import type { IdentifierRow } from './identifiers.ts';

type CustomerEvent = 'customer.merged' | 'customer.identifier.changed';

/**
 * Tells what happened to a customer to everybody who knows the customer: whoever made the change, and all who were ever
 * given a consent. What a partner's own numbering calls the customer is that partner's alone.
 */
export function tell<Type extends CustomerEvent>(
  context: EmitContext,
  { customer, id }: Pick<CustomerRow, 'customer' | 'id'>,
  partnerId: string,
  type: Type,
  data: StykEvents[Type],
): void {
  for (const knower of knowers(context.tx, customer, partnerId)) {
    emitEvent(context, { type, subject: id, partnerId: knower, data });
  }
}

/** Without its value, even for those with `customers:pii`: a log that is kept for weeks could not be made to forget it. */
export function tellIdentifier(
  context: EmitContext,
  owner: Pick<CustomerRow, 'customer' | 'id'>,
  partnerId: string,
  identifier: IdentifierRow,
  change: 'attached' | 'blocked' | 'replaced',
): void {
  const { id, kind, reason, replacedBy } = identifier;
  const data = {
    customerId: owner.id,
    identifierId: id,
    kind,
    change,
    ...(reason === null ? {} : { reason }),
    ...(replacedBy === null ? {} : { replacedBy }),
    changedAt: new Date(context.now).toISOString(),
  };
  const type = 'customer.identifier.changed';
  if (kind === 'external') emitEvent(context, { type, subject: owner.id, partnerId, data });
  else tell(context, owner, partnerId, type, data);
}

function knowers(tx: Tx, customer: number, partnerId: string): Set<string> {
  return new Set([partnerId, ...consentedPartners(tx, customer)]);
}

/** Partners that were ever given a consent of the customer. */
export function consentedPartners(tx: Tx, customer: number): readonly string[] {
  return tx
    .all<{ partnerId: string }>(
      'SELECT DISTINCT partner_id AS partnerId FROM customers_consent WHERE customer = ? ORDER BY partner_id',
      customer,
    )
    .map(({ partnerId }) => partnerId);
}

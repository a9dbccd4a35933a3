import type { Customer } from '@styk/sdk/api/customers';
import type { Tx } from '../../storage/tx.ts';
import { aliasesOf, type CustomerRow } from './customer.ts';
import { identifiersOf, toIdentifier } from './identifiers.ts';

/** The contract's limit. */
const MOST_IDENTIFIERS = 100;

/** A customer as any partner may see them: everything masked. */
export function viewCustomer(tx: Tx, row: CustomerRow, partnerId: string): Customer {
  const identifiers = identifiersOf(tx, row.customer, partnerId);
  return {
    customerId: row.id,
    aliases: aliasesOf(tx, row.customer),
    state: row.state,
    displayName: row.displayName,
    // After merges there may be more; the newest are those in use.
    identifiers: identifiers.slice(-MOST_IDENTIFIERS).map(toIdentifier),
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

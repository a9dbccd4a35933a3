import type { CustomerSummary, CustomerSummaryPage, ListCustomersQuery } from '@styk/sdk/api/sandbox';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { readSequenceCursor, toPage } from '../../pagination.ts';
import { findIdentifier } from '../../services/customers/identifiers.ts';

interface Row {
  readonly customer: number;
  readonly customerId: string;
  readonly displayName: string;
  readonly state: string;
  readonly isMember: 0 | 1;
  readonly points: number;
  readonly createdAt: number;
}

/** Customers with the points that live now; merged ones are shown as those they were merged into. */
const PAGE = `SELECT customer, customers_customer.id AS customerId, customers_customer.display_name AS displayName,
    customers_customer.state AS state, member IS NOT NULL AS isMember, created_at AS createdAt,
    (SELECT coalesce(sum(remaining), 0) FROM loyalty_lot
     WHERE loyalty_lot.member = loyalty_member.member AND (expires_at IS NULL OR expires_at > ?1)) AS points
  FROM customers_customer LEFT JOIN loyalty_member ON loyalty_member.id = customers_customer.id
  WHERE customer > ?2 AND merged_into IS NULL
    AND (?3 = '' OR customer = ?4 OR customers_customer.id = ?3
      OR instr(lower(customers_customer.display_name), lower(?3)) > 0)
  ORDER BY customer LIMIT ?5`;

/** Finds by id, by a whole phone or card number, or by a part of the name that is shown. */
export function listCustomers({
  tx,
  now,
  caller,
  params,
}: OperationCall<ListCustomersQuery & { readonly limit: number }>): OperationResult<CustomerSummaryPage> {
  const { limit, cursor, query = '' } = params;
  const wanted = query.trim();
  const kinds = ['phone', 'card', 'email'] as const;
  const named = kinds.map((kind) => findIdentifier(tx, caller.partnerId, { kind, value: wanted })?.customer);
  const customer = named.find((found) => found !== undefined) ?? -1;
  const rows = tx.all<Row>(PAGE, now, readSequenceCursor(cursor), wanted, customer, limit + 1);
  return { status: 200, body: toPage(rows, limit, (row) => row.customer, view) };
}

function view({ customerId, displayName, state, isMember, points, createdAt }: Row): CustomerSummary {
  const facts = { customerId, displayName, state, createdAt: new Date(createdAt).toISOString() };
  return { ...facts, points: isMember === 1 ? points : null };
}

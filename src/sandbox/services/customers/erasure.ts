import type { CustomerErasure, ErasureRequest, Retention } from '@styk/sdk/api/customers';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { CustomerRow } from './customer.ts';
import type { CustomersDependencies } from './dependencies.ts';

export interface ErasureRow {
  readonly id: string;
  readonly customer: number;
  readonly customerId: string;
  readonly partnerId: string;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

const DAY_MS = 86_400_000;
/** The law's limit; the work itself is done an hour after it was accepted, so that a caller sees it under way. */
const DUE_MS = 10 * DAY_MS;
const DELAY_MS = 3_600_000;

const COLUMNS = `id, customer, customer_id AS customerId, partner_id AS partnerId, created_at AS createdAt,
  finished_at AS finishedAt`;
const BY_ID = `SELECT ${COLUMNS} FROM customers_erasure WHERE id = ? AND partner_id = ?`;
const OF_CUSTOMER = `SELECT ${COLUMNS} FROM customers_erasure WHERE customer = ?`;
const OPEN = `SELECT ${COLUMNS} FROM customers_erasure WHERE finished_at IS NULL AND created_at <= ? ORDER BY created_at`;

/** Accepts the erasure: from this moment the customer is out of use. */
export function acceptErasure(
  { tx, now, newId }: ServiceContext,
  { customer, id }: CustomerRow,
  partnerId: string,
  request: ErasureRequest & { readonly at: number },
): ErasureRow {
  const { requestedBy, comment = null, at } = request;
  tx.run("UPDATE customers_customer SET state = 'erasing', updated_at = ? WHERE customer = ?", now, customer);
  tx.run(
    `INSERT INTO customers_erasure (id, customer, customer_id, partner_id, requested_by, requested_at, comment, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    newId('opr'),
    customer,
    id,
    partnerId,
    requestedBy,
    at,
    comment,
    now,
  );
  const row = tx.get<ErasureRow>(OF_CUSTOMER, customer);
  if (row === undefined) throw new Error('the erasure that was just accepted is not there');
  return row;
}

export function findErasure(tx: Tx, partnerId: string, id: string): ErasureRow | undefined {
  return tx.get<ErasureRow>(BY_ID, id, partnerId);
}

/** Carries out what is due. Late or early, it does the same: nothing of the customer is given out meanwhile. */
export function settleErasures(context: ServiceContext, { membership }: CustomersDependencies): number {
  const due = context.tx.all<ErasureRow>(OPEN, context.now - DELAY_MS);
  for (const row of due) erase(context, membership, row);
  return due.length;
}

function erase({ tx, now, newId }: ServiceContext, membership: CustomersDependencies['membership'], row: ErasureRow) {
  const { customer, customerId, id } = row;
  membership.end({ tx, now, newId }, customerId);
  for (const table of ['identifier', 'source', 'behaviour', 'otp', 'access'] as const) tx.run(DELETE[table], customer);
  tx.run(
    `UPDATE customers_customer SET state = 'erased', display_name = '***', updated_at = ?1
     WHERE customer = ?2 OR merged_into = ?2`,
    now,
    customer,
  );
  tx.run('UPDATE customers_erasure SET finished_at = ?, comment = NULL WHERE id = ?', now, id);
}

const DELETE = {
  identifier: 'DELETE FROM customers_identifier WHERE customer = ?',
  source: 'DELETE FROM customers_source WHERE customer = ?',
  behaviour: 'DELETE FROM customers_behaviour WHERE customer = ?',
  otp: 'DELETE FROM customers_otp WHERE customer = ?',
  access: 'DELETE FROM customers_access WHERE customer = ?',
} as const;

export function toErasure(row: ErasureRow): CustomerErasure {
  const { id, customerId, createdAt, finishedAt } = row;
  return {
    operationId: id,
    state: finishedAt === null ? 'queued' : 'succeeded',
    createdAt: new Date(createdAt).toISOString(),
    ...(finishedAt === null ? {} : { finishedAt: new Date(finishedAt).toISOString() }),
    progress: finishedAt === null ? 0 : 100,
    customerId,
    dueAt: new Date(createdAt + DUE_MS).toISOString(),
    retained: retained(createdAt),
  };
}

/** Books for five years after their year (402-ФЗ, статья 29), consents as proof for as long as claims may be made. */
function retained(acceptedAt: number): Retention[] {
  const year = new Date(acceptedAt).getUTCFullYear();
  return [
    { what: 'loyalty-ledger', reason: '402-ФЗ', until: `${year + 5}-12-31` },
    { what: 'consents', reason: '152-ФЗ', until: `${year + 3}-12-31` },
  ];
}

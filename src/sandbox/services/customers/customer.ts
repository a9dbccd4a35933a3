import { commonProblems } from '../../http/common-problems.ts';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { customerProblems } from './problems.ts';

export interface CustomerRow {
  readonly customer: number;
  readonly id: string;
  /** Masked already. */
  readonly displayName: string;
  readonly state: 'active' | 'blocked' | 'erasing' | 'erased';
  /** The survivor, when this one was merged. */
  readonly mergedInto: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

const COLUMNS = `customer, id, display_name AS displayName, state, merged_into AS mergedInto, created_at AS createdAt,
  updated_at AS updatedAt`;
const BY_ID = `SELECT ${COLUMNS} FROM customers_customer WHERE id = ?`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM customers_customer WHERE customer = ?`;

/** The customer an id leads to now, after all merges. */
export function findCustomer(tx: Tx, id: string): CustomerRow | undefined {
  const row = tx.get<CustomerRow>(BY_ID, id);
  return row === undefined || row.mergedInto === null ? row : loadCustomer(tx, row.mergedInto);
}

/** @throws Error when there is no such number: rows refer to customers that exist. */
export function loadCustomer(tx: Tx, customer: number): CustomerRow {
  const row = tx.get<CustomerRow>(BY_NUMBER, customer);
  if (row === undefined) throw new Error(`no customer number ${customer}`);
  return row;
}

/** @throws not-found @throws gone */
export function requireCustomer(tx: Tx, id: string): CustomerRow {
  const row = findCustomer(tx, id);
  if (row === undefined) throw commonProblems.create('not-found', { path: id });
  if (row.state === 'erased') throw customerProblems.create('gone');
  return row;
}

/** One whose data may still change. @throws not-found @throws gone */
export function requireWritable(tx: Tx, id: string): CustomerRow {
  const row = requireCustomer(tx, id);
  if (row.state === 'erasing') throw customerProblems.create('gone');
  return row;
}

/** `displayName` is masked already. */
export function insertCustomer({ tx, now, newId }: ServiceContext, displayName: string): CustomerRow {
  const row = tx.get<{ customer: number }>(
    `INSERT INTO customers_customer (id, display_name, state, created_at, updated_at)
     VALUES (?, ?, 'active', ?, ?) RETURNING customer`,
    newId('cus'),
    displayName,
    now,
    now,
  );
  return loadCustomer(tx, row?.customer ?? 0);
}

export function rename({ tx, now }: ServiceContext, customer: number, displayName: string): void {
  tx.run(
    'UPDATE customers_customer SET display_name = ?, updated_at = ? WHERE customer = ?',
    displayName,
    now,
    customer,
  );
}

/** Notes that something about the customer has changed. */
export function touch({ tx, now }: ServiceContext, customer: number): void {
  tx.run('UPDATE customers_customer SET updated_at = ? WHERE customer = ?', now, customer);
}

/** The contract's limit. */
const MOST_ALIASES = 200;

/** Ids that were merged into this customer. */
export function aliasesOf(tx: Tx, customer: number): string[] {
  const rows = tx.all<{ id: string }>(
    'SELECT id FROM customers_customer WHERE merged_into = ? ORDER BY id LIMIT ?',
    customer,
    MOST_ALIASES,
  );
  return rows.map(({ id }) => id);
}

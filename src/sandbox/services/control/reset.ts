import { builtInPartner } from '../../built-in-partner.ts';
import type { Draw } from '../../chance.ts';
import type { Database } from '../../storage/database.ts';
import type { SqlValue } from '../../storage/tx.ts';
import { ensureBuiltIn } from './built-in.ts';

type Row = Record<string, SqlValue>;

/** Certifications go with the data, and so do the live keys that stand on them; a revoked key is not called back by its tokens. */
const OWN_KEY = "partner_id = ? AND environment = 'sandbox' AND revoked_at IS NULL";

/** What stays: how the sandbox is set, its authority, and the keys and tokens of the built-in partner, by which the caller goes on. */
const KEPT = [
  { table: 'control_setting', where: "name IN ('builtIn', 'clock', 'lastNight', 'starts')", values: [] },
  { table: 'certificates_authority', where: 'true', values: [] },
  { table: 'identity_client', where: OWN_KEY, values: [builtInPartner.partnerId] },
  {
    table: 'identity_token',
    where: `partner_id = ?1 AND client_id IN (SELECT client_id FROM identity_client WHERE ${OWN_KEY.replace('?', '?1')})`,
    values: [builtInPartner.partnerId],
  },
];

/** Empties the database inside the running transaction. */
export function resetData(database: Database, now: number, draw: Draw): void {
  const { tx } = database;
  const kept = KEPT.map(({ table, where, values }) => ({
    table,
    rows: tx.all<Row>(`SELECT * FROM ${table} WHERE ${where}`, ...values),
  }));
  database.recreate();
  for (const { table, rows } of kept) {
    for (const row of rows) {
      const columns = Object.keys(row);
      const places = columns.map((column) => `:${column}`);
      tx.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, row);
    }
  }
  ensureBuiltIn(tx, now, draw);
}

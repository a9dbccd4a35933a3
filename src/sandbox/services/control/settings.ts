import type { Migration } from '../../storage/migrations.ts';
import type { Tx } from '../../storage/tx.ts';

export const settingsMigration: Migration = {
  name: 'settings',
  sql: 'CREATE TABLE control_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;',
};

/** What the sandbox remembers about itself between runs, as JSON under a name. */
export function readSetting<Value>(tx: Tx, name: string): Value | undefined {
  const row = tx.get<{ value: string }>('SELECT value FROM control_setting WHERE name = ?', name);
  return row && (JSON.parse(row.value) as Value);
}

export function writeSetting(tx: Tx, name: string, value: unknown): void {
  tx.run(
    'INSERT INTO control_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  );
}

const STARTS = 'starts';

/** How many times a sandbox was started on these data, this time included. */
export function countStart(tx: Tx): number {
  const start = (readSetting<number>(tx, STARTS) ?? 0) + 1;
  writeSetting(tx, STARTS, start);
  return start;
}

import { sandboxErrors } from '../errors.ts';
import type { Tx } from './tx.ts';

/** One step of a service's schema. Steps are never changed once released: the next change is the next step. */
export interface Migration {
  /** kebab-case and unique inside the service: `lots-and-holds`. */
  readonly name: string;
  /** One or more statements, each ended by `;`. Tables are `STRICT` and begin with the service's name: `loyalty_lot`. */
  readonly sql: string;
}

/** The steps of one service, in order. */
export interface MigrationSet {
  readonly service: string;
  readonly migrations: readonly Migration[];
}

/** Brings the database up to these steps. The caller holds the transaction, so that either all of them count or none. */
export function migrate(tx: Tx, execute: (sql: string) => void, sets: readonly MigrationSet[], file: string): void {
  execute(
    'CREATE TABLE IF NOT EXISTS styk_migration (service TEXT, position INTEGER, name TEXT, PRIMARY KEY (service, position)) STRICT',
  );
  for (const set of sets) {
    const done = tx.all<{ name: string }>(
      'SELECT name FROM styk_migration WHERE service = ? ORDER BY position',
      set.service,
    );
    const strange = done.find((step, index) => set.migrations[index]?.name !== step.name);
    if (strange !== undefined) {
      throw sandboxErrors.create('sandbox-database-newer', { file, step: `${set.service}/${strange.name}` });
    }
    for (const [index, step] of set.migrations.entries()) {
      if (index < done.length) continue;
      execute(step.sql);
      tx.run('INSERT INTO styk_migration (service, position, name) VALUES (?, ?, ?)', set.service, index, step.name);
    }
  }
}

import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StykError } from '@styk/sdk/errors';
import { sandboxErrors } from '../errors.ts';
import { type MigrationSet, migrate } from './migrations.ts';
import { createStatements } from './statements.ts';
import type { Tx } from './tx.ts';

/** "Styk" in ASCII, written into the header of every database of ours: tells a foreign SQLite file from our own. */
const APPLICATION_ID = 0x5374796b;

/** Larger files are not read through when they are opened, which would take seconds; `sandbox invariants` does it. */
const CHECKED_WHOLE = 32 * 1_048_576;

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

export interface DatabaseOptions {
  /** Absolute path, or `:memory:` for a sandbox that leaves nothing. */
  readonly file: string;
  readonly migrations: readonly MigrationSet[];
  /**
   * `full`: a commit returns after fsync, for everything a partner was given an answer about; it stays affordable because
   * the commit queue shares one fsync between all requests of a moment. `normal`: consistent after a power loss but may
   * miss the last moments, for records nobody relies on, such as the journal.
   */
  readonly durability: 'full' | 'normal';
}

/** One open database file. There is one connection, so whoever runs statements has them to itself until it returns. */
export interface Database {
  readonly tx: Tx;
  /** Runs the work between `BEGIN IMMEDIATE` and `COMMIT`; nothing of it stays when it throws. */
  transaction<Result>(work: (tx: Tx) => Result): Result;
  /** Adds the tables of more services, for those that are made only when the database is open. */
  migrate(sets: readonly MigrationSet[]): void;
  /** Drops every table and makes them anew, empty. To be called inside `transaction`. */
  recreate(): void;
  /**
   * Lets the work have the file for itself: everything is in it by then, and it may be copied or replaced. Afterwards the
   * database is open again, whatever the file is now. Throws like `openDatabase`. Not to be called inside `transaction`.
   */
  whileClosed(work: () => void): void;
  /** Brings another file, a copy of this database, up to the tables of this one. Throws like `openDatabase`. */
  bringUpToDate(file: string): void;
  /** False inside `transaction` after SQLite itself rolled back, as it does when the disk is full. */
  isTransactionOpen(): boolean;
  close(): void;
}

/**
 * Opens or creates a database and brings its tables up to date.
 * Throws `sandbox-database-corrupt`, `sandbox-folder-in-use` or `sandbox-database-newer`; the file is never changed then.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { file } = options;
  const isNew = file === ':memory:' || !existsSync(file);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file);
    if (!isNew) inspect(connection, file);
    return prepare(connection, options);
  } catch (error) {
    connection?.close();
    throw translate(error, file);
  }
}

function configure(connection: DatabaseSync, options: DatabaseOptions): void {
  // An exclusive lock is held by the system for the life of the process: a second sandbox on the folder is refused, and
  // the lock of a killed one is gone with it. It also spares the shared-memory file and the locking calls of each commit.
  connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;');
  connection.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
  connection.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
  // Sales write the same pages of indexes again and again; a log of up to 64 MB lets a checkpoint copy each once. Measured
  // with 4,000 sales a round: about a tenth less CPU and a sixth less time than with the default of 4 MB, and opening after a kill as fast.
  if (options.durability === 'full') connection.exec('PRAGMA wal_autocheckpoint = 16000');
}

function prepare(first: DatabaseSync, options: DatabaseOptions): Database {
  let connection = first;
  configure(connection, options);
  const tx = createStatements(connection);
  let begin = connection.prepare('BEGIN IMMEDIATE');
  let commit = connection.prepare('COMMIT');
  let sets = options.migrations;
  const build = () => migrate(tx, (sql) => connection.exec(sql), sets, options.file);
  const database: Database = {
    tx,
    migrate(more) {
      sets = [...sets, ...more];
      database.transaction(build);
    },
    recreate() {
      // The newest first: those that refer to others go before them, so that no row has to be looked for by its parent.
      const tables = tx.all<{ name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid DESC",
      );
      for (const { name } of tables) connection.exec(`DROP TABLE "${name}"`);
      build();
    },
    transaction(work) {
      begin.run();
      try {
        const result = work(tx);
        commit.run();
        return result;
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    whileClosed(work) {
      connection.close();
      try {
        work();
      } finally {
        connection = new DatabaseSync(options.file);
        configure(connection, options);
        tx.use(connection);
        begin = connection.prepare('BEGIN IMMEDIATE');
        commit = connection.prepare('COMMIT');
        database.transaction(build);
      }
    },
    bringUpToDate: (other) => openDatabase({ ...options, file: other, migrations: sets }).close(),
    isTransactionOpen: () => connection.isTransaction,
    close: () => connection.close(),
  };
  database.transaction(() => {
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    build();
  });
  return database;
}

/** Looks before anything is written: a damaged or foreign file has to stay exactly as it was found. */
function inspect(connection: DatabaseSync, file: string): void {
  const id = connection.prepare('PRAGMA application_id').get()?.application_id;
  const tables = Number(connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
  if (id !== APPLICATION_ID && tables > 0) {
    throw sandboxErrors.create('sandbox-database-corrupt', { file, reason: 'it belongs to another program' });
  }
  if (statSync(file).size > CHECKED_WHOLE) return;
  const verdict = connection.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (verdict !== 'ok') throw sandboxErrors.create('sandbox-database-corrupt', { file, reason: String(verdict) });
}

function translate(error: unknown, file: string): unknown {
  if (error instanceof StykError || !(error instanceof Error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const context = { cause: error, at: { file } };
  if (code === BUSY) return sandboxErrors.create('sandbox-folder-in-use', { file }, context);
  if (code === CORRUPT || code === NOT_A_DATABASE) {
    return sandboxErrors.create('sandbox-database-corrupt', { file, reason: error.message }, context);
  }
  return error;
}

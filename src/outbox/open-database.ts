import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StykError } from '@styk/sdk/errors';
import { outboxErrors } from './errors.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/**
 * Opens or creates the file of an outbox.
 * @throws StykError `outbox-corrupt`, `outbox-in-use`, `outbox-newer`, `outbox-unwritable`
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    createPrivately(file);
    database = new DatabaseSync(file);
    prepare(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw translateError(error, file);
  }
}

/** Receipts hold card numbers, so that only the owner may read them; SQLite gives its other files the same rights. */
function createPrivately(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function prepare(database: DatabaseSync, file: string): void {
  // The system holds an exclusive lock for the life of the process: a second one is refused, and the lock of a killed
  // one is gone with it. It also spares the shared-memory file and the locking calls of every commit.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  inspect(database, file);
  // FULL: a key that was sent must be known after a power loss, and an answer must not be forgotten. Batches and one
  // commit for the answers of a tick keep it affordable.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
  database.exec('BEGIN IMMEDIATE');
  if (versionOf(database) === 0) {
    database.exec(`${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  }
  database.exec('COMMIT');
}

/** Looks before anything is written: a damaged or foreign file stays exactly as it was found. */
function inspect(database: DatabaseSync, file: string): void {
  const id = database.prepare('PRAGMA application_id').get()?.['application_id'];
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (id !== APPLICATION_ID && tables > 0) {
    throw outboxErrors.create('outbox-corrupt', { file, reason: 'it belongs to another program' }, { at: { file } });
  }
  if (versionOf(database) > SCHEMA_VERSION) throw outboxErrors.create('outbox-newer', { file }, { at: { file } });
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** What SQLite says, in our words; anything else as it is. */
export function translateError(error: unknown, file: string): unknown {
  if (error instanceof StykError || !(error instanceof Error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const context = { cause: error, at: { file } };
  if (code === BUSY) return outboxErrors.create('outbox-in-use', { file }, context);
  if (code === CORRUPT || code === NOT_A_DATABASE) {
    return outboxErrors.create('outbox-corrupt', { file, reason: error.message }, context);
  }
  if (code === CANNOT_OPEN || 'syscall' in error) {
    return outboxErrors.create('outbox-unwritable', { file, reason: error.message }, context);
  }
  return error;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The till's own file. What it holds survives a restart and a power cut: the queue of what the centre has not answered
 * yet, and the number of the last fiscal document.
 */
export function openTillDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'till.db'));
  // FULL: a line of the queue is on the disk before its first attempt is sent.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;');
  database.exec(`
    CREATE TABLE IF NOT EXISTS queue (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL,
      occurred_at TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'pending',
      attempts INTEGER NOT NULL DEFAULT 0,
      refusal TEXT
    ) STRICT;
    CREATE INDEX IF NOT EXISTS queue_pending ON queue (seq) WHERE state = 'pending';
    CREATE TABLE IF NOT EXISTS fiscal (fn TEXT PRIMARY KEY, fd INTEGER NOT NULL) STRICT;
  `);
  return database;
}

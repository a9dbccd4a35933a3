import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxErrors } from './errors.ts';
import { idempotencyMigrations } from './http/idempotency.ts';
import { openJournal } from './journal/journal.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { serve } from './serve.ts';
import { controlMigrations } from './services/control/service.ts';
import { openDatabase } from './storage/database.ts';
import type { MigrationSet } from './storage/migrations.ts';

export type { Sandbox, SandboxOptions } from './sandbox.ts';

/** Exchanges kept: about a day of a busy till. */
const JOURNAL_CAPACITY = 100_000;

/** Tables of the frame; those of the services are added when these are made. */
export const sandboxMigrations: readonly MigrationSet[] = [
  { service: 'idempotency', migrations: idempotencyMigrations },
  { service: 'control', migrations: controlMigrations },
];

/** Starts a sandbox on 127.0.0.1 and resolves when it serves. What it has answered is on the disk, whatever happens then. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir } = options;
  if (dataDir !== undefined) makeFolder(dataDir);
  const place = (name: string) => (dataDir === undefined ? ':memory:' : join(dataDir, name));
  const database = openDatabase({
    file: place('sandbox.sqlite'),
    durability: 'full',
    migrations: sandboxMigrations,
  });
  try {
    const journal = openJournal({ file: place('journal.sqlite'), capacity: JOURNAL_CAPACITY });
    try {
      return await serve(options, database, journal);
    } catch (error) {
      journal.close();
      throw error;
    }
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw sandboxErrors.create('sandbox-folder-unusable', { folder, reason }, { cause, at: { file: folder } });
  }
}

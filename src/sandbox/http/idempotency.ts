import { hash } from 'node:crypto';
import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { Job } from '../operation.ts';
import type { Migration } from '../storage/migrations.ts';
import type { Tx } from '../storage/tx.ts';
import type { Answer } from './answer.ts';
import { commonProblems } from './common-problems.ts';

export const idempotencyMigrations: readonly Migration[] = [
  {
    name: 'answers',
    // The body is kept whole, secrets included, because the same answer has to be given again; the data folder is the user's own.
    sql: `CREATE TABLE idempotency_answer (
            partner_id TEXT NOT NULL, operation_id TEXT NOT NULL, key TEXT NOT NULL,
            fingerprint TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL, body ANY, created_at INTEGER NOT NULL,
            PRIMARY KEY (partner_id, operation_id, key)
          ) STRICT, WITHOUT ROWID;`,
  },
];

/** What makes a call the same call: who, which operation, which key, and the digest of what was asked. */
export interface KeyedCall {
  readonly partnerId: string;
  readonly operationId: string;
  readonly key: string;
  readonly fingerprint: string;
}

const KEY = /^[\x21-\x7e]{8,128}$/;

export function requireKey(header: string | string[] | undefined): string {
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw commonProblems.create('idempotency-key-required');
}

/** Path and query take part, so that the same key cannot void two different things with the same empty body. */
export function fingerprintOf(target: string, body: unknown): string {
  const content = body instanceof Uint8Array ? hash('sha256', body) : canonicalJson(body ?? null);
  return hash('sha256', `${target}\n${content}`);
}

interface StoredAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string | Uint8Array | null;
}

/** The answer given to this call before, if there was one. Throws `idempotency-key-reused` for another content. */
export function findAnswer(tx: Tx, call: KeyedCall): Answer | undefined {
  const row = tx.get<StoredAnswer>(
    'SELECT fingerprint, status, headers, body FROM idempotency_answer WHERE partner_id = ? AND operation_id = ? AND key = ?',
    call.partnerId,
    call.operationId,
    call.key,
  );
  if (row === undefined) return undefined;
  if (row.fingerprint !== call.fingerprint) throw commonProblems.create('idempotency-key-reused');
  return { status: row.status, headers: JSON.parse(row.headers) as Record<string, string>, body: row.body };
}

export function storeAnswer(tx: Tx, call: KeyedCall, answer: Answer, now: number): void {
  tx.run(
    'INSERT INTO idempotency_answer (partner_id, operation_id, key, fingerprint, status, headers, body, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    call.partnerId,
    call.operationId,
    call.key,
    call.fingerprint,
    answer.status,
    JSON.stringify(answer.headers),
    answer.body,
    now,
  );
}

const KEPT_MS = 30 * 86_400_000;

/** Forgets answers older than 30 days, the longest time any operation promises. */
export const forgetOldAnswers: Job = {
  schedule: 'nightly',
  run: ({ tx, now }) => ({
    forgotten: tx.run('DELETE FROM idempotency_answer WHERE created_at < ?', now - KEPT_MS).changes,
  }),
};

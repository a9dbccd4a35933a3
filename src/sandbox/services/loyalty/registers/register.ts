import type { ControlSums, RegisterRequest } from '@styk/sdk/api/loyalty';
import type { Language } from '@styk/sdk/errors';
import type { Caller } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';

export type RegisterState = 'receiving' | 'checking' | 'applying' | 'succeeded' | 'partially_succeeded' | 'failed';

/** Lines by what became of them. */
export interface Tally {
  readonly applied: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly pending: number;
}

/** Who has asked for it to be applied: every line is applied as a call of theirs. */
export interface Applicant extends Pick<Caller, 'partnerId' | 'clientId' | 'scopes' | 'storeId'> {
  readonly language: Language;
}

/** One figure that is not what was announced. */
export interface Difference {
  readonly what: string;
  readonly announced: number | string;
  readonly found: number | string;
}

/** A register; instants in epoch milliseconds. */
export interface Register extends Tally {
  readonly seq: number;
  readonly id: string;
  readonly partnerId: string;
  readonly kind: RegisterRequest['kind'];
  readonly format: RegisterRequest['format'];
  readonly compression: NonNullable<RegisterRequest['compression']>;
  readonly totalLines: number;
  readonly controlSums: ControlSums;
  readonly state: RegisterState;
  readonly applicant: Applicant | null;
  /** Operation of the commit. */
  readonly operationId: string | null;
  /** Over the last minute of work. */
  readonly linesPerSecond: number;
  /** Why it failed. */
  readonly differences: readonly Difference[];
  /** Whether bytes of its parts may still be there. */
  readonly hasBytes: 0 | 1;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly committedAt: number | null;
  readonly finishedAt: number | null;
}

interface RegisterRow extends Omit<Register, 'controlSums' | 'applicant' | 'differences'> {
  readonly controlSums: string;
  readonly applicant: string | null;
  readonly differences: string | null;
}

const COLUMNS = `seq, id, partner_id AS partnerId, kind, format, compression, total_lines AS totalLines,
  control_sums AS controlSums, state, applicant, operation_id AS operationId, applied, duplicate, rejected,
  pending, lines_per_second AS linesPerSecond, differences, has_bytes AS hasBytes, created_at AS createdAt,
  updated_at AS updatedAt, committed_at AS committedAt, finished_at AS finishedAt`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_register WHERE id = ? AND partner_id = ?`;
const BY_OPERATION = `SELECT ${COLUMNS} FROM loyalty_register WHERE operation_id = ? AND partner_id = ?`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM loyalty_register WHERE seq = ?`;
const WORK = `SELECT ${COLUMNS} FROM loyalty_register WHERE state <> 'receiving' AND has_bytes = 1
  ORDER BY committed_at, seq LIMIT 1`;

export function findRegister(tx: Tx, partnerId: string, id: string): Register | undefined {
  return toRegister(tx.get<RegisterRow>(BY_ID, id, partnerId));
}

export function findRegisterByOperation(tx: Tx, partnerId: string, operationId: string): Register | undefined {
  return toRegister(tx.get<RegisterRow>(BY_OPERATION, operationId, partnerId));
}

/** @throws Error when there is no such number: whoever asks has it from the database. */
export function loadRegister(tx: Tx, seq: number): Register {
  const register = toRegister(tx.get<RegisterRow>(BY_NUMBER, seq));
  if (register === undefined) throw new Error(`no register number ${seq}`);
  return register;
}

/** The register to work on: those that were committed first come first. */
export function findWork(tx: Tx): Register | undefined {
  return toRegister(tx.get<RegisterRow>(WORK));
}

export function insertRegister(
  tx: Tx,
  register: Pick<
    Register,
    'id' | 'partnerId' | 'kind' | 'format' | 'compression' | 'totalLines' | 'controlSums' | 'createdAt'
  >,
): void {
  tx.run(
    `INSERT INTO loyalty_register
       (id, partner_id, kind, format, compression, total_lines, control_sums, state, created_at, updated_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'receiving', ?8, ?8)`,
    register.id,
    register.partnerId,
    register.kind,
    register.format,
    register.compression,
    register.totalLines,
    JSON.stringify(register.controlSums),
    register.createdAt,
  );
}

export function countOpen(tx: Tx, partnerId: string): number {
  const row = tx.get<{ n: number }>(
    "SELECT count(*) AS n FROM loyalty_register WHERE partner_id = ? AND state = 'receiving'",
    partnerId,
  );
  return row?.n ?? 0;
}

/** Forgets what was announced before this moment and never committed. Returns how many. */
export function forgetAbandoned(tx: Tx, createdBefore: number): number {
  return tx.run("DELETE FROM loyalty_register WHERE state = 'receiving' AND created_at < ?", createdBefore).changes;
}

export function touch(tx: Tx, seq: number, now: number): void {
  tx.run('UPDATE loyalty_register SET updated_at = ? WHERE seq = ?', now, seq);
}

/** The partner has asked for it to be applied. */
export function markCommitted(tx: Tx, seq: number, operationId: string, applicant: Applicant, now: number): void {
  tx.run(
    `UPDATE loyalty_register SET state = 'checking', operation_id = ?, applicant = ?, committed_at = ?3, updated_at = ?3
     WHERE seq = ?`,
    operationId,
    JSON.stringify(applicant),
    now,
    seq,
  );
}

/** It is what was announced: its lines may be applied. */
export function markChecked(tx: Tx, seq: number, now: number): void {
  tx.run("UPDATE loyalty_register SET state = 'applying', updated_at = ? WHERE seq = ?", now, seq);
}

/** Adds what became of some lines. */
export function addProgress(tx: Tx, seq: number, more: Tally & { readonly linesPerSecond: number }, now: number): void {
  tx.run(
    `UPDATE loyalty_register SET applied = applied + ?, duplicate = duplicate + ?, rejected = rejected + ?,
       pending = pending + ?, lines_per_second = ?, updated_at = ? WHERE seq = ?`,
    more.applied,
    more.duplicate,
    more.rejected,
    more.pending,
    more.linesPerSecond,
    now,
    seq,
  );
}

export function markFinished(
  tx: Tx,
  seq: number,
  state: 'succeeded' | 'partially_succeeded' | 'failed',
  differences: readonly Difference[],
  now: number,
): void {
  tx.run(
    `UPDATE loyalty_register SET state = ?, differences = ?, lines_per_second = 0, updated_at = ?3, finished_at = ?3
     WHERE seq = ?`,
    state,
    JSON.stringify(differences),
    now,
    seq,
  );
}

export function markSwept(tx: Tx, seq: number): void {
  tx.run('UPDATE loyalty_register SET has_bytes = 0 WHERE seq = ?', seq);
}

/** Lines that have their verdict. */
export function processedOf({ applied, duplicate, rejected, pending }: Tally): number {
  return applied + duplicate + rejected + pending;
}

function toRegister(row: RegisterRow | undefined): Register | undefined {
  return (
    row && {
      ...row,
      controlSums: JSON.parse(row.controlSums),
      applicant: row.applicant === null ? null : JSON.parse(row.applicant),
      differences: row.differences === null ? [] : JSON.parse(row.differences),
    }
  );
}

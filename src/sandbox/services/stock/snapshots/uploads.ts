import type { LineOutcome, SnapshotLine, StockOperation } from '@styk/sdk/api/stock';
import type { Language } from '@styk/sdk/errors';
import type { Tx } from '../../../storage/tx.ts';
import { type LineRefusal, refusedLine } from '../line-refusals.ts';

export type UploadState = 'queued' | 'running' | 'succeeded' | 'partially_succeeded';

/** A snapshot on its way: its chunks gather, then it is applied piece by piece. */
export interface Upload {
  readonly seq: number;
  readonly id: string;
  readonly partnerId: string;
  readonly location: string;
  readonly uploadId: string;
  readonly chunks: number;
  readonly asOf: number;
  readonly watermark: number;
  readonly state: UploadState;
  /** Chunks that have come. */
  readonly received: number;
  /** Lines that have come. */
  readonly lines: number;
  readonly nextChunk: number;
  readonly nextLine: number;
  /** Articles up to here that the snapshot does not name have been emptied; null before that begins. */
  readonly sweptTo: string | null;
  readonly applied: number;
  readonly superseded: number;
  readonly rejected: number;
  readonly rejections: readonly StoredRejection[];
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

export interface StoredRejection extends LineRefusal {
  readonly line: number;
  readonly key: string;
}

type UploadRow = Omit<Upload, 'rejections'> & { readonly rejections: string };

const COLUMNS = `seq, id, partner_id AS partnerId, location, upload_id AS uploadId, chunks, as_of AS asOf, watermark,
  state, received, lines, next_chunk AS nextChunk, next_line AS nextLine, swept_to AS sweptTo, applied, superseded,
  rejected, rejections, created_at AS createdAt, finished_at AS finishedAt`;
const BY_ID = `SELECT ${COLUMNS} FROM stock_upload WHERE id = ? AND partner_id = ?`;
const BY_NAME = `SELECT ${COLUMNS} FROM stock_upload WHERE partner_id = ? AND location = ? AND upload_id = ?`;
const RUNNING = `SELECT ${COLUMNS} FROM stock_upload WHERE state = 'running'
  ORDER BY next_chunk + next_line > 0 DESC, seq LIMIT 1`;

export function findUpload(tx: Tx, partnerId: string, id: string): Upload | undefined {
  return toUpload(tx.get<UploadRow>(BY_ID, id, partnerId));
}

export function findUploadByName(tx: Tx, partnerId: string, location: string, name: string): Upload | undefined {
  return toUpload(tx.get<UploadRow>(BY_NAME, partnerId, location, name));
}

/** The snapshot to go on with: the one that was begun, else the oldest. Two of one location must not be mixed. */
export function findRunning(tx: Tx): Upload | undefined {
  return toUpload(tx.get<UploadRow>(RUNNING));
}

export function insertUpload(
  tx: Tx,
  upload: Pick<Upload, 'id' | 'partnerId' | 'location' | 'uploadId' | 'chunks' | 'asOf' | 'watermark' | 'createdAt'>,
): void {
  tx.run(
    `INSERT INTO stock_upload (id, partner_id, location, upload_id, chunks, as_of, watermark, state, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?)`,
    upload.id,
    upload.partnerId,
    upload.location,
    upload.uploadId,
    upload.chunks,
    upload.asOf,
    upload.watermark,
    upload.createdAt,
  );
}

export function findChunkHash(tx: Tx, upload: number, chunk: number): string | undefined {
  return tx.get<{ hash: string }>('SELECT hash FROM stock_upload_chunk WHERE upload = ? AND chunk = ?', upload, chunk)
    ?.hash;
}

/** Keeps a chunk; with the last one the snapshot is ready to be applied. */
export function addChunk(tx: Tx, { seq }: Upload, chunk: number, hash: string, lines: readonly SnapshotLine[]): void {
  tx.run(
    'INSERT INTO stock_upload_chunk (upload, chunk, hash, lines) VALUES (?, ?, ?, ?)',
    seq,
    chunk,
    hash,
    JSON.stringify(lines),
  );
  tx.run(
    `UPDATE stock_upload SET received = received + 1, lines = lines + ?,
       state = CASE WHEN received + 1 = chunks THEN 'running' ELSE state END
     WHERE seq = ?`,
    lines.length,
    seq,
  );
}

export function readChunk(tx: Tx, upload: number, chunk: number): readonly SnapshotLine[] {
  const row = tx.get<{ lines: string }>(
    'SELECT lines FROM stock_upload_chunk WHERE upload = ? AND chunk = ?',
    upload,
    chunk,
  );
  return row === undefined ? [] : (JSON.parse(row.lines) as SnapshotLine[]);
}

/** Writes how far the work has come. Lines of chunks that are done are dropped. */
export function saveProgress(tx: Tx, upload: Upload): void {
  tx.run(
    `UPDATE stock_upload SET state = ?, next_chunk = ?, next_line = ?, swept_to = ?, applied = ?, superseded = ?,
       rejected = ?, rejections = ?, finished_at = ?
     WHERE seq = ?`,
    upload.state,
    upload.nextChunk,
    upload.nextLine,
    upload.sweptTo,
    upload.applied,
    upload.superseded,
    upload.rejected,
    JSON.stringify(upload.rejections),
    upload.finishedAt,
    upload.seq,
  );
  if (upload.nextLine === 0 && upload.nextChunk > 0) {
    tx.run(
      'UPDATE stock_upload_chunk SET lines = NULL WHERE upload = ? AND chunk = ?',
      upload.seq,
      upload.nextChunk - 1,
    );
  }
}

/** Forgets snapshots that finished, or began and never became whole, before this moment. */
export function forgetUploads(tx: Tx, before: number): number {
  return tx.run(`DELETE FROM stock_upload WHERE finished_at < ?1 OR state = 'queued' AND created_at < ?1`, before)
    .changes;
}

/** How it fares, in the form of the contract. */
export function viewUpload(upload: Upload, language: Language): StockOperation {
  const { id, state, createdAt, finishedAt, lines, applied, superseded, rejected } = upload;
  const done = applied + superseded + rejected;
  // What is not named is emptied at the end: that counts as the last hundredth.
  const running = Math.min(99, Math.floor((100 * done) / Math.max(lines, 1)));
  return {
    operationId: id,
    state,
    createdAt: new Date(createdAt).toISOString(),
    ...(finishedAt === null ? {} : { finishedAt: new Date(finishedAt).toISOString() }),
    progress: finishedAt !== null ? 100 : state === 'queued' ? 0 : running,
    snapshot: {
      location: upload.location,
      uploadId: upload.uploadId,
      asOf: new Date(upload.asOf).toISOString(),
      chunksReceived: upload.received,
      chunks: upload.chunks,
      applied,
      superseded,
      rejected,
      rejections: upload.rejections.map((one): LineOutcome => refusedLine(one.line, one.key, one, language)),
    },
  };
}

function toUpload(row: UploadRow | undefined): Upload | undefined {
  return row && { ...row, rejections: JSON.parse(row.rejections) as StoredRejection[] };
}

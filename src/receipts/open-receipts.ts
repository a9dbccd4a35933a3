import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import { readCsv } from './csv/read-csv.ts';
import { receiptsErrors } from './errors.ts';
import { readNdjson } from './read-ndjson.ts';
import type { BadReceipt, Receipt } from './receipt.ts';

/** A file of receipts that has been looked at but not read yet. */
export interface ReceiptFile {
  /** Absolute path. */
  readonly path: string;
  readonly format: 'csv' | 'ndjson';
  /** SHA-256 of the content in hex: the same content is the same source, wherever it lies. */
  hash(): Promise<string>;
  /** Its receipts in the order of the file, good and bad ones. */
  receipts(): AsyncIterable<Receipt | BadReceipt>;
}

/**
 * Looks whether a file can hold receipts and in which format.
 * @throws StykError `receipts-file-…`
 */
export async function openReceipts(path: string): Promise<ReceiptFile> {
  try {
    const { isDirectory, head } = await lookAt(path);
    if (isDirectory) throw receiptsErrors.create('receipts-file-directory', { file: path }, { at: { file: path } });
    if (head.includes(0)) throw receiptsErrors.create('receipts-file-binary', { file: path }, { at: { file: path } });
    if (head.toString('utf8').replace('\uFEFF', '').trim() === '') {
      throw receiptsErrors.create('receipts-file-empty', { file: path }, { at: { file: path } });
    }
    const format = formatOf(path, head);
    return {
      path,
      format,
      hash: () => hashOf(path),
      receipts: () => (format === 'csv' ? readCsv : readNdjson)(createReadStream(path), path),
    };
  } catch (error) {
    throw error instanceof StykError ? error : unreadable(error, path);
  }
}

const HEAD_BYTES = 65_536;

async function lookAt(path: string): Promise<{ isDirectory: boolean; head: Buffer }> {
  if ((await stat(path)).isDirectory()) return { isDirectory: true, head: Buffer.alloc(0) };
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), position: 0 });
  return { isDirectory: false, head: buffer.subarray(0, bytesRead) };
}

/** By the name, or else by the first character: a header of CSV does not begin like an object. */
function formatOf(path: string, head: Buffer): ReceiptFile['format'] {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.ndjson' || extension === '.jsonl') return 'ndjson';
  return /^\uFEFF?\s*\{/.test(head.toString('utf8', 0, 100)) ? 'ndjson' : 'csv';
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

function unreadable(cause: unknown, path: string): StykError {
  const context = { at: { file: path }, cause };
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
    return receiptsErrors.create('receipts-file-missing', { file: path }, context);
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return receiptsErrors.create('receipts-file-unreadable', { file: path, reason }, context);
}

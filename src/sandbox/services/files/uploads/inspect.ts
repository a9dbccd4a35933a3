import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Tx } from '../../../storage/tx.ts';
import { readBytes } from '../content.ts';
import { canReadText, extractText } from '../text/extract-text.ts';
import { listParts, type Part, partCount, type Upload } from './upload.ts';

/** What was found in the bytes of an upload. */
export interface Inspection {
  readonly sha256: string;
  /** Undefined where nothing can be read out of it. */
  readonly text: string | undefined;
  /** The parts that were looked at, so that one put anew meanwhile does not go unnoticed. */
  readonly stamp: string;
}

export function stampOf(parts: readonly Part[]): string {
  return parts.map(({ number, sha256 }) => `${number}:${sha256}`).join(' ');
}

/** Reads the whole content: its digest and its text. Before the transaction, because a gigabyte takes its time. */
export async function inspectUpload(tx: Tx, upload: Upload): Promise<Inspection | undefined> {
  const parts = listParts(tx, upload.uploadId);
  if (parts.length < partCount(upload)) return undefined;
  const digest = createHash('sha256');
  for (const { number } of parts) {
    const row = tx.get<{ content: Uint8Array }>(
      'SELECT content FROM files_part WHERE upload_id = ? AND number = ?',
      upload.uploadId,
      number,
    );
    if (row === undefined) return undefined;
    digest.update(row.content);
    await setImmediate();
  }
  const { mediaType, name, size } = upload;
  const text = canReadText(mediaType, name, size)
    ? extractText(mediaType, name, readBytes(tx, upload.uploadId, 0, size))
    : undefined;
  return { sha256: digest.digest('hex'), text, stamp: stampOf(parts) };
}

import type { Tx } from '../../storage/tx.ts';
import { PART_SIZE } from './uploads/limits.ts';

/** Bytes of an upload from `start` up to, not including, `end`. */
export function readBytes(tx: Tx, uploadId: string, start: number, end: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let part = Math.floor(start / PART_SIZE); part * PART_SIZE < end; part += 1) {
    const from = Math.max(0, start - part * PART_SIZE);
    const to = Math.min(PART_SIZE, end - part * PART_SIZE);
    const row = tx.get<{ bytes: Uint8Array }>(
      'SELECT substr(content, ?, ?) AS bytes FROM files_part WHERE upload_id = ? AND number = ?',
      from + 1,
      to - from,
      uploadId,
      part + 1,
    );
    if (row === undefined) throw new Error(`part ${part + 1} of ${uploadId} is missing`);
    pieces.push(row.bytes);
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

/** The first byte and the one after the last that a `Range` of one range asks for; undefined where there are none. */
export function resolveRange(range: string, size: number): readonly [start: number, end: number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? undefined : [size - length, size];
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  return start < end ? [start, end] : undefined;
}

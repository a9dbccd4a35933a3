import type { Tx } from '../../../storage/tx.ts';
import { BLOCK_BYTES } from './limits.ts';

/** A part without its bytes. */
export interface Part {
  readonly number: number;
  readonly size: number;
  readonly sha256: string;
}

export function findPart(tx: Tx, register: number, number: number): Part | undefined {
  return tx.get<Part>(
    'SELECT number, size, sha256 FROM loyalty_register_part WHERE register = ? AND number = ?',
    register,
    number,
  );
}

export function listPartNumbers(tx: Tx, register: number): readonly number[] {
  const rows = tx.all<{ number: number }>(
    'SELECT number FROM loyalty_register_part WHERE register = ? ORDER BY number',
    register,
  );
  return rows.map(({ number }) => number);
}

/** The first number without a part among those up to the last; 1 when there are none, undefined when all are there. */
export function findGap(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return 1;
  const index = numbers.findIndex((number, place) => number !== place + 1);
  return index === -1 ? undefined : index + 1;
}

/** What has come so far. */
export function sumParts(tx: Tx, register: number): { readonly bytes: number; readonly lines: number } {
  const row = tx.get<{ bytes: number; lines: number }>(
    `SELECT coalesce(sum(size), 0) AS bytes, coalesce(sum(lines), 0) AS lines FROM loyalty_register_part
     WHERE register = ?`,
    register,
  );
  return row ?? { bytes: 0, lines: 0 };
}

/** Keeps a part that is not there yet. `lines` is how many ends of lines could be counted in it. */
export function insertPart(tx: Tx, register: number, part: Part, lines: number, content: Uint8Array): void {
  const { number, size, sha256 } = part;
  tx.run(
    'INSERT INTO loyalty_register_part (register, number, size, sha256, lines) VALUES (?, ?, ?, ?, ?)',
    register,
    number,
    size,
    sha256,
    lines,
  );
  for (let start = 0, block = 1; start < content.length; start += BLOCK_BYTES, block += 1) {
    tx.run(
      'INSERT INTO loyalty_register_block (register, part, block, content) VALUES (?, ?, ?, ?)',
      register,
      number,
      block,
      content.subarray(start, start + BLOCK_BYTES),
    );
  }
}

/** The block that follows, in the order of parts; undefined at the end. */
export function readBlock(
  tx: Tx,
  register: number,
  after: { readonly part: number; readonly block: number },
): { readonly part: number; readonly block: number; readonly content: Uint8Array } | undefined {
  return tx.get(
    `SELECT part, block, content FROM loyalty_register_block
     WHERE register = ? AND (part, block) > (?, ?) ORDER BY part, block LIMIT 1`,
    register,
    after.part,
    after.block,
  );
}

/** Drops so many blocks, whose bytes are needed no more. Returns how many there were. */
export function dropBlocks(tx: Tx, register: number, most: number): number {
  return tx.run(
    `DELETE FROM loyalty_register_block
     WHERE rowid IN (SELECT rowid FROM loyalty_register_block WHERE register = ? LIMIT ?)`,
    register,
    most,
  ).changes;
}

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { FiscalDocument } from './receipt-key.ts';

/** The device that registers and prints receipts. Put the driver of your own device behind it. */
export interface FiscalPrinter {
  /** Numbers of the next fiscal document. */
  nextDocument(): FiscalDocument;
  /** Prints the lines as they are. */
  print(lines: readonly string[]): void;
}

/** Stands in for the device: counts documents in the till's file and prints into `receipts.txt`. */
export function simulatedPrinter(database: DatabaseSync, fn: string, dataDir: string): FiscalPrinter {
  const next = database.prepare(
    'INSERT INTO fiscal (fn, fd) VALUES (?, 1) ON CONFLICT (fn) DO UPDATE SET fd = fd + 1 RETURNING fd',
  );
  return {
    nextDocument: () => ({ fn, fd: Number(next.get(fn)?.['fd']) }),
    print: (lines) => appendFileSync(join(dataDir, 'receipts.txt'), `${lines.join('\n')}\n\n`),
  };
}

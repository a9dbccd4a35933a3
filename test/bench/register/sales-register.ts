import { createHash } from 'node:crypto';
import { createGzip } from 'node:zlib';
import type { RegisterRequest } from '@styk/sdk/api/loyalty';
import { testCard } from '../../../src/sandbox/test-customers.ts';

const PART_BYTES = 8_388_608;
const PRICE_KOP = 24_200;
const LINES_OF_RECEIPT = 2;

/** What a register of so many sales is announced with. */
export function announcement(lines: number): RegisterRequest {
  const controlSums = { count: lines, payKop: lines * LINES_OF_RECEIPT * PRICE_KOP, points: 0 };
  return { kind: 'sales', format: 'ndjson', compression: 'gzip', totalLines: lines, controlSums };
}

/** The bytes of the register in parts, as they are compressed. `members` share the sales evenly. */
export async function* partsOf(lines: number, members: number, occurredAt: string): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: 6 });
  const feed = async () => {
    for (let from = 0; from < lines; from += 1000) {
      const text = Array.from({ length: Math.min(1000, lines - from) }, (_, index) =>
        lineOf(from + index, members, occurredAt),
      ).join('');
      if (!gzip.write(text)) await new Promise((resolve) => gzip.once('drain', resolve));
    }
    gzip.end();
  };
  const feeding = feed();
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of gzip as AsyncIterable<Uint8Array>) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
  await feeding;
}

export function digestOf(bytes: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
}

/** A receipt of two lines, about 750 bytes. */
function lineOf(index: number, members: number, occurredAt: string): string {
  const totalKop = LINES_OF_RECEIPT * PRICE_KOP;
  const lines = Array.from({ length: LINES_OF_RECEIPT }, (_, line) => ({
    lineId: String(line + 1),
    sku: `46${String((index * 104_729 + line) % 99_999_999_989).padStart(11, '0')}`,
    name: 'Молоко пастеризованное 2,5 %',
    qty: '2',
    unit: 'pcs',
    priceKop: PRICE_KOP / 2,
    payKop: PRICE_KOP,
    category: 'food',
  }));
  const sale = {
    receiptKey: `9999078900005488-${index}`,
    storeId: 'msk-01',
    posId: 'pos-1',
    cashier: `cashier-${(index * 31) % 977}`,
    occurredAt,
    identifier: { kind: 'card', value: testCard(1 + ((index * 7919) % members)) },
    lines,
    totals: { linesKop: totalKop, pointsDiscountKop: 0, payableKop: totalKop },
    tenders: [{ kind: 'card', amountKop: totalKop }],
  };
  return `${JSON.stringify({ operationKey: `msk-01-2026-${String(index).padStart(9, '0')}`, sale })}\n`;
}

/**
 * The printed form of a УПД as PDF, laid out and drawn, in lines per second of CPU time at 10, 1,000 and 10,000 lines; and
 * against pdfkit's own `.table()` with the same cells, taking turns with it. The peer draws no heads, totals or signatures
 * and needs one font; it is left out at 10,000 lines.
 *
 * node --conditions=styk-source test/bench/print.bench.ts
 */
import { sampleUpd, type UpdLine } from '@styk/sdk/edo';
import PDFDocument from 'pdfkit';
import { invoiceRows } from '../../sdk/src/edo/print/forms/upd/invoice-rows.ts';
import { printUpd } from '../../sdk/src/edo/print/forms/upd/print-upd.ts';
import { formPdf } from '../../src/print/pdf.ts';
import { PT_SANS, ptSans } from '../../src/print/pt-sans.ts';

const ROUNDS = 5;
const SIZES = [10, 1000, 10_000] as const;
const MOST_OF_PEER = 1000;

/** A printer measures its letters once. */
const face = ptSans();

function linesOf(count: number): readonly UpdLine[] {
  const { lines } = sampleUpd();
  return Array.from({ length: count }, (_, index): UpdLine => {
    return {
      ...lines[index % lines.length],
      vatRate: '22%',
      net: '100.00',
      vat: '22.00',
      gross: '122.00',
      name: `Товар ${index}`,
    };
  });
}

async function ours(lines: readonly UpdLine[]): Promise<number> {
  const { totals: _, ...upd } = sampleUpd();
  const form = printUpd({ seller: { ...upd, lines }, files: [] }, face);
  return (await formPdf(form, { producer: 'bench', date: new Date(0) })).length;
}

async function peer(lines: readonly UpdLine[]): Promise<number> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 28 });
  let size = 0;
  document.on('data', (chunk: Buffer) => {
    size += chunk.length;
  });
  const ended = new Promise((done) => document.on('end', done));
  document.font(PT_SANS.regular).fontSize(6.5);
  document.table({ data: lines.flatMap((line, index) => invoiceRows(line, index + 1, false, true)) });
  document.end();
  await ended;
  return size;
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
}

await ours(linesOf(100));
await peer(linesOf(10));
for (const size of SIZES) {
  const lines = linesOf(size);
  const own: number[] = [];
  const other: number[] = [];
  const rounds = size > MOST_OF_PEER ? 3 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    own.push(await cpuOf(() => ours(lines)));
    // The peer is slow enough at a thousand lines to be measured once.
    if (size <= MOST_OF_PEER && (size < MOST_OF_PEER || round === 0)) other.push(await cpuOf(() => peer(lines)));
  }
  const time = median(own);
  const ratio = other.length === 0 ? '' : `, ${(median(other) / time).toFixed(1)} × pdfkit .table()`;
  process.stdout.write(
    `${size} lines: ${time.toFixed(0)} ms CPU, ${((size / time) * 1000).toFixed(0)} lines/s${ratio}\n`,
  );
}

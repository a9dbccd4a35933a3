import { StykError } from '@styk/sdk/errors';
import { describe, expect, it } from 'vitest';
import type { BadReceipt, Receipt } from '../../src/receipts/receipt.ts';
import { csvOf, header, receiptsOf, refundRow, saleRow } from './samples.ts';

function bad(receipt: Receipt | BadReceipt | undefined): BadReceipt {
  if (receipt?.kind !== 'bad') throw new Error(`expected a bad receipt, got ${JSON.stringify(receipt)}`);
  return receipt;
}

describe('a CSV with receipts', () => {
  it('puts adjacent rows together to a sale in the form of the contract', async () => {
    const [sale, ...others] = await receiptsOf(
      csvOf(
        saleRow(),
        saleRow({ line_id: '2', qty: '0.456', unit: 'kg', price: '899', amount: '409.94', tender: 'cash' }),
      ),
    );
    expect(others).toEqual([]);
    expect(sale).toEqual({
      kind: 'sale',
      lines: [2, 3],
      naturalKey: 'msk-01/r-1',
      saleKey: 'msk-01/r-1',
      request: {
        identifier: { kind: 'card', value: '2200000000000017' },
        receiptKey: 'r-1',
        storeId: 'msk-01',
        posId: 'pos-1',
        occurredAt: '2026-11-22T10:15:30+03:00',
        lines: [
          { lineId: '1', sku: '4600000000017', name: 'Tea', qty: '2', unit: 'pcs', priceKop: 10050, payKop: 20100 },
          { lineId: '2', sku: '4600000000017', name: 'Tea', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 },
        ],
        totals: { linesKop: 61094, pointsDiscountKop: 0, payableKop: 61094 },
        tenders: [
          { kind: 'card', amountKop: 20100 },
          { kind: 'cash', amountKop: 40994 },
        ],
        offline: true,
      },
    });
  });

  it('reads a refund, which needs neither goods nor prices', async () => {
    const [refund] = await receiptsOf(csvOf(refundRow({ qty: '0.5' })));
    expect(refund).toEqual({
      kind: 'refund',
      lines: [2],
      naturalKey: 'f-1',
      saleKey: 'msk-01/r-1',
      request: {
        refundKey: 'f-1',
        storeId: 'msk-01',
        receiptKey: 'r-1',
        occurredAt: '2026-11-22T10:15:30+03:00',
        lines: [{ lineId: '1', qty: '0.5' }],
      },
    });
  });

  it('reads what a Russian spreadsheet writes: BOM, semicolons, decimal commas, CRLF, rows of empty cells', async () => {
    const rows = [header, saleRow({ price: '100~50', amount: '201~00' })]
      .map((row) => row.replaceAll(',', ';').replaceAll('~', ','))
      .join('\r\n');
    const [sale, ...others] = await receiptsOf(`\uFEFF${rows}\r\n${';'.repeat(15)}\r\n`);
    expect(others).toEqual([]);
    expect(sale).toMatchObject({ kind: 'sale', request: { lines: [{ priceKop: 10050, payKop: 20100 }] } });
  });

  it('counts lines of the file where a quoted name holds a line break', async () => {
    const [first, second] = await receiptsOf(
      csvOf(saleRow({ name: '"green\ntea, ""the best"""' }), saleRow({ receipt_key: 'r-2', qty: 'x' })),
    );
    expect(first).toMatchObject({ lines: [2], request: { lines: [{ name: 'green\ntea, "the best"' }] } });
    expect(bad(second).error.at).toEqual({ file: 'sales.csv', line: 4, path: 'qty' });
  });

  it('keeps quotes inside a cell that does not begin with one', async () => {
    const [sale] = await receiptsOf(csvOf(saleRow({ name: 'OOO "Romashka"' })));
    expect(sale).toMatchObject({ request: { lines: [{ name: 'OOO "Romashka"' }] } });
  });

  const wrongCells: [string, Record<string, string>, { code: string; path?: string }][] = [
    ['amount off by a kopeck', { amount: '201.01' }, { code: 'receipts-amount-mismatch', path: 'amount' }],
    ['discount not subtracted', { discount: '1' }, { code: 'receipts-amount-mismatch', path: 'amount' }],
    ['three decimals of a rouble', { price: '1.005' }, { code: 'receipts-money-wrong', path: 'price' }],
    ['a negative amount', { amount: '-1' }, { code: 'receipts-money-wrong', path: 'amount' }],
    ['four decimals of quantity', { qty: '1.0001' }, { code: 'receipts-quantity-wrong', path: 'qty' }],
    [
      'a time without offset',
      { occurred_at: '2026-11-22T10:15:30' },
      { code: 'receipts-time-wrong', path: 'occurred_at' },
    ],
    [
      'a month that does not exist',
      { occurred_at: '2026-13-22T10:15:30Z' },
      { code: 'receipts-time-wrong', path: 'occurred_at' },
    ],
    ['an unknown tender', { tender: 'barter' }, { code: 'receipts-tender-unknown', path: 'tender' }],
    ['no card', { card: '' }, { code: 'receipts-value-missing', path: 'card' }],
    ['another kind', { kind: 'gift' }, { code: 'receipts-kind-unknown', path: 'kind' }],
    ['a separator too many', { name: 'tea,green' }, { code: 'receipts-cell-count' }],
    ['an unclosed quote', { name: '"tea' }, { code: 'receipts-quote-wrong' }],
    ['text after a quote', { name: '"tea" green' }, { code: 'receipts-quote-wrong' }],
  ];
  it.each(wrongCells)('says where it is: %s', async (_, cells, { code, path }) => {
    const receipts = await receiptsOf(
      csvOf(saleRow({ receipt_key: 'r-0' }), saleRow(cells), saleRow({ receipt_key: 'r-2' })),
    );
    expect(receipts.map(({ kind }) => kind)).toEqual(['sale', 'bad', 'sale']);
    const { error } = bad(receipts[1]);
    expect(error.code).toBe(code);
    expect(error.at?.line).toBe(3);
    expect(error.at?.path).toBe(path);
    for (const language of ['ru', 'en'] as const) {
      expect(error.text(language)).not.toMatch(/[{}]/);
      expect(error.hint(language)).toBeTruthy();
    }
  });

  it('rounds half up to the kopeck, away from what binary floats would make', async () => {
    // 1.005 × 1.00: a float gives 1.00, half up gives 1.01.
    const [sale] = await receiptsOf(csvOf(saleRow({ qty: '1.005', price: '1.00', amount: '1.01' })));
    expect(sale).toMatchObject({ kind: 'sale', request: { totals: { payableKop: 101 } } });
  });

  it('refuses the whole receipt for one bad row, and nothing else', async () => {
    const receipts = await receiptsOf(
      csvOf(saleRow(), saleRow({ line_id: '2', qty: '-' }), saleRow({ line_id: '3' }), saleRow({ receipt_key: 'r-2' })),
    );
    expect(receipts.map(({ kind, lines }) => ({ kind, lines }))).toEqual([
      { kind: 'bad', lines: [2, 3, 4] },
      { kind: 'sale', lines: [5] },
    ]);
  });

  it('refuses a receipt with an unreadable row between its rows', async () => {
    const [receipt, ...others] = await receiptsOf(csvOf(saleRow(), '???', saleRow({ line_id: '2' })));
    expect(others).toEqual([]);
    expect(bad(receipt)).toMatchObject({ lines: [2, 3, 4], raw: '???' });
  });

  it('refuses a receipt followed by a row without a key, which may be its own', async () => {
    const [receipt] = await receiptsOf(csvOf(saleRow(), saleRow({ receipt_key: '', line_id: '2' })));
    expect(bad(receipt).lines).toEqual([2, 3]);
  });

  it('leaves the receipt before a line of totals alone', async () => {
    const receipts = await receiptsOf(csvOf(saleRow(), 'TOTAL,201.00'));
    expect(receipts.map(({ kind }) => kind)).toEqual(['sale', 'bad']);
  });

  it('refuses rows that disagree about the receipt, and repeated line ids', async () => {
    const [card] = await receiptsOf(csvOf(saleRow(), saleRow({ line_id: '2', card: '2200000000000025' })));
    expect(bad(card).error).toMatchObject({ code: 'receipts-rows-disagree', at: { line: 3, path: 'card' } });
    const [lineId] = await receiptsOf(csvOf(saleRow(), saleRow()));
    expect(bad(lineId).error).toMatchObject({ code: 'receipts-line-id-repeated', at: { line: 3, path: 'line_id' } });
  });

  it('refuses more rows than the contract has lines', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => saleRow({ line_id: String(index) }));
    const [receipt] = await receiptsOf(csvOf(...rows));
    expect(bad(receipt).error).toMatchObject({ code: 'receipts-rows-too-many', at: { line: 502 } });
  });

  it('goes on after a line without an end', async () => {
    const receipts = await receiptsOf(csvOf(saleRow(), 'x'.repeat(200_000), saleRow({ receipt_key: 'r-2' })));
    expect(receipts.map(({ kind }) => kind)).toEqual(['sale', 'bad', 'sale']);
    expect(bad(receipts[1]).error.code).toBe('receipts-line-too-long');
    expect(bad(receipts[1]).raw.length).toBeLessThan(1000);
  });

  it('goes on after a quote that is never closed, however long the file is', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => saleRow({ receipt_key: `r-${index + 10}` }));
    const receipts = await receiptsOf(csvOf(saleRow({ name: '"tea' }), ...rows));
    expect(bad(receipts[0]).error.code).toBe('receipts-quote-wrong');
    expect(receipts.slice(1).map(({ kind }) => kind)).toEqual(rows.map(() => 'sale'));
  });

  it('names windows-1251 for what it is', async () => {
    const bytes = Buffer.from(csvOf(saleRow({ name: '~' })), 'latin1');
    bytes[bytes.indexOf('~')] = 0xd7;
    const { readCsv } = await import('../../src/receipts/csv/read-csv.ts');
    const [receipt] = await Array.fromAsync(
      readCsv(
        (async function* () {
          yield bytes;
        })(),
        'sales.csv',
      ),
    );
    expect(bad(receipt).error.code).toBe('receipts-encoding-wrong');
  });

  const wrongHeaders: [string, string, string, readonly string[]][] = [
    ['none', saleRow(), 'receipts-header-missing', ['receipt_key']],
    ['missing and unknown ones', header.replace('card', 'karta'), 'receipts-columns-wrong', ['card', 'karta']],
    ['repeated ones', `${header},sku`, 'receipts-columns-wrong', ['sku']],
  ];
  it.each(wrongHeaders)('names the columns of a wrong header: %s', async (_, line, code, names) => {
    const error = await receiptsOf(`${line}\n${saleRow()}\n`).catch((thrown: unknown) => thrown);
    if (!(error instanceof StykError)) throw new Error('expected a StykError');
    expect(error.code).toBe(code);
    for (const name of names) expect(`${error.message} ${error.hint('en')}`).toContain(name);
  });
});

import { contextOf, decodeWindows1251, encodeWindows1251, torg12Seller, validate } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { context } from './context.ts';

/** The sample ТОРГ-12 as another program might have written it. */
async function written(...edits: readonly (readonly [string | RegExp, string])[]): Promise<Uint8Array> {
  let text = decodeWindows1251((await torg12Seller.build(torg12Seller.sample(), context)).bytes);
  for (const [from, to] of edits) {
    const edited = text.replace(from, to);
    expect(edited, `${from} did not take`).not.toBe(text);
    text = edited;
  }
  return encodeWindows1251(text);
}

const silent = [/ ВерсПрог="[^"]*"/, ''] as const;

test('a file that names no program is built again without one', async () => {
  const bytes = await written(silent);
  const { document, file, notCarried } = torg12Seller.parse(bytes);
  expect(notCarried).toEqual([]);
  expect((await torg12Seller.build(document, contextOf(file))).bytes).toEqual(bytes);
});

test('sums that another program rounded otherwise stay as they are', async () => {
  const bytes = await written(
    ['СтБезНДС="17126.40" НалСт="10%" СумНДС="1712.64"', 'СтБезНДС="17126.41" НалСт="10%" СумНДС="1712.64"'],
    ['СтУчНДС="18839.04"', 'СтУчНДС="18839.05"'],
    ['СтБезНДСВс="52186.56"', 'СтБезНДСВс="52186.57"'],
    ['СтУчНДСВс="60911.23"', 'СтУчНДСВс="60911.24"'],
  );
  expect((await validate(bytes)).findings).toEqual([]);
  const { document, file } = torg12Seller.parse(bytes);
  expect(document.lines[0]).toMatchObject({ net: '17126.41', vat: '1712.64', gross: '18839.05' });
  expect(document.lines[1]).not.toHaveProperty('net');
  expect(document).not.toHaveProperty('totals');
  expect((await torg12Seller.build(document, contextOf(file))).bytes).toEqual(bytes);
});

test('a file name of another form is named: the file that is built has one by the rule', async () => {
  const bytes = await written([/ИдФайл="[^"]*"/, 'ИдФайл="DP_TOVTORGPR_old"']);
  expect(torg12Seller.parse(bytes).notCarried).toEqual(['/Файл/@ИдФайл']);
});

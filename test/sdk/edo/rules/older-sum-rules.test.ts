import {
  actContractor,
  decodeWindows1251,
  encodeWindows1251,
  type TitleType,
  torg12Seller,
  validate,
} from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';

/** What is found in the sample after one piece of its text was exchanged. */
async function findingsAfter({ build, sample }: TitleType, from: string, to: string): Promise<string[]> {
  const { bytes, fileName } = await build(sample(), context);
  const text = decodeWindows1251(bytes);
  expect(text, 'the change did not take').toContain(from);
  const { findings } = await validate(encodeWindows1251(text.replace(from, to)), { fileName });
  for (const { message } of findings) expect(message.ru + message.en).not.toMatch(/\{\w+\}/);
  return findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}

describe('ТОРГ-12', () => {
  const GOODS = '/Файл/Документ/СвДокПТПрКроме/СодФХЖ2';
  test.each([
    [
      'a changed quantity',
      'НеттоПередано="240"',
      'НеттоПередано="300"',
      ['SUM-11 error СвТов[1]/@СтБезНДС', 'SUM-15 error Всего/@НеттоВс'],
    ],
    [
      'a changed sum of VAT',
      'СумНДС="1712.64"',
      'СумНДС="1712.74"',
      ['SUM-12 error СвТов[1]/@СумНДС', 'SUM-13 error СвТов[1]/@СтУчНДС', 'SUM-14 error Всего/@СумНДСВс'],
    ],
    ['a changed total', 'СтУчНДСВс="60911.23"', 'СтУчНДСВс="60911.24"', ['SUM-14 error Всего/@СтУчНДСВс']],
    ['a changed number of packages', 'КолМестВс="50"', 'КолМестВс="51"', ['SUM-15 error Всего/@КолМестВс']],
    ['a changed weight', 'БруттоВс="532.8"', 'БруттоВс="532.9"', ['SUM-15 error Всего/@БруттоВс']],
    ['a price rounded to kopecks', 'Цена="71.36"', 'Цена="71.361"', ['SUM-11 warning СвТов[1]/@СтБезНДС']],
  ])('%s', async (_name, from, to, expected) => {
    const found = await findingsAfter(torg12Seller, from, to);
    expect(found.map((text) => text.replace(`${GOODS}/`, ''))).toEqual(expected);
  });
});

describe('акт', () => {
  const STAGE = '/Файл/Документ/СвДокПРУ/СодФХЖ1/ОписРабот';
  test.each([
    ['a changed price', 'Цена="2500"', 'Цена="2600"', ['SUM-11 error /Работа[1]/@СтоимБезНДС']],
    ['a changed total', 'СтБезНДСИт="57499.95"', 'СтБезНДСИт="57499.90"', ['SUM-14 error /@СтБезНДСИт']],
  ])('%s', async (_name, from, to, expected) => {
    const found = await findingsAfter(actContractor, from, to);
    expect(found.map((text) => text.replace(STAGE, ''))).toEqual(expected);
  });
});

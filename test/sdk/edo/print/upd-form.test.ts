import { sampleUpd, type Upd, type UpdLine, updBuyer } from '@styk/sdk/edo';
import { printDocument } from '@styk/sdk/edo/print';
import { expect, test } from 'vitest';
import { printUpd } from '../../../../sdk/src/edo/print/forms/upd/print-upd.ts';
import { ptSans } from '../../../../src/print/pt-sans.ts';
import { pageText, textOf } from './page-geometry.ts';
import { built, builtUpd, confirmed } from './samples.ts';

const face = ptSans();

const traceable: Partial<UpdLine> = {
  customs: [{ country: '156', declaration: '10702030/010126/3000001' }],
  originNames: ['Китай'],
  traceable: ['001', '002'].map((number) => ({
    number: `10702030/010126/3000001/${number}`,
    unitCode: '796',
    unitName: 'шт',
    quantity: '120',
    net: '8563.20',
  })),
};

async function printed(changes: Partial<Upd> = {}): Promise<string> {
  return textOf(printDocument({ titles: [await builtUpd(changes)] }, face));
}

const laidOut = (changes: Partial<Upd>) => {
  const { totals: _, ...upd } = { ...sampleUpd(), ...changes };
  return printUpd({ seller: upd, files: [] }, face);
};

test('status 1 of the sample: head, figures of the lines and of the total, the transfer', async () => {
  const text = await printed();
  for (const part of [
    'Статус: 1',
    'Счет-фактура № 123 от 5 октября 2026 г. (1)',
    'Исправление № -- от -- (1а)',
    'он же',
    '7701234560/770101001',
    'Универсальный передаточный документ, № п/п 1–12 № 123 от',
    'Российский рубль, 643',
    '17 126,40',
    '125,5',
    'без акциза',
    'Всего к оплате (9)',
    '183 735,54',
    '28 261,04',
    '211 996,58',
    'X',
    'Договор поставки № 45-П от 15.01.2026',
    'Кладов Пётр Ильич',
    'Документ не подписан. Печатная форма – визуализация электронного документа; оригинал – XML и подписи к нему.',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Стоимость товара, подлежащего');
});

test.each([
  ['2026-04-01', 'от 23.01.2026 № 26', true, true],
  ['2026-03-31', 'от 16.08.2024 № 1096', true, false],
  ['2024-10-01', 'от 16.08.2024 № 1096', true, false],
  ['2024-09-30', 'от 02.04.2021 № 534', true, false],
  ['2021-07-01', 'от 02.04.2021 № 534', true, false],
  ['2021-06-30', 'от 19.08.2017 № 981', false, false],
])('the edition of %s is that of %s', (date, act, hasShipment, hasAdvance) => {
  const text = textOf(laidOut({ date })).replaceAll('\n', ' ');
  expect([text.includes(`${act})`), text.includes('(5а)'), text.includes('(5б)')]).toEqual([
    true,
    hasShipment,
    hasAdvance,
  ]);
});

test('columns 12 to 14 are there only where goods are traceable, and column 14 since October 2024', () => {
  const [first, ...others] = sampleUpd().lines;
  const lines = [{ ...first, ...traceable } as UpdLine, ...others];
  const numbers = (date: string, changes: Partial<Upd>) => {
    const columns = textOf(laidOut({ date, ...changes })).split('\n');
    return ['11', '12', '12а', '13', '14'].filter((number) => columns.includes(number) && number !== '');
  };
  expect(numbers('2026-10-05', { lines: others.slice(0, 3) })).toEqual(['11']);
  expect(numbers('2026-10-05', { lines: lines.slice(0, 3) })).toEqual(['11', '12', '12а', '13', '14']);
  expect(numbers('2022-10-05', { lines: lines.slice(0, 3) })).toEqual(['11', '12', '12а', '13']);
  const text = textOf(laidOut({ lines })).replaceAll('\n', '');
  // The number of the declaration begins that of the batch and is not said twice; each batch has a row.
  expect([...text.matchAll(/8 563,20/g)]).toHaveLength(2);
  expect(text).toContain('рублях и копейках');
});

test('an invoice has no lower part, a transfer document has status 2', async () => {
  const invoice = textOf(laidOut({ function: 'СЧФ' }));
  expect(invoice).not.toContain('Статус');
  expect(invoice).not.toContain('Товар (груз) передал');
  expect(await printed({ function: 'ДОП' })).toContain('Статус: 2');
});

test('what is not there has the dash of the rules, and untaxed sums their words', () => {
  const { shipmentDocuments: _, transfer: __, consignor: ___, consignee: ____, ...bare } = sampleUpd();
  const lines: UpdLine[] = [{ name: 'Услуга', vatRate: 'без НДС', quantity: '1', price: '100' }];
  const { totals: _____, ...upd } = { ...bare, lines };
  const rows = textOf(printUpd({ seller: upd, files: [] }, face)).split('\n');
  expect(rows.filter((row) => row === 'без НДС')).toHaveLength(3);
  expect(rows.filter((row) => row === '--').length).toBeGreaterThan(8);
});

test('the buyer’s title fills his side, and each confirmed signature has one stamp', async () => {
  const seller = await builtUpd({}, [confirmed]);
  const answer = await built(updBuyer, undefined, [{ ...confirmed, party: 'Получатель' }], seller);
  const text = textOf(printDocument({ titles: [seller, answer], operator: 'Оператор' }, face));
  for (const part of [
    '07.10.2026',
    'Складов Олег Петрович',
    'принято без расхождений; Товары приняты без',
    'Директор',
  ]) {
    expect(text).toContain(part);
  }
  expect([...text.matchAll(/ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ/g)]).toHaveLength(2);
  for (const part of [
    '01D9E3B2A04F55',
    'с 01.01.2026 по 01.01.2027',
    '3f2b1c1e-0000-4000-8000-000000000001',
    '05.10.2026 12:00:00 (UTC+3), указано подписавшим',
    'подпись подтверждена на 05.10.2026 12:00:00 (UTC+3)',
  ]) {
    expect(text).toContain(part);
  }
});

test('a signature that was not confirmed gets no stamp but a red block', async () => {
  const broken = { ...confirmed, verdict: 'not-confirmed', reason: 'файл изменён после подписания' } as const;
  const form = printDocument({ titles: [await builtUpd({}, [broken])] }, face);
  const text = textOf(form);
  expect(text).not.toContain('ДОКУМЕНТ ПОДПИСАН');
  expect(text).toContain('ПОДПИСЬ НЕ ПОДТВЕРЖДЕНА');
  expect(text).toContain('файл изменён после подписания');
  const colours = form.pages.flatMap(({ items }) =>
    items.filter((item) => item.kind === 'box').map(({ colour }) => colour),
  );
  expect(colours).toContain('red');
  expect(colours).not.toContain('blue');
});

test('10,000 lines: each once, the head on every page, the totals once, the signatures on one page with a line', () => {
  const [first] = sampleUpd().lines;
  const lines = Array.from(
    { length: 10_000 },
    (_, index): UpdLine => ({ ...first, name: `товар-${index}` }) as UpdLine,
  );
  const form = laidOut({ lines });
  const pages = form.pages.map(pageText);
  const names = pages.flatMap((text) => [...text.matchAll(/товар-(\d+)/g)].map(([, number]) => Number(number)));
  expect(names.toSorted((a, b) => a - b)).toEqual(lines.map((_, index) => index));
  expect(pages.every((text, index) => text.includes(`Страница ${index + 1} из ${pages.length}`))).toBe(true);
  const withLines = pages.filter((text) => text.includes('товар-'));
  expect(withLines.every((text) => text.includes('№ п/п\n') || text.includes('Код товара/'))).toBe(true);
  const totals = pages.filter((text) => text.includes('Всего к оплате (9)'));
  expect(totals).toHaveLength(1);
  expect(totals[0]).toContain('товар-9999');
  expect(totals[0]).toContain('[19]');
  expect(totals[0]).toContain('(подпись)');
});

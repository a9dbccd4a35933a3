import { sampleUpd, titleTypes } from '@styk/sdk/edo';
import { importDocuments } from '@styk/sdk/edo/import';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { upd501 } from '../convert/upd-501.ts';

const context = {
  documentGuid: crypto.randomUUID(),
  createdAt: { epochMs: Date.UTC(2026, 9, 6), tz: 'UTC' },
  programVersion: 'test',
};

test('JSON is taken as it is, one document or several', async () => {
  const one = await importDocuments(new TextEncoder().encode(JSON.stringify(sampleUpd())));
  expect(one.source.kind).toBe('json');
  expect(one.documents.map(({ document }) => document)).toEqual([sampleUpd()]);
  expect((await importDocuments(new TextEncoder().encode('[{}, {}]'))).documents.map(({ source }) => source)).toEqual([
    'document 1',
    'document 2',
  ]);
});

test('XML of ФНС is read by its format', async () => {
  const [type] = titleTypes;
  const built = await type?.build(sampleUpd(), context);
  const result = await importDocuments(built?.bytes ?? new Uint8Array());
  expect(result.source).toMatchObject({ kind: 'fns-xml', format: 'upd-seller/5.03' });
  expect(result.parsed).toMatchObject({ format: 'upd-seller/5.03', file: { id: built?.id } });
});

test('УПД of an older version is lifted to the one in force, and what is lost is told', async () => {
  const { source, documents } = await importDocuments(upd501, { fileName: 'old.xml' });
  expect(source).toMatchObject({
    format: 'upd-seller/5.01',
    title: { en: expect.stringContaining('lifted to upd-seller/5.03') },
  });
  expect(documents).toMatchObject([{ document: { number: '17', senderId: '2BM-1000' } }]);
  expect(documents[0]?.findings).toContainEqual(
    expect.objectContaining({ severity: 'warning', source: { file: 'old.xml' } }),
  );
});

test.each([
  ['nothing', 'edo-import-file-empty', new Uint8Array()],
  ['an old workbook', 'edo-import-file-xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['PDF', 'edo-import-file-pdf', new TextEncoder().encode('%PDF-1.7')],
  [
    'HTML under the name of a workbook',
    'edo-import-file-html',
    new TextEncoder().encode('<html><table></table></html>'),
  ],
  ['another archive', 'edo-import-file-zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
  ['XML of another vocabulary', 'edo-import-xml-unknown', new TextEncoder().encode('<Invoice/>')],
  ['bytes', 'edo-import-file-binary', Uint8Array.of(0x41, 0, 0, 1)],
])('%s is refused and named', async (_, code, bytes) => {
  await expect(importDocuments(bytes)).rejects.toThrow(expect.objectContaining({ code }));
});

function commerceMl(tax: string, price: string, sum: string, extra = ''): string {
  return `<?xml version="1.0" encoding="windows-1251"?>
<КоммерческаяИнформация ВерсияСхемы="2.08"><Документ><Ид>1</Ид><Номер>17</Номер><Дата>2026-10-05</Дата>
<ХозОперация>Отпуск товара</ХозОперация><Роль>Продавец</Роль><Валюта>руб</Валюта><Сумма>${sum}</Сумма>
<Контрагенты>
<Контрагент><Наименование>Вектор</Наименование><ПолноеНаименование>ООО «Вектор»</ПолноеНаименование><ИНН>5407654327</ИНН><КПП>540701001</КПП><Роль>Покупатель</Роль></Контрагент>
<Контрагент><Наименование>Ромашка</Наименование><ИНН>7701234560</ИНН><КПП>770101001</КПП><Роль>Продавец</Роль></Контрагент>
</Контрагенты>
<Товары><Товар><Наименование>Мука</Наименование><БазоваяЕдиница Код="796" НаименованиеПолное="Штука">шт</БазоваяЕдиница>
<ЦенаЗаЕдиницу>${price}</ЦенаЗаЕдиницу><Количество>3</Количество><Сумма>${sum}</Сумма>${extra}
<СтавкиНалогов><СтавкаНалога><Наименование>НДС</Наименование><Ставка>22</Ставка></СтавкаНалога></СтавкиНалогов>
<Налоги><Налог><Наименование>НДС</Наименование>${tax}</Налог></Налоги></Товар></Товары></Документ></КоммерческаяИнформация>`;
}

async function importedMl(xml: string) {
  return (await importDocuments(iconv.encode(xml, 'win1251'), { fileName: '1c.xml' })).documents[0];
}

describe('CommerceML', () => {
  const line = { name: 'Мука', unit: { code: '796', name: 'шт' }, quantity: '3', vatRate: '22%' };

  test('УчтеноВСумме true: the price includes VAT, which is taken out of the sum', async () => {
    const document = await importedMl(
      commerceMl('<УчтеноВСумме>true</УчтеноВСумме><Сумма>54.10</Сумма>', '100', '300'),
    );
    expect(document?.findings).toEqual([]);
    expect(document?.document).toEqual({
      number: '17',
      date: '2026-10-05',
      currency: { code: '643', name: 'Российский рубль' },
      seller: { name: 'Ромашка', inn: '7701234560', kpp: '770101001' },
      buyer: { name: 'ООО «Вектор»', inn: '5407654327', kpp: '540701001' },
      lines: [{ ...line, price: '81.967', vat: '54.10', gross: '300.00' }],
    });
  });

  test('УчтеноВСумме false: VAT goes on top', async () => {
    const document = await importedMl(commerceMl('<УчтеноВСумме>false</УчтеноВСумме><Сумма>66</Сумма>', '100', '300'));
    expect(document?.findings).toEqual([]);
    expect(document?.document).toMatchObject({ lines: [{ ...line, price: '100', net: '300.00', vat: '66.00' }] });
  });

  test('where it is not said nothing is guessed', async () => {
    const document = await importedMl(commerceMl('<Сумма>54.10</Сумма>', '100', '300'));
    expect(document?.findings).toMatchObject([{ code: 'import-tax-inclusion', source: { file: '1c.xml', row: 8 } }]);
  });

  test('with a discount the price follows from the sum that was paid', async () => {
    const discount = '<Скидки><Скидка><Сумма>30</Сумма><УчтеноВСумме>true</УчтеноВСумме></Скидка></Скидки>';
    const document = await importedMl(commerceMl('<УчтеноВСумме>true</УчтеноВСумме>', '100', '270', discount));
    // 270 × 100 / 122 = 221.31; a third of it.
    expect(document?.document).toMatchObject({ lines: [{ gross: '270.00', price: '73.77' }] });
  });

  test('an order is no shipment, and a sum that disagrees is shown', async () => {
    const xml = commerceMl('<УчтеноВСумме>true</УчтеноВСумме>', '100', '300')
      .replace('Отпуск товара', 'Заказ товара')
      .replace('<Сумма>300', '<Сумма>301');
    expect((await importedMl(xml))?.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['import-operation', 'warning'],
      ['import-total-differs', 'error'],
    ]);
  });
});

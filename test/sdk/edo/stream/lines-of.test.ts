import { editions, type FormatTable, loadFormat, SchemaModel } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../sdk/src/edo/stream/lines-of.ts';

const LINES: Readonly<Record<string, string>> = {
  'upd-seller': 'Файл/Документ/ТаблСчФакт/СведТов',
  'torg12-seller': 'Файл/Документ/СвДокПТПрКроме/СодФХЖ2/СвТов',
  'act-contractor': 'Файл/Документ/СвДокПРУ/СодФХЖ1/ОписРабот/Работа',
};

test('every edition of a format with lines is read line by line, and no other', async () => {
  for (const { info } of editions) {
    const { model } = await loadFormat(info);
    expect(linesOf(model, info.id, info.version)?.join('/'), `${info.id} ${info.edition}`).toBe(LINES[info.id]);
  }
});

describe('a format of its id that does not keep lines as we know them is read as a whole', async () => {
  const { table } = (await loadFormat('upd-seller/5.03')).model;
  const linesIn = (changed: FormatTable) => linesOf(new SchemaModel(changed), 'upd-seller', '5.03');
  const condition = (test: string) => ({ context: 'ТаблСчФакт', test });
  /** The content of ТаблСчФакт, changed. */
  const withContent = (change: (text: string) => string): FormatTable => ({
    ...table,
    types: table.types.map((type) => {
      const text = JSON.stringify(type);
      const holdsLines = type.kind === 'complex' && JSON.stringify(type.content ?? {}).includes('"СведТов"');
      return holdsLines ? JSON.parse(change(text)) : type;
    }),
  });

  test('the table as it is', () => {
    expect(linesIn(withContent((text) => text))).toBeDefined();
  });

  test.each([
    ['a condition counts the lines', { ...table, conditions: [condition('count(СведТов) < 1000')] }],
    ['lines have a limit', withContent((text) => text.replace('"max":-1', '"max":100'))],
    ['lines have another name', withContent((text) => text.replace('"СведТов"', '"Строка"'))],
    ['two lines at least', withContent((text) => text.replace('"max":-1', '"min":2,"max":-1'))],
    ['the root has another name', { ...table, root: { ...table.root, name: 'Иной' } }],
  ])('%s', (name, changed) => {
    const expected = name.startsWith('the root') ? ['Иной', 'Документ', 'ТаблСчФакт', 'СведТов'] : undefined;
    expect(linesIn(changed)).toEqual(expected);
  });
});

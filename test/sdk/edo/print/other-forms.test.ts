import { sampleUpd, titleTypes } from '@styk/sdk/edo';
import { type FileToPrint, printDocument, svgPage } from '@styk/sdk/edo/print';
import { XMLValidator } from 'fast-xml-parser';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { ptSans } from '../../../../src/print/pt-sans.ts';
import { pageText, textOf } from './page-geometry.ts';
import { built, builtUpd, confirmed, titleType } from './samples.ts';

const face = ptSans();

test('ТОРГ-12 of order 551@: parties, sums per page and in all, and counts in words', async () => {
  const seller = await built(titleType('torg12-seller'), undefined, [confirmed]);
  const buyer = await built(titleType('torg12-buyer'), undefined, [confirmed], seller);
  const text = textOf(printDocument({ titles: [seller, buyer] }, face));
  for (const part of [
    '0330212',
    'ТОВАРНАЯ НАКЛАДНАЯ',
    'Итого',
    'Всего по накладной',
    '532,8',
    '60 911,23',
    'Шестьдесят тысяч девятьсот одиннадцать рублей 23 копейки',
    'три порядковых номера записей',
    'Пятьдесят мест',
    'Пятьсот тридцать две целых восемь десятых килограмма',
    'Складов Олег Петрович',
  ]) {
    expect(text).toContain(part);
  }
});

test('ТОРГ-12 of a УПД: packages come from its info fields, the sums of the pages make that of the note', async () => {
  const { lines: sample } = sampleUpd();
  const info = [
    { id: 'КолМест', value: '2' },
    { id: 'Брутто', value: '10,5' },
  ];
  const lines = Array.from({ length: 70 }, (_, index) => ({ ...sample[index % 3], info })) as typeof sample;
  const form = printDocument({ titles: [await builtUpd({ function: 'ДОП', lines })], form: 'torg12' }, face);
  const number = (text = '') => Number(text.replaceAll(' ', '').replace(',', '.'));
  const sumsAfter = (caption: string, text: string) => {
    const rows = text.split('\n');
    return rows.flatMap((row, index) => (row === caption ? [number(rows[index + 1])] : []));
  };
  const text = textOf(form);
  const perPage = form.pages.flatMap((page) => sumsAfter('Итого', pageText(page)));
  expect(perPage.length).toBeGreaterThan(1);
  expect(perPage.reduce((sum, value) => sum + value, 0)).toBe(140);
  expect(sumsAfter('Всего по накладной', text)).toEqual([140]);
  expect(text).toContain('Сто сорок мест');
  expect(text).toContain('Семьсот тридцать пять килограммов');
});

test('the waybill merges the titles there are, with number and code once it is registered', async () => {
  const uid = 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b';
  const titles: FileToPrint[] = [];
  for (const id of ['waybill-consignor', 'waybill-acceptance', 'waybill-consignee', 'waybill-handover']) {
    const type = titleType(id);
    const input = id === 'waybill-consignor' ? type.sample() : { ...type.sample(), uid };
    titles.push(await built(type, input, [confirmed], titles.at(-1)));
  }
  const first = textOf(printDocument({ titles: titles.slice(0, 1) }, face));
  expect(first).toContain('УИД ГИС ЭПД: не зарегистрирована');
  expect(first).not.toContain('Замята одна коробка');
  const form = printDocument({ titles, registration: { uid, qr: [[true]] } }, face);
  const text = textOf(form);
  for (const part of [
    `УИД ГИС ЭПД: ${uid}`,
    'А123ВС777',
    'Замята одна коробка',
    'Груз принят',
    'Складов Олег Петрович',
  ]) {
    expect(text).toContain(part);
  }
  expect([...text.matchAll(/ДОКУМЕНТ ПОДПИСАН/g)]).toHaveLength(4);
  expect(form.pages[0]?.items.filter(({ kind }) => kind === 'squares')).toHaveLength(1);
});

test('any other format is printed name by name, and a file without one gets a cover page', async () => {
  const known = new Set(['upd', 'torg12', 'waybill']);
  for (const type of titleTypes.filter(({ document, answers }) => !known.has(document) && answers === undefined)) {
    const text = textOf(printDocument({ titles: [await built(type)] }, face));
    expect([type.id, text.includes('ООО «Ромашка»'), text.includes('Печатная форма –')]).toEqual([type.id, true, true]);
  }
  const act = textOf(printDocument({ titles: [await built(titleType('act-contractor'))] }, face)).split('\n');
  for (const heading of ['Исполнитель', 'Заказчик', 'Основание']) expect(act).toContain(heading);
  const scan = { fileName: 'Договор.pdf', bytes: new Uint8Array([37, 80, 68, 70]), signatures: [] };
  expect(textOf(printDocument({ titles: [scan] }, face))).toContain(
    'Файл не является документом установленного формата',
  );
});

test('a page as SVG is one image without scripts, styles or anything loaded, whatever the document says', async () => {
  const evil = '"><script>alert(1)</script><style>*{}</style><image href="http://evil.example/"/>&amp; \u202E שלום';
  const lines = sampleUpd().lines.map((line) => ({ ...line, name: evil }));
  const form = printDocument(
    { titles: [await builtUpd({ lines, composer: evil }, [{ ...confirmed, owner: evil }])] },
    face,
  );
  for (const page of form.pages) {
    const svg = svgPage(page, evil);
    expect(XMLValidator.validate(svg)).toBe(true);
    const names = new Set<string>();
    const walk = (node: object): void => {
      if ('tagName' in node) names.add(String(node.tagName));
      if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
    };
    walk(parseFragment(svg));
    expect([...names].filter((name) => !['svg', 'rect', 'text', 'line', 'path'].includes(name))).toEqual([]);
  }
  expect(textOf(form)).toContain('<script>');
});

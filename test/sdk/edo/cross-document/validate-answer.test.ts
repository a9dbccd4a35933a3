import {
  type AnsweredFile,
  actContractor,
  actCustomer,
  buildUpd,
  decodeWindows1251,
  encodeWindows1251,
  sampleUpd,
  type TitleType,
  titleTypeOf,
  torg12Buyer,
  torg12Seller,
  validateAnswer,
} from '@styk/sdk/edo';
import { answerFindings } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';

const signatures = [Uint8Array.of(0x30, 1), Uint8Array.of(0x30, 2)];
const answerOf = (id: string): TitleType => titleTypeOf(id) ?? raise(id);

function raise(id: string): never {
  throw new Error(`no title ${id}`);
}

const upd = await buildUpd(sampleUpd(), context);
const seller: AnsweredFile = { bytes: upd.bytes, fileName: upd.fileName, signatures };
const updBuyer = answerOf('upd-buyer');
const built = await updBuyer.build(updBuyer.sample(), context, seller);
const text = decodeWindows1251(built.bytes);

/** What is found in the answer after a piece of it was exchanged. */
function foundAfter(from: string | RegExp, to: string, answered: AnsweredFile = seller) {
  const changed = text.replace(from, to);
  expect(changed, 'the change did not take').not.toBe(text);
  return validateAnswer(answered, { bytes: encodeWindows1251(changed) });
}

const QUOTED = '/Файл/Документ/ИдИнфПрод';
const CONTENT = '/Файл/Документ/СодФХЖ4';

describe('the answer to a УПД', () => {
  test('agrees with what it answers', () => {
    expect(validateAnswer(seller, { bytes: built.bytes })).toEqual([]);
    expect(validateAnswer({ ...seller, signatures: [] }, { bytes: built.bytes })).toEqual([]);
  });

  const cases: [code: string, from: string | RegExp, to: string, path: string][] = [
    ['ANS-02', /ИдФайлИнфПр="ON_NSCHFDOPPR/, 'ИдФайлИнфПр="ON_NSCHFDOPPX', `${QUOTED}/@ИдФайлИнфПр`],
    ['ANS-03', 'ДатаФайлИнфПр="06.10.2026"', 'ДатаФайлИнфПр="05.10.2026"', `${QUOTED}/@ДатаФайлИнфПр`],
    ['ANS-03', 'ВремФайлИнфПр="00.30.15"', 'ВремФайлИнфПр="00.30.16"', `${QUOTED}/@ВремФайлИнфПр`],
    ['ANS-04', '<ЭП>MAI=</ЭП>', '<ЭП>MAM=</ЭП>', `${QUOTED}/ЭП`],
    ['ANS-05', /<ЭП>MAI=<\/ЭП>\n/, '', `${QUOTED}/ЭП`],
    ['ANS-06', /НаимДокОпрПр="[^"]*"/, 'НаимДокОпрПр="Накладная"', `${CONTENT}/@НаимДокОпрПр`],
    ['ANS-06', 'Функция="СЧФДОП"', 'Функция="ДОП"', `${CONTENT}/@Функция`],
    ['ANS-06', 'ПорНомДокИнфПр="123"', 'ПорНомДокИнфПр="124"', `${CONTENT}/@ПорНомДокИнфПр`],
    ['ANS-06', 'ДатаДокИнфПр="05.10.2026"', 'ДатаДокИнфПр="06.10.2026"', `${CONTENT}/@ДатаДокИнфПр`],
    ['ANS-07', /(ON_NSCHFDOPPOK)_([^_]+)_([^_]+)_/, '$1_$3_$2_', '/Файл/@ИдФайл'],
    ['ANS-08', '_0_0_0_0_0_00" ВерсФорм', '_0_1_0_0_0_00" ВерсФорм', '/Файл/@ИдФайл'],
    ['ANS-09', /ДатаПрин="[^"]*"/, 'ДатаПрин="04.10.2026"', `${CONTENT}/СвПрин/@ДатаПрин`],
    ['ANS-10', 'ДатаИнфПок="06.10.2026"', 'ДатаИнфПок="05.10.2026"', '/Файл'],
  ];

  test.each(cases)('%s: %s → %s', (code, from, to, path) => {
    const findings = foundAfter(from, to);
    expect(findings.map((one) => `${one.code} ${one.path}`)).toEqual([`${code} ${path}`]);
    for (const { layer, line, message } of findings) {
      expect(layer).toBe('documents');
      expect(line).toBeGreaterThan(0);
      expect(message.ru + message.en).not.toMatch(/\{\w+\}/);
    }
  });

  test('what is absent may be left out, and blanks within a signature do not matter', () => {
    expect(foundAfter(' ПорНомДокИнфПр="123"', '')).toEqual([]);
    expect(foundAfter('<ЭП>MAI=</ЭП>', '<ЭП>\n MA I=\n</ЭП>')).toEqual([]);
  });

  test('is no answer to an invoice, nor to a document of another kind', async () => {
    const invoice = encodeWindows1251(decodeWindows1251(upd.bytes).replace('Функция="СЧФДОП"', 'Функция="СЧФ"'));
    const act = await actContractor.build(actContractor.sample(), context);
    for (const bytes of [invoice, act.bytes]) {
      const findings = validateAnswer({ bytes, signatures: [] }, { bytes: built.bytes });
      expect(findings.map(({ code }) => code)).toEqual(['ANS-01']);
    }
  });

  test('every code was met', () => {
    const met = new Set(['ANS-01', ...cases.map(([code]) => code)]);
    expect([...met].sort()).toEqual(Object.keys(answerFindings).sort());
  });
});

test.each([
  ['ТОРГ-12', torg12Seller, torg12Buyer],
  ['акт', actContractor, actCustomer],
] as const)('the answer to a %s is compared in the same way', async (_name, first, second) => {
  const { bytes } = await first.build(first.sample(), context);
  const answered = { bytes, signatures: signatures.slice(0, 1) };
  const answer = await second.build(second.sample(), context, answered);
  expect(validateAnswer(answered, { bytes: answer.bytes })).toEqual([]);
  const other = decodeWindows1251(answer.bytes).replace(/(ИдФайлИнф(?:Пр|Исп)="[^"]*)"/, '$1X"');
  const findings = validateAnswer(answered, { bytes: encodeWindows1251(other) });
  expect(findings.map(({ code }) => code)).toEqual(['ANS-02']);
});

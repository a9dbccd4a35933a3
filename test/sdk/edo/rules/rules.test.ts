import { buildUpd, encodeWindows1251, sampleUpd, validate } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';

/** What is found in the sample with one piece of its text exchanged. */
async function findingsAfter(from: string | RegExp, to: string, fileName?: string): Promise<string[]> {
  const built = await buildUpd(sampleUpd(), context);
  const text = new TextDecoder('windows-1251').decode(built.bytes);
  const changed = text.replace(from, to);
  expect(changed, 'the change did not take').not.toBe(text);
  const { findings } = await validate(encodeWindows1251(changed), { fileName: fileName ?? built.fileName });
  for (const { message } of findings) expect(message.ru + message.en).not.toMatch(/\{\w+\}/);
  return findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}

const LINE = '/Файл/Документ/ТаблСчФакт/СведТов[1]';
const TOTAL = '/Файл/Документ/ТаблСчФакт/ВсегоОпл';

describe('each kind of fault is found, at its place, and nothing else', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'line sum',
      'СтТовБезНДС="17126.40"',
      'СтТовБезНДС="17136.40"',
      [
        `SUM-01 error ${LINE}/@СтТовБезНДС`,
        `SUM-02 error ${LINE}/СумНал/СумНал`,
        `SUM-03 error ${LINE}/@СтТовУчНал`,
        `SUM-04 error ${TOTAL}/@СтТовБезНДСВсего`,
      ],
    ],
    ['total', 'СтТовУчНалВсего="211996.58"', 'СтТовУчНалВсего="211996.59"', [`SUM-04 error ${TOTAL}/@СтТовУчНалВсего`]],
    [
      'words instead of a sum',
      '<СумНал>1712.64</СумНал>',
      '<БезНДС>без НДС</БезНДС>',
      [`SUM-03 error ${LINE}/@СтТовУчНал`, `SUM-05 error ${LINE}/СумНал`, `SUM-04 error ${TOTAL}/СумНалВсего/СумНал`],
    ],
    [
      'check digit',
      'ИННЮЛ="7701234560"',
      'ИННЮЛ="7701234561"',
      ['ID-01 error /Файл/Документ/СвСчФакт/СвПрод/ИдСв/СвЮЛУч/@ИННЮЛ'],
    ],
    [
      'words instead of the total of taxed lines',
      /<СумНалВсего>\s*<СумНал>[^<]*<\/СумНал>/,
      '<СумНалВсего><БезНДС>без НДС</БезНДС>',
      [`SUM-04 error ${TOTAL}/СумНалВсего/БезНДС`],
    ],
    [
      'a sum with blanks around it is a sum all the same',
      '<СумНал>1712.64</СумНал>',
      '<СумНал>\n 1712.99 </СумНал>',
      [
        `SUM-02 error ${LINE}/СумНал/СумНал`,
        `SUM-03 error ${LINE}/@СтТовУчНал`,
        `SUM-04 error ${TOTAL}/СумНалВсего/СумНал`,
      ],
    ],
    [
      'a wrong check digit of a test organisation',
      'ИННЮЛ="7701234560"',
      'ИННЮЛ="9601234561"',
      ['ID-01 warning /Файл/Документ/СвСчФакт/СвПрод/ИдСв/СвЮЛУч/@ИННЮЛ'],
    ],
    [
      'a GTIN is no ИНН',
      'АртикулТов="МП-002"',
      'АртикулТов="МП-002" ГТИН="96012345678901"',
      [`ID-04 error ${LINE}/ДопСведТов/@ГТИН`],
    ],
    ['no КПП', ' КПП="770101001"', '', ['ID-05 warning /Файл/Документ/СвСчФакт/СвПрод/ИдСв/СвЮЛУч/@КПП']],
    ['no document name', / НаимДокОпр="[^"]*"/, '', ['0400300003 error /Файл/Документ/@НаимДокОпр']],
    [
      'no date of transfer',
      ' ДатаПер="05.10.2026"',
      '',
      ['@ДатаПер', '@ДатаНачПер', '@ДатаОконПер'].map(
        (name) => `0400300003 error /Файл/Документ/СвПродПер/СвПер/${name}`,
      ),
    ],
    [
      'a period that ends before it begins',
      ' ДатаПер="05.10.2026"',
      ' ДатаНачПер="06.10.2026" ДатаОконПер="05.10.2026"',
      ['UPD-19 error /Файл/Документ/СвПродПер/СвПер/@ДатаОконПер'],
    ],
    ['a period of one day', ' ДатаПер="05.10.2026"', ' ДатаНачПер="05.10.2026" ДатаОконПер="05.10.2026"', []],
    [
      'wrong circumstance',
      '<ИнфПолФХЖ1>',
      '<ДопСвФХЖ1 СпОбстФДОП="00005"/><ИнфПолФХЖ1>',
      ['0400300003 error /Файл/Документ/СвСчФакт/ДопСвФХЖ1/@СпОбстФДОП'],
    ],
    ['no unit name', ' НаимЕдИзм="шт"', '', [`0400300003 error ${LINE}/@НаимЕдИзм`]],
    [
      'empty marking',
      '<ДопСведТов ПрТовРаб="1" АртикулТов="МП-002"/>',
      '<ДопСведТов ПрТовРаб="1"><НомСредИдентТов/></ДопСведТов>',
      [
        ...['@ИдентТрансУпак', '@КолВедМарк', '@КИЗ', '@НомУпак'].map(
          (name) => `0400300003 error ${LINE}/ДопСведТов/НомСредИдентТов/${name}`,
        ),
        'FILE-04 error /Файл/@ИдФайл',
      ],
    ],
    [
      'МЧД without its data',
      'СпосПодтПолном="1"',
      'СпосПодтПолном="3"',
      ['0400300003 error /Файл/Документ/Подписант/СвДоверЭл'],
    ],
    ['no position', ' Должн="Генеральный директор"', '', ['SIGN-03 warning /Файл/Документ/Подписант/@Должн']],
    [
      'date in the name',
      '_20261006_',
      '_20261005_',
      ['0400400007 error /Файл/@ИдФайл', 'FILE-03 warning /Файл/@ИдФайл'],
    ],
    [
      'traceability announced but absent',
      /_0_0_0_0_0_00"/,
      '_1_0_0_0_0_00"',
      ['0400400007 error /Файл/@ИдФайл', 'FILE-05 warning /Файл/@ИдФайл'],
    ],
    [
      'form of the name',
      /ИдФайл="[^"]*"/,
      'ИдФайл="ON_NSCHFDOPPR_1"',
      ['0400400007 error /Файл/@ИдФайл', 'FILE-02 error /Файл/@ИдФайл'],
    ],
  ])('%s', async (_name, from, to, expected) => {
    expect(await findingsAfter(from, to)).toEqual(expected);
  });

  test('a renamed file', async () => {
    expect(await findingsAfter('Styk 0.1.0', 'Styk 0.1.1', 'УПД 123.xml')).toEqual(['0400400007 error /Файл/@ИдФайл']);
  });
});

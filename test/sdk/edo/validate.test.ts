import { buildUpd, decodeWindows1251, encodeWindows1251, sampleUpd, validate } from '@styk/sdk/edo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMs } from '../../cpu-time.ts';
import { context } from './documents/context.ts';

async function sample() {
  const built = await buildUpd(sampleUpd(), context);
  return { ...built, text: new TextDecoder('windows-1251').decode(built.bytes) };
}

test('a valid document: format, verdict, and that all official conditions were checked', async () => {
  const { bytes, fileName } = await sample();
  expect(await validate(bytes, { fileName })).toEqual({
    format: { id: 'upd-seller', prefix: 'ON_NSCHFDOPPR', version: '5.03', edition: '05_03_05' },
    verdict: 'valid',
    findings: [],
    conditions: { official: 54, checked: 54 },
  });
});

test('the extension may be in any case and the name may come with folders', async () => {
  const { bytes, id } = await sample();
  expect((await validate(bytes, { fileName: `C:\\inbox\\${id}.XML` })).findings).toEqual([]);
});

test('all findings are reported, each with path, line and column, in both languages', async () => {
  const { text, fileName } = await sample();
  const broken = text
    .replace('ДатаДок="05.10.2026"', 'ДатаДок="31.02.2026"')
    .replace(' НаимОрг="ООО «Вектор»"', '')
    .replace('<ДенИзм', '<Лишний/><ДенИзм')
    .replace('КолТов="300"', 'КолТов="3e2"');
  const { verdict, findings } = await validate(encodeWindows1251(broken), { fileName });
  expect(verdict).toBe('invalid');
  const line = (piece: string) => broken.slice(0, broken.indexOf(piece)).split('\n').length;
  expect(findings.map(({ code, layer, path, line }) => ({ code, layer, path, line }))).toEqual([
    { code: 'schema-value-pattern', layer: 'schema', path: '/Файл/Документ/СвСчФакт/@ДатаДок', line: line('ДатаДок') },
    { code: 'schema-unknown-element', layer: 'schema', path: '/Файл/Документ/СвСчФакт/Лишний', line: line('<Лишний') },
    {
      code: 'schema-missing-attribute',
      layer: 'schema',
      path: '/Файл/Документ/СвСчФакт/ГрузПолуч/ИдСв/СвЮЛУч/@НаимОрг',
      line: line('<СвЮЛУч ИННЮЛ'),
    },
    {
      code: 'schema-value-number',
      layer: 'schema',
      path: '/Файл/Документ/ТаблСчФакт/СведТов[2]/@КолТов',
      line: line('3e2'),
    },
  ]);
  expect(findings[3]?.column).toBe((broken.split('\n')[line('3e2') - 1] ?? '').indexOf('КолТов') + 1);
  expect(findings[3]?.message).toEqual({
    ru: '«3e2» — не число вида xs:decimal',
    en: '“3e2” is not a number of type xs:decimal',
  });
});

test.each([
  ['not XML', encodeWindows1251('счёт 1'), 'edo-bytes-not-utf-8', 'bytes'],
  ['broken XML', new TextEncoder().encode('<a>\n<b></a>'), 'edo-xml-tag-mismatch', 'wellformed'],
  ['another document', new TextEncoder().encode('<Файл ВерсФорм="5.01"/>'), 'edo-format-not-recognised', 'schema'],
])('%s could not be examined, which is no verdict on the document', async (_name, bytes, code, layer) => {
  expect(await validate(bytes)).toMatchObject({ verdict: 'error', findings: [{ code, layer, severity: 'error' }] });
});

test('an unknown format is a mistake of the caller', async () => {
  const { bytes } = await sample();
  await expect(validate(bytes, { format: 'torg-13' })).rejects.toMatchObject({
    code: 'edo-format-unknown',
    category: 'usage',
  });
});

test('a seller title is no buyer title', async () => {
  const { bytes } = await sample();
  expect((await validate(bytes, { format: 'upd-buyer' })).verdict).toBe('invalid');
});

test('a broken document yields a bounded number of findings', async () => {
  const { text } = await sample();
  const flood = text.replace('</СвСчФакт>', `${'<Лишний/>'.repeat(5000)}</СвСчФакт>`);
  const { findings } = await validate(encodeWindows1251(flood));
  expect(findings.length).toBe(1001);
  expect(findings[1000]?.code).toBe('schema-too-many-findings');
});

test('a fault in every line costs no search through the document for each of them', async () => {
  const [line] = sampleUpd().lines;
  const large = { ...sampleUpd(), lines: Array.from({ length: 4000 }, () => ({ ...line, name: 'товар' })) };
  const text = decodeWindows1251((await buildUpd(large, context)).bytes);
  const faulty = encodeWindows1251(text.replaceAll(/ СтТовУчНал="[^"]*"/g, ' СтТовУчНал="1.00"'));
  const timed = async (bytes: Uint8Array): Promise<{ ms: number; count: number }> => {
    let count = 0;
    const ms = await cpuMs(async () => {
      count = (await validate(bytes)).findings.length;
    });
    return { ms, count };
  };
  const sound = await timed(encodeWindows1251(text));
  const broken = await timed(faulty);
  expect([sound.count, broken.count]).toEqual([0, 4001]);
  expect(broken.ms / sound.ms).toBeLessThan(8);
});

test('whatever the bytes are, there is a verdict', async () => {
  const { bytes } = await sample();
  const verdicts = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(bytes.length), cut: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (edits) => {
        const changed = [...bytes];
        for (const { at, cut, put } of edits) changed.splice(at, cut, ...put);
        verdicts.add((await validate(Uint8Array.from(changed))).verdict);
      },
    ),
    { numRuns: 500 },
  );
  expect(verdicts).toContain('error');
  expect(verdicts).toContain('invalid');
});

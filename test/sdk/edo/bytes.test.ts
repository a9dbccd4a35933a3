import { buildUpd, decodeWindows1251, encodeWindows1251, sampleUpd, type Upd, validate } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { context } from './documents/context.ts';

async function sample(change: Partial<Upd> = {}) {
  const built = await buildUpd({ ...sampleUpd(), ...change }, context);
  return { ...built, text: decodeWindows1251(built.bytes) };
}

async function found(bytes: Uint8Array, fileName?: string): Promise<string[]> {
  const { findings } = await validate(bytes, fileName === undefined ? {} : { fileName });
  return findings.map(({ code, severity, layer }) => `${layer} ${code} ${severity}`);
}

test('a file in UTF-8 that says so is read and warned about; with a byte order mark twice', async () => {
  const { text, fileName } = await sample();
  const utf8 = new TextEncoder().encode(text.replace('windows-1251', 'utf-8'));
  expect(await found(utf8, fileName)).toEqual(['bytes bytes-encoding warning']);
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
  expect(await found(marked, fileName)).toEqual([
    'bytes bytes-byte-order-mark warning',
    'bytes bytes-encoding warning',
  ]);
});

test('bytes that are not in the encoding declared cannot be examined', async () => {
  const { text } = await sample();
  expect(await found(new TextEncoder().encode(text))).toEqual(['bytes edo-bytes-encoding-mismatch error']);
});

test('characters that windows-1251 lacks are counted, and the first is shown at its place', async () => {
  const [line] = sampleUpd().lines;
  const { bytes, fileName, text } = await sample({ lines: [{ ...line, name: 'Чайник ₽500 ≥ 2 л', vatRate: '22%' }] });
  const { findings } = await validate(bytes, { fileName });
  expect(findings).toMatchObject([
    {
      code: 'bytes-character-reference',
      severity: 'info',
      path: '/Файл/Документ/ТаблСчФакт/СведТов/@НаимТов',
      line: text.slice(0, text.indexOf('Чайник')).split('\n').length,
    },
  ]);
  expect(findings[0]?.message.en).toContain('&#NNN;: 2; the first is U+20BD');
});

test('a reference to a character that windows-1251 has is nothing to speak of', async () => {
  const { text, fileName } = await sample();
  expect(await found(encodeWindows1251(text.replace('Мука', '&#1052;ука')), fileName)).toEqual([]);
});

test('the name of the file ends in .xml, in either case', async () => {
  const { bytes, id } = await sample();
  expect(await found(bytes, `${id}.XML`)).toEqual([]);
  expect(await found(bytes, `${id}.txt`)).toEqual([
    'bytes bytes-file-extension warning',
    'schematron 0400400007 error',
  ]);
});

test('a large document is mentioned', async () => {
  const [line] = sampleUpd().lines;
  const { bytes, fileName } = await sample({
    lines: Array.from({ length: 12_000 }, () => ({ ...line, vatRate: '10%' as const })),
  });
  expect(bytes.length).toBeGreaterThan(3 * 1024 * 1024);
  expect(await found(bytes, fileName)).toEqual(['bytes bytes-size info']);
});

test('days to come are spoken of only where the day of the check is known', async () => {
  const { bytes, fileName } = await sample();
  expect(await found(bytes, fileName)).toEqual([]);
  const { findings } = await validate(bytes, { fileName, today: '2026-10-05' });
  expect(findings.map(({ code }) => code)).toEqual(['DATE-08']);
});

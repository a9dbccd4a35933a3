import {
  type ArchiveDocument,
  buildArchive,
  buildUpd,
  parseUpd,
  readZip,
  sampleUpd,
  updArchiveMeta,
  verifyArchive,
  zipArchive,
} from '@styk/sdk/edo';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';

const signature = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05);
const options = { generator: 'Styk 0.1.0' };

async function document(change: object = {}, guid = context.documentGuid): Promise<ArchiveDocument> {
  const { bytes, fileName } = await buildUpd({ ...sampleUpd(), ...change }, { ...context, documentGuid: guid });
  return {
    title: { fileName, bytes, signatures: [{ name: `${fileName}.sig`, bytes: signature }] },
    meta: updArchiveMeta(parseUpd(bytes), 'outgoing'),
  };
}

const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

test('files keep their names and bytes; the register, the manifest and the note lie beside them', async () => {
  const given = await document();
  const entries = buildArchive([given], options);
  const folder = '2026-10/5407654327_540701001_ООО-«Вектор»/УПД-СЧФДОП_123_2026-10-05_211996.58';
  const short = '2026-10/5407654327_540701001/123';
  const paths = entries.map(({ path }) => path);
  expect(paths.slice(0, 3)).toEqual(['manifest.json', 'ПРОЧТИ.txt', 'Реестр.csv']);
  expect([folder, short].map((wanted) => `${wanted}/${given.title.fileName}`)).toContain(paths[3]);
  expect(entries[3]?.bytes).toEqual(given.title.bytes);
  expect(entries[4]).toEqual({ path: `${paths[3]}.sig`, bytes: signature });
  expect(verifyArchive(entries)).toEqual([]);
});

test('the same documents give the same ZIP, whatever their order, and it is read back whole', async () => {
  const documents = [await document(), await document({ number: '9' }, other)];
  const zip = zipArchive(buildArchive(documents, options));
  expect(zipArchive(buildArchive(documents.toReversed(), options))).toEqual(zip);
  const entries = readZip(zip);
  expect(entries).toEqual(buildArchive(documents, options));
  expect(verifyArchive(entries)).toEqual([]);
});

test('two documents with one folder name get folders of their own', async () => {
  const paths = buildArchive([await document(), await document({}, other)], options).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('~2/'))).toHaveLength(2);
});

test('the register: BOM, semicolons, decimal comma, text that is no formula', async () => {
  const entries = buildArchive([await document({ number: '=HYPERLINK("http://x";"y")' })], options);
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(entries[2]?.bytes);
  expect(csv.startsWith('\ufeff№;Направление;')).toBe(true);
  const row = csv.split('\r\n')[1] ?? '';
  expect(row).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  expect(row).toContain(';183735,54;');
  expect(row).toContain(';211996,58;');
  expect(row).toContain(';5407654327;540701001;');
});

describe('verification', () => {
  const cases: [string, (entries: { path: string; bytes: Uint8Array }[]) => unknown, string[]][] = [
    [
      'a changed byte',
      (entries) => entries.splice(4, 1, { path: entries[4]?.path ?? '', bytes: Uint8Array.of(0) }),
      ['archive-changed'],
    ],
    ['a lost file', (entries) => entries.splice(4, 1), ['archive-missing']],
    ['a stranger', (entries) => entries.push({ path: 'x.exe', bytes: Uint8Array.of(0) }), ['archive-extra']],
    [
      'a renamed file',
      (entries) => entries.splice(4, 1, { path: 'new.sig', bytes: signature }),
      ['archive-extra', 'archive-missing'],
    ],
    ['no manifest', (entries) => entries.splice(0, 1), ['archive-no-manifest']],
    [
      'a broken manifest',
      (entries) => entries.splice(0, 1, { path: 'manifest.json', bytes: Uint8Array.of(0x7b) }),
      ['archive-no-manifest'],
    ],
  ];
  test.each(cases)('%s', async (_name, spoil, expected) => {
    const entries = buildArchive([await document()], options);
    spoil(entries);
    expect(verifyArchive(entries).map(({ code }) => code)).toEqual(expected);
  });
});

test.each(['../evil.sig', 'a/b.sig', 'CON', 'a\\b', 'c:x', 'x.sig.', 'x.sig ', '..', ''])(
  'a file named %j is refused',
  async (name) => {
    const given = await document();
    const unsafe = { ...given, title: { ...given.title, signatures: [{ name, bytes: signature }] } };
    expect(() => buildArchive([unsafe], options)).toThrowError(
      expect.objectContaining({ code: 'edo-archive-unsafe-path' }),
    );
  },
);

test('paths stay short enough for Windows where file names leave room', async () => {
  const given = await document();
  const meta = {
    ...given.meta,
    number: 'Н'.repeat(300),
    counterparty: { ...given.meta.counterparty, name: 'Имя '.repeat(100) },
  };
  const small = { ...given, meta, title: { fileName: 'ON_X.xml', bytes: given.title.bytes, signatures: [] } };
  for (const { path } of buildArchive([small], options)) expect(path.length).toBeLessThanOrEqual(200);
});

describe('a ZIP from outside', () => {
  test.each(['../evil', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', 'a//b'])('path %j is refused', (path) => {
    expect(() => readZip(zipSync({ [path]: [Uint8Array.of(1), {}] }))).toThrowError(
      expect.objectContaining({ code: 'edo-archive-unsafe-path' }),
    );
  });

  test.each([
    ['entries', { a: [Uint8Array.of(1), {}], b: [Uint8Array.of(1), {}] }, { entries: 1, totalBytes: 10, ratio: 10 }],
    ['totalBytes', { a: [new Uint8Array(11), {}] }, { entries: 1, totalBytes: 10, ratio: 10 }],
    ['ratio', { a: [new Uint8Array(4_000_000), {}] }, { entries: 1, totalBytes: 10_000_000, ratio: 100 }],
  ] as const)('limit %s', (limit, files, limits) => {
    expect(() => readZip(zipSync(files as unknown as Parameters<typeof zipSync>[0]), limits)).toThrowError(
      expect.objectContaining({ code: 'edo-archive-limit', params: expect.objectContaining({ limit }) }),
    );
  });

  test('rubbish is unreadable, not empty', () => {
    expect(() => readZip(Uint8Array.of(1, 2, 3))).toThrowError(
      expect.objectContaining({ code: 'edo-archive-unreadable' }),
    );
  });
});

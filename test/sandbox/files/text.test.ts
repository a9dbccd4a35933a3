import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { extractText } from '../../../src/sandbox/services/files/text/extract-text.ts';
import { cpuMs } from '../../cpu-time.ts';
import { startClient } from '../harness.ts';
import { upload } from './upload.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FONT = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
);

/** As pdfkit writes it: an independent producer, whose fonts have codes of their own. */
function pdf(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument(options);
  const pieces: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => pieces.push(piece));
  document.font(FONT).text(text);
  document.font('Helvetica').text('Plain latin words');
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
}

async function xlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Лист');
  sheet.addRow(['Счёт-фактура', 104217, 'Поставщик & Ко']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function docx(text: string): Uint8Array {
  const xml = `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:t>Второй</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml), 'word/media/image.png': new Uint8Array(10) });
}

test.each([{ compress: true }, { compress: false }])('the words of a PDF by pdfkit, %j', async (options) => {
  const text = extractText('application/pdf', 'a.pdf', await pdf('Доверенность № 17 на подписание', options)) ?? '';
  expect(text.replace(/\s+/g, ' ')).toContain('Доверенность № 17 на подписание');
  expect(text).toContain('Plain latin words');
});

test('the words of an encrypted PDF stay its own', async () => {
  const bytes = await pdf('Тайна', { userPassword: 'secret', pdfVersion: '1.7' });
  expect(extractText('application/pdf', 'a.pdf', bytes)).toBeUndefined();
});

test('the words of Word, Excel and plain files', async () => {
  expect(extractText(DOCX, 'a.docx', docx('Первый &amp; &#1041;&#x411;'))?.split(/\s+/)).toEqual([
    '',
    'Первый',
    '&',
    'ББ',
    'Второй',
  ]);
  const words = extractText(XLSX, 'a.xlsx', await xlsx());
  for (const word of ['Счёт-фактура', '104217', 'Поставщик & Ко']) expect(words).toContain(word);
  expect(extractText('text/csv', 'a.csv', Uint8Array.of(0xcf, 0xf0, 0xe8))).toBe('При');
  expect(extractText('application/octet-stream', 'a.txt', strToU8('слово'))).toBe('слово');
  expect(extractText('image/png', 'a.png', strToU8('слово'))).toBeUndefined();
});

test('an archive that unpacks to too much has no text', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(extractText(DOCX, 'a.docx', bomb)).toBeUndefined();
});

test.each([
  ['lists in lists', `1 0 obj ${'['.repeat(100_000)}`],
  ['objects in objects', '1 0 obj ('.repeat(100_000)],
  ['streams without an end', '1 0 obj << /Type /ObjStm /N 9 /First 9 >> stream\n'.repeat(50_000)],
  ['forms that draw themselves', selfDrawing()],
])('a hostile PDF of %s is given up soon', async (_, text) => {
  const ms = await cpuMs(() => extractText('application/pdf', 'a.pdf', strToU8(text, true)));
  expect(ms).toBeLessThan(5000);
});

function selfDrawing(): string {
  const draw = '/F Do '.repeat(100);
  return `1 0 obj << /Type /Page /Contents 2 0 R /Resources << /XObject << /F 2 0 R >> >> >> endobj
2 0 obj << /Subtype /Form /Length ${draw.length} >> stream\n${draw}\nendstream endobj`;
}

test('damaged files never break the reader', async () => {
  const sound = [
    ['application/pdf', await pdf('Текст')],
    [DOCX, docx('Текст')],
    [XLSX, await xlsx()],
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
      fc.nat(),
      ([type, bytes], changes, cut) => {
        const damaged = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
        for (const [place, value] of changes) if (damaged.length > 0) damaged[place % damaged.length] = value;
        expect(['string', 'undefined']).toContain(typeof extractText(type, 'a', damaged));
      },
    ),
    { numRuns: 300 },
  );
});

test('files are found by name and by content, in any form of the word, names first', async () => {
  const { call } = await startClient();
  const content = await upload(
    call,
    'первый.pdf',
    'application/pdf',
    await pdf('Доверенность на подписание договоров'),
  );
  const name = await upload(call, 'Доверенности 2026.txt', 'text/plain', 'о подписании');
  await upload(call, 'третий.docx', DOCX, docx('Договор поставки'), { purpose: 'edo' });
  const find = async (query: string) => (await call('GET', `/files/v1/files?${query}`)).json;
  const ids = ({ items }: { items: { fileId: string }[] }) => items.map(({ fileId }) => fileId);
  expect(ids(await find('q=доверенностью'))).toEqual([name.json.fileId, content.json.fileId]);
  const both = await find('q=доверенность договор');
  expect(ids(both)).toEqual([content.json.fileId]);
  expect(both.items[0].match).toMatchObject({ place: 'content' });
  expect(both.items[0].match.excerpt).toContain('Доверенность на подписание');
  expect(ids(await find('q=ничего подобного'))).toEqual([]);
  expect(ids(await find('q=договор&purpose=edo'))).toHaveLength(1);
  const first = await find('q=доверенность&limit=1');
  const second = await find(`q=доверенность&limit=1&cursor=${first.nextCursor}`);
  expect([...ids(first), ...ids(second), second.nextCursor]).toEqual([name.json.fileId, content.json.fileId, null]);
  expect(ids(await find('limit=200'))).toHaveLength(3);
});

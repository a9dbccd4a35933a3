import type { LocalizedText } from '../../errors/index.ts';
import { StykError } from '../../errors/index.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import type { XmlDocument } from '../xml/document.ts';
import { readXml } from '../xml/reader.ts';
import { importErrors } from './errors.ts';
import { decodeText } from './tables/decode-text.ts';

/** What a file was recognised as. */
export type RecognisedSource =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'csv'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'commerceml'; readonly xml: XmlDocument; readonly version: string }
  | { readonly kind: 'fns-xml'; readonly xml: XmlDocument; readonly format: string; readonly title: LocalizedText };

/** Files that people hand over as tables, by their first bytes, and what to do with them. */
const foreign: readonly (readonly [start: readonly number[], ru: string, en: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'это старый .xls или книга с паролем; сохраните её как .xlsx',
    'it is an old .xls or has a password; save it as .xlsx',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'это PDF', 'it is a PDF'],
  [
    [0x4d, 0x4f, 0x58, 0x43, 0x45, 0x4c],
    'это таблица 1С (.mxl); сохраните её как .xlsx',
    'it is a spreadsheet of 1С (.mxl); save it as .xlsx',
  ],
];

/**
 * Tells what a file is by its content, never by its name.
 *
 * @throws edo-import-not-recognised; edo-bytes-… and edo-xml-… for XML that cannot be read
 */
export function recogniseSource(bytes: Uint8Array): RecognisedSource {
  const known = foreign.find(([start]) => startsWith(bytes, start));
  if (known !== undefined) throw notRecognised(known[1], known[2]);
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return recogniseZip(bytes);
  const { text, encoding } = decodeText(bytes);
  const start = text.trimStart().slice(0, 500);
  if (start === '') throw notRecognised('он пуст', 'it is empty');
  if (/^<(?:!doctype html|html|table|meta|head)/i.test(start)) {
    throw notRecognised(
      'это HTML, хотя бы он и назывался .xls; сохраните его как .xlsx',
      'it is HTML, even if its name ends in .xls; save it as .xlsx',
    );
  }
  if (start.startsWith('<')) return recogniseXml(bytes);
  if (start.startsWith('{') || start.startsWith('[')) return { kind: 'json', text };
  if (start.includes('\0')) throw notRecognised('это двоичный файл', 'it is a binary file');
  return { kind: 'csv', text, encoding };
}

function recogniseZip(bytes: Uint8Array): RecognisedSource {
  // Names of entries stand in the file as they are, also in its directory at the end.
  const names = new TextDecoder('latin1').decode(bytes.subarray(-Math.min(bytes.length, DIRECTORY)));
  if (names.includes('xl/workbook.xml')) return { kind: 'xlsx' };
  throw notRecognised('это архив ZIP, но не книга XLSX', 'it is a ZIP archive, but no XLSX workbook');
}

/** The directory of a ZIP is at its end; of a workbook it is short. */
const DIRECTORY = 1024 * 1024;

function recogniseXml(bytes: Uint8Array): RecognisedSource {
  const xml = readXml(bytes);
  const { name } = xml.root;
  if (name === 'КоммерческаяИнформация') {
    return { kind: 'commerceml', xml, version: xml.root.attribute('ВерсияСхемы') ?? '—' };
  }
  try {
    const { id, version, title } = recogniseFormat(xml.root);
    return { kind: 'fns-xml', xml, format: `${id}/${version}`, title };
  } catch (cause) {
    if (!(cause instanceof StykError) || cause.code !== 'edo-format-not-recognised') throw cause;
    throw notRecognised(
      `это XML с корнем ${name} неизвестного формата`,
      `it is XML of an unknown format with the root ${name}`,
    );
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function notRecognised(reason: string, reasonEn: string): Error {
  return importErrors.create('edo-import-not-recognised', { reason, reasonEn });
}

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

/** Files that people hand over instead, by their first bytes. */
const foreign = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], code: 'edo-import-file-xls' },
  { start: [0x25, 0x50, 0x44, 0x46], code: 'edo-import-file-pdf' },
  { start: [0x4d, 0x4f, 0x58, 0x43, 0x45, 0x4c], code: 'edo-import-file-mxl' },
] as const;

/**
 * Tells what a file is by its content, never by its name.
 *
 * @throws edo-import-file-…, edo-import-xml-unknown; edo-bytes-… and edo-xml-… for XML that cannot be read
 */
export function recogniseSource(bytes: Uint8Array): RecognisedSource {
  const known = foreign.find(({ start }) => startsWith(bytes, start));
  if (known !== undefined) throw importErrors.create(known.code, {});
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return recogniseZip(bytes);
  const { text, encoding } = decodeText(bytes);
  const start = text.trimStart().slice(0, 500);
  if (start === '') throw importErrors.create('edo-import-file-empty', {});
  if (/^<(?:!doctype html|html|table|meta|head)/i.test(start)) throw importErrors.create('edo-import-file-html', {});
  if (start.startsWith('<')) return recogniseXml(bytes);
  if (start.startsWith('{') || start.startsWith('[')) return { kind: 'json', text };
  if (start.includes('\0')) throw importErrors.create('edo-import-file-binary', {});
  return { kind: 'csv', text, encoding };
}

function recogniseZip(bytes: Uint8Array): RecognisedSource {
  // Names of entries stand in the file as they are, also in its directory at the end.
  const names = new TextDecoder('latin1').decode(bytes.subarray(-Math.min(bytes.length, DIRECTORY)));
  if (names.includes('xl/workbook.xml')) return { kind: 'xlsx' };
  throw importErrors.create('edo-import-file-zip', {});
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
    throw importErrors.create('edo-import-xml-unknown', { root: name });
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

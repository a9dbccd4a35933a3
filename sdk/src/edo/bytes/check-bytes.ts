import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, type FindingPlace, finding } from '../findings/finding.ts';
import type { DocumentKind } from '../formats/edition.ts';
import type { XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { pathsOf } from '../xml/path.ts';
import { describeCharacter, isEncodable } from '../xml/windows-1251.ts';
import { bytesFindings } from './findings.ts';

const MEGABYTE = 1024 * 1024;

/** Диадок: formalised documents up to 3 MB are recommended. */
const RECOMMENDED = 3 * MEGABYTE;

/** What is to be said of the bytes and the name of a document that was read. */
export function checkBytes(
  bytes: Uint8Array,
  document: XmlDocument,
  info: { readonly document?: DocumentKind },
  fileName: string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const add = (code: keyof typeof bytesFindings, params: ErrorParams = {}, place: FindingPlace = {}): void => {
    findings.push(finding(code, bytesFindings[code], params, place));
  };
  const start = { line: 1, column: 1 };
  if (document.byteOrderMark) add('bytes-byte-order-mark', {}, start);
  // A МЧД is the one built-in format in UTF-8; of a format a user brings it is not known.
  const isOfFns = info.document !== undefined && info.document !== 'mchd';
  if (document.encoding !== 'windows-1251' && isOfFns) {
    add('bytes-encoding', { actual: document.encoding.toUpperCase() }, start);
  }
  if (fileName !== undefined && !/\.xml$/i.test(fileName)) add('bytes-file-extension', { name: fileName });
  if (bytes.length > RECOMMENDED) {
    add('bytes-size', { size: (bytes.length / MEGABYTE).toFixed(1), limit: RECOMMENDED / MEGABYTE });
  }
  if (document.encoding === 'windows-1251' && hasReferences(bytes)) {
    const { count, first } = unencodable(document.root);
    if (first !== undefined) {
      const path = pathsOf(document.root)(first.element, first.last);
      const place = { path, ...document.locate(first.offset) };
      add('bytes-character-reference', { count, character: first.character }, place);
    }
  }
  return findings;
}

/** Without `&#` there is nothing to look for, and that is told fastest by the bytes. */
function hasReferences({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes('&#');
}

interface Occurrence {
  readonly element: XmlElement;
  readonly last: string;
  readonly offset: number;
  readonly character: string;
}

/** Values with characters that windows-1251 lacks: how many such characters, and where the first of them is. */
function unencodable(root: XmlElement): { count: number; first: Occurrence | undefined } {
  let count = 0;
  let first: Occurrence | undefined;
  const look = (text: string, element: XmlElement, last: string, offset: number): void => {
    for (const character of text) {
      if (isEncodable(character.charCodeAt(0))) continue;
      count++;
      first ??= { element, last, offset, character: describeCharacter(character.codePointAt(0) ?? 0) };
    }
  };
  const visit = (element: XmlElement): void => {
    for (const { name, value, offset } of element.attributes) look(value, element, `@${name}`, offset);
    look(element.text, element, '', element.offset);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return { count, first };
}

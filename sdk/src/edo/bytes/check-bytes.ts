import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, type FindingPlace, finding } from '../findings/finding.ts';
import type { DocumentKind } from '../formats/edition.ts';
import type { XmlEncoding } from '../xml/decode.ts';
import type { Position, XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';
import { describeCharacter, isEncodable } from '../xml/windows-1251.ts';
import { bytesFindings } from './findings.ts';

const MEGABYTE = 1024 * 1024;

/** Диадок: formalised documents up to 3 MB are recommended. */
const RECOMMENDED = 3 * MEGABYTE;

/** A file that was read, as a file. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number;
  readonly encoding: XmlEncoding;
  readonly byteOrderMark: boolean;
  readonly name: string | undefined;
}

/** What is to be said of the bytes and the name of a document that was read. */
export function checkBytes(
  bytes: Uint8Array,
  document: XmlDocument,
  info: { readonly document?: DocumentKind },
  fileName: string | undefined,
): Finding[] {
  const { encoding, byteOrderMark, root, locate } = document;
  const characters = new ReferencedCharacters(pathsOf(root), locate);
  if (encoding === 'windows-1251' && hasReferences(bytes)) characters.all(root);
  return checkFile({ size: bytes.length, encoding, byteOrderMark, name: fileName }, info, characters);
}

/** The same where the characters were looked through beforehand. */
export function checkFile(
  file: FileFacts,
  info: { readonly document?: DocumentKind },
  characters: ReferencedCharacters,
): Finding[] {
  const findings: Finding[] = [];
  const add = (code: keyof typeof bytesFindings, params: ErrorParams = {}, place: FindingPlace = {}): void => {
    findings.push(finding(code, bytesFindings[code], params, place));
  };
  const start = { line: 1, column: 1 };
  if (file.byteOrderMark) add('bytes-byte-order-mark', {}, start);
  // A МЧД is the one built-in format in UTF-8; of a format a user brings it is not known.
  const isOfFns = info.document !== undefined && info.document !== 'mchd';
  if (file.encoding !== 'windows-1251' && isOfFns) {
    add('bytes-encoding', { actual: file.encoding.toUpperCase() }, start);
  }
  if (file.name !== undefined && !/\.xml$/i.test(file.name)) add('bytes-file-extension', { name: file.name });
  if (file.size > RECOMMENDED) {
    add('bytes-size', { size: (file.size / MEGABYTE).toFixed(1), limit: RECOMMENDED / MEGABYTE });
  }
  const { count, first } = characters;
  if (first !== undefined) add('bytes-character-reference', { count, character: first.character }, first.place);
  return findings;
}

/** Without `&#` there is nothing to look for, and that is told fastest by the bytes. */
function hasReferences({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes('&#');
}

/** Values with characters that windows-1251 lacks: how many such characters, and where the first of them is. */
export class ReferencedCharacters {
  count = 0;
  first: { readonly character: string; readonly place: FindingPlace } | undefined;
  readonly #pathOf: PathWriter;
  readonly #locate: (offset: number) => Position;

  constructor(pathOf: PathWriter, locate: (offset: number) => Position) {
    this.#pathOf = pathOf;
    this.#locate = locate;
  }

  /** An element and all within it. */
  all(element: XmlElement): void {
    this.only(element);
    for (const child of element.children) this.all(child);
  }

  /** An element without what is within it. */
  only(element: XmlElement): void {
    for (const { name, value, offset } of element.attributes) this.#look(value, element, `@${name}`, offset);
    this.#look(element.text, element, '', element.offset);
  }

  #look(text: string, element: XmlElement, last: string, offset: number): void {
    for (const character of text) {
      if (isEncodable(character.charCodeAt(0))) continue;
      this.count++;
      this.first ??= {
        character: describeCharacter(character.codePointAt(0) ?? 0),
        place: { path: this.#pathOf(element, last), ...this.#locate(offset) },
      };
    }
  }
}

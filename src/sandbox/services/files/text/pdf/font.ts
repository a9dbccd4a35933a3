import { isOperator, isString, type PdfDictionary, PdfLexer, type PdfValue } from './lexer.ts';
import { nameOf, type PdfObjects } from './objects.ts';

/** Turns the codes of a font into text. */
export type FontDecoder = (codes: string) => string;

/** Codes of one map. */
const CODE_LIMIT = 70_000;

/** A font says what its codes mean by a ToUnicode map (ISO 32000-1, section 9.10.3); without one they are an encoding of bytes. */
export function fontDecoder(objects: PdfObjects, font: PdfDictionary): FontDecoder {
  const map = objects.stream(font.get('ToUnicode'));
  if (map !== undefined) return mapDecoder(map);
  // A composite font without a map names glyphs by their numbers, which mean nothing outside of it.
  if (nameOf(font.get('Subtype')) === 'Type0') return () => '';
  const decoder = new TextDecoder('windows-1252');
  return (codes) => decoder.decode(Buffer.from(codes, 'latin1'));
}

function mapDecoder(map: string): FontDecoder {
  const texts = new Map<string, string>();
  let width = 1;
  const lexer = new PdfLexer(map);
  let pending: PdfValue[] = [];
  for (let value = lexer.read(); value !== undefined; value = lexer.read()) {
    if (!isOperator(value)) {
      pending.push(value);
      continue;
    }
    const strings = pending.flatMap((one) => (isString(one) ? [one.string] : []));
    if (value.operator === 'endcodespacerange') width = Math.max(1, ...strings.map((one) => one.length));
    if (value.operator === 'endbfchar') addCodes(texts, strings);
    if (value.operator === 'endbfrange') addRanges(texts, pending);
    pending = [];
  }
  return (codes) => {
    let text = '';
    for (let index = 0; index < codes.length; index += width)
      text += texts.get(codes.slice(index, index + width)) ?? '';
    return text;
  };
}

function addCodes(texts: Map<string, string>, strings: readonly string[]): void {
  for (let index = 0; index + 1 < strings.length; index += 2) {
    add(texts, strings[index] ?? '', utf16(strings[index + 1] ?? ''));
  }
}

/** `<first> <last> <text of the first>`, or a list with the text of each. */
function addRanges(texts: Map<string, string>, values: readonly PdfValue[]): void {
  for (let index = 0; index + 2 < values.length; index += 3) {
    const [first, last, to] = values.slice(index, index + 3);
    if (!isString(first) || !isString(last)) return;
    const width = first.string.length;
    const from = numberOf(first.string);
    const count = Math.min(numberOf(last.string) - from, CODE_LIMIT);
    for (let offset = 0; offset <= count; offset += 1) {
      const code = codeOf(from + offset, width);
      const listed = Array.isArray(to) ? (to[offset] as PdfValue | undefined) : undefined;
      if (isString(listed)) add(texts, code, utf16(listed.string));
      else if (isString(to)) add(texts, code, following(utf16(to.string), offset));
    }
  }
}

function add(texts: Map<string, string>, code: string, text: string): void {
  if (texts.size >= CODE_LIMIT) throw new RangeError('too many codes');
  texts.set(code, text);
}

/** The last character counts on with the codes. */
function following(text: string, offset: number): string {
  const last = text.length - 1;
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + offset);
}

function utf16(bytes: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
}

function numberOf(bytes: string): number {
  return Number.parseInt(Buffer.from(bytes, 'latin1').toString('hex') || '0', 16);
}

function codeOf(value: number, width: number): string {
  return Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex').toString('latin1');
}

import { edoErrors } from '../errors.ts';
import { forbiddenCharacter, isWhitespace, namePattern } from './characters.ts';
import { decodeXml } from './decode.ts';
import { positions, type XmlDocument } from './document.ts';
import { XmlElement } from './element.ts';
import { defaultXmlLimits, type XmlLimits } from './limits.ts';
import { ReferenceReader } from './references.ts';
import { describeCharacter } from './windows-1251.ts';

/**
 * Reads a document from bytes: windows-1251 or UTF-8, no DTD, no entities but the five predefined ones.
 * The whole document is checked; the first trouble is thrown with line and column.
 *
 * @throws edo-bytes-… for encoding and size, edo-xml-… for what is not well-formed XML 1.0 or exceeds a limit.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = defaultXmlLimits): XmlDocument {
  if (bytes.length > limits.bytes) {
    throw edoErrors.create('edo-bytes-too-large', { size: bytes.length, limit: limits.bytes });
  }
  const { text: decoded, encoding, byteOrderMark } = decodeXml(bytes);
  // XML 1.0, 2.11: line ends become a single newline before anything else looks at them.
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const locate = positions(text);
  const forbiddenAt = text.search(forbiddenCharacter);
  if (forbiddenAt >= 0) {
    const character = describeCharacter(text.codePointAt(forbiddenAt) ?? 0);
    throw edoErrors.create('edo-xml-forbidden-character', { character }, { at: locate(forbiddenAt) });
  }
  return { root: new Scanner(text, limits, locate).document(), encoding, byteOrderMark, locate };
}

class Scanner {
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #locate: XmlDocument['locate'];
  readonly #references: ReferenceReader;
  #at = 0;
  #elements = 0;

  constructor(text: string, limits: XmlLimits, locate: XmlDocument['locate']) {
    this.#text = text;
    this.#limits = limits;
    this.#locate = locate;
    this.#references = new ReferenceReader(limits, locate);
  }

  document(): XmlElement {
    this.#declaration();
    this.#outsideMarkup();
    const root = this.#content();
    this.#outsideMarkup();
    if (this.#at < this.#text.length) throw this.#expected('EOF');
    return root;
  }

  #declaration(): void {
    const match =
      /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(\s+encoding\s*=\s*(["'])[\w.-]+\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/.exec(
        this.#text.slice(0, 400),
      );
    if (match !== null) this.#at = match[0].length;
    else if (/^<\?xml\s/.test(this.#text.slice(0, 6))) throw this.#expected('<?xml version="1.0" encoding="…"?>');
  }

  /** Comments, processing instructions and blanks before and after the root. */
  #outsideMarkup(): void {
    for (;;) {
      this.#blanks();
      if (this.#text.startsWith('<!DOCTYPE', this.#at)) {
        throw edoErrors.create('edo-xml-doctype', {}, { at: this.#locate(this.#at) });
      }
      if (!this.#skipCommentOrInstruction()) return;
    }
  }

  /** The root element with everything in it; a loop over an explicit stack, so that depth costs no call stack. */
  #content(): XmlElement {
    const text = this.#text;
    const stack: XmlElement[] = [];
    let root: XmlElement | undefined;
    for (;;) {
      const parent = stack.at(-1);
      if (parent !== undefined) {
        const next = text.indexOf('<', this.#at);
        if (next < 0) throw this.#expected(`</${parent.name}>`);
        if (next > this.#at) this.#characters(parent, next);
      }
      if (text.startsWith('</', this.#at)) {
        if (parent === undefined) throw this.#expected('<');
        this.#endTag(parent);
        stack.pop();
      } else if (text.startsWith('<![CDATA[', this.#at) && parent !== undefined) {
        this.#cdata(parent);
      } else if (parent === undefined || !this.#skipCommentOrInstruction()) {
        const { element, empty } = this.#startTag(stack.length + 1);
        if (parent !== undefined) {
          if (isWhitespace(parent.text)) parent.text = '';
          element.textBefore = parent.text.length;
          parent.children.push(element);
        }
        root ??= element;
        if (!empty) stack.push(element);
      }
      if (root !== undefined && stack.length === 0) return root;
    }
  }

  #characters(parent: XmlElement, end: number): void {
    const raw = this.#text.slice(this.#at, end);
    if (parent.children.length === 0 || !isWhitespace(raw)) {
      const closing = raw.indexOf(']]>');
      if (closing >= 0) throw this.#expected(']]&gt;', this.#at + closing);
      parent.text += this.#references.expand(raw, this.#at);
    }
    this.#at = end;
  }

  #cdata(parent: XmlElement): void {
    const end = this.#text.indexOf(']]>', this.#at);
    if (end < 0) throw this.#expected(']]>');
    parent.text += this.#text.slice(this.#at + '<![CDATA['.length, end);
    this.#at = end + 3;
  }

  #startTag(depth: number): { element: XmlElement; empty: boolean } {
    const start = this.#at;
    this.#limit('depth', depth);
    this.#limit('elements', ++this.#elements);
    this.#expect('<');
    const element = new XmlElement(this.#name(), start);
    for (;;) {
      const before = this.#at;
      this.#blanks();
      if (this.#text.startsWith('/>', this.#at)) {
        this.#at += 2;
        return { element, empty: true };
      }
      if (this.#text[this.#at] === '>') {
        this.#at++;
        return { element, empty: false };
      }
      if (before === this.#at) throw this.#expected('>');
      this.#attribute(element);
    }
  }

  #attribute(element: XmlElement): void {
    const offset = this.#at;
    const name = this.#name();
    this.#blanks();
    this.#expect('=');
    this.#blanks();
    const quote = this.#text[this.#at];
    if (quote !== '"' && quote !== "'") throw this.#expected('"');
    const end = this.#text.indexOf(quote, this.#at + 1);
    if (end < 0) throw this.#expected(quote);
    const raw = this.#text.slice(this.#at + 1, end);
    const less = raw.indexOf('<');
    if (less >= 0) throw this.#expected('&lt;', this.#at + 1 + less);
    if (element.attribute(name) !== undefined) {
      throw edoErrors.create('edo-xml-duplicate-attribute', { name }, { at: this.#locate(offset) });
    }
    // XML 1.0, 3.3.3: a literal tab or newline reads as a space; one written as a reference stays.
    const value = this.#references.expand(raw.replace(/[\t\n]/g, ' '), this.#at + 1);
    element.attributes.push({ name, value, offset });
    this.#limit('attributesPerElement', element.attributes.length);
    this.#at = end + 1;
  }

  #endTag(open: XmlElement): void {
    const start = this.#at;
    this.#at += 2;
    const closed = this.#name();
    if (closed !== open.name) {
      throw edoErrors.create('edo-xml-tag-mismatch', { opened: open.name, closed }, { at: this.#locate(start) });
    }
    this.#blanks();
    this.#expect('>');
  }

  #skipCommentOrInstruction(): boolean {
    const text = this.#text;
    if (text.startsWith('<!--', this.#at)) {
      const end = text.indexOf('--', this.#at + 4);
      if (end < 0 || text[end + 2] !== '>') throw this.#expected('-->', end < 0 ? this.#at : end);
      this.#at = end + 3;
      return true;
    }
    if (text.startsWith('<?', this.#at)) {
      const start = this.#at;
      this.#at += 2;
      if (this.#name().toLowerCase() === 'xml') throw this.#expected('<', start);
      const end = text.indexOf('?>', this.#at);
      if (end < 0 || (end > this.#at && !isBlank(text.charCodeAt(this.#at)))) throw this.#expected('?>');
      this.#at = end + 2;
      return true;
    }
    return false;
  }

  #name(): string {
    namePattern.lastIndex = this.#at;
    const name = namePattern.exec(this.#text)?.[0];
    if (name === undefined) throw this.#expected('Name');
    this.#at += name.length;
    return name;
  }

  #blanks(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #expect(token: string): void {
    if (!this.#text.startsWith(token, this.#at)) throw this.#expected(token);
    this.#at += token.length;
  }

  #expected(expected: string, offset = this.#at): Error {
    return edoErrors.create('edo-xml-syntax', { expected }, { at: this.#locate(offset) });
  }

  #limit(limit: 'depth' | 'elements' | 'attributesPerElement', value: number): void {
    if (value > this.#limits[limit]) {
      throw edoErrors.create('edo-xml-limit', { limit, value }, { at: this.#locate(this.#at) });
    }
  }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa || unit === 0x9;
}

import { edoErrors } from '../errors.ts';
import { AttributeValues } from './attribute-values.ts';
import { declarationPattern, forbiddenCharacter, isWhitespace, LONGEST_DECLARATION } from './characters.ts';
import type { XmlEncoding } from './decode.ts';
import type { Position } from './document.ts';
import { type ElementListener, XmlElement } from './element.ts';
import type { XmlLimits } from './limits.ts';
import { nameAt, nameAtBytes } from './names.ts';
import { ReferenceReader } from './references.ts';
import { beginShapes, TagShape } from './tag-shape.ts';
import { isBlank, TEXT_STOP, UNIT, VALUE_STOP } from './units.ts';
import { describeCharacter } from './windows-1251.ts';

/** An error this close to the end of a piece may come from the cut: it counts only if it comes again with more text. */
const CUT = 16;

/** Thrown and caught within `Scanner`: the token at hand is not complete. */
const starved = new Error('more text is needed');

/**
 * Reads a document into a tree, in one piece or in several. Runs over bytes, because these are the quickest to look at,
 * and cuts names and values out of the text that was decoded from them; both have the same length.
 */
export class Scanner {
  readonly #isBytes: boolean;
  readonly #limits: XmlLimits;
  readonly #locate: (offset: number) => Position;
  readonly #listener: ElementListener | undefined;
  readonly #references: ReferenceReader;
  readonly #open: XmlElement[] = [];
  #stage: 'start' | 'before' | 'root' | 'inside' | 'after' = 'start';
  #root: XmlElement | undefined;
  #elements = 0;
  #text = '';
  #units: Uint8Array = new Uint8Array();
  #isLast = true;
  /** Of the attributes in this piece. */
  #values = new AttributeValues('', this.#units, 0);
  /** Where the piece begins in the document. */
  #base = 0;
  #at = 0;
  /** Where the token at hand begins. */
  #token = 0;

  constructor(
    encoding: XmlEncoding,
    limits: XmlLimits,
    locate: (offset: number) => Position,
    listener?: ElementListener,
  ) {
    this.#isBytes = encoding === 'windows-1251';
    this.#limits = limits;
    this.#locate = locate;
    this.#listener = listener;
    this.#references = new ReferenceReader(limits, locate);
    beginShapes();
  }

  /** Whether anything was written as a reference so far. */
  get hasReferences(): boolean {
    return this.#references.count > 0;
  }

  /** The root as far as it was read. */
  get root(): XmlElement | undefined {
    return this.#root;
  }

  /**
   * Reads as many whole tokens as a piece holds. What is left has to come again at the beginning of the next piece.
   *
   * @returns how many units were read
   */
  read(text: string, units: Uint8Array, isLast: boolean): number {
    this.#text = text;
    this.#units = units;
    this.#isLast = isLast;
    this.#values = new AttributeValues(text, units, this.#base);
    this.#at = 0;
    let [elements, references] = [0, 0];
    try {
      for (;;) {
        this.#token = this.#at;
        elements = this.#elements;
        references = this.#references.count;
        if (!this.#next()) break;
      }
    } catch (error) {
      if (error !== starved) throw error;
      this.#at = this.#token;
      this.#elements = elements;
      this.#references.count = references;
    }
    this.#base += this.#at;
    return this.#at;
  }

  /** Reads one token; false at the end of the document. */
  #next(): boolean {
    switch (this.#stage) {
      case 'inside':
        this.#inside();
        return true;
      case 'start':
        this.#declaration();
        this.#stage = 'before';
        return true;
      case 'before':
        if (!this.#outside()) this.#stage = 'root';
        return true;
      case 'root':
        if (this.#units[this.#at] === UNIT.less && this.#units[this.#at + 1] === UNIT.slash) throw this.#expected('<');
        this.#startTag();
        return true;
      default:
        if (this.#outside()) return true;
        if (this.#at < this.#units.length) throw this.#expected('EOF');
        return false;
    }
  }

  #declaration(): void {
    if (!this.#isLast && this.#text.length < LONGEST_DECLARATION) throw starved;
    const match = declarationPattern.exec(this.#text.slice(0, LONGEST_DECLARATION));
    if (match !== null) this.#skipTo(match[0].length);
    else if (/^<\?xml\s/.test(this.#text.slice(0, 6))) throw this.#expected('<?xml version="1.0" encoding="…"?>');
  }

  /** A comment, an instruction or blanks before and after the root; false where there is none of them. */
  #outside(): boolean {
    const start = this.#at;
    this.#blanks();
    if (this.#at > start) return true;
    if (!this.#isLast && this.#at + CUT >= this.#units.length) throw starved;
    if (this.#text.startsWith('<!DOCTYPE', this.#at)) {
      throw edoErrors.create('edo-xml-doctype', {}, { at: this.#place(this.#at) });
    }
    return this.#commentOrInstruction();
  }

  /** One token within the root. */
  #inside(): void {
    const units = this.#units;
    const open = this.#open[this.#open.length - 1] as XmlElement;
    if (units[this.#at] !== UNIT.less) {
      this.#characters(open);
      return;
    }
    const next = units[this.#at + 1];
    if (next === UNIT.slash) this.#endTag(open);
    else if (next === UNIT.bang || next === UNIT.question) this.#special(open);
    else this.#startTag();
  }

  #special(open: XmlElement): void {
    if (!this.#isLast && this.#at + CUT >= this.#units.length) throw starved;
    if (this.#text.startsWith('<![CDATA[', this.#at)) this.#cdata(open);
    else if (!this.#commentOrInstruction()) this.#startTag();
  }

  #characters(parent: XmlElement): void {
    const units = this.#units;
    const start = this.#at;
    let at = start;
    while (isBlank(units[at])) at++;
    if (units[at] === UNIT.less && at > start && this.#areDropped(parent, units[at + 1])) {
      this.#at = at;
      return;
    }
    let isPlain = true;
    for (; units[at] !== UNIT.less; at++) {
      while (TEXT_STOP[units[at] as number] === 0) at++;
      const unit = units[at];
      if (unit === UNIT.less) break;
      if (unit === undefined) {
        if (!this.#isLast) throw starved;
        throw this.#expected(`</${parent.name}>`);
      }
      if (unit !== UNIT.ampersand && unit !== UNIT.bracket) throw this.#forbidden(at);
      isPlain = false;
    }
    const raw = this.#text.slice(start, at);
    const closing = isPlain ? -1 : raw.indexOf(']]>');
    if (closing >= 0) throw this.#expected(']]&gt;', start + closing);
    if (parent.children.length === 0 || !isWhitespace(raw)) {
      const text = isPlain ? raw : this.#references.expand(raw, this.#base + start);
      parent.text = parent.text === '' ? text : parent.text + text;
    }
    this.#at = at;
  }

  /** Blanks between elements. Those before what is no start tag may yet be all the text there is. */
  #areDropped({ children, text }: XmlElement, next: number | undefined): boolean {
    if (children.length > 0) return true;
    return text === '' && next !== UNIT.slash && next !== UNIT.bang && next !== UNIT.question && next !== undefined;
  }

  #cdata(parent: XmlElement): void {
    const start = this.#at + '<![CDATA['.length;
    const end = this.#text.indexOf(']]>', start - 9);
    if (end < 0) throw this.#unended(']]>');
    this.#skipTo(end + 3);
    parent.text += this.#text.slice(start, end);
  }

  #startTag(): void {
    const units = this.#units;
    const start = this.#at;
    this.#limit('depth', this.#open.length + 1);
    this.#limit('elements', ++this.#elements);
    if (units[start] !== UNIT.less) throw this.#expected('<');
    this.#at = start + 1;
    let shape = TagShape.of(this.#name());
    const first = this.#values.count;
    for (;;) {
      const before = this.#at;
      this.#blanks();
      const unit = units[this.#at];
      if (unit === UNIT.more) {
        this.#at++;
        this.#open.push(this.#put(shape, start, first));
        this.#stage = 'inside';
        return;
      }
      if (unit === UNIT.slash && units[this.#at + 1] === UNIT.more) {
        this.#at += 2;
        this.#close(this.#put(shape, start, first));
        return;
      }
      if (before === this.#at) throw this.#expected('>');
      shape = this.#attribute(shape);
    }
  }

  /** Puts a new element into its parent. */
  #put(shape: TagShape, start: number, first: number): XmlElement {
    const element = new XmlElement(shape.name, this.#base + start, shape, this.#values, first);
    const parent = this.#open[this.#open.length - 1];
    if (parent === undefined) {
      this.#root = element;
      return element;
    }
    if (parent.text !== '') {
      if (isWhitespace(parent.text)) parent.text = '';
      element.textBefore = parent.text.length;
    }
    parent.children.push(element);
    return element;
  }

  #close(element: XmlElement): void {
    this.#listener?.(element, this.#open);
    this.#stage = this.#open.length === 0 ? 'after' : 'inside';
  }

  /** Reads an attribute of a tag that has a shape so far. */
  #attribute(before: TagShape): TagShape {
    const units = this.#units;
    const shape = this.#attributeName(before);
    this.#blanks();
    const quote = units[this.#at];
    if (quote !== UNIT.quote && quote !== UNIT.apostrophe) throw this.#expected('"');
    const from = this.#at + 1;
    let end = from;
    while (VALUE_STOP[units[end] as number] === 0) end++;
    if (units[end] === quote) this.#values.add(from, end);
    else {
      end = this.#text.indexOf(String.fromCharCode(quote), from);
      if (end < 0) throw this.#unended(String.fromCharCode(quote));
      const raw = this.#unusual(from, end);
      this.#values.addExpanded(from, this.#references.expand(raw, this.#base + from));
    }
    this.#limit('attributesPerElement', shape.attributes.length);
    this.#at = end + 1;
    return shape;
  }

  /** The name of an attribute and its equals sign. */
  #attributeName(before: TagShape): TagShape {
    const start = this.#at;
    const { likely } = before;
    const end = likely === undefined || !this.#isBytes ? -1 : likely.endAt(this.#units, start);
    if (likely !== undefined && end >= 0) {
      this.#at = end + 1;
      return likely;
    }
    const name = this.#name();
    this.#blanks();
    this.#expect(UNIT.equals, '=');
    const shape = before.with(name);
    if (shape !== undefined) return shape;
    throw edoErrors.create('edo-xml-duplicate-attribute', { name }, { at: this.#place(start) });
  }

  /** A value in which there is more than plain characters. */
  #unusual(from: number, end: number): string {
    const raw = this.#text.slice(from, end);
    const less = raw.indexOf('<');
    if (less >= 0) throw this.#expected('&lt;', from + less);
    this.#refuseForbidden(from, end);
    // XML 1.0, 3.3.3: a literal tab or newline reads as a space; one written as a reference stays.
    return raw.replace(/[\t\n]/g, ' ');
  }

  #endTag(open: XmlElement): void {
    const start = this.#at;
    const { name } = open;
    const end = start + 2 + name.length;
    if (this.#units[end] === UNIT.more && this.#text.startsWith(name, start + 2)) this.#at = end + 1;
    else {
      this.#at += 2;
      const closed = this.#name();
      if (closed !== name) {
        this.#refuseCut();
        throw edoErrors.create('edo-xml-tag-mismatch', { opened: name, closed }, { at: this.#place(start) });
      }
      this.#blanks();
      this.#expect(UNIT.more, '>');
    }
    this.#open.pop();
    this.#close(open);
  }

  #commentOrInstruction(): boolean {
    const text = this.#text;
    if (text.startsWith('<!--', this.#at)) {
      const end = text.indexOf('--', this.#at + 4);
      if (end < 0) throw this.#unended('-->');
      if (text[end + 2] !== '>') throw this.#expected('-->', end);
      this.#skipTo(end + 3);
      return true;
    }
    if (text.startsWith('<?', this.#at)) {
      const start = this.#at;
      this.#at += 2;
      if (this.#name().toLowerCase() === 'xml') throw this.#expected('<', start);
      const end = text.indexOf('?>', this.#at);
      if (end < 0) throw this.#unended('?>');
      if (end > this.#at && !isBlank(this.#units[this.#at])) throw this.#expected('?>');
      this.#skipTo(end + 2);
      return true;
    }
    return false;
  }

  #name(): string {
    const name = this.#isBytes ? nameAtBytes(this.#text, this.#units, this.#at) : nameAt(this.#text, this.#at);
    if (name === undefined) throw this.#expected('Name');
    this.#at += name.length;
    return name;
  }

  #blanks(): void {
    while (isBlank(this.#units[this.#at])) this.#at++;
  }

  #expect(unit: number, token: string): void {
    if (this.#units[this.#at] !== unit) throw this.#expected(token);
    this.#at++;
  }

  /** Passes over what is not examined unit by unit. */
  #skipTo(end: number): void {
    this.#refuseForbidden(this.#at, end);
    this.#at = end;
  }

  #refuseForbidden(from: number, end: number): void {
    const at = this.#text.slice(from, end).search(forbiddenCharacter);
    if (at >= 0) throw this.#forbidden(from + at);
  }

  #forbidden(at: number): Error {
    const character = describeCharacter(this.#text.codePointAt(at) ?? 0);
    return edoErrors.create('edo-xml-forbidden-character', { character }, { at: this.#place(at) });
  }

  #unended(expected: string): Error {
    return this.#isLast ? this.#expected(expected) : starved;
  }

  #expected(expected: string, at = this.#at): Error {
    this.#refuseCut();
    return edoErrors.create('edo-xml-syntax', { expected }, { at: this.#place(at) });
  }

  #refuseCut(): void {
    if (!this.#isLast && this.#at + CUT >= this.#units.length) throw starved;
  }

  #place(at: number): Position {
    return this.#locate(this.#base + at);
  }

  #limit(limit: 'depth' | 'elements' | 'attributesPerElement', value: number): void {
    if (value > this.#limits[limit]) {
      throw edoErrors.create('edo-xml-limit', { limit, value }, { at: this.#place(this.#at) });
    }
  }
}

import type { ByteSink } from '../xml/byte-sink.ts';
import { markupOf, type NameMarkup } from '../xml/markup.ts';
import { internalised } from '../xml/names.ts';
import { type Digits, digitsOf, lengthsOf } from './accept-value.ts';
import { checkValue } from './check-value.ts';
import type { PreparedAttribute, PreparedSimple, RankedElement, SchemaModel } from './model.ts';
import type { ValueTree } from './value-tree.ts';

/** How a text is told to be of its type: by its length, by the digits it consists of, or by a test of its own. */
const [LENGTH, DIGITS, TEST] = [0, 1, 2] as const;

/** Longer texts may be parts of others, which would be kept with them. */
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 256;

const FIRST_DIGIT = 0x31;

/** Of a type that numbers do not come to. */
const noDigits: Digits = { total: 0, fraction: 0, mayHavePoint: false, mayBeNegative: false, mayBeZero: false };

/** Writes what an element has in it; false where it is not certainly right. */
export interface ContentWriter {
  write(data: ValueTree, markup: NameMarkup, sink: ByteSink): boolean;
}

/** An attribute or a child as it may stand in an element, ready to be written. A class, so that all have one shape. */
export class WritingStep {
  readonly name: string;
  /** The name in plain data, kept by the engine as the names of data are: equal ones are told by their place. */
  readonly key: string;
  /** Place in the order of the schema. */
  readonly index: number;
  readonly isAttribute: boolean;
  /** One of its own for each child, and for each attribute that is required. */
  readonly bit: number;
  readonly min: number;
  readonly max: number;
  readonly type: number;
  /** The type of its text; undefined for an element that has more than text. */
  readonly simple: PreparedSimple | undefined;
  readonly markup: NameMarkup;
  /** The step that came after this one last: mostly it comes again, and need not be looked for. */
  follower: WritingStep | undefined;
  /** Of what it has in it, once there was any. */
  writer: ContentWriter | undefined;

  readonly #kind: typeof LENGTH | typeof DIGITS | typeof TEST;
  readonly #least: number;
  readonly #most: number;
  readonly #total: number;
  readonly #pointAndFraction: number;
  readonly #mayBeZero: boolean;
  /** Texts that were found to be of the type: most come again, from line to line or from document to document. */
  readonly #remembered = new Set<string>();
  #last: string | undefined;

  private constructor(
    model: SchemaModel,
    key: string,
    index: number,
    use: PreparedAttribute | RankedElement,
    bit: number,
  ) {
    const type = model.type(use.type);
    const simple = type.kind === 'simple' ? type : undefined;
    const lengths = simple && lengthsOf(simple);
    const digits = simple && digitsOf(simple);
    this.name = use.name;
    this.key = internalised(key);
    this.index = index;
    this.isAttribute = !('min' in use);
    this.bit = bit;
    this.min = 'min' in use ? use.min : 1;
    this.max = 'max' in use ? Math.min(use.max, 2 ** 30) : 1;
    this.type = use.type;
    this.simple = simple;
    this.markup = markupOf(use.name);
    this.#kind = lengths !== undefined ? LENGTH : digits !== undefined ? DIGITS : TEST;
    this.#least = lengths?.least ?? 0;
    this.#most = lengths?.most ?? 0;
    const { total, fraction, mayHavePoint, mayBeZero } = digits ?? noDigits;
    this.#total = total;
    this.#pointAndFraction = mayHavePoint ? fraction + 1 : 0;
    this.#mayBeZero = mayBeZero;
  }

  /** @param bit 0 where it may be absent */
  static attribute(model: SchemaModel, use: PreparedAttribute, index: number, bit: number): WritingStep {
    return new WritingStep(model, `@${use.name}`, index, use, bit);
  }

  static child(model: SchemaModel, use: RankedElement, index: number): WritingStep {
    return new WritingStep(model, use.name, index, use, 1 << use.rank);
  }

  /** Writes the attribute; false where the text is not of the type. */
  attribute(text: string, sink: ByteSink): boolean {
    const { attribute } = this.markup;
    if (this.#kind === DIGITS) {
      const before = sink.length;
      const whole = sink.numberAttribute(attribute, text);
      if (this.#admitsDigits(text, whole)) return true;
      sink.rewind(before);
    }
    if (!this.#admits(text)) return false;
    sink.attribute(attribute, text);
    return true;
  }

  /** Writes the element of a text; false where that is not of the type. */
  element(text: string, sink: ByteSink): boolean {
    const { openText, close, empty } = this.markup;
    if (this.#kind === DIGITS) {
      const before = sink.length;
      const whole = sink.numberAlone(openText, text, close);
      if (this.#admitsDigits(text, whole)) return true;
      sink.rewind(before);
    }
    if (!this.#admits(text)) return false;
    if (text === '') sink.markup(empty);
    else sink.textAlone(openText, text, close);
    return true;
  }

  /** @param whole the digits before the point; −1 where there is more than digits with a point */
  #admitsDigits(text: string, whole: number): boolean {
    const { length } = text;
    return (
      whole > 0 &&
      length <= this.#total &&
      length - whole <= this.#pointAndFraction &&
      (this.#mayBeZero || text.charCodeAt(0) >= FIRST_DIGIT)
    );
  }

  #admits(text: string): boolean {
    if (this.#kind === LENGTH && text.length <= this.#most && text.length >= this.#least) return true;
    return text === this.#last || this.#admitsAnew(text);
  }

  #admitsAnew(text: string): boolean {
    const { simple } = this;
    if (simple === undefined) return false;
    if (!this.#remembered.has(text)) {
      if (!simple.accepts(text, 0, text.length) && checkValue(simple, text) !== undefined) return false;
      if (text.length > LONGEST_REMEMBERED) return true;
      if (this.#remembered.size === MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.add(text);
    }
    this.#last = text;
    return true;
  }
}

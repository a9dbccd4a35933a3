import { markupOf, type NameMarkup } from '../xml/markup.ts';
import { internalised } from '../xml/names.ts';
import { checkValue } from './check-value.ts';
import type { PreparedAttribute, PreparedSimple, RankedElement, SchemaModel } from './model.ts';

/** An attribute or a child as it may stand in an element, ready to be written. A class, so that all have one shape. */
export class WritingStep {
  readonly name: string;
  /** The name in plain data, kept by the engine as the names of data are: equal ones are told by their place. */
  readonly key: string;
  readonly markup: NameMarkup;
  readonly isAttribute: boolean;
  /** One of its own for each child, and for each attribute that is required. */
  readonly bit: number;
  readonly min: number;
  readonly max: number;
  readonly type: number;
  /** The type of its text; undefined for an element that has more than text. */
  readonly simple: PreparedSimple | undefined;
  /** The last text that was found to be of the type: what repeats from line to line need not be examined again. */
  #last: string | undefined;

  private constructor(model: SchemaModel, key: string, use: PreparedAttribute | RankedElement, bit: number) {
    const type = model.type(use.type);
    this.name = use.name;
    this.key = internalised(key);
    this.markup = markupOf(use.name);
    this.isAttribute = !('min' in use);
    this.bit = bit;
    this.min = 'min' in use ? use.min : 1;
    this.max = 'max' in use ? use.max : 1;
    this.type = use.type;
    this.simple = type.kind === 'simple' ? type : undefined;
  }

  /** @param bit 0 where it may be absent */
  static attribute(model: SchemaModel, use: PreparedAttribute, bit: number): WritingStep {
    return new WritingStep(model, `@${use.name}`, use, bit);
  }

  static child(model: SchemaModel, use: RankedElement): WritingStep {
    return new WritingStep(model, use.name, use, 1 << use.rank);
  }

  /** Whether the text is of the type. */
  admits(text: string): boolean {
    if (text === this.#last) return true;
    const { simple } = this;
    if (simple === undefined) return false;
    if (!simple.accepts(text, 0, text.length) && checkValue(simple, text) !== undefined) return false;
    this.#last = text;
    return true;
  }
}

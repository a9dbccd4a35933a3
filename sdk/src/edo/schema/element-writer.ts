import type { ByteSink } from '../xml/byte-sink.ts';
import { XmlElement } from '../xml/element.ts';
import { CONTENT, EMPTY, type NameMarkup } from '../xml/markup.ts';
import { fitsContent } from './match-content.ts';
import type { PreparedComplex, PreparedGroup, SchemaModel } from './model.ts';
import { isList, type ValueTree } from './value-tree.ts';
import { type ContentWriter, WritingStep } from './writing-step.ts';

/** Bits of an integer that stays positive. */
const MOST_BITS = 30;
/** Sets of children that are remembered for one type. */
const MOST_FITTING = 256;

const NOTHING: ValueTree = {};
const { hasOwnProperty: hasOwn } = Object.prototype;

/** Finds the writer of a type; undefined for text. */
export type WriterOf = (typeIndex: number) => ContentWriter | undefined;

/**
 * Writes elements of one complex type out of plain data, and checks all that the schema says on the way: what the format
 * table tells is laid out beforehand in the order of the schema. It does not tell what is wrong, nor does it know every way
 * of being right: where it refuses, the way by a tree of elements decides.
 */
export class ElementWriter implements ContentWriter {
  readonly #writerOf: WriterOf;
  readonly #content: PreparedGroup | undefined;
  /** Undefined where bits cannot tell whether the children fit together. */
  readonly #steps: readonly WritingStep[] | undefined;
  /** The step that came first last. */
  #first: WritingStep | undefined;
  /** The bits of all required attributes. */
  readonly #required: number;
  /** The sets of children that were found to fit together, and the last of them. */
  readonly #fitting = new Set<number>();
  #lastFitting = -1;

  constructor(model: SchemaModel, type: PreparedComplex, writerOf: WriterOf) {
    const { attributes, elements, required, content, repeats } = type;
    this.#writerOf = writerOf;
    this.#content = content;
    this.#required = 2 ** required.length - 1;
    const isUnique = content === undefined || countOf(content) === elements.size;
    if (repeats || !isUnique || Math.max(required.length, elements.size) > MOST_BITS) return;
    const bitOf = (name: string): number => (required.includes(name) ? 1 << required.indexOf(name) : 0);
    this.#steps = [
      ...[...attributes.values()].map((use, index) => WritingStep.attribute(model, use, index, bitOf(use.name))),
      ...[...elements.values()].map((use, index) => WritingStep.child(model, use, attributes.size + index)),
    ];
  }

  /** False, with the element unfinished, where anything is not certainly right. */
  write(data: ValueTree, markup: NameMarkup, sink: ByteSink): boolean {
    const steps = this.#steps;
    if (steps === undefined) return false;
    const start = sink.length;
    let last: WritingStep | undefined;
    let likely = this.#first;
    let attributes = 0;
    let children = 0;
    sink.markup(markup.open);
    for (const key in data) {
      // What a prototype has is not of the data. (In a loop over names the engine knows the answer without asking.)
      if (!hasOwn.call(data, key)) return false;
      const step: WritingStep | undefined = likely?.key === key ? likely : this.#stepAfter(last, key);
      if (step === undefined) {
        sink.rewind(start);
        const ordered = inOrder(data, steps);
        return ordered !== undefined && this.write(ordered, markup, sink);
      }
      last = step;
      likely = step.follower;
      const value = data[key] as ValueTree[string];
      if (step.isAttribute) {
        if (typeof value !== 'string' || !step.attribute(value, sink)) return false;
        attributes |= step.bit;
      } else if (!isList(value) || value.length > 0) {
        if (children === 0) sink.markup(CONTENT);
        children |= step.bit;
        if (!this.#children(step, value, sink)) return false;
      }
    }
    sink.markup(children === 0 ? EMPTY : markup.closeBelow);
    return attributes === this.#required && (children === this.#lastFitting || this.#fits(children, steps));
  }

  /** Data mostly stand in the order of the schema; undefined where these do not, or have a name that it does not have. */
  #stepAfter(last: WritingStep | undefined, key: string): WritingStep | undefined {
    const steps = this.#steps ?? [];
    let index = last === undefined ? 0 : last.index + 1;
    while (index < steps.length && steps[index]?.key !== key) index++;
    const step = steps[index];
    if (step !== undefined) {
      if (last === undefined) this.#first = step;
      else last.follower = step;
    }
    return step;
  }

  #children(step: WritingStep, value: ValueTree[string], sink: ByteSink): boolean {
    if (!isList(value)) return step.min <= 1 && step.max >= 1 && this.#child(step, value, sink);
    if (value.length < step.min || value.length > step.max) return false;
    for (let index = 0; index < value.length; index++) {
      if (!this.#child(step, value[index] as string | ValueTree, sink)) return false;
    }
    return true;
  }

  #child(step: WritingStep, value: string | ValueTree, sink: ByteSink): boolean {
    if (step.simple !== undefined) return typeof value === 'string' && step.element(value, sink);
    const data = value === '' ? NOTHING : value;
    if (typeof data !== 'object' || data === null) return false;
    step.writer ??= this.#writerOf(step.type);
    return step.writer?.write(data, step.markup, sink) ?? false;
  }

  /** How often each child occurs is known to be right: the least number of each stands for the others. */
  #fits(children: number, steps: readonly WritingStep[]): boolean {
    if (!this.#fitting.has(children)) {
      const present = steps.filter(({ isAttribute, bit }) => !isAttribute && (children & bit) !== 0);
      const least = present.flatMap(({ name, min }) => Array<XmlElement>(Math.max(min, 1)).fill(new XmlElement(name)));
      const fits = this.#content === undefined ? least.length === 0 : fitsContent(this.#content, least);
      if (!fits) return false;
      if (this.#fitting.size === MOST_FITTING) this.#fitting.clear();
      this.#fitting.add(children);
    }
    this.#lastFitting = children;
    return true;
  }
}

/** The same data in the order of the schema; undefined where there are names that it does not have. */
function inOrder(data: ValueTree, steps: readonly WritingStep[]): ValueTree | undefined {
  const keys = new Set(Object.keys(data));
  const ordered: Record<string, ValueTree[string]> = {};
  for (const { key } of steps) {
    const value = data[key];
    if (keys.delete(key) && value !== undefined) ordered[key] = value;
  }
  return keys.size === 0 ? ordered : undefined;
}

/** The elements named in a group, each time. */
function countOf({ items }: PreparedGroup): number {
  return items.reduce((count, item) => count + (item.kind === 'element' ? 1 : countOf(item)), 0);
}

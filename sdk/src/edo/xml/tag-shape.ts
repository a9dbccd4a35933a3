import { UNIT } from './units.ts';
import { byteOfUnit, UNDEFINED_BYTE } from './windows-1251.ts';

/** Several times the shapes of the documents of one format. A document may come with any number of its own. */
const MOST_SHARED = 4096;

/** Shapes without attributes, by name: all others are reached from these. */
const shared = new Map<string, TagShape>();
let sharedCount = 0;

/**
 * What a start tag says apart from values: the name of an element and those of its attributes, in order. Documents repeat
 * a few dozen shapes thousands of times. Elements alike share one, so that nothing about names is stored twice: the reader
 * goes from a shape to that with one attribute more, the validator prepares itself for a shape once.
 */
export class TagShape {
  /** Name of the element. */
  readonly name: string;
  /** Made when there were too many to share: it belongs to one element, and takes further attributes itself. */
  readonly #isLoose: boolean;
  readonly #attributes: string[];
  /** The name added last as windows-1251 has it. */
  readonly #bytes: Uint8Array;
  /** The continuation met last, which mostly comes again. */
  #likely: TagShape | undefined;
  #more: Map<string, TagShape> | undefined;

  private constructor(name: string, attributes: string[], isLoose: boolean) {
    this.name = name;
    this.#attributes = attributes;
    this.#isLoose = isLoose;
    this.#bytes = isLoose ? none : bytesOf(attributes.at(-1) ?? name);
  }

  /** The shape of a tag with a name and, so far, nothing else. */
  static of(name: string): TagShape {
    const known = shared.get(name);
    if (known !== undefined) return known;
    if (sharedCount >= MOST_SHARED) return new TagShape(name, [], true);
    const shape = new TagShape(name, [], false);
    shared.set(name, shape);
    sharedCount++;
    return shape;
  }

  /** Names of the attributes, none of them twice. */
  get attributes(): readonly string[] {
    return this.#attributes;
  }

  /** The continuation met last. */
  get likely(): TagShape | undefined {
    return this.#likely;
  }

  /** Where the name added last ends if that, and an equals sign, is what the bytes of windows-1251 have here; else −1. */
  endAt(bytes: Uint8Array, at: number): number {
    const expected = this.#bytes;
    const { length } = expected;
    for (let index = 0; index < length; index++) {
      if (bytes[at + index] !== expected[index]) return -1;
    }
    return bytes[at + length] === UNIT.equals ? at + length : -1;
  }

  /** With one attribute more; undefined where that is there already. */
  with(attribute: string): TagShape | undefined {
    const known = this.#more?.get(attribute);
    if (known !== undefined) {
      this.#likely = known;
      return known;
    }
    if (this.#attributes.includes(attribute)) return undefined;
    if (this.#isLoose) {
      this.#attributes.push(attribute);
      return this;
    }
    const attributes = [...this.#attributes, attribute];
    if (sharedCount >= MOST_SHARED) return new TagShape(this.name, attributes, true);
    const shape = new TagShape(this.name, attributes, false);
    sharedCount++;
    this.#more ??= new Map();
    this.#more.set(attribute, shape);
    this.#likely = shape;
    return shape;
  }
}

/** Before a document: what earlier ones had all of their own is not to be in the way of this one. */
export function beginShapes(): void {
  if (sharedCount < MOST_SHARED) return;
  shared.clear();
  sharedCount = 0;
}

const none = new Uint8Array();

/** A character that windows-1251 lacks becomes a byte that no document has. */
function bytesOf(name: string): Uint8Array {
  const bytes = new Uint8Array(name.length);
  for (let index = 0; index < name.length; index++) {
    const byte = byteOfUnit[name.charCodeAt(index)] ?? 0;
    bytes[index] = byte === 0 ? UNDEFINED_BYTE : byte - 1;
  }
  return bytes;
}

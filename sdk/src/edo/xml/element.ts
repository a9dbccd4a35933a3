import type { AttributeValues, ValueTest } from './attribute-values.ts';
import type { TagShape } from './tag-shape.ts';

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Place in the decoded text; `document.locate` turns it into line and column. −1 in an element that was not read. */
  readonly offset: number;
}

/** An element of a document that was read or is being built. Names are kept as written, prefix included. */
export class XmlElement {
  readonly name: string;
  readonly offset: number;
  readonly children: XmlElement[] = [];
  /** Character data; blank text between child elements is dropped. */
  text = '';
  /** Characters of the parent's text before this element: where it stands among mixed content. */
  textBefore = 0;
  #shape: TagShape | undefined;
  readonly #values: AttributeValues | undefined;
  readonly #first: number;
  #attributes: XmlAttribute[] | undefined;

  constructor(name: string, offset = -1, shape?: TagShape, values?: AttributeValues, first = 0) {
    this.name = name;
    this.offset = offset;
    this.#shape = shape;
    this.#values = values;
    this.#first = first;
  }

  /**
   * The attributes, which may be changed. Made at the first question: `attribute`, and `shape` with `hasValues`, tell of a
   * document just read without an object for each.
   */
  get attributes(): XmlAttribute[] {
    this.#attributes ??= this.#made();
    return this.#attributes;
  }

  /** The names of the attributes as they were read; undefined where the attributes may have been changed since. */
  get shape(): TagShape | undefined {
    return this.#shape;
  }

  /** Whether each value of the attributes of `shape` passes the test at its place. */
  hasValues(tests: readonly ValueTest[]): boolean {
    const values = this.#values;
    for (let index = 0; index < tests.length; index++) {
      if (values?.passes(this.#first + index, tests[index] as ValueTest) !== true) return false;
    }
    return true;
  }

  /** The value of an attribute, undefined where it is absent. */
  attribute(name: string): string | undefined {
    const shape = this.#shape;
    if (shape !== undefined) {
      const index = indexOf(shape.attributes, name);
      return index < 0 ? undefined : this.#values?.at(this.#first + index);
    }
    const { attributes } = this;
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes[index] as XmlAttribute;
      if (attribute.name === name) return attribute.value;
    }
    return undefined;
  }

  has(name: string): boolean {
    const shape = this.#shape;
    return shape === undefined ? this.attribute(name) !== undefined : indexOf(shape.attributes, name) >= 0;
  }

  /** Whether the value of some attribute passes a test. */
  someValue(test: ValueTest): boolean {
    const shape = this.#shape;
    if (shape === undefined) return this.attributes.some(({ value }) => test(value, 0, value.length));
    const { length } = shape.attributes;
    for (let index = 0; index < length; index++) {
      if (this.#values?.passes(this.#first + index, test) === true) return true;
    }
    return false;
  }

  /** The first child of this name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** All children of this name, in order. */
  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first element at the end of a path of child names: `find('Документ/СвСчФакт')`. */
  find(path: string): XmlElement | undefined {
    let element: XmlElement | undefined = this;
    for (const name of path.split('/')) element = element?.child(name);
    return element;
  }

  #made(): XmlAttribute[] {
    const names = this.#shape?.attributes ?? [];
    const values = this.#values;
    this.#shape = undefined;
    if (values === undefined) return [];
    return names.map((name, index) => {
      const at = this.#first + index;
      return { name, value: values.at(at), offset: values.offsetAt(at, name) };
    });
  }
}

/** `includes` and `indexOf` of arrays are slower for the few names there are. */
function indexOf(names: readonly string[], name: string): number {
  for (let index = 0; index < names.length; index++) if (names[index] === name) return index;
  return -1;
}

/** Told of every element that is complete, which is the last child of the last parent; may take it out of the tree. */
export type ElementListener = (element: XmlElement, parents: readonly XmlElement[]) => void;

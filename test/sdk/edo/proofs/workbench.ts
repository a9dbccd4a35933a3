import type { SchemaModel, XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';
import { Grower, minimal, type Particle } from './grow.ts';
import { sampleValue } from './sample-value.ts';

type Model = ReturnType<SchemaModel['type']>;
export type ComplexModel = Extract<Model, { kind: 'complex' }>;

interface Place {
  readonly parent: XmlElement | undefined;
  readonly type: Model;
}

/** A document that is changed within its schema: what is put in takes its place, what is taken out makes room. */
export class Workbench {
  readonly root: XmlElement;
  readonly #model: SchemaModel;
  readonly #grower: Grower;
  readonly #random: Random;
  #places = new Map<XmlElement, Place>();

  constructor(model: SchemaModel, root: XmlElement, random: Random) {
    this.root = root;
    this.#model = model;
    this.#random = random;
    this.#grower = new Grower(model, random);
    this.refresh();
  }

  /** Every element, from the top. */
  get elements(): IterableIterator<XmlElement> {
    return this.#places.keys();
  }

  holds(element: XmlElement): boolean {
    return this.#places.has(element);
  }

  parentOf(element: XmlElement): XmlElement | undefined {
    return this.#places.get(element)?.parent;
  }

  typeOf(element: XmlElement): Model {
    const place = this.#places.get(element);
    if (place === undefined) throw new RangeError(`${element.name} is not in the document`);
    return place.type;
  }

  attributeType(element: XmlElement, name: string): number | undefined {
    const type = this.typeOf(element);
    return type.kind === 'complex' ? type.attributes.get(name)?.type : undefined;
  }

  /** False where the format has no such attribute. */
  setAttribute(element: XmlElement, name: string, value?: string): boolean {
    const type = this.attributeType(element, name);
    if (type === undefined) return false;
    const at = element.attributes.findIndex((attribute) => attribute.name === name);
    const set = { name, value: value ?? this.#grower.value(type, 'any'), offset: -1 };
    element.attributes.splice(at < 0 ? element.attributes.length : at, at < 0 ? 0 : 1, set);
    return true;
  }

  /** Whether a value fits the names, patterns and lengths of its type. */
  isAdmitted(element: XmlElement, attribute: string | undefined): boolean {
    const index = attribute === undefined ? undefined : this.attributeType(element, attribute);
    const type = index === undefined ? this.typeOf(element) : this.#model.type(index);
    if (type.kind === 'complex') return false;
    const value = (attribute === undefined ? element.text : element.attribute(attribute)) ?? '';
    const { length = value.length, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = type.definition;
    return (
      (type.enumeration?.has(value) ?? true) &&
      type.patterns.every((pattern) => pattern.test(value)) &&
      value.length === length &&
      value.length >= minLength &&
      value.length <= maxLength
    );
  }

  sampleText(element: XmlElement): string {
    const type = this.typeOf(element);
    return type.kind === 'simple' ? sampleValue(type, 'any', this.#random) : '';
  }

  /** False where the format requires it. */
  removeAttribute(element: XmlElement, name: string): boolean {
    const type = this.typeOf(element);
    if (type.kind === 'complex' && type.attributes.get(name)?.required === true) return false;
    const at = element.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) element.attributes.splice(at, 1);
    return true;
  }

  /** Puts a child in, and takes out what excludes it; undefined where the format has no such child. */
  addChild(parent: XmlElement, name: string): XmlElement | undefined {
    const type = this.typeOf(parent);
    if (type.kind === 'simple' || type.content === undefined) return undefined;
    const use = type.elements.get(name);
    if (use === undefined) return undefined;
    const child = this.#grower.element(name, use.type, minimal);
    for (const rival of rivals(type.content, name)) this.#dropAll(parent, rival);
    parent.children.push(child);
    this.#settle(parent, type);
    return child;
  }

  /** Takes all children of a name out; false where the format requires one and nothing can stand for it. */
  removeChildren(parent: XmlElement, name: string): boolean {
    this.#dropAll(parent, name);
    const type = this.typeOf(parent);
    if (type.kind === 'complex') this.#settle(parent, type);
    return parent.child(name) === undefined;
  }

  /** Ways from the root down to an element of a name. */
  ways(name: string): string[][] {
    const found: string[][] = [];
    const visit = (typeIndex: number, way: readonly string[]): void => {
      const type = this.#model.type(typeIndex);
      if (type.kind === 'simple' || way.length > 12) return;
      for (const use of type.elements.values()) {
        if (use.name === name) found.push([...way, name]);
        visit(use.type, [...way, use.name]);
      }
    };
    visit(this.#model.table.root.type, []);
    return found;
  }

  refresh(): void {
    this.#places = new Map();
    const visit = (element: XmlElement, parent: XmlElement | undefined, typeIndex: number): void => {
      const type = this.#model.type(typeIndex);
      this.#places.set(element, { parent, type });
      if (type.kind === 'simple') return;
      for (const child of element.children) {
        const use = type.elements.get(child.name);
        if (use !== undefined) visit(child, element, use.type);
      }
    };
    visit(this.root, undefined, this.#model.table.root.type);
  }

  #dropAll(parent: XmlElement, name: string): void {
    const kept = parent.children.filter((child) => child.name !== name);
    parent.children.splice(0, parent.children.length, ...kept);
  }

  /** Adds what has become necessary, and brings the children into the order of the schema. */
  #settle(parent: XmlElement, type: ComplexModel): void {
    if (type.content !== undefined) this.#complete(parent, type.content);
    const order = [...type.elements.keys()];
    parent.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    this.refresh();
  }

  #complete(parent: XmlElement, particle: Particle): void {
    const isThere = [...namesIn(particle)].some((name) => parent.child(name) !== undefined);
    if (particle.min === 0 && !isThere) return;
    if (particle.kind === 'element') {
      for (let count = parent.childrenNamed(particle.name).length; count < particle.min; count++) {
        parent.children.push(this.#grower.element(particle.name, particle.type, minimal));
      }
    } else if (particle.kind === 'sequence') {
      for (const item of particle.items) this.#complete(parent, item);
    } else {
      const taken = particle.items.find((item) => [...namesIn(item)].some((name) => parent.child(name) !== undefined));
      if (taken !== undefined) this.#complete(parent, taken);
      else if (!particle.items.some((item) => item.nullable)) this.#complete(parent, this.#random.pick(particle.items));
    }
  }
}

function namesIn(particle: Particle): Set<string> {
  if (particle.kind === 'element') return new Set([particle.name]);
  return new Set(particle.items.flatMap((item) => [...namesIn(item)]));
}

/** The names that may not stand beside this one: those of the other branches of every choice above it. */
function rivals(particle: Particle, name: string): string[] {
  if (particle.kind === 'element' || !namesIn(particle).has(name)) return [];
  return particle.items.flatMap((item) => {
    if (namesIn(item).has(name)) return rivals(item, name);
    return particle.kind === 'choice' ? [...namesIn(item)] : [];
  });
}

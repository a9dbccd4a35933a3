import { ConditionSet } from '../schematron/check-conditions.ts';
import { internalised } from '../xml/names.ts';
import { type Accepts, acceptsOf } from './accept-value.ts';
import { type AttributePlan, AttributePlans } from './attribute-plans.ts';
import { compilePattern } from './pattern.ts';
import type { AttributeUse, ComplexType, FormatTable, Group, Particle, SimpleType } from './table.ts';

/** A format table made ready for use; every type is prepared when a document first needs it. */
export class SchemaModel {
  readonly table: FormatTable;
  readonly #prepared: (PreparedType | undefined)[] = [];
  #conditions: ConditionSet | undefined;

  constructor(table: FormatTable) {
    this.table = table;
  }

  get conditions(): ConditionSet {
    this.#conditions ??= new ConditionSet(this.table.conditions);
    return this.#conditions;
  }

  type(index: number): PreparedType {
    const known = this.#prepared[index];
    if (known !== undefined) return known;
    const definition = this.table.types[index];
    if (definition === undefined) throw new RangeError(`format table has no type ${index}`);
    const prepared = definition.kind === 'simple' ? prepareSimple(definition) : this.#complex(definition);
    this.#prepared[index] = prepared;
    return prepared;
  }

  /** The type of an attribute, whose values are texts. */
  simple(index: number): PreparedSimple {
    const type = this.type(index);
    if (type.kind !== 'simple') throw new TypeError(`the attribute type ${index} is complex`);
    return type;
  }

  #complex(definition: ComplexType): PreparedComplex {
    const facts = prepareComplex(definition);
    const plan = (names: readonly string[]): AttributePlan => {
      const uses = names.map((name) => facts.attributes.get(name));
      if (facts.required.some((name) => !names.includes(name))) return undefined;
      const accepts = uses.flatMap((use) => (use === undefined ? [] : [this.simple(use.type).accepts]));
      return accepts.length === names.length ? accepts : undefined;
    };
    return { ...facts, plans: new AttributePlans(plan) };
  }
}

export type PreparedType = PreparedSimple | PreparedComplex;

/** What a value has to satisfy. */
export interface Facets {
  readonly definition: SimpleType;
  readonly patterns: readonly RegExp[];
  readonly enumeration: ReadonlySet<string> | undefined;
}

export interface PreparedSimple extends Facets {
  readonly kind: 'simple';
  readonly accepts: Accepts;
}

export interface PreparedAttribute extends AttributeUse {
  /** Place in the order of the schema. */
  readonly rank: number;
}

export interface PreparedComplex {
  readonly kind: 'complex';
  /** By name, in the order of the schema. */
  readonly attributes: ReadonlyMap<string, PreparedAttribute>;
  readonly required: readonly string[];
  readonly plans: AttributePlans;
  /** Every element that may occur in the content, in the order of the schema. */
  readonly elements: ReadonlyMap<string, RankedElement>;
  readonly content: PreparedGroup | undefined;
  /** True where a group repeats: then the order of children carries meaning of its own. */
  readonly repeats: boolean;
}

interface Prepared {
  readonly min: number;
  readonly max: number;
  /** Names an instance of this may begin with. Official content models are deterministic, so one name decides. */
  readonly first: ReadonlySet<string>;
  /** True where nothing at all satisfies it. */
  readonly nullable: boolean;
}

export interface PreparedElement extends Prepared {
  readonly kind: 'element';
  readonly name: string;
  readonly type: number;
}

/** An element with its place among all that may occur in the content. */
export interface RankedElement extends PreparedElement {
  readonly rank: number;
}

export interface PreparedGroup extends Prepared {
  readonly kind: 'sequence' | 'choice';
  readonly items: readonly PreparedParticle[];
}

export type PreparedParticle = PreparedElement | PreparedGroup;

function prepareSimple(definition: SimpleType): PreparedSimple {
  const facets = {
    definition,
    patterns: (definition.patterns ?? []).map(compilePattern),
    enumeration: definition.enumeration === undefined ? undefined : new Set(definition.enumeration),
  };
  return { kind: 'simple', ...facets, accepts: acceptsOf(facets) };
}

function prepareComplex(definition: ComplexType): Omit<PreparedComplex, 'plans'> {
  const content = definition.content === undefined ? undefined : prepareGroup(definition.content);
  const elements = new Map<string, RankedElement>();
  if (content !== undefined) collectElements(content, elements);
  const required = definition.attributes.filter((attribute) => attribute.required).map(({ name }) => name);
  return {
    kind: 'complex',
    attributes: new Map(definition.attributes.map((attribute, rank) => [attribute.name, { ...attribute, rank }])),
    required,
    elements,
    content,
    repeats: content !== undefined && hasRepeatedGroup(content),
  };
}

function prepareParticle(particle: Particle): PreparedParticle {
  if (particle.kind !== 'element') return prepareGroup(particle);
  const { kind, type, min = 1, max = 1 } = particle;
  const name = internalised(particle.name);
  return { kind, name, type, min, max: unbounded(max), first: new Set([name]), nullable: min === 0 };
}

function prepareGroup(group: Group): PreparedGroup {
  const items = group.items.map(prepareParticle);
  const { kind, min = 1, max = 1 } = group;
  const empty = kind === 'choice' ? items.some((item) => item.nullable) : items.every((item) => item.nullable);
  return { kind, items, min, max: unbounded(max), first: firstNames(kind, items), nullable: min === 0 || empty };
}

function firstNames(kind: PreparedGroup['kind'], items: readonly PreparedParticle[]): Set<string> {
  const names = new Set<string>();
  for (const item of items) {
    for (const name of item.first) names.add(name);
    if (kind === 'sequence' && !item.nullable) break;
  }
  return names;
}

function collectElements(group: PreparedGroup, into: Map<string, RankedElement>): void {
  for (const item of group.items) {
    // Of a name that occurs twice the first place and the last declaration count.
    if (item.kind === 'element') into.set(item.name, { ...item, rank: into.get(item.name)?.rank ?? into.size });
    else collectElements(item, into);
  }
}

function hasRepeatedGroup(group: PreparedGroup): boolean {
  return group.max !== 1 || group.items.some((item) => item.kind !== 'element' && hasRepeatedGroup(item));
}

function unbounded(max: number): number {
  return max === -1 ? Number.POSITIVE_INFINITY : max;
}

import type { Condition } from '../schematron/condition.ts';

/**
 * A format table: what an XSD says about a document, as compact data. Made by `compileXsd`, kept as JSON;
 * types refer to each other by their place in `types`, because official schemas nest and repeat them.
 */
export interface FormatTable {
  /** Namespace of the elements; absent where names are in none, as in all ФНС formats but МЧД. */
  readonly namespace?: string;
  readonly root: { readonly name: string; readonly type: number };
  readonly types: readonly TypeDefinition[];
  /** The Schematron conditions of the schema, all of them. */
  readonly conditions: readonly Condition[];
}

export type TypeDefinition = SimpleType | ComplexType;

/** A text value. */
export interface SimpleType {
  readonly kind: 'simple';
  /** The official name, where the type has one. */
  readonly name?: string;
  readonly base: BaseType;
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** XSD regular expressions; a value has to match every one of them. */
  readonly patterns?: readonly string[];
  readonly enumeration?: readonly string[];
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  /** Bounds as decimal text. */
  readonly minInclusive?: string;
  readonly minExclusive?: string;
  readonly maxInclusive?: string;
  readonly maxExclusive?: string;
}

export type BaseType = 'string' | 'decimal' | 'integer' | 'date' | 'dateTime';

/** An element with attributes, child elements or both; without `content` it is empty. */
export interface ComplexType {
  readonly kind: 'complex';
  readonly name?: string;
  readonly attributes: readonly AttributeUse[];
  readonly content?: Group;
}

export interface AttributeUse {
  readonly name: string;
  readonly type: number;
  readonly required?: true;
  /** The short official name, from the schema's documentation. */
  readonly title?: string;
}

/** `min` and `max` are 1 where absent; `max: -1` is unbounded. */
interface Occurrence {
  readonly min?: number;
  readonly max?: number;
}

export interface Group extends Occurrence {
  readonly kind: 'sequence' | 'choice';
  readonly items: readonly Particle[];
}

export interface ElementUse extends Occurrence {
  readonly kind: 'element';
  readonly name: string;
  readonly type: number;
  readonly title?: string;
}

export type Particle = Group | ElementUse;

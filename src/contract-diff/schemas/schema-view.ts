import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { DocumentSet } from '../../contracts/document-set.ts';
import type { JsonValue } from '../../contracts/model.ts';
import { escapePointer, isObject, type Located } from '../../contracts/references.ts';
import { booleanSchema } from '../follow.ts';
import { type Choice, type Conjunction, type SchemaPart, schemaParts } from './schema-parts.ts';

/** A keyword and where it stands. */
export interface Said<Value = JsonValue> {
  readonly value: Value;
  readonly address: string;
}

/** A schema as it works, however it is written: references followed, `allOf` merged, both ways to say null alike. */
export interface SchemaView {
  /** Where the schema stands. */
  readonly address: string;
  /** Without `null`; undefined when any type will do. */
  readonly types: ReadonlySet<string> | undefined;
  readonly nullable: boolean;
  readonly choices: readonly Choice[];
  readonly properties: ReadonlyMap<string, Conjunction>;
  readonly required: ReadonlyMap<string, string>;
  readonly items: Conjunction;
  /** What other members have to be; undefined when they may be anything. */
  readonly additional: 'none' | Conjunction | undefined;
  /** Every keyword said by any part, the first one first. */
  said(keyword: string): readonly Said[];
}

export function viewSchema(set: DocumentSet, schemas: Conjunction, single: 'merged' | 'kept' = 'merged'): SchemaView {
  const { parts, choices } = schemaParts(set, schemas, single);
  const said = (keyword: string) => parts.flatMap((part) => saidBy(part, keyword));
  return {
    address: schemas[0]?.address ?? '#',
    types: typesOf(parts),
    nullable: parts.every(({ nullable }) => nullable),
    choices,
    properties: propertiesOf(parts),
    required: new Map(said('required').flatMap(requiredBy)),
    items: said('items').flatMap(schemaSaid),
    additional: additionalOf(said),
    said,
  };
}

function saidBy(part: SchemaPart, keyword: string): Said[] {
  const value = part.value[keyword];
  return value === undefined ? [] : [{ value, address: `${part.address}/${escapePointer(keyword)}` }];
}

function requiredBy({ value, address }: Said): (readonly [string, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: JsonValue, index) =>
    typeof name === 'string' ? [[name, `${address}/${index}`] as const] : [],
  );
}

/** Schemas may be written as `true` and `false`. */
function schemaSaid({ value, address }: Said): Located[] {
  if (typeof value === 'boolean') return [{ value: booleanSchema(value), address }];
  return isObject(value) ? [{ value, address }] : [];
}

function propertiesOf(parts: readonly SchemaPart[]): Map<string, Conjunction> {
  const all = parts.flatMap(({ value, address }) =>
    isObject(value.properties)
      ? Object.entries(value.properties).flatMap(([name, schema]) =>
          schemaSaid({ value: schema, address: `${address}/properties/${escapePointer(name)}` }).map((located) => ({
            name,
            located,
          })),
        )
      : [],
  );
  const byName = Map.groupBy(all, ({ name }) => name);
  return new Map([...byName].map(([name, found]) => [name, found.map(({ located }) => located)]));
}

function additionalOf(said: SchemaView['said']): SchemaView['additional'] {
  const given = [...said('additionalProperties'), ...said('unevaluatedProperties')];
  if (given.some(({ value }) => value === false)) return 'none';
  const schemas = given.filter(({ value }) => isObject(value) && canonicalJson(value) !== '{}').flatMap(schemaSaid);
  return schemas.length === 0 ? undefined : schemas;
}

/** What all parts agree on; a part that says nothing of types may still tell by its keywords what it is about. */
function typesOf(parts: readonly SchemaPart[]): ReadonlySet<string> | undefined {
  const told = parts.flatMap(({ value }) => {
    const { type } = value;
    if (typeof type === 'string') return type === 'null' ? [] : [new Set([type])];
    if (Array.isArray(type)) return [new Set(type.map(String).filter((one) => one !== 'null'))];
    if (isObject(value.properties)) return [new Set(['object'])];
    return value.items === undefined ? [] : [new Set(['array'])];
  });
  return told.length === 0 ? undefined : told.reduce(commonTypes);
}

function commonTypes(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  const both = [...one].filter((type) => other.has(type) || (type === 'integer' && other.has('number')));
  return new Set(one.has('number') && other.has('integer') && !one.has('integer') ? [...both, 'integer'] : both);
}

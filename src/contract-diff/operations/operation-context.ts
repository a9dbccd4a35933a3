import type { DocumentSet } from '../../contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { child, escapePointer, isObject, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { booleanSchema } from '../follow.ts';
import type { Direction } from '../rules/schema-rules.ts';
import type { SchemaComparison } from '../schemas/schema-comparison.ts';
import type { Conjunction } from '../schemas/schema-parts.ts';

/** What the comparison of operations needs to know. */
export interface OperationContext {
  readonly old: DocumentSet;
  readonly new: DocumentSet;
  readonly schemas: SchemaComparison;
  /** Which way a request travels: to the client when the server is the one that calls (webhooks). */
  readonly asked: Direction;
  readonly answered: Direction;
}

/** What differs in a part of an operation; schemas are named by their keys, for many operations share them. */
export interface Findings {
  readonly differences: readonly Difference[];
  readonly schemas: readonly string[];
}

export const NOTHING: Findings = { differences: [], schemas: [] };

export function together(parts: readonly Findings[]): Findings {
  return {
    differences: parts.flatMap(({ differences }) => differences),
    schemas: parts.flatMap(({ schemas }) => schemas),
  };
}

/** The same, where the server calls and the client answers: schemas know their direction, rules have to be told. */
export function reversed({ differences, schemas }: Findings): Findings {
  return { differences: differences.map((difference) => ({ ...difference, reversed: true })), schemas };
}

/** The `schema` of a parameter, header or media type; anything at all where there is none. */
export function schemaOf(node: Located): Conjunction {
  return [schemaAt(node, 'schema') ?? { value: {}, address: `${node.address}/schema` }];
}

function schemaAt(node: Located, key: string): Located | undefined {
  const value = node.value[key];
  if (typeof value === 'boolean')
    return { value: booleanSchema(value), address: `${node.address}/${escapePointer(key)}` };
  return child(node, key);
}

export function objectOr(value: JsonValue | undefined, other: JsonObject): JsonObject {
  return isObject(value) ? value : other;
}

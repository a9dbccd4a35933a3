import type { DocumentSet } from '../../contracts/document-set.ts';
import { isObject, type Located } from '../../contracts/references.ts';
import { documentOf, follow, itemsOf } from '../follow.ts';

/** A schema as a list of schemas that all hold: mostly one, more where `allOf` parts or siblings of a `$ref` say the same field. */
export type Conjunction = readonly Located[];

/** A choice inside a schema, without `null` among its alternatives. */
export interface Choice {
  readonly kind: 'oneOf' | 'anyOf';
  readonly address: string;
  readonly alternatives: readonly Located[];
}

/** What remains of a schema when references, `allOf` and "this or null" are taken apart. */
export interface SchemaParts {
  /** Schemas with keywords of their own. */
  readonly parts: readonly SchemaPart[];
  readonly choices: readonly Choice[];
}

export interface SchemaPart extends Located {
  /** Whether null gets past this part. */
  readonly nullable: boolean;
}

/**
 * Takes a schema apart. Circles of `allOf` are walked once.
 *
 * @param single What becomes of a choice with one alternative: it is that alternative, or stays a choice.
 */
export function schemaParts(set: DocumentSet, schemas: Conjunction, single: 'merged' | 'kept'): SchemaParts {
  const parts: SchemaPart[] = [];
  const choices: Choice[] = [];
  const seen = new Set<string>();
  const walk = (schema: Located, orNull: boolean): void => {
    if (seen.has(schema.address)) return;
    seen.add(schema.address);
    const target = withoutReference(set, schema);
    if (target !== undefined) walk(target, orNull);
    if (target !== undefined && !hasSiblings(set, schema)) return;
    const found = (['oneOf', 'anyOf'] as const).flatMap((kind) => choiceOf(set, schema, kind));
    const nullable = orNull || (permitsNull(schema) && found.every((choice) => choice.nullable));
    parts.push({ value: schema.value, address: schema.address, nullable });
    for (const { alternatives, ...choice } of found) {
      const [only] = alternatives;
      // `anyOf: [X, { type: 'null' }]` is X that may be null.
      if (single === 'merged' && alternatives.length === 1 && only !== undefined) walk(only, nullable);
      else choices.push({ ...choice, alternatives });
    }
    // `nullable: true` beside `allOf` is how 3.0 says "this or null" of a reference.
    for (const part of itemsOf(schema, 'allOf')) walk(part, orNull || schema.value.nullable === true);
  };
  for (const schema of schemas) walk(schema, false);
  return { parts, choices };
}

/** The schema that a mere reference stands for. */
export function targetOf(set: DocumentSet, schema: Located): Located {
  const target = withoutReference(set, schema);
  return target === undefined || hasSiblings(set, schema) ? schema : target;
}

function withoutReference(set: DocumentSet, schema: Located): Located | undefined {
  if (typeof schema.value.$ref !== 'string') return undefined;
  const target = follow(set, schema);
  return target === schema ? undefined : target;
}

/** OpenAPI 3.0 ignores what stands beside a `$ref`, 3.1 adds it. */
function hasSiblings(set: DocumentSet, schema: Located): boolean {
  const version = set.documents.get(documentOf(schema.address))?.openapi;
  return !String(version).startsWith('3.0') && Object.keys(schema.value).length > 1;
}

function choiceOf(
  set: DocumentSet,
  schema: Located,
  kind: Choice['kind'],
): readonly (Choice & { readonly nullable: boolean })[] {
  const all = itemsOf(schema, kind);
  if (all.length === 0) return [];
  const alternatives = all.filter((alternative) => !isNull(follow(set, alternative)));
  const nullable = alternatives.length < all.length || all.some((one) => permitsNull(follow(set, one)));
  return [{ kind, address: `${schema.address}/${kind}`, alternatives, nullable }];
}

function isNull({ value }: Located): boolean {
  const said = value.type ?? value.enum ?? [value.const];
  return [said].flat().every((one) => one === 'null' || one === null);
}

/** Both ways to say it: `nullable: true` of 3.0, `null` among the types of 3.1. What says nothing of types lets all pass. */
function permitsNull({ value }: Located): boolean {
  if (value.nullable === true) return true;
  const { type } = value;
  if (type !== undefined) return type === 'null' || (Array.isArray(type) && type.includes('null'));
  if (value.enum !== undefined) return Array.isArray(value.enum) && value.enum.includes(null);
  if (value.const !== undefined) return value.const === null;
  return !isObject(value.properties) && value.items === undefined;
}

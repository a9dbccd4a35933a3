import type { DocumentSet } from '../../contracts/document-set.ts';
import type { Difference } from '../change.ts';
import type { Direction } from '../rules/schema-rules.ts';
import { alignedView } from './aligned-views.ts';
import type { Aspect, SchemaDifference, SchemaPair } from './aspect.ts';
import { bounds } from './bounds.ts';
import { compareChoices } from './choices.ts';
import { discriminators } from './discriminators.ts';
import { enums } from './enums.ts';
import { keywords } from './keywords.ts';
import { objects } from './objects.ts';
import { matchProperties } from './properties.ts';
import { type Conjunction, targetOf } from './schema-parts.ts';
import { type SchemaView, viewSchema } from './schema-view.ts';
import { nullability, types, typesFit } from './types.ts';

const ASPECTS: readonly Aspect[] = [nullability, enums, bounds, keywords, discriminators];

/** A pair of schemas that has been compared: what differs there, and which pairs lie inside it. */
interface Comparison {
  readonly differences: Difference[];
  readonly inside: Set<string>;
}

/**
 * Compares schemas of two contracts. Each pair is compared once however often it is used and however it refers to itself;
 * what a use of it meets is asked afterwards.
 */
export interface SchemaComparison {
  /** Compares two schemas and everything inside them; the key stands for the result. */
  compare(direction: Direction, old: Conjunction, now: Conjunction, label: string): string;
  /** What differs in the pair of this key and in all pairs inside it. */
  differences(key: string): Difference[];
}

export function createSchemaComparison(oldSet: DocumentSet, newSet: DocumentSet): SchemaComparison {
  const compared = new Map<string, Comparison>();
  const oldViews = viewsOf(oldSet);
  const newViews = viewsOf(newSet);

  const compare: SchemaComparison['compare'] = (direction, before, after, label) => {
    const [oldTargets, newTargets] = [targetsOf(oldSet, before), targetsOf(newSet, after)];
    const key = [direction, addressesOf(oldTargets), addressesOf(newTargets)].join(' ');
    if (compared.has(key)) return key;
    const comparison: Comparison = { differences: [], inside: new Set() };
    // Entered before the schemas inside are looked at: one of them may be this one.
    compared.set(key, comparison);
    const [oldView, newView] = [oldViews(oldTargets), newViews(newTargets)];
    const old = alignedView(oldSet, before, oldView, newView);
    const now = alignedView(newSet, after, newView, oldView);
    const pair: SchemaPair = { old, new: now, label: componentName(newView) ?? componentName(oldView) ?? label };
    comparison.differences.push(...ownDifferences(pair, direction));
    // Nothing inside a string corresponds to anything inside an object.
    if (!typesFit(old.types, now.types) && !typesFit(now.types, old.types)) return key;
    for (const inner of innerPairs(pair, direction)) {
      comparison.inside.add(compare(direction, inner.old, inner.new, inner.label));
    }
    return key;
  };

  return {
    compare,
    differences(key) {
      const keys = new Set([key]);
      for (const one of keys) for (const inner of compared.get(one)?.inside ?? []) keys.add(inner);
      return [...keys].flatMap((one) => compared.get(one)?.differences ?? []);
    },
  };
}

function viewsOf(set: DocumentSet): (schemas: Conjunction) => SchemaView {
  const views = new Map<string, SchemaView>();
  return (schemas) => {
    const key = addressesOf(schemas);
    const view = views.get(key) ?? viewSchema(set, schemas);
    views.set(key, view);
    return view;
  };
}

function targetsOf(set: DocumentSet, schemas: Conjunction): Conjunction {
  return schemas.map((schema) => targetOf(set, schema));
}

/** `Sale` of `loyalty.yaml#/components/schemas/Sale`, and of a file of its own, `schemas/Sale.yaml`. */
function componentName({ address }: SchemaView): string | undefined {
  return /(?:#\/(?:components\/schemas|\$defs)\/|([^/]+)\.\w+#$)([^/]*)$/
    .exec(address)
    ?.slice(1)
    .find((name) => name);
}

function addressesOf(schemas: Conjunction): string {
  return schemas.map(({ address }) => address).join('&');
}

function ownDifferences(pair: SchemaPair, direction: Direction): Difference[] {
  return differencesOf(pair, direction).map(({ rule, params, old, new: now }) => ({
    rule: `${direction}-${rule}` as const,
    params: { name: pair.label, ...params },
    old,
    new: now,
  }));
}

function differencesOf(pair: SchemaPair, direction: Direction): SchemaDifference[] {
  const typeChange = types(pair);
  // Bounds of a string say nothing once it has become a number.
  if (typeChange.some(({ rule }) => rule === 'type-changed')) return typeChange;
  return [
    ...typeChange,
    ...ASPECTS.flatMap((aspect) => aspect(pair)),
    ...compareChoices(pair.old, pair.new, pair.label).differences,
    ...objects(pair, matchProperties(pair.old, pair.new, direction)),
  ];
}

interface InnerPair {
  readonly old: Conjunction;
  readonly new: Conjunction;
  readonly label: string;
}

function innerPairs({ old, new: now, label }: SchemaPair, direction: Direction): InnerPair[] {
  const { shared } = matchProperties(old, now, direction);
  const items = old.items.length > 0 || now.items.length > 0;
  const additional =
    Array.isArray(old.additional) && Array.isArray(now.additional)
      ? [{ old: old.additional, new: now.additional, label: `${label}.*` }]
      : [];
  return [
    ...shared.map(({ name, ...pair }) => ({ ...pair, label: `${label}.${name}` })),
    ...(items ? [{ old: itemsOrAnything(old), new: itemsOrAnything(now), label: `${label}[]` }] : []),
    ...additional,
    ...compareChoices(old, now, label).shared.map((pair) => ({ old: [pair.old], new: [pair.new], label: pair.label })),
  ];
}

function itemsOrAnything({ items, address }: SchemaView): Conjunction {
  return items.length > 0 ? items : [{ value: {}, address: `${address}/items` }];
}

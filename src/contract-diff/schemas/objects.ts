import type { SchemaDifference, SchemaPair } from './aspect.ts';
import type { PropertyMatch } from './properties.ts';
import type { SchemaView } from './schema-view.ts';

/** Which members an object may and must have. What is new or gone is told here, what is inside is compared elsewhere. */
export function objects(pair: SchemaPair, match: PropertyMatch): SchemaDifference[] {
  const { old, new: now, label } = pair;
  return [
    ...match.removed.map((name) => ({
      rule: 'property-removed' as const,
      params: { name: `${label}.${name}` },
      old: addressOf(old, name),
      new: undefined,
    })),
    ...match.added.map((name) => added(pair, name)),
    ...match.renamed.map(([from, to]) => ({
      rule: 'property-renamed' as const,
      params: { from: `${label}.${from}`, to: `${label}.${to}` },
      old: addressOf(old, from),
      new: addressOf(now, to),
    })),
    ...match.shared.flatMap(({ name }) => requiredness(pair, name)),
    ...match.shared.flatMap(({ name }) => deprecation(pair, name)),
    ...openness(pair),
  ];
}

/** A property that came: a receiver that was to see no others may refuse it. */
function added({ old, new: now, label }: SchemaPair, name: string): SchemaDifference {
  const need = now.required.has(name) ? 'required' : 'optional';
  const closed = old.additional === 'none' ? ('-to-closed-object' as const) : ('' as const);
  const params = { name: `${label}.${name}` };
  return { rule: `${need}-property-added${closed}`, params, old: undefined, new: addressOf(now, name) };
}

function addressOf(view: SchemaView, name: string): string {
  return view.properties.get(name)?.[0]?.address ?? view.address;
}

function requiredness({ old, new: now, label }: SchemaPair, name: string): SchemaDifference[] {
  const before = old.required.get(name);
  const after = now.required.get(name);
  if ((before === undefined) === (after === undefined)) return [];
  return [
    {
      rule: after === undefined ? 'property-became-optional' : 'property-became-required',
      params: { name: `${label}.${name}` },
      old: before ?? addressOf(old, name),
      new: after ?? addressOf(now, name),
    },
  ];
}

function deprecation({ old, new: now, label }: SchemaPair, name: string): SchemaDifference[] {
  const is = (view: SchemaView) => (view.properties.get(name) ?? []).some(({ value }) => value.deprecated === true);
  if (is(old) === is(now)) return [];
  const rule = is(now) ? 'property-deprecated' : 'property-undeprecated';
  return [{ rule, params: { name: `${label}.${name}` }, old: addressOf(old, name), new: addressOf(now, name) }];
}

function openness({ old, new: now }: SchemaPair): SchemaDifference[] {
  const ends = { old: placeOf(old), new: placeOf(now) };
  if (old.additional !== 'none' && now.additional === 'none') return [{ rule: 'object-closed', ...ends }];
  if (old.additional === 'none' && now.additional !== 'none') return [{ rule: 'object-opened', ...ends }];
  if (old.additional === undefined && now.additional !== undefined) {
    return [{ rule: 'additional-properties-restricted', ...ends }];
  }
  if (old.additional !== undefined && now.additional === undefined) {
    return [{ rule: 'additional-properties-freed', ...ends }];
  }
  return [];
}

function placeOf(view: SchemaView): string {
  const [said] = [...view.said('additionalProperties'), ...view.said('unevaluatedProperties')];
  return said?.address ?? view.address;
}

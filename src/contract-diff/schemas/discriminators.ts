import { isObject } from '../../contracts/references.ts';
import { lastStep } from '../follow.ts';
import type { SchemaDifference, SchemaPair } from './aspect.ts';
import type { SchemaView } from './schema-view.ts';

interface Discriminator {
  readonly address: string;
  readonly property: string;
  /** Value → name of the schema. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** By which property alternatives are told apart, and which value means which of them. */
export function discriminators({ old, new: now }: SchemaPair): SchemaDifference[] {
  const before = discriminatorOf(old);
  const after = discriminatorOf(now);
  const ends = { old: before?.address ?? old.address, new: after?.address ?? now.address };
  if (before === undefined) {
    return after === undefined ? [] : [{ rule: 'discriminator-added', params: { to: after.property }, ...ends }];
  }
  if (after === undefined) return [{ rule: 'discriminator-removed', params: { from: before.property }, ...ends }];
  if (before.property === after.property) return compareKinds(before, after);
  return [{ rule: 'discriminator-changed', params: { from: before.property, to: after.property }, ...ends }];
}

function compareKinds(before: Discriminator, after: Discriminator): SchemaDifference[] {
  const ends = { old: before.address, new: after.address };
  const params = { property: before.property };
  const known = new Set(before.kinds.values());
  const remaining = new Set(after.kinds.values());
  return [
    // A value that goes or comes together with its alternative is told as that alternative.
    ...[...before.kinds].flatMap(([value, kind]): SchemaDifference[] => {
      const heir = after.kinds.get(value);
      if (heir === kind || (heir === undefined && !remaining.has(kind))) return [];
      if (heir === undefined) return [{ rule: 'discriminator-value-removed', params: { ...params, value }, ...ends }];
      return [{ rule: 'discriminator-value-moved', params: { ...params, value, from: kind, to: heir }, ...ends }];
    }),
    ...[...after.kinds].flatMap(([value, kind]): SchemaDifference[] =>
      before.kinds.has(value) || !known.has(kind)
        ? []
        : [{ rule: 'discriminator-value-added', params: { ...params, value }, ...ends }],
    ),
  ];
}

function discriminatorOf(view: SchemaView): Discriminator | undefined {
  const [said] = view.said('discriminator');
  if (said === undefined || !isObject(said.value)) return undefined;
  const mapping = isObject(said.value.mapping) ? said.value.mapping : {};
  const explicit = Object.entries(mapping).map(([value, target]) => [value, lastStep(`/${String(target)}`)] as const);
  const mapped = new Set(explicit.map(([, kind]) => kind));
  // Without a mapping the name of the component is the value.
  const implied = view.choices
    .flatMap(({ alternatives }) => alternatives)
    .flatMap(({ value }) => (typeof value.$ref === 'string' ? [lastStep(value.$ref)] : []))
    .filter((kind) => !mapped.has(kind))
    .map((kind) => [kind, kind] as const);
  return {
    address: said.address,
    property: String(said.value.propertyName),
    kinds: new Map([...explicit, ...implied]),
  };
}

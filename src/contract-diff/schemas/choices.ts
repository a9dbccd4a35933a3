import { canonicalJson } from '../../contracts/canonical-json.ts';
import { isObject, type Located } from '../../contracts/references.ts';
import { lastStep } from '../follow.ts';
import type { SchemaDifference } from './aspect.ts';
import type { Choice } from './schema-parts.ts';
import type { SchemaView } from './schema-view.ts';

/** What became of the alternatives of a schema. */
export interface ChoiceComparison {
  readonly differences: readonly SchemaDifference[];
  /** Alternatives that both have, to be compared further. */
  readonly shared: readonly { readonly old: Located; readonly new: Located; readonly label: string }[];
}

/** Compares `oneOf` and `anyOf`. */
export function compareChoices(old: SchemaView, now: SchemaView, label: string): ChoiceComparison {
  const [before, after] = [old.choices, now.choices];
  const count = Math.min(before.length, after.length);
  const pairs = before.slice(0, count).flatMap((choice, index) => {
    const other = after[index];
    return other === undefined ? [] : [comparePair(choice, other, label)];
  });
  const lone: SchemaDifference[] = [
    ...before.slice(count).map((choice) => ({
      rule: 'choice-removed' as const,
      params: { from: namesOf(choice) },
      old: choice.address,
      new: now.address,
    })),
    ...after.slice(count).map((choice) => ({
      rule: 'choice-added' as const,
      params: { to: namesOf(choice) },
      old: old.address,
      new: choice.address,
    })),
  ];
  return {
    differences: [...pairs.flatMap(({ differences }) => differences), ...lone],
    shared: pairs.flatMap(({ shared }) => shared),
  };
}

function comparePair(old: Choice, now: Choice, label: string): ChoiceComparison {
  const { shared, removed, added } = matchAlternatives(old.alternatives, now.alternatives);
  const ends = { old: old.address, new: now.address };
  const kind: SchemaDifference[] =
    old.kind === now.kind || (old.alternatives.length === 1 && now.alternatives.length === 1)
      ? []
      : [{ rule: now.kind === 'oneOf' ? 'one-of-instead-of-any-of' : 'any-of-instead-of-one-of', ...ends }];
  return {
    differences: [
      ...kind,
      ...removed.map((one) => ({
        rule: 'alternative-removed' as const,
        params: { value: nameOf(one) },
        old: one.address,
        new: now.address,
      })),
      ...added.map((one) => ({
        rule: 'alternative-added' as const,
        params: { value: nameOf(one) },
        old: old.address,
        new: one.address,
      })),
    ],
    shared: shared.map(([before, after]) => ({ old: before, new: after, label: `${label}(${nameOf(before)})` })),
  };
}

/** First those of the same name or shape, then by order as long as there are as many on both sides. */
function matchAlternatives(old: readonly Located[], now: readonly Located[]) {
  const left = [...now];
  const shared: (readonly [Located, Located])[] = [];
  const removed: Located[] = [];
  for (const one of old) {
    const index = left.findIndex((other) => keyOf(other) === keyOf(one));
    const [other] = index < 0 ? [] : left.splice(index, 1);
    if (other === undefined) removed.push(one);
    else shared.push([one, other]);
  }
  if (removed.length !== left.length || removed.some(isNamed) || left.some(isNamed)) {
    return { shared, removed, added: left };
  }
  const byOrder = removed.flatMap((one, index) => {
    const other = left[index];
    return other === undefined ? [] : [[one, other] as const];
  });
  return { shared: [...shared, ...byOrder], removed: [], added: [] };
}

function isNamed({ value }: Located): boolean {
  return typeof value.$ref === 'string' || typeof value.title === 'string';
}

/** By what an alternative is known: the component, the title, or all it says. */
export function keyOf({ value }: Located): string {
  if (typeof value.$ref === 'string') return `$${lastStep(value.$ref)}`;
  return typeof value.title === 'string' ? `$${value.title}` : canonicalJson(value);
}

function namesOf({ alternatives }: Choice): string {
  return alternatives.map(nameOf).join(', ');
}

/** For people: the component, the title, what it requires, or its type. */
function nameOf(alternative: Located): string {
  const { value, address } = alternative;
  if (typeof value.$ref === 'string') return lastStep(value.$ref);
  if (typeof value.title === 'string') return value.title;
  if (Array.isArray(value.required)) return value.required.map(String).join(' + ');
  if (isObject(value.properties)) return Object.keys(value.properties).join(', ');
  return typeof value.type === 'string' ? value.type : `#${lastStep(address)}`;
}

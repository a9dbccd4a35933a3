import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { Direction } from '../rules/schema-rules.ts';
import type { Conjunction } from './schema-parts.ts';
import type { SchemaView } from './schema-view.ts';

/** A property of both schemas. */
export interface SharedProperty {
  readonly name: string;
  readonly old: Conjunction;
  readonly new: Conjunction;
}

/** How the properties of two objects belong together. */
export interface PropertyMatch {
  readonly shared: readonly SharedProperty[];
  readonly renamed: readonly (readonly [from: string, to: string])[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Properties that never travel the given way are no part of what is compared. */
export function matchProperties(old: SchemaView, now: SchemaView, direction: Direction): PropertyMatch {
  const before = travelling(old, direction);
  const after = travelling(now, direction);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const fresh = [...after.keys()].filter((name) => !before.has(name));
  const renamed = renames(
    gone.map((name) => [name, shapeOf(old, name)]),
    fresh.map((name) => [name, shapeOf(now, name)]),
  );
  const renamedFrom = new Set(renamed.map(([from]) => from));
  const renamedTo = new Set(renamed.map(([, to]) => to));
  return {
    shared: [...before].flatMap(([name, schemas]) => {
      const other = after.get(name);
      return other === undefined ? [] : [{ name, old: schemas, new: other }];
    }),
    renamed,
    removed: gone.filter((name) => !renamedFrom.has(name)),
    added: fresh.filter((name) => !renamedTo.has(name)),
  };
}

function travelling({ properties }: SchemaView, direction: Direction): Map<string, Conjunction> {
  const silent = direction === 'request' ? 'readOnly' : 'writeOnly';
  return new Map([...properties].filter(([, schemas]) => !schemas.some(({ value }) => value[silent] === true)));
}

function shapeOf(view: SchemaView, name: string): string {
  const schemas = view.properties.get(name) ?? [];
  return canonicalJson([schemas.map(({ value }) => value), view.required.has(name)]);
}

type Shaped = readonly (readonly [name: string, shape: string])[];

/** One field went and one of exactly its shape came: that is a new name, as long as no other field has the shape. */
function renames(gone: Shaped, fresh: Shaped): (readonly [string, string])[] {
  return gone.flatMap(([from, shape]) => {
    const heirs = fresh.filter(([, other]) => other === shape);
    const rivals = gone.filter(([, other]) => other === shape);
    const [heir] = heirs;
    return heirs.length === 1 && rivals.length === 1 && heir !== undefined ? [[from, heir[0]] as const] : [];
  });
}

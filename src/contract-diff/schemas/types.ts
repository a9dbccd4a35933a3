import type { Aspect } from './aspect.ts';
import type { SchemaView } from './schema-view.ts';

type Types = SchemaView['types'];

/** Whether every value of the one's types is of the other's types too. */
export function typesFit(narrow: Types, wide: Types): boolean {
  if (wide === undefined) return true;
  if (narrow === undefined) return false;
  return [...narrow].every((type) => wide.has(type) || (type === 'integer' && wide.has('number')));
}

export const types: Aspect = ({ old, new: now }) => {
  const narrower = typesFit(now.types, old.types);
  const wider = typesFit(old.types, now.types);
  if (narrower && wider) return [];
  const rule = narrower ? 'type-narrowed' : wider ? 'type-widened' : 'type-changed';
  const params = { from: nameTypes(old.types), to: nameTypes(now.types) };
  return [{ rule, params, old: placeOf(old), new: placeOf(now) }];
};

export const nullability: Aspect = ({ old, new: now }) => {
  if (old.nullable === now.nullable) return [];
  const rule = now.nullable ? 'became-nullable' : 'became-not-nullable';
  return [{ rule, old: placeOf(old), new: placeOf(now) }];
};

/** The `type` itself where there is one. */
function placeOf(view: SchemaView): string {
  return view.said('type')[0]?.address ?? view.address;
}

function nameTypes(found: Types): string {
  return found === undefined ? '*' : [...found].sort().join(' | ');
}

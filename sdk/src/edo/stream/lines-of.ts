import { shapeOf } from '../rules/shapes.ts';
import type { PreparedGroup, PreparedParticle, SchemaModel } from '../schema/model.ts';
import { areApart } from '../schematron/reach.ts';

/**
 * The path of names from the root to the lines of a document, where these can be examined one by one; undefined for formats
 * without lines. Rules see to a line when it comes, and remember what they need (`rules/rule.ts`); of conditions it is proven.
 */
export function linesOf(model: SchemaModel, id: string, version: string): readonly string[] | undefined {
  const { table } = model;
  const shape = shapeOf(id, version);
  if (shape === undefined) return undefined;
  const path = [table.root.name, ...shape.lines.split('/')];
  return isRepeated(model, path) && areApart(path, table.conditions) ? path : undefined;
}

/** Whether the schema wants any number of them, in one place: then a run of them is as good as one. */
function isRepeated(model: SchemaModel, path: readonly string[]): boolean {
  const line = path.at(-1) ?? '';
  let type = model.type(model.table.root.type);
  for (const name of path.slice(1, -1)) {
    const use = type.kind === 'complex' ? type.elements.get(name) : undefined;
    if (use === undefined) return false;
    type = model.type(use.type);
  }
  const uses = type.kind === 'complex' && type.content !== undefined ? particlesOf(type.content, line) : [];
  return uses.length === 1 && uses.every(({ min, max }) => min <= 1 && max === Number.POSITIVE_INFINITY);
}

function particlesOf(group: PreparedGroup, name: string): PreparedParticle[] {
  return group.items.flatMap((item) => {
    if (item.kind !== 'element') return particlesOf(item, name);
    return item.name === name ? [item] : [];
  });
}

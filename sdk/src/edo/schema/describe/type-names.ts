import type { ComplexType, FormatTable, Particle } from '../table.ts';

/** An element type of a format under a name of its own. */
export interface NamedType {
  readonly index: number;
  /** The official name of the type, else the name of the element it belongs to; with a number where that is taken. */
  readonly name: string;
  readonly type: ComplexType;
  /** True where the name is the schema's own: then the type serves several elements, or is meant to. */
  readonly isOfficial: boolean;
}

/** Every type of an element with attributes or children, by its place in the table; the root's comes first. */
export function namedTypes(table: FormatTable): ReadonlyMap<number, NamedType> {
  const found = new Map<number, NamedType>();
  const taken = new Set<string>();
  const visit = (index: number, element: string): void => {
    const type = table.types[index];
    if (type?.kind !== 'complex' || found.has(index)) return;
    const name = free(type.name ?? element, taken);
    taken.add(name);
    found.set(index, { index, name, type, isOfficial: type.name !== undefined });
    for (const { name: child, type: childType } of type.content === undefined ? [] : elementsIn(type.content)) {
      visit(childType, child);
    }
  };
  visit(table.root.type, table.root.name);
  return found;
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}

/** An element as a description needs it, whatever groups it stands in. */
export interface DescribedElement {
  readonly name: string;
  readonly type: number;
  readonly title?: string;
  /** How often it may stand there; of groups that repeat, as often as you like. */
  readonly min: number;
  readonly max: number;
}

/** The elements of a content model in the order of the schema, each name once. */
export function elementsIn(particle: Particle): DescribedElement[] {
  const found = new Map<string, DescribedElement>();
  const visit = (item: Particle, repeats: boolean): void => {
    const many = repeats || (item.max ?? 1) !== 1;
    if (item.kind !== 'element') {
      for (const inner of item.items) visit(inner, many);
      return;
    }
    const { name, type, title, min = 1, max = 1 } = item;
    const unbounded = repeats || max === -1 || found.has(name);
    found.set(name, {
      name,
      type,
      ...(title === undefined ? {} : { title }),
      min,
      max: unbounded ? Number.POSITIVE_INFINITY : max,
    });
  };
  visit(particle, false);
  return [...found.values()];
}

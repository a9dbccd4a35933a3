import { XmlElement } from '../xml/element.ts';

/** One step of a path in a document: an element with its number among siblings of the name, or `@attribute`. */
export interface PathStep {
  readonly name: string;
  /** From 1. */
  readonly index: number;
}

/** `/Файл/Документ/СведТов[2]/@НаимТов` in steps. */
export function parsePath(path: string): PathStep[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, index = '1'] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
      return { name, index: Number(index) };
    });
}

/** The element at the end of a path of child names, made where it is absent. */
export function ensure(element: XmlElement, names: readonly string[]): XmlElement {
  let current = element;
  for (const name of names) current = current.child(name) ?? append(current, name);
  return current;
}

export function append(parent: XmlElement, name: string): XmlElement {
  const child = new XmlElement(name);
  parent.children.push(child);
  return child;
}

/** Sets an attribute of an element that is being built. */
export function setAttribute(element: XmlElement, name: string, value: string): void {
  element.attributes.push({ name, value, offset: -1 });
}

/** The element at the end of a path of child names. */
export function descend(element: XmlElement, names: readonly string[]): XmlElement | undefined {
  let current: XmlElement | undefined = element;
  for (const name of names) current = current?.child(name);
  return current;
}

/** Where a place in a document belongs in the model. */
export interface Located {
  /** JSON pointer, relative to the field that answers. */
  readonly pointer: string;
  /** How many steps of the path the field accounts for: of several fields the one that accounts for most is meant. */
  readonly matched: number;
  /** False where the path ends above the field's own place. */
  readonly reached: boolean;
}

/** Compares a path with a field's place: undefined where it leads elsewhere. */
export function locate(steps: readonly PathStep[], names: readonly string[]): Located | undefined {
  const matched = Math.min(steps.length, names.length);
  for (let depth = 0; depth < matched; depth++) if (steps[depth]?.name !== names[depth]) return undefined;
  return { pointer: '', matched, reached: steps.length >= names.length };
}

/** The one that accounts for most of the path; of equals one whose place is reached, and then the first. */
export function best(candidates: Iterable<Located | undefined>): Located | undefined {
  let chosen: Located | undefined;
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const better =
      chosen === undefined ||
      candidate.matched > chosen.matched ||
      (candidate.matched === chosen.matched && candidate.reached && !chosen.reached);
    if (better) chosen = candidate;
  }
  return chosen;
}

/** The answer of a field further down, seen from above: `pointer` goes before, `matched` steps were taken to get there. */
export function inside(inner: Located | undefined, pointer: string, matched: number): Located {
  if (inner === undefined) return { pointer, matched, reached: true };
  return { pointer: `${pointer}${inner.pointer}`, matched: matched + inner.matched, reached: inner.reached };
}

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

/**
 * What is left of `steps` below `names`: undefined where they lead elsewhere,
 * nothing left where the steps end at or above the place.
 */
export function below(steps: readonly PathStep[], names: readonly string[]): readonly PathStep[] | undefined {
  const common = Math.min(steps.length, names.length);
  for (let depth = 0; depth < common; depth++) if (steps[depth]?.name !== names[depth]) return undefined;
  return steps.slice(names.length);
}

import type { XmlElement } from '../xml/element.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';

/** Paths at which two documents differ: a value, or something only one of them has. Order among different names does not count. */
export function differences(a: XmlElement, b: XmlElement): string[] {
  const found: string[] = [];
  compare({ element: a, pathOf: pathsOf(a) }, { element: b, pathOf: pathsOf(b) }, found);
  return found;
}

interface Side {
  readonly element: XmlElement;
  readonly pathOf: PathWriter;
}

function compare(one: Side, other: Side, found: string[]): void {
  const [a, b] = [one.element, other.element];
  for (const name of new Set([...a.attributes, ...b.attributes].map((attribute) => attribute.name))) {
    if (a.attribute(name) !== b.attribute(name)) found.push(one.pathOf(a, `@${name}`));
  }
  if (a.text.trim() !== b.text.trim()) found.push(one.pathOf(a));
  for (const name of new Set([...a.children, ...b.children].map((child) => child.name))) {
    const left = a.childrenNamed(name);
    const right = b.childrenNamed(name);
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const [mine, theirs] = [left[index], right[index]];
      if (mine !== undefined && theirs !== undefined) {
        compare({ ...one, element: mine }, { ...other, element: theirs }, found);
      } else if (mine !== undefined) found.push(one.pathOf(mine));
      else if (theirs !== undefined) found.push(other.pathOf(theirs));
    }
  }
}

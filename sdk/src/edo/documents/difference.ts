import type { XmlElement } from '../xml/element.ts';
import { pathOf } from '../xml/path.ts';

/** Paths at which two documents differ: a value, or something only one of them has. Order among different names does not count. */
export function differences(a: XmlElement, b: XmlElement): string[] {
  const found: string[] = [];
  compare([a], [b], found);
  return found;
}

function compare(aTrail: XmlElement[], bTrail: XmlElement[], found: string[]): void {
  const a = aTrail.at(-1);
  const b = bTrail.at(-1);
  if (a === undefined || b === undefined) return;
  for (const name of new Set([...a.attributes, ...b.attributes].map((attribute) => attribute.name))) {
    if (a.attribute(name) !== b.attribute(name)) found.push(pathOf(aTrail, `@${name}`));
  }
  if (a.text.trim() !== b.text.trim()) found.push(pathOf(aTrail));
  for (const name of new Set([...a.children, ...b.children].map((child) => child.name))) {
    const left = a.childrenNamed(name);
    const right = b.childrenNamed(name);
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const [one, other] = [left[index], right[index]];
      if (one !== undefined && other !== undefined) compare([...aTrail, one], [...bTrail, other], found);
      else if (one !== undefined) found.push(pathOf([...aTrail, one]));
      else if (other !== undefined) found.push(pathOf([...bTrail, other]));
    }
  }
}

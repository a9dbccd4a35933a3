import type { XmlElement } from './element.ts';

/**
 * The path of an element as official messages write it: `/Файл/Документ/ТаблСчФакт/СведТов[2]/@НаимТов`.
 * A number (from 1) is given only where siblings share the name.
 *
 * @param trail the elements from the root down to the one meant.
 */
export function pathOf(trail: readonly XmlElement[], last = ''): string {
  const steps = trail.map((element, depth) => `/${step(element, trail[depth - 1])}`);
  return `${steps.join('')}${last === '' ? '' : `/${last}`}`;
}

function step(element: XmlElement, parent: XmlElement | undefined): string {
  const siblings = parent?.childrenNamed(element.name) ?? [element];
  return siblings.length === 1 ? element.name : `${element.name}[${siblings.indexOf(element) + 1}]`;
}

/** The elements from `root` down to `target`; empty where `target` is not below `root`. */
export function trailTo(root: XmlElement, target: XmlElement): XmlElement[] {
  if (root === target) return [root];
  for (const child of root.children) {
    const trail = trailTo(child, target);
    if (trail.length > 0) return [root, ...trail];
  }
  return [];
}

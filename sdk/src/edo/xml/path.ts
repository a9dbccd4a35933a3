import type { XmlElement } from './element.ts';

/** Writes the path of an element of one tree, with `last` (an attribute or a child that is absent) below it. */
export type PathWriter = (element: XmlElement, last?: string) => string;

/**
 * Paths as official messages write them: `/Файл/Документ/ТаблСчФакт/СведТов[2]/@НаимТов`. A number (from 1) is given only
 * where siblings share the name. An element outside the tree has an empty path.
 *
 * All paths are made at the first question: most documents raise none, and one that has something wrong in each of ten
 * thousand lines must not be searched from the top for every one of them.
 */
export function pathsOf(root: XmlElement): PathWriter {
  let paths: Map<XmlElement, string> | undefined;
  return (element, last = '') => {
    paths ??= collect(root, `/${root.name}`, new Map());
    const path = paths.get(element) ?? '';
    return last === '' ? path : `${path}/${last}`;
  };
}

function collect(element: XmlElement, path: string, into: Map<XmlElement, string>): Map<XmlElement, string> {
  into.set(element, path);
  const counts = new Map<string, number>();
  for (const { name } of element.children) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const number = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, number);
    collect(child, `${path}/${child.name}${counts.get(child.name) === 1 ? '' : `[${number}]`}`, into);
  }
  return into;
}

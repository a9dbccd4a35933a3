import type { XmlElement } from '../xml/element.ts';
import { DECLARATION } from '../xml/markup.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';
import { decodeWindows1251 } from '../xml/windows-1251.ts';
import { xmlBytes } from '../xml/writer.ts';

/** A place of a file that its model has no field for, or that a build would write differently. One of the last three is given. */
export interface UnmappedPart {
  /** `/Файл/Документ/СвСчФакт/ГрузОт[3]`, `…/@НомСтр`. */
  readonly path: string;
  /** The element that a build would not write, as XML. */
  readonly xml?: string;
  /** Value of the attribute, or text of the element. */
  readonly value?: string;
  /** True of what a build would write and the file does not hold. */
  readonly absent?: true;
}

/** A parsed model together with what it has no field for. */
export interface WithUnmapped {
  /** Put back by a build, so that the file that comes out holds the values of the one that was read. */
  readonly unmapped?: readonly UnmappedPart[];
}

/**
 * What a file holds otherwise than the one built of its model. Order among different names does not count; of elements
 * of one name the first is compared with the first.
 *
 * @param source the file that was read
 * @param rebuilt the same title made of the model
 */
export function unmappedParts(source: XmlElement, rebuilt: XmlElement): UnmappedPart[] {
  const found: UnmappedPart[] = [];
  compare({ element: source, pathOf: pathsOf(source) }, { element: rebuilt, pathOf: pathsOf(rebuilt) }, found);
  return found;
}

interface Side {
  readonly element: XmlElement;
  readonly pathOf: PathWriter;
}

function compare(source: Side, rebuilt: Side, found: UnmappedPart[]): void {
  const [a, b] = [source.element, rebuilt.element];
  for (const { name, value } of a.attributes) {
    if (b.attribute(name) !== value) found.push({ path: source.pathOf(a, `@${name}`), value });
  }
  for (const { name } of b.attributes) {
    if (a.attribute(name) === undefined) found.push({ path: rebuilt.pathOf(b, `@${name}`), absent: true });
  }
  if (a.text.trim() !== b.text.trim()) found.push({ path: source.pathOf(a), value: a.text });
  if (a.children.length > 0 || b.children.length > 0) compareChildren(source, rebuilt, found);
}

function compareChildren(source: Side, rebuilt: Side, found: UnmappedPart[]): void {
  const left = byName(source.element);
  const right = byName(rebuilt.element);
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [mine, theirs] = [left.get(name) ?? [], right.get(name) ?? []];
    for (let index = 0; index < Math.max(mine.length, theirs.length); index++) {
      const [one, other] = [mine[index], theirs[index]];
      if (one !== undefined && other !== undefined) {
        compare({ ...source, element: one }, { ...rebuilt, element: other }, found);
      } else if (one !== undefined) found.push({ path: source.pathOf(one), xml: fragment(one) });
      else if (other !== undefined) found.push({ path: rebuilt.pathOf(other), absent: true });
    }
  }
}

function byName({ children }: XmlElement): Map<string, XmlElement[]> {
  const named = new Map<string, XmlElement[]>();
  for (const child of children) {
    const list = named.get(child.name);
    if (list === undefined) named.set(child.name, [child]);
    else list.push(child);
  }
  return named;
}

function fragment(element: XmlElement): string {
  return decodeWindows1251(xmlBytes(element).subarray(DECLARATION.length)).trim();
}

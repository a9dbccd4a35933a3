import type { XmlElement } from '../xml/element.ts';
import { internalised } from '../xml/names.ts';

/** Reads the text at a place below an element: `@КолТов`, `СумНал/СумНал`, `ИдентДок/@ДатаДокПТ`. */
export type PlaceReader = (element: XmlElement) => string | undefined;

/** Places are constants of formats and rules: each has its reader made once. */
const readers = new Map<string, PlaceReader>();

export function placeReader(place: string): PlaceReader {
  const known = readers.get(place) ?? makeReader(place);
  readers.set(place, known);
  return known;
}

function makeReader(place: string): PlaceReader {
  // As the reader gives them: names that are one are found the same at a glance.
  const names = place.split('/').map(internalised);
  const last = names.at(-1) ?? '';
  const isAttribute = last.startsWith('@');
  const above = isAttribute ? names.slice(0, -1) : names;
  const attribute = internalised(last.slice(1));
  if (isAttribute && above.length === 0) return (element) => element.attribute(attribute);
  return (element) => {
    let found: XmlElement | undefined = element;
    for (const name of above) found = found?.child(name);
    return isAttribute ? found?.attribute(attribute) : found?.text;
  };
}

/** Where in the file a place lies; the element's own beginning where there is nothing at the place. */
export function offsetOf(element: XmlElement, place: string | undefined): number {
  let found = element;
  for (const name of place?.split('/') ?? []) {
    if (name.startsWith('@')) {
      return found.attributes.find((attribute) => attribute.name === name.slice(1))?.offset ?? found.offset;
    }
    const child = found.child(name);
    if (child === undefined) break;
    found = child;
  }
  return found.offset;
}

/** All elements at a path of names below an element; an empty path is the element itself. */
export function elementsAt(root: XmlElement, path: string): XmlElement[] {
  const names = path === '' ? [] : path.split('/');
  return names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap((element) => element.childrenNamed(name)),
    [root],
  );
}

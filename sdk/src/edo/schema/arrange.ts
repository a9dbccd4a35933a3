import { edoErrors } from '../errors.ts';
import type { XmlElement } from '../xml/element.ts';
import type { SchemaModel } from './model.ts';

/**
 * Puts attributes and children of a tree into the order of the schema, in place, so that whoever builds a document
 * need not know it. Children of one name keep their order.
 *
 * @throws edo-schema-unknown-name for a name the format does not have.
 */
export function arrange(model: SchemaModel, root: XmlElement): XmlElement {
  if (root.name !== model.table.root.name) throw unknown(`/${root.name}`);
  arrangeElement(model, root, model.table.root.type, `/${root.name}`);
  return root;
}

/** The same for an element within a document; `path` leads to it. */
export function arrangeElement(model: SchemaModel, element: XmlElement, typeIndex: number, path: string): void {
  const type = model.type(typeIndex);
  if (type.kind === 'simple') {
    const [surplus] = [...element.attributes, ...element.children];
    if (surplus !== undefined) throw unknown(`${path}/${surplus.name}`);
    return;
  }
  let last = -1;
  let isOrdered = true;
  for (const { name } of element.attributes) {
    const rank = type.attributes.get(name)?.rank ?? -1;
    if (rank < 0 && name !== 'xmlns') throw unknown(`${path}/@${name}`);
    if (rank < last) isOrdered = false;
    last = rank;
  }
  if (!isOrdered) sortBy(element.attributes, ({ name }) => type.attributes.get(name)?.rank ?? -1);

  last = -1;
  isOrdered = true;
  for (const child of element.children) {
    const use = type.elements.get(child.name);
    if (use === undefined) throw unknown(`${path}/${child.name}`);
    arrangeElement(model, child, use.type, `${path}/${child.name}`);
    if (use.rank < last) isOrdered = false;
    last = use.rank;
  }
  if (!isOrdered && !type.repeats) sortBy(element.children, ({ name }) => type.elements.get(name)?.rank ?? -1);
}

function sortBy<T>(items: T[], rankOf: (item: T) => number): void {
  items.sort((a, b) => rankOf(a) - rankOf(b));
}

function unknown(path: string): Error {
  return edoErrors.create('edo-schema-unknown-name', { path });
}

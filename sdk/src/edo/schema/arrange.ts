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

function arrangeElement(model: SchemaModel, element: XmlElement, typeIndex: number, path: string): void {
  const type = model.type(typeIndex);
  if (type.kind === 'simple') {
    const [surplus] = [...element.attributes, ...element.children];
    if (surplus !== undefined) throw unknown(`${path}/${surplus.name}`);
    return;
  }
  const attributeOrder = [...type.attributes.keys()];
  for (const { name } of element.attributes) {
    if (!type.attributes.has(name) && name !== 'xmlns') throw unknown(`${path}/@${name}`);
  }
  element.attributes.sort((a, b) => attributeOrder.indexOf(a.name) - attributeOrder.indexOf(b.name));

  const childOrder = [...type.elements.keys()];
  for (const child of element.children) {
    const use = type.elements.get(child.name);
    if (use === undefined) throw unknown(`${path}/${child.name}`);
    arrangeElement(model, child, use.type, `${path}/${child.name}`);
  }
  if (!type.repeats) element.children.sort((a, b) => childOrder.indexOf(a.name) - childOrder.indexOf(b.name));
}

function unknown(path: string): Error {
  return edoErrors.create('edo-schema-unknown-name', { path });
}

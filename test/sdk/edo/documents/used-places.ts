import type { FormatInfo } from '@styk/sdk/edo';
import { loadFormat, readXml, type SchemaModel, type XmlElement } from '@styk/sdk/edo/engine';

/** Every element and attribute a format has, as paths without numbers. */
export async function placesOfFormat(format: FormatInfo): Promise<Set<string>> {
  const { model } = await loadFormat(format);
  const places = new Set<string>();
  addType(model, model.table.root.type, `/${model.table.root.name}`, places);
  return places;
}

function addType(model: SchemaModel, index: number, path: string, places: Set<string>): void {
  places.add(path);
  const type = model.type(index);
  if (type.kind === 'simple') return;
  for (const name of type.attributes.keys()) places.add(`${path}/@${name}`);
  for (const { name, type: child } of type.elements.values()) addType(model, child, `${path}/${name}`, places);
}

/** Every element and attribute a document holds, in the same form. */
export function placesOfDocument(bytes: Uint8Array): Set<string> {
  const { root } = readXml(bytes);
  const places = new Set<string>();
  addElement(root, `/${root.name}`, places);
  return places;
}

function addElement(element: XmlElement, path: string, places: Set<string>): void {
  places.add(path);
  for (const { name } of element.attributes) places.add(`${path}/@${name}`);
  for (const child of element.children) addElement(child, `${path}/${child.name}`, places);
}

import { append, setAttribute } from '../mapping/path.ts';
import { XmlElement } from '../xml/element.ts';
import type { SchemaModel } from './model.ts';

/**
 * An element as plain data: `@name` is an attribute, any other name a child element, a list repeats it,
 * text is the content of an element that has nothing else. The order of names does not matter.
 */
export interface ValueTree {
  readonly [name: string]: string | ValueTree | readonly (string | ValueTree)[];
}

/** Plain data as the element of a document's root, in the order of the data. */
export function rootOf({ table }: SchemaModel, tree: ValueTree): XmlElement {
  const root = new XmlElement(table.root.name);
  if (table.namespace !== undefined) setAttribute(root, 'xmlns', table.namespace);
  fill(root, tree);
  return root;
}

/** Puts plain data into an element, in the order of the data. */
export function fill(element: XmlElement, value: string | ValueTree): void {
  if (typeof value === 'string') {
    element.text = value;
    return;
  }
  for (const [name, content] of Object.entries(value)) {
    if (name.startsWith('@')) {
      if (typeof content !== 'string') throw new TypeError(`attribute ${name} has to be text`);
      setAttribute(element, name.slice(1), content);
    } else if (isList(content)) for (const item of content) fill(append(element, name), item);
    else fill(append(element, name), content);
  }
}

export function isList(content: ValueTree[string]): content is readonly (string | ValueTree)[] {
  return Array.isArray(content);
}

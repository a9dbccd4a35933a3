import { EdoInputError } from '../findings/input-error.ts';
import { append, setAttribute } from '../mapping/path.ts';
import { XmlElement } from '../xml/element.ts';
import { xmlBytes } from '../xml/writer.ts';
import { arrange } from './arrange.ts';
import type { SchemaModel } from './model.ts';
import { validateSchema } from './validate-schema.ts';

/**
 * An element as plain data: `@name` is an attribute, any other name a child element, a list repeats it,
 * text is the content of an element that has nothing else. The order of names does not matter.
 */
export interface ValueTree {
  readonly [name: string]: string | ValueTree | readonly (string | ValueTree)[];
}

/**
 * Writes plain data as a document of a format: attributes and children in the order of the schema.
 *
 * @throws edo-schema-unknown-name for a name the format does not have; EdoInputError for whatever else the schema does not allow.
 */
export function writeDocument(model: SchemaModel, tree: ValueTree): Uint8Array {
  const root = new XmlElement(model.table.root.name);
  if (model.table.namespace !== undefined) setAttribute(root, 'xmlns', model.table.namespace);
  fill(root, tree);
  arrange(model, root);
  const findings = validateSchema(model, root);
  if (findings.length > 0) throw new EdoInputError(findings);
  return xmlBytes(root);
}

/** Puts plain data into an element, in the order of the data. */
export function fill(element: XmlElement, value: string | ValueTree): void {
  if (typeof value === 'string') {
    element.text = value;
    return;
  }
  for (const [name, content] of Object.entries(value)) {
    const items = typeof content === 'string' || !isList(content) ? [content] : content;
    for (const item of items) {
      if (!name.startsWith('@')) fill(append(element, name), item);
      else if (typeof item === 'string') setAttribute(element, name.slice(1), item);
      else throw new TypeError(`attribute ${name} has to be text`);
    }
  }
}

function isList(content: ValueTree | readonly (string | ValueTree)[]): content is readonly (string | ValueTree)[] {
  return Array.isArray(content);
}

import type { XmlElement } from '../xml/element.ts';
import { elementsIn } from './describe/type-names.ts';
import type { FormatTable } from './table.ts';
import type { ValueTree } from './value-tree.ts';

/**
 * A document as plain data, the other way round of `writeDocument`: an element that may repeat is a list, even of one;
 * any other is itself. What the format does not know is kept all the same: this reads, `validate` judges.
 */
export function treeOf(table: FormatTable, root: XmlElement): ValueTree {
  const tree = contentOf(table, root, table.root.type);
  return typeof tree === 'string' ? {} : tree;
}

function contentOf(table: FormatTable, element: XmlElement, typeIndex: number | undefined): string | ValueTree {
  const type = typeIndex === undefined ? undefined : table.types[typeIndex];
  const isPlain = element.attributes.length === 0 && element.children.length === 0;
  if (isPlain && (type === undefined || type.kind === 'simple')) return element.text;
  const uses = type?.kind === 'complex' && type.content !== undefined ? elementsIn(type.content) : [];
  const tree: Record<string, string | ValueTree | (string | ValueTree)[]> = {};
  for (const { name, value } of element.attributes) {
    if (name !== 'xmlns') tree[`@${name}`] = value;
  }
  for (const [name, children] of Map.groupBy(element.children, (child) => child.name)) {
    const use = uses.find((one) => one.name === name);
    const [first, ...more] = children.map((child) => contentOf(table, child, use?.type));
    if (first === undefined) continue;
    tree[name] = more.length === 0 && (use === undefined || use.max === 1) ? first : [first, ...more];
  }
  return tree;
}

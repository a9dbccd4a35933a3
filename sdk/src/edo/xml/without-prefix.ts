import { XmlElement } from './element.ts';

/**
 * A tree whose elements all carry the prefix of its root, bound there to a namespace, as if that namespace were the
 * default one: both mean the same (Namespaces in XML 1.0, 6), and format tables know names without prefixes. Any other
 * tree as it is.
 */
export function withoutPrefix(root: XmlElement): XmlElement {
  const colon = root.name.indexOf(':');
  if (colon < 0) return root;
  const binding = `xmlns:${root.name.slice(0, colon)}`;
  const bound = root.attributes.findIndex(({ name }) => name === binding);
  const namespace = root.attributes[bound];
  if (namespace === undefined || !allCarry(root, root.name.slice(0, colon + 1))) return root;
  const stripped = strip(root, colon + 1);
  stripped.attributes[bound] = { ...namespace, name: 'xmlns' };
  return stripped;
}

/** A prefix that is bound anew further down means something else there. */
function allCarry(element: XmlElement, prefix: string): boolean {
  return (
    element.name.startsWith(prefix) &&
    element.children.every((child) => allCarry(child, prefix) && !child.attributes.some(isBinding))
  );
}

function isBinding({ name }: { readonly name: string }): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function strip(element: XmlElement, length: number): XmlElement {
  const { name, offset, attributes, text, textBefore } = element;
  const stripped = new XmlElement(name.slice(length), offset);
  stripped.attributes.push(...attributes);
  stripped.text = text;
  stripped.textBefore = textBefore;
  for (const child of element.children) stripped.children.push(strip(child, length));
  return stripped;
}

import { XmlElement } from '../xml/element.ts';

/** A node with its way up: trees of this project have no pointers to parents. */
export class XPathNode {
  /** Of an attribute, its owner; of the document, an element without a name around the root. */
  readonly element: XmlElement;
  /** Name of the attribute; undefined for an element. */
  readonly attribute: string | undefined;
  readonly parent: XPathNode | undefined;

  private constructor(element: XmlElement, attribute: string | undefined, parent: XPathNode | undefined) {
    this.element = element;
    this.attribute = attribute;
    this.parent = parent;
  }

  static document(root: XmlElement): XPathNode {
    const around = new XmlElement('');
    around.children.push(root);
    return new XPathNode(around, undefined, undefined);
  }

  child(element: XmlElement): XPathNode {
    return new XPathNode(element, undefined, this);
  }

  attributeNamed(name: string): XPathNode {
    return new XPathNode(this.element, name, this);
  }

  get name(): string {
    return this.attribute ?? this.element.name;
  }

  /** String-value (XPath 1.0, 5.2 and 5.3). */
  get text(): string {
    return this.attribute === undefined ? textOf(this.element) : (this.element.attribute(this.attribute) ?? '');
  }
}

/** String-value of an element: its text and that of all elements in it. */
export function textOf(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return element.children.reduce((text, child) => text + textOf(child), element.text);
}

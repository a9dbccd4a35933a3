export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Place in the decoded text; `document.locate` turns it into line and column. −1 in an element that was not read. */
  readonly offset: number;
}

/** An element of a document that was read or is being built. Names are kept as written, prefix included. */
export class XmlElement {
  readonly name: string;
  readonly offset: number;
  readonly attributes: XmlAttribute[];
  readonly children: XmlElement[] = [];
  /** Character data; blank text between child elements is dropped. */
  text = '';
  /** Characters of the parent's text before this element: where it stands among mixed content. */
  textBefore = 0;

  constructor(name: string, offset = -1, attributes: XmlAttribute[] = []) {
    this.name = name;
    this.offset = offset;
    this.attributes = attributes;
  }

  /** The value of an attribute, undefined where it is absent. */
  attribute(name: string): string | undefined {
    const { attributes } = this;
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes[index] as XmlAttribute;
      if (attribute.name === name) return attribute.value;
    }
    return undefined;
  }

  /** The first child of this name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** All children of this name, in order. */
  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first element at the end of a path of child names: `find('Документ/СвСчФакт')`. */
  find(path: string): XmlElement | undefined {
    let element: XmlElement | undefined = this;
    for (const name of path.split('/')) element = element?.child(name);
    return element;
  }
}

/** Told of every element that is complete, which is the last child of the last parent; may take it out of the tree. */
export type ElementListener = (element: XmlElement, parents: readonly XmlElement[]) => void;

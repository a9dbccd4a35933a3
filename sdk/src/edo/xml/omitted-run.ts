import { XmlElement } from './element.ts';

/** Of the elements that a run stands for so many are remembered one by one: there are no more findings about a document. */
const REMEMBERED = 1001;

/**
 * Stands in a tree for neighbouring elements of one name that were read and not kept, so that a document too large for
 * memory has a tree of what is around its lines.
 */
export class OmittedRun extends XmlElement {
  /** The first ones, empty: name and place. */
  readonly first: XmlElement[] = [];
  count = 0;

  add(element: XmlElement): void {
    this.count += 1;
    if (this.first.length < REMEMBERED) this.first.push(new XmlElement(element.name, element.offset));
  }
}

import type { XmlDocument } from '../../xml/document.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { SourcePlace } from '../findings.ts';
import type { FieldCell, FieldCells } from '../rows/row-cells.ts';

/** Elements by the fields that columns of a table have. */
export type Elements = Readonly<Record<string, XmlElement | string | undefined>>;

/** Elements of a document read as a table's row is. A text stands for what an attribute or several elements say. */
export class ElementCells implements FieldCells {
  readonly place: SourcePlace;
  readonly #elements: Elements;
  readonly #owner: XmlElement;
  readonly #placeOf: (element: XmlElement) => SourcePlace;

  constructor(owner: XmlElement, elements: Elements, { locate }: XmlDocument, file: string | undefined) {
    this.#owner = owner;
    this.#elements = elements;
    this.#placeOf = ({ name, offset }) => ({
      ...(file !== undefined && { file }),
      row: locate(offset).line,
      heading: name,
    });
    this.place = this.#placeOf(owner);
  }

  get(field: string): FieldCell | undefined {
    const found = this.#elements[field];
    const text = (typeof found === 'string' ? found : found?.text)?.trim() ?? '';
    if (text === '') return undefined;
    return { cell: { text }, place: typeof found === 'object' ? this.#placeOf(found) : this.#placeOf(this.#owner) };
  }
}

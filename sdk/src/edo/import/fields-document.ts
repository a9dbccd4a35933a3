import type { SourcePlace } from './findings.ts';
import type { ImportedDocument } from './imported-document.ts';
import { Draft } from './rows/draft.ts';
import { readDocument } from './rows/read-document.ts';
import { readLine } from './rows/read-line.ts';
import type { FieldCell, FieldCells } from './rows/row-cells.ts';

/** Values by the names of `columnFields`, as a person writes them; an empty text is no value. */
export type FieldValues = Readonly<Record<string, string>>;

/**
 * A document of values by field, such as answers to questions: read as the columns of a table are. A finding's place
 * names the field as its heading and, of a line, its number as its row.
 */
export function documentOfFields(fields: FieldValues, lines: readonly FieldValues[]): ImportedDocument {
  const draft = new Draft();
  const read = lines.map((line, index) => readLine(new ValueCells(line, { row: index + 1 }), index, draft, []));
  const document = readDocument(new ValueCells(fields, {}), read, draft);
  return { document, source: 'document 1', findings: draft.findings, placeOf: (pointer) => draft.placeOf(pointer) };
}

class ValueCells implements FieldCells {
  readonly place: SourcePlace;
  readonly #values: FieldValues;

  constructor(values: FieldValues, place: SourcePlace) {
    this.#values = values;
    this.place = place;
  }

  get(field: string): FieldCell | undefined {
    const text = this.#values[field]?.trim() ?? '';
    return text === '' ? undefined : { cell: { text }, place: { ...this.place, heading: field } };
  }
}

import type { Draft } from './draft.ts';
import type { FieldCell, FieldCells, RowCells } from './row-cells.ts';

/** Rows of one document, in the order of the table. */
export interface RowGroup {
  readonly rows: readonly RowCells[];
}

/** What tells documents of one sheet apart. */
const KEY_FIELDS = ['doc.number', 'doc.date', 'buyer.inn'];

/**
 * Rows by number, date and ИНН of the buyer. A row that names no number belongs to the document above it; one that names
 * the same number and leaves out the rest, too.
 */
export function groupRows(rows: readonly RowCells[]): RowGroup[] {
  const groups = new Map<string, RowCells[]>();
  let above: readonly string[] = [];
  for (const row of rows) {
    const texts = KEY_FIELDS.map((field) => row.get(field)?.cell.text ?? '');
    const belongs = texts[0] === '' || texts[0] === above[0];
    const key = texts.map((text, index) => (text === '' && belongs ? (above[index] ?? '') : text));
    above = key;
    const group = groups.get(JSON.stringify(key));
    if (group === undefined) groups.set(JSON.stringify(key), [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => ({ rows: group }));
}

/** The cells of a document: of each field the first one that is filled; another row that says otherwise is a finding. */
export class DocumentCells implements FieldCells {
  readonly place: FieldCells['place'];
  readonly #rows: readonly RowCells[];
  readonly #draft: Draft;
  readonly #known = new Map<string, FieldCell | undefined>();

  constructor({ rows }: RowGroup, draft: Draft) {
    this.#rows = rows;
    this.#draft = draft;
    this.place = rows[0]?.place ?? {};
  }

  get(field: string): FieldCell | undefined {
    if (!this.#known.has(field)) this.#known.set(field, this.#find(field));
    return this.#known.get(field);
  }

  #find(field: string): FieldCell | undefined {
    let first: FieldCell | undefined;
    for (const row of this.#rows) {
      const found = row.get(field);
      if (found === undefined) continue;
      first ??= found;
      if (found.cell.text === first.cell.text) continue;
      const params = { value: found.cell.text, first: first.cell.text, row: first.place.row ?? 0 };
      this.#draft.add('import-rows-disagree', params, undefined, found.place);
      break;
    }
    return first;
  }
}

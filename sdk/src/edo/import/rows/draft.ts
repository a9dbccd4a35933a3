import type { ErrorParams } from '../../../errors/index.ts';
import { type ImportFinding, type ImportFindingCode, importFinding, type SourcePlace } from '../findings.ts';
import type { Cell } from '../tables/table.ts';
import type { ValueResult } from '../values/result.ts';
import type { FieldCell } from './row-cells.ts';

/** Notes, while a document is put together, what is wrong and where each of its fields came from. */
export class Draft {
  readonly findings: ImportFinding[] = [];
  readonly #places = new Map<string, SourcePlace>();

  /** Reads a cell into the field at a JSON pointer; undefined where it is empty or, with a finding, cannot be read. */
  take<T>(found: FieldCell | undefined, pointer: string, read: (cell: Cell) => ValueResult<T>): T | undefined {
    if (found === undefined) return undefined;
    this.from(pointer, found.place);
    if (found.cell.failed) return this.add('import-cell-failed', { value: found.cell.text }, pointer, found.place);
    const result = read(found.cell);
    if ('value' in result) return result.value;
    return this.add(result.problem.code, result.problem.params, pointer, found.place);
  }

  add(code: ImportFindingCode, params: ErrorParams, pointer: string | undefined, place: SourcePlace): undefined {
    this.findings.push(importFinding(code, params, pointer, place));
    return undefined;
  }

  from(pointer: string, place: SourcePlace): void {
    this.#places.set(pointer, place);
  }

  /** Where a field, or what it is part of, came from. */
  placeOf(pointer: string): SourcePlace | undefined {
    for (let part = pointer; ; part = part.slice(0, part.lastIndexOf('/'))) {
      const place = this.#places.get(part);
      if (place !== undefined || part === '') return place;
    }
  }
}

/** An object without the properties that have no value; undefined where none has. */
export function compact<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return entries.length === 0
    ? undefined
    : (Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> });
}

import type { Cell } from '../tables/table.ts';
import { innForm, kppForm, ogrnipForm } from '../values/forms.ts';
import { readPerson } from '../values/person.ts';
import type { ValueResult } from '../values/result.ts';
import { readDigits, readText } from '../values/text.ts';
import { compact, type Draft } from './draft.ts';
import type { FieldCells } from './row-cells.ts';

/** A participant: with an ИНН of 12 digits an entrepreneur, whose name is a person's; else an organisation. */
export function readParty(
  cells: FieldCells,
  party: 'seller' | 'buyer' | 'consignee',
  draft: Draft,
): object | undefined {
  const take = <T>(part: string, property: string, read: (cell: Cell) => ValueResult<T>): T | undefined =>
    draft.take(cells.get(`${party}.${part}`), `/${party}/${property}`, read);
  const inn = take('inn', 'inn', (cell) => readDigits(cell, innForm));
  const text = take('address', 'address', readText);
  const address = text === undefined ? undefined : { text };
  if (inn?.length === 12) {
    const person = take('name', 'person', readPerson);
    return compact({ person, inn, ogrnip: take('ogrnip', 'ogrnip', (cell) => readDigits(cell, ogrnipForm)), address });
  }
  const kpp = take('kpp', 'kpp', (cell) => readDigits(cell, kppForm));
  return compact({ name: take('name', 'name', readText), inn, kpp, address });
}

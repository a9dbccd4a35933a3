import type { DocumentReference } from '../../documents/reference.ts';
import { isoOf, readDate } from '../values/date.ts';
import { readText } from '../values/text.ts';
import { compact, type Draft } from './draft.ts';
import type { FieldCells } from './row-cells.ts';

/** `Договор поставки № 45-П от 15.01.2026 г.` */
const WHOLE = /^(?<name>.*?)\s*№\s*(?<number>\S.*?)\s+от\s+(?<date>\d{1,2}\.\d{1,2}\.\d{4})(?:\s*г\.?(?:ода)?)?$/i;

/** The contract or other document the transfer rests on: in columns of its own, or all in one text. */
export function readBasis(cells: FieldCells, draft: Draft): readonly Partial<DocumentReference>[] | undefined {
  const pointer = '/transfer/basis/0';
  const text = draft.take(cells.get('basis.name'), `${pointer}/name`, readText);
  const number = draft.take(cells.get('basis.number'), `${pointer}/number`, readText);
  const date = draft.take(cells.get('basis.date'), `${pointer}/date`, readDate);
  const parts = number === undefined && date === undefined && text !== undefined ? WHOLE.exec(text)?.groups : undefined;
  const iso = isoOf(parts?.['date'] ?? '');
  if (parts !== undefined && iso !== undefined) {
    return [{ name: parts['name'] || 'Договор', number: parts['number'] ?? '', date: iso }];
  }
  const basis = compact({ name: text ?? (number === undefined ? undefined : 'Договор'), number, date });
  return basis && [basis];
}

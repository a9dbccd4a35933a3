import type { PersonName } from '../../documents/party.ts';
import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';

const ENTREPRENEUR = /^(?:ИП|Индивидуальный предприниматель|КФХ|Глава КФХ)\s+/i;

/** `ИП Иванова Анна Сергеевна` → last, first and middle name. */
export function readPerson(cell: Cell): ValueResult<PersonName> {
  const words = cell.text.trim().replace(ENTREPRENEUR, '').split(/\s+/);
  const [last = '', first = '', ...middle] = words;
  if (first === '' || words.length > 4 || words.some((word) => !/^[\p{L}][\p{L}.'’-]*$/u.test(word))) {
    return problem('import-person', { value: cell.text });
  }
  return { value: { last, first, ...(middle.length > 0 && { middle: middle.join(' ') }) } };
}

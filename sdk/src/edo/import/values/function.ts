import type { UpdFunction } from '../../documents/upd.ts';
import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';

/** Status of the form and what people write, in capitals without blanks. */
const functions: ReadonlyMap<string, UpdFunction> = new Map([
  ['1', 'СЧФДОП'],
  ['2', 'ДОП'],
  ['СЧФ', 'СЧФ'],
  ['СЧФДОП', 'СЧФДОП'],
  ['ДОП', 'ДОП'],
  ['СВРК', 'СвРК'],
  ['СВЗК', 'СвЗК'],
]);

/** Функция, or the status of the УПД: 1 is an invoice too, 2 is not. */
export function readFunction(cell: Cell): ValueResult<UpdFunction> {
  const found = functions.get(cell.text.toUpperCase().replace(/\s/g, ''));
  return found === undefined ? problem('import-function', { value: cell.text }) : { value: found };
}

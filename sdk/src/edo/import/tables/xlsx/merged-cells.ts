import type { XmlElement } from '../../../xml/element.ts';
import { parseAddress } from '../table.ts';
import { childOf, childrenOf } from './parts.ts';

/** A rectangle of cells shown as one; columns from 0, rows from 1, ends included. */
export interface MergedCells {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function readMergedCells(sheet: XmlElement | undefined): MergedCells[] {
  return childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const [from = '', to = ''] = (merge.attribute('ref') ?? '').split(':');
    const start = parseAddress(from);
    const end = parseAddress(to);
    if (start === undefined || end === undefined || end.row < start.row || end.column < start.column) return [];
    return [{ left: start.column, right: end.column, top: start.row, bottom: end.row }];
  });
}

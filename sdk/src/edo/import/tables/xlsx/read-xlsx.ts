import type { TableLimits } from '../../limits.ts';
import { refuseAbove } from '../refuse-above.ts';
import type { Table } from '../table.ts';
import { childOf, childrenOf, type Parts, partElements, partRoot, readParts, unreadable } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';

/**
 * The sheets of a workbook (ECMA-376, .xlsx) with values only: formulas count by the value that was saved with them.
 * Hidden sheets are left out: lists for drop-downs live there.
 *
 * @throws edo-import-xlsx-unreadable, edo-import-limit
 */
export function readXlsx(bytes: Uint8Array, limits: TableLimits): Table[] {
  const parts = readParts(bytes, limits);
  const workbook = partRoot(parts, 'xl/workbook.xml');
  if (workbook === undefined) throw unreadable('xl/workbook.xml');
  const date1904 = childOf(workbook, 'workbookPr')?.attribute('date1904');
  const facts = {
    strings: readSharedStrings(parts),
    styles: readStyles(parts),
    since1904: date1904 === '1' || date1904 === 'true',
  };
  const targets = readTargets(parts);
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').filter(
    (sheet) => (sheet.attribute('state') ?? 'visible') === 'visible',
  );
  refuseAbove(limits, 'sheets', sheets.length);
  let cells = 0;
  const count = (more: number): void => {
    cells += more;
    refuseAbove(limits, 'cells', cells);
  };
  return sheets.flatMap((sheet) => {
    const relation = sheet.attributes.find(({ name }) => name === 'id' || name.endsWith(':id'))?.value ?? '';
    const path = targets.get(relation) ?? '';
    if (!parts.has(path)) return [];
    const rows = partElements(parts, path, ['sheetData', 'row']);
    return readSheet(rows, sheet.attribute('name') ?? '', facts, limits, count);
  });
}

/** Paths of parts by the id by which the workbook names them. */
function readTargets(parts: Parts): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(partRoot(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => {
      const target = relation.attribute('Target') ?? '';
      return [relation.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

import type { UpdLine } from '../../documents/upd-line.ts';
import type { XmlDocument } from '../../xml/document.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { TableMapping } from '../columns/mapping.ts';
import { importErrors } from '../errors.ts';
import type { ImportedDocument } from '../imported-document.ts';
import { checkTotals, type PlacedLine } from '../rows/control-totals.ts';
import { Draft } from '../rows/draft.ts';
import { readDocument } from '../rows/read-document.ts';
import { readLine } from '../rows/read-line.ts';
import { withValues } from '../rows/row-cells.ts';
import { documentElements } from './document-elements.ts';
import { ElementCells } from './element-cells.ts';
import { lineElements, taxIncluded } from './line-elements.ts';

/** Operations that hand goods over. */
const SHIPMENT = /отпуск|реализац|отгрузк|передача/i;

/**
 * Documents of CommerceML 2. УчтеноВСумме decides whether prices and sums include VAT; Сумма of the document is compared
 * with its lines.
 *
 * @throws edo-import-empty
 */
export function importCommerceMl(
  xml: XmlDocument,
  mapping: TableMapping,
  file: string | undefined,
): ImportedDocument[] {
  const documents = xml.root.childrenNamed('Документ');
  if (documents.length === 0) throw importErrors.create('edo-import-empty', {});
  return documents.map((document, index) => importDocument(document, index, xml, mapping, file));
}

function importDocument(
  document: XmlElement,
  index: number,
  xml: XmlDocument,
  mapping: TableMapping,
  file: string | undefined,
): ImportedDocument {
  const draft = new Draft();
  const goods = document.child('Товары')?.childrenNamed('Товар') ?? [];
  const lines = goods.map((line, number) => importLine(line, number, document, draft, { xml, mapping, file }));
  const cells = new ElementCells(document, documentElements(document), xml, file);
  const model = readDocument(withValues(cells, mapping), lines, draft);
  warnOfOperation(document, cells, draft);
  checkSum(document, lines, draft, { xml, file });
  return {
    document: model,
    source: `document ${index + 1}`,
    findings: draft.findings,
    placeOf: (pointer) => draft.placeOf(pointer),
  };
}

interface Source {
  readonly xml: XmlDocument;
  readonly mapping: TableMapping;
  readonly file: string | undefined;
}

function importLine(
  line: XmlElement,
  index: number,
  document: XmlElement,
  draft: Draft,
  { xml, mapping, file }: Source,
): Partial<UpdLine> {
  const included = taxIncluded(line, document);
  const cells = withValues(new ElementCells(line, lineElements(line, included), xml, file), mapping);
  // Without tax there is nothing to include.
  const isTaxed = !/^(?:без|0%?$|$)/i.test(cells.get('line.vatRate')?.cell.text ?? '');
  if (included === undefined && isTaxed) draft.add('import-tax-inclusion', {}, `/lines/${index}`, cells.place);
  return readLine(cells, index, draft, []);
}

function warnOfOperation(document: XmlElement, { place }: ElementCells, draft: Draft): void {
  const operation = document.child('ХозОперация')?.text.trim() ?? '';
  if (operation !== '' && !SHIPMENT.test(operation))
    draft.add('import-operation', { value: operation }, undefined, place);
}

/** Сумма of the document, which programs write with the tax or without where it goes on top. */
function checkSum(
  document: XmlElement,
  lines: readonly Partial<UpdLine>[],
  draft: Draft,
  { xml, file }: Pick<Source, 'xml' | 'file'>,
): void {
  const sum = document.child('Сумма');
  const attempts = ['line.gross', 'line.net'].map((field) => {
    const attempt = new Draft();
    const placed: PlacedLine[] = lines.map((line, index) => ({ row: index + 1, line, draft: attempt }));
    const cells = new ElementCells(document, { [field]: sum }, xml, file);
    checkTotals(placed, [{ cells, kind: 'total', linesAbove: placed.length }]);
    return attempt.findings;
  });
  const [asGross = []] = attempts;
  if (attempts.every((findings) => findings.length > 0)) draft.findings.push(...asGross);
}

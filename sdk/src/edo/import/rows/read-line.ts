import type { LineFigures } from '../../documents/amounts.ts';
import { parseMarkingCode } from '../../documents/marking-code.ts';
import type { CustomsEntry, LineUnit, MarkedGoods, UpdLine } from '../../documents/upd-line.ts';
import type { Cell } from '../tables/table.ts';
import { countryName, readCountry, readCountryCode, readUnitCode, unitCode, unitSymbol } from '../values/classified.ts';
import { readGtin, tnvedForm } from '../values/forms.ts';
import { decimalOf, readNumber } from '../values/number.ts';
import { problem, type ValueResult } from '../values/result.ts';
import { hasLostDigits, readDigits, readText } from '../values/text.ts';
import { readVatRate } from '../values/vat-rate.ts';
import { compact, type Draft } from './draft.ts';
import { modelFigures } from './line-price.ts';
import type { FieldCell, FieldCells } from './row-cells.ts';

/** Columns that are recognised although what they hold is not enough for a part of the document. */
const NOT_CARRIED = ['line.rnpt'];

/**
 * Reads a row into a line of the model; what it lacks is for `buildUpd` to tell.
 *
 * @param furtherCodes cells of another sheet with marking codes of this line.
 */
export function readLine(
  cells: FieldCells,
  index: number,
  draft: Draft,
  furtherCodes: readonly FieldCell[],
): Partial<UpdLine> {
  const pointer = `/lines/${index}`;
  draft.from(pointer, cells.place);
  const take = <T>(field: string, property: string, read: (cell: Cell) => ValueResult<T>): T | undefined =>
    draft.take(cells.get(field), `${pointer}/${property}`, read);
  for (const field of NOT_CARRIED) notCarried(cells, field, draft);
  const { country, origin } = readOrigin(take);
  const declarations = take('line.dt', 'customs', readList);
  const codes = [cells.get('line.kiz'), ...furtherCodes].flatMap(
    (cell) => draft.take(cell, `${pointer}/marked`, readList) ?? [],
  );
  return (
    compact({
      name: take('line.name', 'name', readText),
      unit: readUnitOf(take, pointer, cells, draft),
      ...readFigures(cells, take, pointer, draft),
      excise: take('line.excise', 'excise', readExcise),
      article: take('line.article', 'article', readText),
      code: take('line.code', 'code', readText),
      gtin: take('line.gtin', 'gtin', readGtin),
      tnved: take('line.tnved', 'tnved', (cell) => readDigits(cell, tnvedForm)),
      customs: customsOf(country, declarations),
      originNames: origin === undefined ? undefined : [origin],
      marked: codes.length === 0 ? undefined : markedGoods(codes),
    }) ?? {}
  );
}

type Take = <T>(field: string, property: string, read: (cell: Cell) => ValueResult<T>) => T | undefined;

/** A name that ОКЕИ does not know stays a name without a code. */
function readUnitOf(take: Take, pointer: string, cells: FieldCells, draft: Draft): LineUnit | undefined {
  const code = take('line.okei', 'unit/code', readUnitCode);
  const name = take('line.unit', 'unit/name', readText);
  if (name === undefined) {
    const symbol = code === undefined ? undefined : unitSymbol(code);
    if (code !== undefined && symbol === undefined) {
      draft.add('import-unit-name', { code }, `${pointer}/unit`, cells.get('line.okei')?.place ?? cells.place);
    }
    return code === undefined || symbol === undefined ? undefined : { code, name: symbol };
  }
  if (code !== undefined) return { code, name };
  const known = unitCode(name);
  if (known !== undefined) return { code: known, name };
  draft.add('import-unit', { value: name }, `${pointer}/unit`, cells.get('line.unit')?.place ?? cells.place);
  return { name };
}

function readFigures(cells: FieldCells, take: Take, pointer: string, draft: Draft): Partial<LineFigures> {
  const vatRate = take('line.vatRate', 'vatRate', readVatRate);
  const figures = compact({
    quantity: take('line.qty', 'quantity', readNumber),
    price: take('line.price', 'price', readNumber),
    net: take('line.net', 'net', readSum),
    vat: take('line.vat', 'vat', readTax),
    gross: take('line.gross', 'gross', readSum),
  });
  const priceIncl = take('line.priceIncl', 'price', readNumber);
  if (vatRate === undefined) return figures ?? {};
  const reckoned = modelFigures({ ...figures, vatRate, ...(priceIncl !== undefined && { priceIncl }) });
  if (!('reckoned' in reckoned)) return reckoned;
  draft.add('import-price-differs', { ...reckoned }, `${pointer}/gross`, cells.get('line.gross')?.place ?? cells.place);
  return { ...figures, vatRate };
}

/** Sums have two digits after the point, whatever a program shows. */
function readSum(cell: Cell): ValueResult {
  const read = readNumber(cell);
  if ('problem' in read) return read;
  const [whole = '', fraction = ''] = read.value.split('.');
  if (/[1-9]/.test(fraction.slice(2))) return problem('import-number', { value: cell.text });
  return { value: `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}` };
}

/** «без НДС» in the column of tax says that there is none. */
function readTax(cell: Cell): ValueResult<string | undefined> {
  return /^без\s*ндс$/i.test(cell.text) ? { value: undefined } : readSum(cell);
}

/** «без акциза» in words, as the form has it. */
function readExcise(cell: Cell): ValueResult {
  return /^без\s*акциза$/i.test(cell.text) ? { value: 'без акциза' } : readSum(cell);
}

function readOrigin(take: Take): { readonly country?: string; readonly origin?: string } {
  const code = take('line.countryCode', 'customs/0/country', readCountryCode);
  const named = take('line.country', 'originNames/0', readCountry);
  const country = code ?? named?.code;
  const origin = named?.name ?? (code === undefined ? undefined : countryName(code));
  return { ...(country !== undefined && { country }), ...(origin !== undefined && { origin }) };
}

function customsOf(
  country: string | undefined,
  declarations: readonly string[] | undefined,
): readonly CustomsEntry[] | undefined {
  const origin = country === undefined ? {} : { country };
  if (declarations !== undefined) return declarations.map((declaration) => ({ ...origin, declaration }));
  return country === undefined ? undefined : [origin];
}

/** Several in a cell stand on lines of their own. Commas and semicolons may belong to a code. */
function readList(cell: Cell): ValueResult<readonly string[]> {
  if (cell.number !== undefined && (hasLostDigits(cell) || cell.date !== undefined)) {
    return problem('import-digits-lost', { value: cell.text });
  }
  if (decimalOf(cell.text) === undefined && hasLostDigits(cell))
    return problem('import-digits-lost', { value: cell.text });
  return { value: cell.text.split(/\s*[\r\n]+\s*/).filter((item) => item !== '') };
}

/** Codes of goods and of packages, each where the format wants them. */
function markedGoods(codes: readonly string[]): readonly MarkedGoods[] {
  const packages = codes.filter((code) => parseMarkingCode(code)?.kind === 'package');
  const items = codes.filter((code) => !packages.includes(code));
  return [{ ...(items.length > 0 && { codes: items }), ...(packages.length > 0 && { packages }) }];
}

function notCarried(cells: FieldCells, field: string, draft: Draft): void {
  const found = cells.get(field);
  if (found !== undefined)
    draft.add('import-not-carried', { heading: found.place.heading ?? field }, undefined, found.place);
}

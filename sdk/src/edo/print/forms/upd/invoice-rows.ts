import type { UpdLine } from '../../../documents/upd-line.ts';
import { DASH } from '../../words/dash.ts';
import { quantityText, sumText } from '../../words/figures.ts';

/** Goods of Russia have no country and no declaration; habit writes one dash. */
const DOMESTIC = '-';

const RUSSIA = '643';

/** The rows of one line: further declarations and numbers of traceable goods stand in rows of their own. */
export function invoiceRows(line: UpdLine, number: number, isTraceable: boolean, hasValue: boolean): string[][] {
  const origins = originsOf(line);
  const traced = isTraceable ? tracedOf(line, hasValue) : [];
  const count = Math.max(1, origins.length, traced.length);
  const main = mainCells(line, number);
  return Array.from({ length: count }, (_, index) => {
    const blank = index === 0 ? DOMESTIC : '';
    const [country = blank, name = blank, declaration = blank] = origins[index] ?? [];
    const { registration, cells }: TracedCells = traced[index] ?? {
      cells: index === 0 ? [DASH, DASH, DASH, DASH] : [],
    };
    return [
      ...(index === 0 ? main : main.map(() => '')),
      country,
      name,
      registrationText(declaration, registration),
      ...(isTraceable ? cells.slice(0, hasValue ? 4 : 3) : []),
    ];
  });
}

/** Column 11: the number of a batch of traceable goods begins with that of its declaration. */
function registrationText(declaration: string, registration: string | undefined): string {
  if (registration === undefined) return declaration;
  const isOfItsOwn = declaration === DOMESTIC || registration.startsWith(declaration);
  return isOfItsOwn ? registration : `${declaration}; ${registration}`;
}

/** Columns А to 9. */
function mainCells(line: UpdLine, number: number): string[] {
  const { code, article, unit, quantity, price, vatRate, net, vat, gross, excise, tnved } = line;
  return [
    code ?? article ?? DASH,
    String(number),
    nameOf(line),
    tnved ?? DASH,
    unit?.code ?? DASH,
    unit?.name ?? DASH,
    quantity === undefined ? DASH : quantityText(quantity),
    price === undefined ? DASH : sumText(price),
    net === undefined ? DASH : sumText(net),
    exciseText(excise),
    vatRate,
    vat === undefined ? untaxedText(vatRate) : sumText(vat),
    gross === undefined ? DASH : sumText(gross),
  ];
}

/** Column 8 of what has no sum of tax: only «без НДС» is said in words (ПП 1137, 2з), an agent's column has a dash. */
export function untaxedText(vatRate: UpdLine['vatRate']): string {
  return vatRate === 'без НДС' ? 'без НДС' : DASH;
}

function exciseText(excise: string | undefined): string {
  return excise === undefined || excise === 'без акциза' ? 'без акциза' : sumText(excise);
}

/** Name with what tells these goods from others; the code stands in its own column. */
function nameOf({ name = DASH, description, grade, article, code }: UpdLine): string {
  return [name, description, grade && `сорт ${grade}`, article && code !== undefined && `арт. ${article}`]
    .filter((part) => part !== undefined && part !== '' && part !== false)
    .join(', ');
}

function originsOf({ customs = [], originNames = [] }: UpdLine): (readonly [string, string, string])[] {
  return Array.from({ length: Math.max(customs.length, originNames.length) }, (_, index) => {
    const { country, declaration } = customs[index] ?? {};
    if (country === RUSSIA && declaration === undefined) return [DOMESTIC, DOMESTIC, DOMESTIC] as const;
    return [country ?? DASH, originNames[index] ?? DASH, declaration ?? DASH] as const;
  });
}

interface TracedCells {
  readonly registration?: string;
  /** Columns 12 to 14. */
  readonly cells: readonly string[];
}

function tracedOf({ traceable = [] }: UpdLine, hasValue: boolean): readonly TracedCells[] {
  return traceable.map(({ number, unitCode, unitName, quantity, net }) => ({
    registration: number,
    cells: [unitCode, unitName, quantityText(quantity), ...(hasValue ? [sumText(net)] : [])],
  }));
}

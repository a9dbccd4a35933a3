import { Decimal } from '../../money/decimal.ts';
import { type Amounts, KOPECKS, plus } from '../documents/amounts.ts';
import type { DocumentFacts } from './facts.ts';
import { type LineFigures, numberOf } from './figures.ts';
import { placeReader } from './place.ts';
import type { Rule, RuleCheck, RuleProblem } from './rule.ts';
import { type DocumentShape, shapeOf } from './shapes.ts';
import { differs, priceTolerance, taxTolerance } from './sum-difference.ts';

/** Codes of the same arithmetic: of invoices and УПД, and of the documents of orders 551@ and 552@. */
const invoices = {
  formats: ['upd-seller'],
  product: 'SUM-01',
  tax: 'SUM-02',
  gross: 'SUM-03',
  total: 'SUM-04',
} as const;
const older = {
  formats: ['torg12-seller', 'act-contractor'],
  product: 'SUM-11',
  tax: 'SUM-12',
  gross: 'SUM-13',
  total: 'SUM-14',
} as const;

type Family = typeof invoices | typeof older;

/** Arithmetic: an error in an invoice costs the buyer the deduction (Минфин 03-07-09/23491), so none is a mere warning. */
export const sumRules: readonly Rule[] = [...arithmetic(invoices), ...arithmetic(older)];

function arithmetic({ formats, product, tax, gross, total }: Family): Rule[] {
  const shapes = formats.flatMap((format) => shapeOf(format, '') ?? []);
  const lines = { formats, contexts: shapes.map((shape) => shape.lines), severity: 'error' } as const;
  const totals = { formats, contexts: shapes.map((shape) => shape.totals), severity: 'error' } as const;
  return [
    {
      ...lines,
      code: product,
      message: {
        ru: 'Стоимость без налога {given} не равна количеству × цене: {expected}',
        en: 'The amount without tax {given} is not quantity × price: {expected}',
      },
      hint: {
        ru: 'Округлите количество × цену до копеек или уточните цену',
        en: 'Round quantity × price to kopecks, or give the price with more digits',
      },
      begin: byLine(checkProduct),
    },
    {
      ...lines,
      code: tax,
      message: {
        ru: 'Сумма налога {given} не соответствует ставке: {expected}',
        en: 'The sum of tax {given} does not follow from the rate: {expected}',
      },
      hint: {
        ru: 'Налог считается от стоимости строки, при расчётной ставке — из стоимости с налогом',
        en: 'Tax is reckoned on the amount of the line; with a calculated rate it is taken out of the amount with tax',
      },
      begin: byLine(checkTax),
    },
    {
      ...lines,
      code: gross,
      message: {
        ru: 'Стоимость с налогом {given} не равна стоимости без налога плюс налог: {expected}',
        en: 'The amount with tax {given} is not the amount without tax plus the tax: {expected}',
      },
      hint: {
        ru: 'Исправьте ту из трёх сумм, которая не следует из двух других',
        en: 'Correct the one of the three sums that does not follow from the other two',
      },
      begin: byLine(({ net, vat, gross: given }, { line }) =>
        differs(given, net?.add(vat ?? Decimal.zero), line.gross),
      ),
    },
    {
      formats,
      contexts: [...lines.contexts, ...totals.contexts],
      severity: 'error',
      code: total,
      message: {
        ru: 'Итог {given} не равен сумме строк: {expected}',
        en: 'The total {given} is not the sum of the lines: {expected}',
      },
      hint: {
        ru: 'Итоги — суммы строк, без отдельного округления',
        en: 'Totals are the sums of the lines, with no rounding of their own',
      },
      begin: beginTotals,
    },
  ];
}

type LineCheck = (figures: LineFigures, shape: DocumentShape) => RuleProblem | undefined;

function byLine(check: LineCheck): Rule['begin'] {
  return ({ shape, figuresOf }) =>
    (line) =>
      shape === undefined ? undefined : check(figuresOf(line), shape);
}

function checkProduct({ quantity, price, rate, net }: LineFigures, { line }: DocumentShape): RuleProblem | undefined {
  // With a calculated rate the price may hold the tax.
  if (quantity === undefined || price === undefined || rate?.method === 'of-gross') return undefined;
  return differs(net, quantity.multiply(price).round(KOPECKS), line.net, () => priceTolerance(quantity));
}

function checkTax({ rate, net, vat, gross }: LineFigures, { line }: DocumentShape): RuleProblem | undefined {
  if (rate === undefined) return undefined;
  const { method, numerator, denominator } = rate;
  if (method === 'of-gross') {
    return differs(vat, gross?.multiplyFraction(numerator, denominator, KOPECKS), line.vat, () => taxTolerance);
  }
  if (method !== 'of-net') {
    // Where words stand for «no tax», SUM-05 and VAT-05 see to them.
    return line.none === undefined ? differs(vat, Decimal.zero, line.vat) : undefined;
  }
  const expected =
    net?.multiplyFraction(numerator, denominator, KOPECKS) ??
    gross?.multiplyFraction(numerator, denominator + numerator, KOPECKS);
  return differs(vat, expected, line.vat, () => taxTolerance);
}

/** Adds up lines until an element of totals comes, which ends them. */
function beginTotals({ shape, figuresOf }: DocumentFacts): RuleCheck {
  if (shape === undefined) return () => undefined;
  const lineName = shape.lines.slice(shape.lines.lastIndexOf('/') + 1);
  const { total } = shape;
  const netOf = placeReader(total.net);
  const vatOf = placeReader(total.vat);
  const grossOf = placeReader(total.gross);
  const noneOf = placeReader(total.none ?? '@');
  let sums: Amounts = {};
  return (element) => {
    if (element.name === lineName) {
      sums = plus(sums, figuresOf(element));
      return undefined;
    }
    const { net, vat, gross } = sums;
    sums = {};
    const words = vat === undefined || noneOf(element) === undefined ? undefined : wordsForTax(vat, total.none);
    return [
      words,
      differs(numberOf(netOf(element)), net ?? Decimal.zero, total.net),
      differs(numberOf(vatOf(element)), vat ?? Decimal.zero, total.vat),
      differs(numberOf(grossOf(element)), gross ?? Decimal.zero, total.gross),
    ].filter((problem) => problem !== undefined);
  };
}

/** «без НДС» as the total stands for lines of which none holds a tax. */
function wordsForTax(vat: Decimal, at = ''): RuleProblem {
  return { params: { given: 'без НДС', expected: vat.toFixed(KOPECKS) }, at };
}

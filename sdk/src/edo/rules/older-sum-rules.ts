import { Decimal } from '../../money/decimal.ts';
import { type Amounts, KOPECKS, lineAmounts, totalAmounts } from '../documents/amounts.ts';
import { type VatRate, vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import { numberOf } from './number-of.ts';
import type { Rule, RuleProblem } from './rule.ts';
import { differs, FIVE_KOPECKS, KOPECK, roundedPrice, tolerated } from './sum-difference.ts';

/** Where ТОРГ-12 (551@) and акт (552@) hold what their rules compare. */
interface Names {
  readonly line: string;
  readonly quantity: string;
  readonly net: string;
  readonly gross: string;
  /** Totals: an element below the lines' parent, or the parent itself. */
  readonly totals: { readonly element?: string; readonly net: string; readonly vat: string; readonly gross: string };
}

const formats = ['torg12-seller', 'act-contractor'];
const GOODS = 'Документ/СвДокПТПрКроме/СодФХЖ2';
const WORKS = 'Документ/СвДокПРУ/СодФХЖ1/ОписРабот';

const torg12: Names = {
  line: 'СвТов',
  quantity: 'НеттоПередано',
  net: 'СтБезНДС',
  gross: 'СтУчНДС',
  totals: { element: 'Всего', net: 'СтБезНДСВс', vat: 'СумНДСВс', gross: 'СтУчНДСВс' },
};

const act: Names = {
  line: 'Работа',
  quantity: 'Количество',
  net: 'СтоимБезНДС',
  gross: 'СтоимУчНДС',
  totals: { net: 'СтБезНДСИт', vat: 'СумНДСИт', gross: 'СтУчНДСИт' },
};

function namesOf(element: XmlElement): Names {
  return element.name === torg12.line || element.child(torg12.line) !== undefined ? torg12 : act;
}

function number(element: XmlElement | undefined, attribute: string): Decimal | undefined {
  return numberOf(element?.attribute(attribute));
}

function amountsOf(line: XmlElement): Amounts {
  const names = namesOf(line);
  const [net, vat, gross] = [number(line, names.net), number(line, 'СумНДС'), number(line, names.gross)];
  return { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }) };
}

function lineRule(code: string, message: Rule['message'], check: Rule['check']): Rule {
  const contexts = [`${GOODS}/${torg12.line}`, `${WORKS}/${act.line}`];
  return { code, formats, contexts, severity: 'error', message, check };
}

/** Arithmetic of ТОРГ-12 and акт, with the tolerances of the invoice. */
export const olderSumRules: readonly Rule[] = [
  lineRule(
    'SUM-11',
    {
      ru: 'Стоимость без НДС {given} не равна количеству × цене: {expected}',
      en: 'The amount without VAT {given} is not quantity × price: {expected}',
    },
    (line) => {
      const names = namesOf(line);
      const quantity = number(line, names.quantity);
      const price = number(line, 'Цена');
      // With a calculated rate the price may hold the tax.
      const method = vatRate(line.attribute('НалСт') ?? '')?.method;
      if (quantity === undefined || price === undefined || method === 'of-gross') return undefined;
      const problem = differs(number(line, names.net), quantity.multiply(price).round(KOPECKS), `@${names.net}`);
      return tolerated(problem, KOPECK, roundedPrice(quantity));
    },
  ),
  lineRule(
    'SUM-12',
    {
      ru: 'Сумма НДС {given} не соответствует ставке: {expected}',
      en: 'The sum of VAT {given} does not follow from the rate: {expected}',
    },
    (line) => {
      const rate = line.attribute('НалСт') ?? '';
      if (vatRate(rate) === undefined) return undefined;
      const { net, vat, gross } = amountsOf(line);
      const known = { ...(net && { net: net.toString() }), ...(gross && { gross: gross.toString() }) };
      const expected = lineAmounts({ vatRate: rate as VatRate, ...known }).vat ?? Decimal.zero;
      return tolerated(differs(vat, expected, '@СумНДС'), KOPECK, FIVE_KOPECKS);
    },
  ),
  lineRule(
    'SUM-13',
    {
      ru: 'Стоимость с НДС {given} не равна стоимости без НДС плюс НДС: {expected}',
      en: 'The amount with VAT {given} is not the amount without VAT plus the VAT: {expected}',
    },
    (line) => {
      const { net, vat, gross } = amountsOf(line);
      return differs(gross, net?.add(vat ?? Decimal.zero), `@${namesOf(line).gross}`);
    },
  ),
  {
    code: 'SUM-14',
    formats,
    contexts: [GOODS, WORKS],
    severity: 'error',
    message: {
      ru: 'Итог {given} не равен сумме строк: {expected}',
      en: 'The total {given} is not the sum of the lines: {expected}',
    },
    check(parent) {
      const { line, totals } = namesOf(parent);
      const total = totals.element === undefined ? parent : parent.child(totals.element);
      const at = totals.element === undefined ? '@' : `${totals.element}/@`;
      const { net, vat, gross } = totalAmounts(parent.childrenNamed(line).map(amountsOf));
      return [
        differs(number(total, totals.net), net ?? Decimal.zero, `${at}${totals.net}`),
        differs(number(total, totals.vat), vat ?? Decimal.zero, `${at}${totals.vat}`),
        differs(number(total, totals.gross), gross ?? Decimal.zero, `${at}${totals.gross}`),
      ].filter((problem) => problem !== undefined);
    },
  },
  {
    code: 'SUM-15',
    formats: ['torg12-seller'],
    contexts: [GOODS],
    severity: 'error',
    message: {
      ru: 'Всего {given}, а по строкам {expected}',
      en: 'The total is {given}, the lines make {expected}',
    },
    check: (goods) =>
      [
        measure(goods, 'КолМест', 'КолМестВс'),
        measure(goods, 'Брутто', 'БруттоВс'),
        measure(goods, 'НеттоПередано', 'НеттоВс'),
      ].filter((problem) => problem !== undefined),
  },
];

/** Packages and weights add up where every line names them. */
function measure(goods: XmlElement, inLine: string, inTotal: string): RuleProblem | undefined {
  const given = number(goods.child('Всего'), inTotal);
  const values = goods.childrenNamed(torg12.line).map((line) => number(line, inLine));
  const expected = values.reduce((one, other) => (one && other ? one.add(other) : undefined), Decimal.zero);
  if (given === undefined || expected === undefined || given.equals(expected)) return undefined;
  return { params: { given: given.toString(), expected: expected.toString() }, at: `Всего/@${inTotal}` };
}

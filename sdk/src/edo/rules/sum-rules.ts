import { Decimal } from '../../money/decimal.ts';
import { type Amounts, KOPECKS, lineAmounts, totalAmounts } from '../documents/amounts.ts';
import { type VatRate, vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import { numberOf } from './number-of.ts';
import type { Rule, RuleProblem } from './rule.ts';
import { differs, FIVE_KOPECKS, KOPECK, roundedPrice, tolerated } from './sum-difference.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';

function number(element: XmlElement, attribute: string): Decimal | undefined {
  return numberOf(element.attribute(attribute));
}

/** The sum of tax in СумНал or СумНалВсего; undefined for «без НДС». */
function tax(element: XmlElement, name: string): Decimal | undefined {
  return numberOf(element.find(`${name}/СумНал`)?.text);
}

/** «без НДС» as the total stands for lines of which none holds a tax. */
function untaxedTotal(total: XmlElement, vat: Decimal | undefined): RuleProblem | undefined {
  if (vat === undefined || total.find('СумНалВсего/БезНДС') === undefined) return undefined;
  return { params: { given: 'без НДС', expected: vat.toFixed(KOPECKS) }, at: 'ВсегоОпл/СумНалВсего/БезНДС' };
}

function amountsOf(line: XmlElement): Amounts {
  const net = number(line, 'СтТовБезНДС');
  const vat = tax(line, 'СумНал');
  const gross = number(line, 'СтТовУчНал');
  return { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }) };
}

/** Arithmetic of the invoice: an error in it costs the buyer the deduction (Минфин 03-07-09/23491). */
export const sumRules: readonly Rule[] = [
  {
    code: 'SUM-01',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Стоимость без налога {given} не равна количеству × цене: {expected}',
      en: 'The amount without tax {given} is not quantity × price: {expected}',
    },
    check(line) {
      const rate = vatRate(line.attribute('НалСт') ?? '');
      const quantity = number(line, 'КолТов');
      const price = number(line, 'ЦенаТов');
      // With a calculated rate the price may hold the tax.
      if (quantity === undefined || price === undefined || rate?.method === 'of-gross') return undefined;
      const problem = differs(number(line, 'СтТовБезНДС'), quantity.multiply(price).round(KOPECKS), '@СтТовБезНДС');
      return tolerated(problem, KOPECK, roundedPrice(quantity));
    },
  },
  {
    code: 'SUM-02',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Сумма налога {given} не соответствует ставке: {expected}',
      en: 'The sum of tax {given} does not follow from the rate: {expected}',
    },
    check(line) {
      const rateText = line.attribute('НалСт') ?? '';
      const rate = vatRate(rateText);
      if (rate === undefined || rate.method === 'none' || rate.method === 'agent') return undefined;
      const { net, vat, gross } = amountsOf(line);
      const known = { ...(net && { net: net.toString() }), ...(gross && { gross: gross.toString() }) };
      const expected = lineAmounts({ vatRate: rateText as VatRate, ...known }).vat;
      return tolerated(differs(vat, expected, 'СумНал/СумНал'), KOPECK, FIVE_KOPECKS);
    },
  },
  {
    code: 'SUM-03',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Стоимость с налогом {given} не равна стоимости без налога плюс налог: {expected}',
      en: 'The amount with tax {given} is not the amount without tax plus the tax: {expected}',
    },
    check(line) {
      const { net, vat, gross } = amountsOf(line);
      return differs(gross, net?.add(vat ?? Decimal.zero), '@СтТовУчНал');
    },
  },
  {
    code: 'SUM-04',
    formats: ['upd-seller'],
    contexts: ['Документ/ТаблСчФакт'],
    severity: 'error',
    message: {
      ru: 'Итог {given} не равен сумме строк: {expected}',
      en: 'The total {given} is not the sum of the lines: {expected}',
    },
    check(table) {
      const total = table.child('ВсегоОпл');
      if (total === undefined) return undefined;
      const { net, vat, gross } = totalAmounts(table.childrenNamed('СведТов').map(amountsOf));
      return [
        untaxedTotal(total, vat),
        differs(number(total, 'СтТовБезНДСВсего'), net ?? Decimal.zero, 'ВсегоОпл/@СтТовБезНДСВсего'),
        differs(tax(total, 'СумНалВсего'), vat ?? Decimal.zero, 'ВсегоОпл/СумНалВсего/СумНал'),
        differs(number(total, 'СтТовУчНалВсего'), gross ?? Decimal.zero, 'ВсегоОпл/@СтТовУчНалВсего'),
      ].filter((problem) => problem !== undefined);
    },
  },
  {
    code: 'SUM-05',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'При ставке «{rate}» в СумНал ожидается {expected}',
      en: 'With the rate “{rate}” СумНал should hold {expected}',
    },
    check(line) {
      const rate = line.attribute('НалСт') ?? '';
      const method = vatRate(rate)?.method;
      const none = line.find('СумНал/БезНДС') !== undefined;
      if (method === undefined || method === 'agent' || line.child('СумНал') === undefined) return undefined;
      if (none === (method === 'none')) return undefined;
      return { params: { rate, expected: none ? 'СумНал' : 'БезНДС' }, at: 'СумНал' };
    },
  },
];

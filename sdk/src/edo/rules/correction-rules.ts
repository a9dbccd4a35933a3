import { Decimal } from '../../money/decimal.ts';
import { KOPECKS } from '../documents/amounts.ts';
import { vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import { numberOf } from './figures.ts';
import { placeReader } from './place.ts';
import type { Rule, RuleCheck, RuleProblem } from './rule.ts';
import { differs, priceTolerance, taxTolerance } from './sum-difference.ts';

const formats = ['correction-seller'];
const LINE = 'Документ/ТаблКСчФ/СведТов';

/** What a line says of one amount before and after the change, and of the difference as more or less. */
interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly more: string;
  readonly less: string;
}

function priced(element: string): Change {
  const at = (name: string) => `${element}/@${name}`;
  return {
    name: element,
    before: at('СтоимДоИзм'),
    after: at('СтоимПослеИзм'),
    more: at('СтоимУвел'),
    less: at('СтоимУм'),
  };
}

const net = priced('СтТовБезНДС');
const gross = priced('СтТовУчНал');
const tax: Change = {
  name: 'СумНал',
  before: 'СумНалДо/СумНДС',
  after: 'СумНалПосле/СумНДС',
  more: 'СумНалРазн/СумУвел',
  less: 'СумНалРазн/СумУм',
};

/** Arithmetic of the УКД (ММВ-7-15/189@): what was, what is, and what changed. */
export const correctionRules: readonly Rule[] = [
  {
    code: 'COR-01',
    formats,
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: '{name}: разница {given} не равна изменению с {before} на {after}: {expected}',
      en: '{name}: the difference {given} is not the change from {before} to {after}: {expected}',
    },
    hint: {
      ru: 'Разница — сумма после изменения минус сумма до него; увеличение и уменьшение стоят в разных полях',
      en: 'The difference is the sum after the change less that before; more and less have fields of their own',
    },
    begin: () => {
      const readers = [net, tax, gross].map((change) => ({ change, read: changeReader(change) }));
      return (line) => readers.flatMap(({ change, read }) => differenceProblem(change, read(line)) ?? []);
    },
  },
  {
    code: 'COR-02',
    formats,
    contexts: [LINE, 'Документ/ТаблКСчФ/ВсегоУвел', 'Документ/ТаблКСчФ/ВсегоУм'],
    severity: 'error',
    message: {
      ru: 'Итог {given} не равен сумме строк: {expected}',
      en: 'The total {given} is not the sum of the lines: {expected}',
    },
    hint: {
      ru: 'Увеличения и уменьшения складываются отдельно, одно другим не уменьшается',
      en: 'Increases and decreases add up apart, the one does not lessen the other',
    },
    begin: beginTotals,
  },
  {
    code: 'COR-03',
    formats,
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Стоимость {given} не равна количеству × цене: {expected}',
      en: 'The amount {given} is not quantity × price: {expected}',
    },
    hint: {
      ru: 'До и после изменения стоимость без налога — количество × цена',
      en: 'Before and after the change the amount without tax is quantity × price',
    },
    begin: () => (line) => ['До', 'После'].flatMap((when) => productProblem(line, when) ?? []),
  },
  {
    code: 'COR-04',
    formats,
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Сумма налога {given} не соответствует ставке: {expected}',
      en: 'The sum of tax {given} does not follow from the rate: {expected}',
    },
    hint: {
      ru: 'Ставка — та, что действовала при отгрузке, в том числе 20% и 18%',
      en: 'The rate is the one of the shipment, 20% and 18% included',
    },
    begin: () => (line) => ['До', 'После'].flatMap((when) => taxProblem(line, when) ?? []),
  },
];

interface Amounts {
  readonly before: Decimal | undefined;
  readonly after: Decimal | undefined;
  readonly more: Decimal | undefined;
  readonly less: Decimal | undefined;
}

function changeReader(change: Change): (line: XmlElement) => Amounts {
  const before = placeReader(change.before);
  const after = placeReader(change.after);
  const more = placeReader(change.more);
  const less = placeReader(change.less);
  return (line) => ({
    before: numberOf(before(line)),
    after: numberOf(after(line)),
    more: numberOf(more(line)),
    less: numberOf(less(line)),
  });
}

function differenceProblem(change: Change, { before, after, more, less }: Amounts): RuleProblem | undefined {
  if (before === undefined || after === undefined) return undefined;
  const given = (more ?? Decimal.zero).subtract(less ?? Decimal.zero);
  const problem = differs(given, after.subtract(before), less === undefined ? change.more : change.less);
  if (problem === undefined) return undefined;
  const params = { ...problem.params, name: change.name, before: before.toString(), after: after.toString() };
  return { ...problem, params };
}

function beginTotals(): RuleCheck {
  const changes = [net, tax, gross].map((change) => ({
    read: changeReader(change),
    more: Decimal.zero,
    less: Decimal.zero,
  }));
  const places = ['@СтТовБезНДСВсего', 'СумНал/СумНДС', '@СтТовУчНалВсего'];
  const readers = places.map(placeReader);
  return (element) => {
    if (element.name === 'СведТов') {
      for (const change of changes) {
        const { more, less } = change.read(element);
        change.more = change.more.add(more ?? Decimal.zero);
        change.less = change.less.add(less ?? Decimal.zero);
      }
      return undefined;
    }
    const side = element.name === 'ВсегоУвел' ? 'more' : 'less';
    return changes.flatMap(
      (change, index) => differs(numberOf(readers[index]?.(element)), change[side], places[index] ?? '') ?? [],
    );
  };
}

function netAt(line: XmlElement, when: string): { value: Decimal | undefined; at: string } {
  const at = when === 'До' ? net.before : net.after;
  return { value: numberOf(placeReader(at)(line)), at };
}

function productProblem(line: XmlElement, when: string): RuleProblem | undefined {
  const quantity = numberOf(line.attribute(`КолТов${when}`));
  const price = numberOf(line.attribute(`ЦенаТов${when}`));
  if (quantity === undefined || price === undefined) return undefined;
  if (vatRate(line.attribute(`НалСт${when}`) ?? '')?.method === 'of-gross') return undefined;
  const { value, at } = netAt(line, when);
  return differs(value, quantity.multiply(price).round(KOPECKS), at, () => priceTolerance(quantity));
}

function taxProblem(line: XmlElement, when: string): RuleProblem | undefined {
  const rate = vatRate(line.attribute(`НалСт${when}`) ?? '');
  const at = when === 'До' ? tax.before : tax.after;
  const whole = numberOf(placeReader(when === 'До' ? gross.before : gross.after)(line));
  const given = numberOf(placeReader(at)(line));
  if (rate === undefined || rate.method === 'none' || rate.method === 'agent') return undefined;
  const base = rate.method === 'of-gross' ? whole : netAt(line, when).value;
  return differs(given, base?.multiplyFraction(rate.numerator, rate.denominator, KOPECKS), at, () => taxTolerance);
}

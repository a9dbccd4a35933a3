import { Decimal } from '../../money/decimal.ts';
import type { XmlElement } from '../xml/element.ts';
import type { DocumentFacts } from './facts.ts';
import { numberOf } from './figures.ts';
import { placeReader } from './place.ts';
import type { Rule, RuleCheck, RuleProblem } from './rule.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';
const GOODS = 'Документ/СвДокПТПрКроме/СодФХЖ2';

/** What amounts and quantities have to satisfy beside adding up. */
export const amountRules: readonly Rule[] = [
  {
    code: 'SUM-05',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'При ставке «{rate}» в СумНал ожидается {expected}',
      en: 'With the rate “{rate}” СумНал should hold {expected}',
    },
    hint: {
      ru: 'При 0% указывается сумма 0.00; слова «без НДС» — только при ставке «без НДС»',
      en: 'With 0% the sum 0.00 is given; the words «без НДС» belong to the rate «без НДС» only',
    },
    begin:
      ({ figuresOf }) =>
      (line) => {
        const { rate, rateText, untaxed } = figuresOf(line);
        if (rate === undefined || rate.method === 'agent' || line.child('СумНал') === undefined) return undefined;
        if (untaxed === (rate.method === 'none')) return undefined;
        return { params: { rate: rateText, expected: untaxed ? 'СумНал' : 'БезНДС' }, at: 'СумНал' };
      },
  },
  {
    code: 'SUM-06',
    formats: ['upd-seller'],
    contexts: [LINE, 'Документ/ТаблСчФакт/ВсегоОпл'],
    severity: 'warning',
    message: {
      ru: 'Количество по документу {given}, а по строкам {expected}',
      en: 'The quantity of the document is {given}, the lines make {expected}',
    },
    hint: {
      ru: 'КолНеттоВс — сумма КолТов; при разных единицах её лучше не указывать',
      en: 'КолНеттоВс is the sum of КолТов; where units differ it is better left out',
    },
    begin: beginQuantity,
  },
  {
    code: 'SUM-15',
    formats: ['torg12-seller'],
    contexts: [`${GOODS}/СвТов`, `${GOODS}/Всего`],
    severity: 'error',
    message: {
      ru: 'Всего {given}, а по строкам {expected}',
      en: 'The total is {given}, the lines make {expected}',
    },
    hint: {
      ru: 'Места, масса брутто и нетто складываются по строкам, если указаны в каждой',
      en: 'Packages, gross and net weight add up over the lines where every line names them',
    },
    begin: () => {
      const measures = [
        measure('КолМест', 'КолМестВс'),
        measure('Брутто', 'БруттоВс'),
        measure('НеттоПередано', 'НеттоВс'),
      ];
      return (element) => measures.flatMap((check) => check(element) ?? []);
    },
  },
];

/** Quantities add up to something where all lines count in the same unit. */
function beginQuantity({ figuresOf }: DocumentFacts): RuleCheck {
  let sum = Decimal.zero;
  let unit: string | undefined;
  let comparable = true;
  return (element) => {
    if (element.name === 'СведТов') {
      const { quantity } = figuresOf(element);
      const own = element.attribute('ОКЕИ_Тов') ?? '';
      comparable &&= quantity !== undefined && (unit ?? own) === own;
      unit = own;
      if (quantity !== undefined) sum = sum.add(quantity);
      return undefined;
    }
    const given = numberOf(element.attribute('КолНеттоВс') ?? element.child('КолНеттоВс')?.text);
    if (!comparable || given === undefined || given.equals(sum)) return undefined;
    return { params: { given: given.toString(), expected: sum.toString() }, at: '@КолНеттоВс' };
  };
}

/** Adds up one measure of ТОРГ-12; a line that does not name it leaves the total unknown. */
function measure(inLine: string, inTotal: string): (element: XmlElement) => RuleProblem | undefined {
  const lineOf = placeReader(`@${inLine}`);
  let sum: Decimal | undefined = Decimal.zero;
  return (element) => {
    if (element.name === 'СвТов') {
      const value = numberOf(lineOf(element));
      sum = value === undefined ? undefined : sum?.add(value);
      return undefined;
    }
    const given = numberOf(element.attribute(inTotal));
    if (given === undefined || sum === undefined || given.equals(sum)) return undefined;
    return { params: { given: given.toString(), expected: sum.toString() }, at: `@${inTotal}` };
  };
}

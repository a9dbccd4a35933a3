import { Decimal } from '../../money/decimal.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementsAt, placeReader } from './place.ts';
import type { Rule } from './rule.ts';

const SHIPPED = 'Документ/СодИнфГО';
const RECEIVED = 'Документ/СодИнфГП/ПриемГрузГП';

/** A total, and the parts that make it. */
interface Total {
  readonly element: string;
  readonly attribute: string;
  readonly items: string;
  /** Place of the part below an item. */
  readonly part: string;
}

const hint = {
  ru: 'Уберите итог — он считается по наименованиям, — либо поправьте одно из двух',
  en: 'Leave the total out, it is calculated from the items, or correct one of the two',
};

function sumOf(elements: readonly XmlElement[], place: string): Decimal | undefined {
  const read = placeReader(place);
  return elements.reduce<Decimal | undefined>((sum, element) => {
    const part = Decimal.parse(read(element)?.trim() ?? '');
    return part === undefined ? undefined : sum?.add(part);
  }, Decimal.zero);
}

/** A total that does not agree with its parts; nothing is said where a part is absent or the total is a text. */
function totalRule(code: string, what: Rule['message'], totals: readonly Total[]): Rule {
  return {
    code,
    formats: ['waybill-consignor', 'waybill-consignee'],
    contexts: totals.map(({ element }) => element),
    severity: 'warning',
    message: {
      ru: `${what.ru}: указано {given}, а по наименованиям груза — {expected}`,
      en: `${what.en}: {given} is given, the items of the cargo make {expected}`,
    },
    hint,
    begin:
      ({ root }) =>
      (element) => {
        const total = totals.find((one) => one.element.endsWith(`/${element.name}`));
        const items = total === undefined ? [] : elementsAt(root, total.items);
        const given = element.attribute(total?.attribute ?? '') ?? '';
        const known = Decimal.parse(given.trim());
        const sum = sumOf(items, total?.part ?? '');
        if (items.length === 0 || known === undefined || sum === undefined || known.equals(sum)) return undefined;
        return { params: { given, expected: sum.toString() }, at: `@${total?.attribute}` };
      },
  };
}

/** The currency of a value, by code and name. */
const currencyOf = (value: XmlElement | undefined): string =>
  `${value?.attribute('КодОКВ') ?? ''} ${value?.attribute('НаимОКВ') ?? ''}`;

/** Totals of a waybill: packages, mass, declared value. */
export const waybillTotalRules: readonly Rule[] = [
  totalRule('TRN-06', { ru: 'Всего мест', en: 'Packages in total' }, [
    {
      element: `${SHIPPED}/СвПогруз`,
      attribute: 'КолМестПрием',
      items: `${SHIPPED}/СвГруз/ОпГруз`,
      part: '@КолМестГр',
    },
    { element: RECEIVED, attribute: 'КолМестПриемЧ', items: `${RECEIVED}/СвПринПоНаим`, part: '@КолМест' },
  ]),
  totalRule('TRN-07', { ru: 'Масса брутто', en: 'Gross mass' }, [
    {
      element: `${SHIPPED}/СвПогруз`,
      attribute: 'МасБрутОтгр',
      items: `${SHIPPED}/СвГруз/ОпГруз`,
      part: 'ПлМасГруз/@МасБрутЗнач',
    },
    {
      element: RECEIVED,
      attribute: 'МасБрутЗначПрием',
      items: `${RECEIVED}/СвПринПоНаим`,
      part: 'МасГруз/@МасБрутЗнач',
    },
  ]),
  {
    code: 'TRN-08',
    formats: ['waybill-consignor'],
    contexts: [`${SHIPPED}/СвГруз`],
    severity: 'error',
    message: {
      ru: 'Общая объявленная ценность {given}, а по наименованиям груза — {expected}',
      en: 'The declared value of all is {given}, the items of the cargo make {expected}',
    },
    hint,
    begin: () => (cargo) => {
      const total = cargo.child('ОбЦеннГр');
      const given = total?.attribute('СтЦеннГр') ?? '';
      const values = cargo.childrenNamed('ОпГруз').map((item) => item.child('ЦеннГруз'));
      if (values.some((value) => currencyOf(value) !== currencyOf(total))) return undefined;
      const sum = sumOf(cargo.childrenNamed('ОпГруз'), 'ЦеннГруз/@СтЦеннГр');
      const known = Decimal.parse(given.trim());
      if (sum === undefined || known === undefined || known.equals(sum)) return undefined;
      return { params: { given, expected: sum.toString() }, at: 'ОбЦеннГр/@СтЦеннГр' };
    },
  },
];

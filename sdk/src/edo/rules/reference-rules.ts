import { countries } from '../reference/countries.ts';
import { currencies } from '../reference/currencies.ts';
import { isNameOf, type ReferenceList } from '../reference/reference-list.ts';
import { regions } from '../reference/regions.ts';
import { unitOf } from '../reference/units.ts';
import type { XmlElement } from '../xml/element.ts';
import { placeReader } from './place.ts';
import type { Rule, RuleCheck } from './rule.ts';
import { shapedFormats, shapeOf } from './shapes.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';
const INVOICE = 'Документ/СвСчФакт';
const ROUBLE = '643';
const shapes = shapedFormats.flatMap((format) => shapeOf(format, '') ?? []);
const addresses = shapes.flatMap(({ parties }) => parties.map((party) => `${party}/Адрес`));
const currencyPlaces = [`${INVOICE}/ДенИзм`, 'Документ/СвДокПТПрКроме/СвДокПТПр/ДенИзм', 'Документ/СвДокПРУ/ДенИзм'];

const unknown = {
  ru: 'Кода {code} нет в справочнике «{listRu}»',
  en: 'Code {code} is not in the list “{listEn}”',
};
const lookUp = {
  ru: 'Проверьте код; если он новый, замечание можно оставить без внимания',
  en: 'Check the code; if it is a new one, the finding may be left aside',
};

function notInList(code: string, { title }: ReferenceList, at: string) {
  return { params: { code, listRu: title.ru, listEn: title.en }, at };
}

/** Codes of classifiers: known, and of the same name as stands beside them. */
export const referenceRules: readonly Rule[] = [
  {
    code: 'REF-01',
    formats: shapedFormats,
    contexts: [...shapes.map(({ lines }) => lines), `${LINE}/ДопСведТов/СведПрослеж`],
    severity: 'warning',
    message: {
      ru: 'Кода единицы {code} нет в ОКЕИ, известном программе',
      en: 'The unit code {code} is not in ОКЕИ as we know it',
    },
    hint: {
      ru: 'Штука — 796, килограмм — 166, литр — 112, час — 356; своя единица — 0000',
      en: 'Piece is 796, kilogram 166, litre 112, hour 356; a unit of one’s own 0000',
    },
    begin: beginUnit((code, unit) => (unit === undefined ? { code } : undefined)),
  },
  {
    code: 'REF-02',
    formats: shapedFormats,
    contexts: [...shapes.map(({ lines }) => lines), `${LINE}/ДопСведТов/СведПрослеж`],
    severity: 'warning',
    message: {
      ru: 'Единица «{name}» не соответствует коду ОКЕИ {code}: это {expected}',
      en: 'The unit “{name}” does not go with ОКЕИ {code}, which is {expected}',
    },
    hint: {
      ru: 'Количество читают по коду; исправьте код или название',
      en: 'Programs read the quantity by the code; correct the code or the name',
    },
    begin: beginUnit((code, unit, name) => {
      if (unit === undefined || unit === 'own' || name === undefined || isNameOf(unit, name)) return undefined;
      return { code, name, expected: unit.aliases[0] ?? unit.name };
    }, true),
  },
  {
    code: 'REF-03',
    formats: shapedFormats,
    contexts: [`${LINE}/СвДТ`, `${LINE}/СвТД`, ...addresses.flatMap((one) => [`${one}/АдрИнф`, `${one}/АдрИно`])],
    severity: 'warning',
    message: unknown,
    hint: lookUp,
    begin: () => (element) => {
      const attribute = element.attribute('КодСтр') === undefined ? 'КодПроисх' : 'КодСтр';
      const code = element.attribute(attribute);
      return code === undefined || countries.entries.has(code)
        ? undefined
        : notInList(code, countries, `@${attribute}`);
    },
  },
  {
    code: 'REF-04',
    formats: shapedFormats,
    contexts: addresses.flatMap((one) => [`${one}/АдрРФ`, `${one}/АдрГАР`]),
    severity: 'warning',
    message: unknown,
    hint: lookUp,
    begin: () => (address) => {
      const at = address.name === 'АдрРФ' ? '@КодРегион' : 'Регион';
      const code = placeReader(at)(address);
      return code === undefined || regions.entries.has(code) ? undefined : notInList(code, regions, at);
    },
  },
  {
    code: 'REF-05',
    formats: shapedFormats,
    contexts: [...currencyPlaces, INVOICE],
    severity: 'warning',
    message: unknown,
    hint: lookUp,
    begin: () => (element) => {
      const code = element.attribute('КодОКВ');
      return code === undefined || currencies.entries.has(code) ? undefined : notInList(code, currencies, '@КодОКВ');
    },
  },
  {
    code: 'REF-06',
    formats: shapedFormats,
    contexts: currencyPlaces,
    severity: 'warning',
    message: {
      ru: 'Валюта «{name}» не соответствует коду ОКВ {code}: это {expected}',
      en: 'The currency “{name}” does not go with ОКВ {code}, which is {expected}',
    },
    hint: {
      ru: 'Исправьте код или наименование: суммы читают по коду',
      en: 'Correct the code or the name: programs read sums by the code',
    },
    begin: () => (element) => {
      const code = element.attribute('КодОКВ') ?? '';
      const name = element.attribute('НаимОКВ');
      const currency = currencies.entries.get(code);
      if (currency === undefined || name === undefined || isNameOf(currency, name)) return undefined;
      return { params: { code, name, expected: currency.name }, at: '@НаимОКВ' };
    },
  },
  {
    code: 'REF-07',
    formats: shapedFormats,
    contexts: currencyPlaces,
    severity: 'warning',
    message: { ru: 'Для рубля указан курс валюты', en: 'A rate of exchange is given for the rouble' },
    hint: {
      ru: 'Уберите КурсВал: он нужен только для иностранной валюты',
      en: 'Leave КурсВал out: it is for foreign currency only',
    },
    begin: () => (element) =>
      element.attribute('КодОКВ') === ROUBLE && element.attribute('КурсВал') !== undefined
        ? { at: '@КурсВал' }
        : undefined,
  },
  {
    code: 'REF-08',
    formats: shapedFormats,
    contexts: currencyPlaces,
    severity: 'warning',
    message: {
      ru: 'Валюты {code} ({name}) уже нет: она обращалась до {until}',
      en: 'The currency {code} ({name}) is no more: it was in use until {until}',
    },
    hint: { ru: 'Укажите код действующей валюты', en: 'Give the code of a currency in use' },
    begin:
      ({ day }) =>
      (element) => {
        const code = element.attribute('КодОКВ') ?? '';
        const { name = '', until } = currencies.entries.get(code) ?? {};
        return until === undefined || day === undefined || day <= until
          ? undefined
          : { params: { code, name, until }, at: '@КодОКВ' };
      },
  },
  {
    code: 'REF-09',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [`${INVOICE}/ДопСвФХЖ1`],
    severity: 'warning',
    message: {
      ru: 'Код особых обстоятельств «{value}» — не пять цифр',
      en: 'The code of special circumstances “{value}” is not five digits',
    },
    hint: {
      ru: 'СпОбстФСЧФДОП и СпОбстФДОП — пятизначные коды из справочника ФНС, обычная передача — 00005',
      en: 'СпОбстФСЧФДОП and СпОбстФДОП are codes of five digits of a list of ФНС, an ordinary transfer is 00005',
    },
    begin: () => (details) =>
      ['СпОбстФСЧФДОП', 'СпОбстФДОП'].flatMap((name) => {
        const value = details.attribute(name);
        return value === undefined || /^\d{5}$/.test(value) ? [] : { params: { value }, at: `@${name}` };
      }),
  },
];

type UnitProblem = Readonly<Record<string, string>> | undefined;

/** Looks at the unit of a line and at the unit in which traceable goods are counted. */
function beginUnit(
  problemOf: (code: string, unit: ReturnType<typeof unitOf>, name: string | undefined) => UnitProblem,
  atName = false,
): (facts: Parameters<Rule['begin']>[0]) => RuleCheck {
  return ({ shape }) => {
    const codeOf = placeReader(shape?.line.unit ?? '@');
    const nameOf = placeReader(shape?.line.unitName ?? '@');
    return (element: XmlElement) => {
      const traced = element.name === 'СведПрослеж';
      const code = traced ? element.attribute('ЕдИзмПрослеж') : codeOf(element);
      if (code === undefined) return undefined;
      const params = problemOf(code, unitOf(code), traced ? element.attribute('НаимЕдИзмПрослеж') : nameOf(element));
      if (params === undefined) return undefined;
      const places = traced ? ['@ЕдИзмПрослеж', '@НаимЕдИзмПрослеж'] : [shape?.line.unit, shape?.line.unitName];
      return { params, at: places[atName ? 1 : 0] ?? '' };
    };
  };
}

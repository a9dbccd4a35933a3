import { isGtin, isInn, isOgrn } from '../documents/check-digits.ts';
import type { Rule } from './rule.ts';

const parties = ['СвПрод', 'СвПокуп', 'ГрузОт/ГрузОтпр', 'ГрузПолуч'].map((name) => `Документ/СвСчФакт/${name}/ИдСв`);

/** Operators' test organisations carry wrong check digits by intention. */
const isTestInn = (inn: string): boolean => inn.startsWith('96');

/** A check digit; a number of the wrong length is the schema's business. What `tolerated` names is only warned about. */
function checkDigit(
  code: string,
  contexts: readonly string[],
  attribute: string,
  what: string,
  valid: (value: string) => boolean,
  tolerated: (value: string) => boolean = () => false,
): Rule {
  return {
    code,
    formats: ['upd-seller'],
    contexts,
    severity: 'error',
    message: {
      ru: 'Контрольная цифра {what} {value} не сходится',
      en: 'The check digit of {what} {value} is wrong',
    },
    check(element) {
      const value = element.attribute(attribute);
      if (value === undefined || valid(value)) return undefined;
      const problem = { params: { what, value }, at: `@${attribute}` };
      return tolerated(value) ? { ...problem, severity: 'warning' } : problem;
    },
  };
}

function below(element: string): string[] {
  return parties.map((party) => `${party}/${element}`);
}

/** Check digits of identifiers, and identifiers that are wanted. */
export const identifierRules: readonly Rule[] = [
  checkDigit('ID-01', below('СвЮЛУч'), 'ИННЮЛ', 'ИНН', isInn, isTestInn),
  checkDigit('ID-02', below('СвИП'), 'ИННФЛ', 'ИНН', isInn, isTestInn),
  checkDigit('ID-03', below('СвИП'), 'ОГРНИП', 'ОГРНИП', isOgrn),
  checkDigit('ID-04', ['Документ/ТаблСчФакт/СведТов/ДопСведТов'], 'ГТИН', 'GTIN', isGtin),
  {
    code: 'ID-05',
    formats: ['upd-seller'],
    contexts: below('СвЮЛУч').slice(0, 2),
    severity: 'warning',
    message: { ru: 'У организации не указан КПП', en: 'The organisation has no КПП' },
    check: (element) => (element.attribute('КПП') === undefined ? { at: '@КПП' } : undefined),
  },
];

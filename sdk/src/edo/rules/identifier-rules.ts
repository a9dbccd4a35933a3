import { isBankAccount, isCorrespondentAccount, isGln, isGtin, isInn, isOgrn } from '../documents/check-digits.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Rule, RuleProblem } from './rule.ts';
import { shapedFormats, shapeOf } from './shapes.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';
const INVOICE = 'Документ/СвСчФакт';

/** Parties of a waybill, which has no lines and sums and so no shape. */
const carried = [
  'СвГО/РекИдентГО',
  'СвЗак/РекИдентЗак',
  'СвГП/РекИдентГП',
  'СвПер',
  'СвПогруз/СвЛицПогрГр/РекЛицПогрГр',
  'СвПогруз/ВладИнфр/РекВладИнф',
].map((party) => `Документ/СодИнфГО/${party}`);

/** Parties of a correction, whose lines are of another kind. */
const corrected = ['СвПрод', 'СвПокуп'].map((party) => `Документ/СвКСчФ/${party}`);

/** Parties of every format; the paths of one do not occur in another. */
const parties = [...shapedFormats.flatMap((format) => shapeOf(format, '')?.parties ?? []), ...carried, ...corrected];

const organisations = [...below('ИдСв/СвЮЛУч'), ...below('ИдСв/СвЮЛ'), ...below('ИдСв/СвОрг/СвЮЛ')];
const persons = [
  ...['ИдСв/СвИП', 'ИдСв/СвФЛУч', 'ИдСв/СвФЛУчаст', 'ИдСв/СвФЛУчастФХЖ', 'ИдСв/СвФЛ'].flatMap(below),
  'Документ/СодИнфГО/СвВодит',
];

/** Those who act for a party, and those who composed a document referred to. */
const HANDED = 'Документ/СвПродПер/СвПер/СвЛицПер/ИнЛицо';
const TAKEN = 'Документ/СодФХЖ4/СвПрин/СвЛицПрин/ИнЛицо';
const others = [`${HANDED}/ПредОргПер`, `${HANDED}/ФЛПер`, `${TAKEN}/ПредОргПрин`, `${TAKEN}/ФЛПрин`];
const OTHER_INN = ['ИННЮЛПер', 'ИННФЛПер', 'ИННОргПрин', 'ИННФЛПрин'];

/** Operators' test organisations carry wrong check digits by intention. */
const isTestInn = (inn: string): boolean => inn.startsWith('96');

function below(element: string): string[] {
  return parties.map((party) => `${party}/${element}`);
}

interface CheckDigit {
  readonly code: string;
  readonly formats?: readonly string[];
  readonly contexts: readonly string[];
  readonly attributes: readonly string[];
  readonly what: string;
  readonly severity?: Rule['severity'];
  readonly valid: (value: string) => boolean;
  /** What is only warned about. */
  readonly tolerated?: (value: string) => boolean;
}

/** A check digit; a number of the wrong length is the schema's business. */
function checkDigit({ attributes, what, valid, tolerated = () => false, ...rest }: CheckDigit): Rule {
  const check = (element: XmlElement, attribute: string): RuleProblem | undefined => {
    const value = element.attribute(attribute);
    if (value === undefined || valid(value)) return undefined;
    const problem = { params: { what, value }, at: `@${attribute}` };
    return tolerated(value) ? { ...problem, severity: 'warning' } : problem;
  };
  return {
    formats: [...shapedFormats, 'waybill-consignor', 'correction-seller'],
    severity: 'error',
    ...rest,
    message: {
      ru: 'Контрольная цифра {what} {value} не сходится',
      en: 'The check digit of {what} {value} is wrong',
    },
    hint: { ru: 'Проверьте, нет ли опечатки', en: 'Look for a misprint' },
    begin: () => (element) => attributes.flatMap((attribute) => check(element, attribute) ?? []),
  };
}

/** An account that cannot be one at the bank named beside it. */
function account(code: string, what: string, problemOf: (party: XmlElement) => RuleProblem | undefined): Rule {
  return {
    code,
    formats: shapedFormats,
    contexts: below('БанкРекв'),
    severity: 'warning',
    message: {
      ru: `${what} {account} не подходит к БИК {bic}: ключ не сходится`,
      en: 'The account {account} does not go with БИК {bic}: its key is wrong',
    },
    hint: { ru: 'Проверьте номер счёта и БИК банка', en: 'Check the number of the account and БИК of the bank' },
    begin: () => problemOf,
  };
}

/** Accounts in roubles of 20 digits at a bank in Russia; treasury and foreign accounts are keyed otherwise or not at all. */
function isKeyed(number: string | undefined, bic: string | undefined): boolean {
  return /^(?!03)\d{20}$/.test(number ?? '') && /^04\d{7}$/.test(bic ?? '');
}

/** Check digits of identifiers, and identifiers that are wanted. */
export const identifierRules: readonly Rule[] = [
  checkDigit({
    code: 'ID-01',
    contexts: organisations,
    attributes: ['ИННЮЛ'],
    what: 'ИНН',
    valid: isInn,
    tolerated: isTestInn,
  }),
  checkDigit({
    code: 'ID-02',
    contexts: persons,
    attributes: ['ИННФЛ'],
    what: 'ИНН',
    valid: isInn,
  }),
  checkDigit({ code: 'ID-03', contexts: below('ИдСв/СвИП'), attributes: ['ОГРНИП'], what: 'ОГРНИП', valid: isOgrn }),
  checkDigit({ code: 'ID-04', contexts: [`${LINE}/ДопСведТов`], attributes: ['ГТИН'], what: 'GTIN', valid: isGtin }),
  {
    code: 'ID-05',
    formats: ['upd-seller'],
    contexts: ['СвПрод', 'СвПокуп'].map((party) => `${INVOICE}/${party}/ИдСв/СвЮЛУч`),
    severity: 'warning',
    message: { ru: 'У организации не указан КПП', en: 'The organisation has no КПП' },
    hint: {
      ru: 'КПП есть у каждой организации на учёте в России; строки 2б и 6б счёта-фактуры содержат ИНН и КПП',
      en: 'Every organisation registered in Russia has one; lines 2б and 6б of an invoice hold ИНН and КПП',
    },
    begin: () => (element) => (element.attribute('КПП') === undefined ? { at: '@КПП' } : undefined),
  },
  checkDigit({
    code: 'ID-06',
    formats: ['upd-seller', 'upd-buyer'],
    contexts: others,
    attributes: OTHER_INN,
    what: 'ИНН',
    severity: 'warning',
    valid: isInn,
  }),
  account('ID-07', 'Счёт', (details) => {
    const number = details.attribute('НомерСчета');
    const bic = details.child('СвБанк')?.attribute('БИК');
    if (number === undefined || bic === undefined || !isKeyed(number, bic) || isBankAccount(number, bic))
      return undefined;
    return { params: { account: number, bic }, at: '@НомерСчета' };
  }),
  account('ID-08', 'Корреспондентский счёт', (details) => {
    const number = details.child('СвБанк')?.attribute('КорСчет');
    const bic = details.child('СвБанк')?.attribute('БИК');
    if (number === undefined || bic === undefined || !isKeyed(number, bic) || isCorrespondentAccount(number, bic))
      return undefined;
    return { params: { account: number, bic }, at: 'СвБанк/@КорСчет' };
  }),
  checkDigit({
    code: 'ID-09',
    formats: ['upd-seller'],
    contexts: below('Адрес'),
    attributes: ['ГЛНМеста'],
    what: 'GLN',
    severity: 'warning',
    valid: isGln,
  }),
  {
    code: 'ID-10',
    formats: ['upd-seller', 'upd-buyer'],
    contexts: [...below('Адрес/АдрГАР'), 'Документ/Подписант/СвДоверЭл'],
    severity: 'warning',
    message: {
      ru: '«{value}» — не уникальный номер вида GUID',
      en: '“{value}” is not a unique number of the form of a GUID',
    },
    hint: {
      ru: 'Номер МЧД и номер адреса в ГАР — 32 шестнадцатеричные цифры через дефисы, например 0f8fad5b-d9cb-469f-a165-70867728950e',
      en: 'The number of a МЧД or of an address in ГАР is 32 hexadecimal digits with hyphens, as 0f8fad5b-d9cb-469f-a165-70867728950e',
    },
    begin: () => (element) => {
      const attribute = element.name === 'АдрГАР' ? 'ИдНом' : 'НомДовер';
      const value = element.attribute(attribute);
      return value === undefined || GUID.test(value) ? undefined : { params: { value }, at: `@${attribute}` };
    },
  },
  {
    code: 'ID-11',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [`${INVOICE}/ДопСвФХЖ1`],
    severity: 'warning',
    message: {
      ru: 'Указаны сведения о государственном контракте, а идентификатора контракта (ИГК) нет',
      en: 'The state contract is described, but its identifier (ИГК) is missing',
    },
    hint: {
      ru: 'Строка 8 счёта-фактуры: ИдГосКон, 20–25 знаков',
      en: 'Line 8 of the invoice: ИдГосКон, 20 to 25 characters',
    },
    begin: () => (details) => {
      const described = details.children.some(({ name }) => STATE_CONTRACT.test(name));
      return described && details.attribute('ИдГосКон') === undefined ? { at: '@ИдГосКон' } : undefined;
    },
  },
];

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Named ИнфПродЗаГосКазн in 5.02. */
const STATE_CONTRACT = /^ИнфПродЗаГос/;

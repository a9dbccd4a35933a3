import { isInn, isOgrn, isSnils } from '../documents/check-digits.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementsAt, placeReader } from './place.ts';
import type { Rule, RuleProblem } from './rule.ts';

const formats = ['mchd'];
const DIRECT = 'Документ/Довер';
const DELEGATED = 'Документ/Передов';
const GENERAL = [`${DIRECT}/СвДов`, `${DELEGATED}/СвПереДовер`];
const TRUSTED = [`${DIRECT}/СвУпПред`, `${DELEGATED}/СвПолучПолн`];
const POWERS = [`${DIRECT}/СвПолн`, `${DELEGATED}/СвПолн`];
const ORGANISATIONS = [`${DIRECT}/СвДоверит/Доверит/РосОргДовер`, `${DELEGATED}/СвПередПолн/ПередПолн/РосОргПерПолн`];

/** `ON_EMCHD_ГГГГММДД_` and the number. */
const FILE_ID = /^ON_EMCHD_\d{8}_([\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12})$/;

/** The element that holds a party, by the code of its kind. */
const PARTIES: Readonly<
  Record<string, { readonly holder: string; readonly kind: string; readonly elements: readonly string[] }>
> = {
  СвДоверит: {
    kind: 'ТипДоверит',
    holder: 'Доверит',
    elements: ['РосОргДовер', 'ИнОргДовер', 'ИПДовер', 'ФЛДовер'],
  },
  СвУпПред: {
    kind: 'ТипПред',
    holder: 'Пред',
    elements: ['СведОрг', 'СведИП', 'СведФизЛ', 'СведФилиал', 'СведИО'],
  },
  СвПолучПолн: {
    kind: 'ТипПред',
    holder: 'Пред',
    elements: ['СведОрг', 'СведИП', 'СведФизЛ', 'СведФилиал', 'СведИО'],
  },
  СвПередПолн: {
    kind: 'ТипПерПолн',
    holder: 'ПередПолн',
    elements: ['РосОргПерПолн', 'ИППерПолн', 'ФЛПерПолн', 'ФилПерПолн', 'ИнПерПолн'],
  },
};

/** Operators' test organisations carry wrong check digits by intention. */
const isTestInn = (inn: string): boolean => inn.startsWith('96');

/** The format takes a hyphen before the check number, too. */
const isWrittenSnils = (snils: string): boolean => isSnils(snils.replaceAll('-', '').replace(' ', ''));

interface CheckDigit {
  readonly code: string;
  readonly what: string;
  readonly attributes: readonly string[];
  readonly valid: (value: string) => boolean;
  readonly tolerated?: (value: string) => boolean;
}

function checkDigit({ code, what, attributes, valid, tolerated = () => false }: CheckDigit): Rule {
  return {
    code,
    formats,
    contexts: ['**'],
    severity: 'error',
    message: {
      ru: `Контрольная цифра ${what} {value} не сходится`,
      en: `The check digit of ${what} {value} is wrong`,
    },
    hint: { ru: 'Проверьте, нет ли опечатки', en: 'Look for a misprint' },
    begin: () => (element) => {
      const problems: RuleProblem[] = [];
      for (const { name, value } of element.attributes) {
        if (!attributes.includes(name) || valid(value)) continue;
        const problem = { params: { value }, at: `@${name}` };
        problems.push(tolerated(value) ? { ...problem, severity: 'warning' } : problem);
      }
      return problems;
    },
  };
}

/** What a machine-readable power of attorney has to satisfy beyond its schema, which holds no conditions. */
export const mchdRules: readonly Rule[] = [
  {
    code: 'MCHD-01',
    formats,
    contexts: [''],
    severity: 'error',
    message: {
      ru: 'ИдФайл «{id}» не вида ON_EMCHD_ГГГГММДД_{number}',
      en: 'ИдФайл “{id}” is not of the form ON_EMCHD_YYYYMMDD_{number}',
    },
    hint: {
      ru: 'Имя файла оканчивается единым регистрационным номером доверенности НомДовер',
      en: 'The name of the file ends in the registration number of the power of attorney, НомДовер',
    },
    begin: () => (root) => {
      const id = root.attribute('ИдФайл') ?? '';
      const number = GENERAL.map((path) => placeReader(`${path}/@НомДовер`)(root)).find(Boolean) ?? '';
      const named = FILE_ID.exec(id)?.[1] ?? '';
      return named.toLowerCase() === number.toLowerCase() ? undefined : { params: { id, number }, at: '@ИдФайл' };
    },
  },
  {
    code: 'MCHD-02',
    formats,
    contexts: GENERAL,
    severity: 'error',
    message: {
      ru: 'Срок действия {until} раньше даты выдачи {issued}',
      en: 'The last day {until} is before the day of issue {issued}',
    },
    hint: { ru: 'Такая доверенность не действует ни дня', en: 'Such a power of attorney is never in force' },
    begin: () => (general) => {
      const issued = general.attribute('ДатаВыдДовер') ?? '';
      const until = general.attribute('СрокДейст') ?? '';
      return until < issued ? { params: { issued, until }, at: '@СрокДейст' } : undefined;
    },
  },
  {
    code: 'MCHD-03',
    formats,
    contexts: GENERAL,
    severity: 'warning',
    message: {
      ru: 'Дата выдачи {issued} ещё не наступила: сегодня {today}',
      en: 'The day of issue {issued} has not come yet: today is {today}',
    },
    hint: { ru: 'До этого дня подписывать по ней нельзя', en: 'Nothing can be signed by it before that day' },
    begin:
      ({ today }) =>
      (general) => {
        const issued = general.attribute('ДатаВыдДовер') ?? '';
        return today !== undefined && issued > today ? { params: { issued, today }, at: '@ДатаВыдДовер' } : undefined;
      },
  },
  checkDigit({
    code: 'MCHD-04',
    what: 'ИНН',
    attributes: ['ИННЮЛ', 'ИННФЛ'],
    valid: isInn,
    tolerated: isTestInn,
  }),
  checkDigit({ code: 'MCHD-05', what: 'ОГРН', attributes: ['ОГРН', 'ОГРНИП'], valid: isOgrn }),
  checkDigit({ code: 'MCHD-06', what: 'СНИЛС', attributes: ['СНИЛС'], valid: isWrittenSnils }),
  {
    code: 'MCHD-07',
    formats,
    contexts: [`${DIRECT}/СвДоверит`, `${DELEGATED}/СвПередПолн`, ...TRUSTED],
    severity: 'error',
    message: {
      ru: 'По {kind}={code} нужны сведения {expected}, а есть: {found}',
      en: '{kind}={code} calls for {expected}, given: {found}',
    },
    hint: {
      ru: 'У каждого участника ровно один набор сведений — того вида, который назван',
      en: 'Each party has exactly one set of data, of the kind that is named',
    },
    begin: () => (party) => {
      const { kind, holder, elements } = PARTIES[party.name] ?? { kind: '', holder: '', elements: [] };
      const code = party.attribute(kind) ?? '';
      const expected = elements[Number(code) - 1] ?? '—';
      const names = party.child(holder)?.children.map(({ name }) => name) ?? [];
      if (names.length === 1 && names[0] === expected) return undefined;
      return { params: { kind, code, expected, found: names.join(', ') || '—' }, at: holder };
    },
  },
  {
    code: 'MCHD-08',
    formats,
    contexts: POWERS,
    severity: 'error',
    message: { ru: 'Не указано ни одного полномочия', en: 'No power is given' },
    hint: {
      ru: 'Нужны полномочия по классификатору (МашПолн) или текст (ТекстПолн)',
      en: 'Powers of the classifier (МашПолн) or a text (ТекстПолн) are needed',
    },
    begin: () => (powers) => (powers.children.length === 0 ? { at: 'МашПолн' } : undefined),
  },
  {
    code: 'MCHD-09',
    formats,
    contexts: POWERS,
    severity: 'warning',
    message: {
      ru: 'ТипПолн={code}, а {element} нет',
      en: 'ТипПолн={code}, but there is no {element}',
    },
    hint: {
      ru: '1 — полномочия по классификатору (МашПолн), 0 — текстом (ТекстПолн)',
      en: '1 stands for powers of the classifier (МашПолн), 0 for words (ТекстПолн)',
    },
    begin: () => (powers) => {
      const code = powers.attribute('ТипПолн') ?? '';
      const element = code === '1' ? 'МашПолн' : 'ТекстПолн';
      const isEmpty = powers.children.length === 0;
      return isEmpty || powers.child(element) !== undefined ? undefined : { params: { code, element }, at: '@ТипПолн' };
    },
  },
  {
    code: 'MCHD-10',
    formats,
    contexts: GENERAL,
    severity: 'warning',
    message: {
      ru: 'ВидДовер={code} не согласуется с тем, указаны ли сведения о безотзывной доверенности',
      en: 'ВидДовер={code} does not agree with whether the power of attorney is described as irrevocable',
    },
    hint: {
      ru: '2 — безотзывная, с элементом Безотзыв; 1 — обычная, без него',
      en: '2 stands for an irrevocable one, with Безотзыв; 1 for an ordinary one, without',
    },
    begin: () => (general) => {
      const code = general.attribute('ВидДовер') ?? '';
      const isDescribed = general.child('Безотзыв') !== undefined;
      return isDescribed === (code === '2') ? undefined : { params: { code }, at: '@ВидДовер' };
    },
  },
  {
    code: 'MCHD-11',
    formats,
    contexts: ORGANISATIONS,
    severity: 'warning',
    message: {
      ru: '{flag}={given} не согласуется с тем, кто действует без доверенности',
      en: '{flag}={given} does not agree with those who act without a power of attorney',
    },
    hint: {
      ru: 'ЕИОУК — управляющая компания (СВЮЛ), ЕИОФЛ — человек (СвФЛ), ЕИОИП — предприниматель (СвИП)',
      en: 'ЕИОУК is a managing company (СВЮЛ), ЕИОФЛ a person (СвФЛ), ЕИОИП an entrepreneur (СвИП)',
    },
    begin: () => (organisation) =>
      HEADS.flatMap(({ flag, element }) => {
        const given = organisation.attribute(flag) ?? '';
        const isThere = elementsAt(organisation, `ЛицоБезДов/${element}`).length > 0;
        return isThere === (given === '1') ? [] : [{ params: { flag, given }, at: `@${flag}` }];
      }),
  },
  {
    code: 'MCHD-12',
    formats,
    contexts: ORGANISATIONS.map((path) => `${path}/ЛицоБезДов`),
    severity: 'error',
    message: {
      ru: 'Не названо, кто действует от имени организации без доверенности',
      en: 'It is not named who acts for the organisation without a power of attorney',
    },
    hint: {
      ru: 'Этот человек подписывает доверенность; нужны СвФЛ, СВЮЛ или СвИП',
      en: 'This is who signs the power of attorney; СвФЛ, СВЮЛ or СвИП is needed',
    },
    begin: () => (head) => (head.children.length === 0 ? { at: 'СвФЛ' } : undefined),
  },
  {
    code: 'MCHD-13',
    formats,
    contexts: [DELEGATED],
    severity: 'error',
    message: {
      ru: 'Срок {issued} – {until} выходит за срок доверенности, по которой передаются полномочия: {from} – {to}',
      en: 'The term {issued} – {until} goes beyond that of the power of attorney that is passed on: {from} – {to}',
    },
    hint: {
      ru: 'Передоверие не может действовать дольше основной доверенности (ГК РФ, ст. 187 п. 4)',
      en: 'Delegation cannot last longer than the power of attorney it stands on (ГК РФ, 187.4)',
    },
    begin: () => (delegation) => {
      const [issued, until] = term(delegation.child('СвПереДовер'));
      for (const name of ['СвПередов', 'СвПервДовер']) {
        const earlier = delegation.child(name);
        const [from, to] = term(earlier);
        if (earlier === undefined || (issued >= from && until <= to)) continue;
        return { params: { issued, until, from, to }, at: 'СвПереДовер/@СрокДейст' };
      }
      return undefined;
    },
  },
  {
    code: 'MCHD-14',
    formats,
    contexts: [DELEGATED],
    severity: 'warning',
    message: {
      ru: 'ПрНалПередов={code} не согласуется с тем, названа ли доверенность, по которой передаются полномочия',
      en: 'ПрНалПередов={code} does not agree with whether the power of attorney that is passed on is named',
    },
    hint: {
      ru: '1 — с элементом СвПередов, 0 — без него: полномочия передаются по первоначальной доверенности',
      en: '1 goes with СвПередов, 0 without: then the original power of attorney is passed on',
    },
    begin: () => (delegation) => {
      const code = delegation.attribute('ПрНалПередов') ?? '';
      const isNamed = delegation.child('СвПередов') !== undefined;
      return isNamed === (code === '1') ? undefined : { params: { code }, at: '@ПрНалПередов' };
    },
  },
  {
    code: 'MCHD-15',
    formats,
    contexts: POWERS,
    severity: 'warning',
    message: {
      ru: 'Полномочия осуществляются совместно, а представитель один',
      en: 'The powers are exercised jointly, yet there is one representative',
    },
    hint: {
      ru: 'ПрСовмПолн: 1 — каждый сам, 2 — только вместе',
      en: 'ПрСовмПолн: 1 each for himself, 2 only together',
    },
    begin: ({ root }) => {
      const count = TRUSTED.reduce((sum, path) => sum + elementsAt(root, path).length, 0);
      return (powers) => (powers.attribute('ПрСовмПолн') === '2' && count < 2 ? { at: '@ПрСовмПолн' } : undefined);
    },
  },
  {
    code: 'MCHD-16',
    formats,
    contexts: TRUSTED.map((path) => `${path}/Пред/СведФизЛ`),
    severity: 'warning',
    message: {
      ru: 'У представителя нет ни ИНН, ни СНИЛС: сверить его с сертификатом можно только по имени',
      en: 'The representative has neither ИНН nor СНИЛС: only the name can be matched with a certificate',
    },
    hint: { ru: 'Укажите ИННФЛ и СНИЛС', en: 'Give ИННФЛ and СНИЛС' },
    begin: () => (person) =>
      person.attribute('ИННФЛ') === undefined && person.attribute('СНИЛС') === undefined ? { at: '@ИННФЛ' } : undefined,
  },
];

const HEADS = [
  { flag: 'ЕИОУК', element: 'СВЮЛ' },
  { flag: 'ЕИОФЛ', element: 'СвФЛ' },
  { flag: 'ЕИОИП', element: 'СвИП' },
];

function term(power: XmlElement | undefined): readonly [string, string] {
  return [power?.attribute('ДатаВыдДовер') ?? '', power?.attribute('СрокДейст') ?? ''];
}

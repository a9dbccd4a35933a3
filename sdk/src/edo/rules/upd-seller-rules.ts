import { Decimal } from '../../money/decimal.ts';
import { vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import { numberOf } from './number-of.ts';
import type { DocumentFacts, Rule, RuleProblem } from './rule.ts';

const INVOICE = 'Документ/СвСчФакт';
const parties = ['СвПрод', 'СвПокуп', 'ГрузОт/ГрузОтпр', 'ГрузПолуч', 'ДопСвФХЖ1/СвФактор'].map(
  (name) => `${INVOICE}/${name}`,
);
const LINE = 'Документ/ТаблСчФакт/СведТов';

/** `{name}` has to be there for this Функция. */
function required(
  code: string,
  contexts: readonly string[],
  name: string,
  needed: (facts: DocumentFacts, element: XmlElement) => boolean,
): Rule {
  return {
    code,
    formats: ['upd-seller'],
    contexts,
    severity: 'error',
    message: {
      ru: 'Не выполнено условие присутствия: нужен {name} (Функция={function})',
      en: 'A condition of presence is broken: {name} is required (Функция={function})',
    },
    check(element, facts) {
      if (!needed(facts, element) || has(element, name)) return undefined;
      return { params: { name: name.replace('@', ''), function: facts.function }, at: name };
    },
  };
}

function has(element: XmlElement, name: string): boolean {
  return name.startsWith('@') ? element.attribute(name.slice(1)) !== undefined : element.child(name) !== undefined;
}

const isInvoice = (facts: DocumentFacts): boolean => facts.isInvoice;
const isTransfer = (facts: DocumentFacts): boolean => facts.isTransfer;

/** The circumstance attribute each Функция may carry. */
const circumstances: Readonly<Record<string, string>> = {
  СпОбстФСЧФ: 'СЧФ',
  СпОбстФСЧФДОП: 'СЧФДОП',
  СпОбстФДОП: 'ДОП',
};

/** Conditions of the УПД seller title (order ЕД-7-26/970@) that its schema cannot express. */
export const updSellerRules: readonly Rule[] = [
  required('UPD-01', ['Документ'], 'ТаблСчФакт', isInvoice),
  required('UPD-02', ['Документ'], 'СвПродПер', isTransfer),
  required('UPD-03', ['Документ'], '@НаимДокОпр', (facts) => facts.function !== 'СЧФ'),
  {
    code: 'UPD-04',
    formats: ['upd-seller'],
    contexts: ['Документ'],
    severity: 'error',
    message: { ru: 'НаимДокОпр не указывается при Функция=СЧФ', en: 'НаимДокОпр is not allowed with Функция=СЧФ' },
    check: (document, facts) =>
      facts.function === 'СЧФ' && has(document, '@НаимДокОпр') ? { at: '@НаимДокОпр' } : undefined,
  },
  required('UPD-05', parties, 'Адрес', isInvoice),
  required('UPD-06', [INVOICE], 'ДокПодтвОтгрНом', (facts) => facts.function === 'СЧФ' && !isAdvance(facts)),
  required('UPD-07', [LINE], '@НаимТов', (facts, line) => facts.isInvoice || !hasOtherName(line)),
  required('UPD-08', [LINE], '@НаимЕдИзм', (_facts, line) => has(line, '@ОКЕИ_Тов')),
  required('UPD-09', [LINE], '@КолТов', (facts, line) => facts.isInvoice && has(line, '@ОКЕИ_Тов')),
  {
    code: 'UPD-10',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'При указанном количестве нужна цена больше нуля (Функция={function})',
      en: 'With a quantity the price has to be above zero (Функция={function})',
    },
    check(line, facts) {
      const price = numberOf(line.attribute('ЦенаТов'));
      const wrong =
        has(line, '@КолТов') && facts.isInvoice ? !((price?.compare(Decimal.zero) ?? -1) > 0) : isNegative(price);
      return wrong ? { params: { function: facts.function }, at: '@ЦенаТов' } : undefined;
    },
  },
  required(
    'UPD-11',
    [LINE],
    '@СтТовУчНал',
    (facts, line) =>
      facts.isInvoice || (facts.isTransfer && !has(line, '@СтТовБезНДС') && !circumstanceOf(facts).has('СпОбстФДОП')),
  ),
  required(
    'UPD-12',
    [LINE],
    '@СтТовБезНДС',
    (facts, line) => facts.isInvoice && !isCalculatedRate(line) && !isAdvance(facts),
  ),
  required('UPD-13', ['Документ/ТаблСчФакт/ВсегоОпл'], '@СтТовУчНалВсего', isInvoice),
  {
    code: 'UPD-14',
    formats: ['upd-seller'],
    contexts: ['Документ/СвПродПер/СвПер'],
    severity: 'error',
    message: {
      ru: 'Нужна ДатаПер или обе даты периода, ДатаНачПер и ДатаОконПер',
      en: 'Either ДатаПер or both dates of the period, ДатаНачПер and ДатаОконПер, are required',
    },
    check(transfer, facts) {
      const period = has(transfer, '@ДатаНачПер') && has(transfer, '@ДатаОконПер');
      return !facts.isTransfer || has(transfer, '@ДатаПер') || period ? undefined : { at: '@ДатаПер' };
    },
  },
  {
    code: 'UPD-15',
    formats: ['upd-seller'],
    contexts: [`${INVOICE}/ДопСвФХЖ1`],
    severity: 'error',
    message: {
      ru: '{name} не указывается при Функция={function}',
      en: '{name} is not allowed with Функция={function}',
    },
    check(details, facts): RuleProblem | undefined {
      const name = Object.keys(circumstances).find(
        (key) => has(details, `@${key}`) && circumstances[key] !== facts.function,
      );
      return name === undefined ? undefined : { params: { name, function: facts.function }, at: `@${name}` };
    },
  },
  {
    code: 'UPD-16',
    formats: ['upd-seller'],
    contexts: [`${LINE}/ДопСведТов/НомСредИдентТов`],
    severity: 'error',
    message: {
      ru: 'Нужно хотя бы одно из: КИЗ, НомУпак, ИдентТрансУпак, КолВедМарк',
      en: 'At least one of КИЗ, НомУпак, ИдентТрансУпак, КолВедМарк is required',
    },
    check: (marked) =>
      ['КИЗ', 'НомУпак', '@ИдентТрансУпак', '@КолВедМарк'].some((name) => has(marked, name)) ? undefined : {},
  },
  {
    code: 'UPD-17',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'При коде страны происхождения нужно её краткое наименование (КрНаимСтрПр)',
      en: 'With the code of the country of origin its short name (КрНаимСтрПр) is required',
    },
    check(line) {
      const coded = line.childrenNamed('СвДТ').some((entry) => has(entry, '@КодПроисх'));
      return !coded || line.find('ДопСведТов/КрНаимСтрПр') !== undefined ? undefined : { at: 'ДопСведТов/КрНаимСтрПр' };
    },
  },
  required('UPD-18', [LINE], 'Акциз', (_facts, line) => line.child('ДопСведТов')?.attribute('КодВидПр') !== undefined),
  {
    code: 'UPD-19',
    formats: ['upd-seller'],
    contexts: ['Документ/СвПродПер/СвПер'],
    severity: 'error',
    message: {
      ru: 'Период передачи кончается ({to}) раньше, чем начинается ({from})',
      en: 'The period of the transfer ends ({to}) before it begins ({from})',
    },
    check(transfer) {
      const from = transfer.attribute('ДатаНачПер') ?? '';
      const to = transfer.attribute('ДатаОконПер') ?? from;
      return sortable(to) < sortable(from) ? { params: { from, to }, at: '@ДатаОконПер' } : undefined;
    },
  },
];

/** ДД.ММ.ГГГГ in the order in which dates compare. */
function sortable(date: string): string {
  return date.split('.').reverse().join('-');
}

function hasOtherName(line: XmlElement): boolean {
  const details = line.child('ДопСведТов');
  return details !== undefined && ['@ХарактерТов', '@АртикулТов', '@КодТов'].some((name) => has(details, name));
}

function isNegative(price: Decimal | undefined): boolean {
  return price !== undefined && price.compare(Decimal.zero) < 0;
}

function isCalculatedRate(line: XmlElement): boolean {
  return vatRate(line.attribute('НалСт') ?? '')?.method === 'of-gross';
}

function isAdvance(facts: DocumentFacts): boolean {
  return circumstanceOf(facts).get('СпОбстФСЧФ') === '2';
}

function circumstanceOf(facts: DocumentFacts): ReadonlyMap<string, string> {
  const details = facts.root.find(`${INVOICE}/ДопСвФХЖ1`);
  return new Map(details?.attributes.map(({ name, value }) => [name, value]));
}

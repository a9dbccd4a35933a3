import { vatRate } from '../documents/vat-rates.ts';
import type { Rule } from './rule.ts';

const formats = ['upd-seller'];
const LINE = 'Документ/ТаблСчФакт/СведТов';
const TABLE = 'Документ/ТаблСчФакт';
const INVOICE = 'Документ/СвСчФакт';

/** СпОбстФСЧФ of an invoice for an advance. */
const ADVANCE = '2';

/**
 * Sums without tax of an invoice: the schema's own condition compares СпОбстФСЧФ with 2 and therefore says nothing where
 * that attribute is absent, which is the ordinary case (XPath 1.0, 3.4).
 */
function netRequired(code: string, context: string, name: string, isCalculated: (rates: string) => boolean): Rule {
  return {
    code,
    formats,
    contexts: [...new Set([LINE, context])],
    severity: 'error',
    message: {
      ru: 'В счёте-фактуре нужна {name} (Функция={function})',
      en: '{name} is required in an invoice (Функция={function})',
    },
    hint: {
      ru: 'Не указывают её только при расчётной ставке и в счёте-фактуре на аванс',
      en: 'Only with a calculated rate and in an invoice for an advance is it left out',
    },
    begin: (facts) => {
      if (!facts.isInvoice || facts.circumstance !== undefined) return () => undefined;
      const target = context.slice(context.lastIndexOf('/') + 1);
      let calculated = false;
      return (element) => {
        if (element.name === 'СведТов') calculated = isCalculated(element.attribute('НалСт') ?? '') || calculated;
        if (element.name !== target || element.has(name)) return undefined;
        const excused = target === 'СведТов' ? isCalculated(element.attribute('НалСт') ?? '') : calculated;
        return excused ? undefined : { params: { name, function: facts.function }, at: `@${name}` };
      };
    },
  };
}

/** Where tax is taken out of the whole price there need be no price without it. */
function isCalculatedRate(rate: string): boolean {
  return vatRate(rate)?.method === 'of-gross';
}

/** What the schema of the УПД seller title (order ЕД-7-26/970@) and its conditions leave open. */
export const updSellerRules: readonly Rule[] = [
  netRequired('UPD-12', LINE, 'СтТовБезНДС', isCalculatedRate),
  netRequired('UPD-13', `${TABLE}/ВсегоОпл`, 'СтТовБезНДСВсего', isCalculatedRate),
  {
    code: 'UPD-20',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [INVOICE],
    severity: 'error',
    message: {
      ru: 'Счёт-фактура на аванс без платёжного документа',
      en: 'The invoice is for an advance, but names no payment',
    },
    hint: {
      ru: 'Строка 5: СвПРД с номером и датой платёжного документа (НК 169 п. 5.1)',
      en: 'Line 5: СвПРД with the number and date of the payment (НК 169 п. 5.1)',
    },
    begin:
      ({ circumstance }) =>
      (invoice) =>
        circumstance === ADVANCE && invoice.child('СвПРД') === undefined ? { at: 'СвПРД' } : undefined,
  },
  {
    code: 'UPD-21',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [INVOICE],
    severity: 'warning',
    message: {
      ru: 'Назван исправляемый файл, а исправления (ИспрДок) в документе нет',
      en: 'A corrected file is named, but the document is no revision (ИспрДок)',
    },
    hint: {
      ru: 'Укажите номер и дату исправления или уберите {name}',
      en: 'Give the number and date of the revision, or leave {name} out',
    },
    begin: () => (invoice) => {
      if (invoice.child('ИспрДок') !== undefined) return undefined;
      const name = ['ИмяФайлИспрПрод', 'ИмяФайлИспрПок'].find((one) => invoice.attribute(one) !== undefined);
      return name === undefined ? undefined : { params: { name }, at: `@${name}` };
    },
  },
  {
    code: 'UPD-22',
    formats,
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Номер строки {number} уже был: строки нумеруются по порядку с 1',
      en: 'The line number {number} was there before: lines are numbered from 1 on',
    },
    hint: {
      ru: 'На НомСтр ссылаются титул покупателя и корректировки',
      en: 'Buyer titles and corrections refer to НомСтр',
    },
    begin: () => {
      // Mostly they are numbered from 1 on, and of those the last one says it all.
      let last = 0;
      const others = new Set<string>();
      return (line) => {
        const number = line.attribute('НомСтр') ?? '';
        if (number === String(last + 1) && !others.has(number)) last++;
        else if (isWithin(number, last) || others.size === others.add(number).size) {
          return { params: { number }, at: '@НомСтр' };
        }
        return undefined;
      };
    },
  },
];

/** Whether a text is one of the numbers from 1 on up to the last. */
function isWithin(text: string, last: number): boolean {
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= last;
}

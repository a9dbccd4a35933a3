import { vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import type { DocumentFacts, Rule } from './rule.ts';

/**
 * Sums without tax of an invoice: the schema's own condition compares СпОбстФСЧФ with 2 and therefore says nothing where
 * that attribute is absent, which is the ordinary case (XPath 1.0, 3.4).
 */
function netRequired(code: string, context: string, name: string): Rule {
  return {
    code,
    formats: ['upd-seller'],
    contexts: [context],
    severity: 'error',
    message: {
      ru: 'В счёте-фактуре нужна {name} (Функция={function})',
      en: '{name} is required in an invoice (Функция={function})',
    },
    check(element, facts) {
      const needed = facts.isInvoice && circumstance(facts) === undefined && !isCalculated(element);
      if (!needed || element.attribute(name) !== undefined) return undefined;
      return { params: { name, function: facts.function }, at: `@${name}` };
    },
  };
}

/** What the schema of the УПД seller title (order ЕД-7-26/970@) and its conditions leave open. */
export const updSellerRules: readonly Rule[] = [
  netRequired('UPD-12', 'Документ/ТаблСчФакт/СведТов', 'СтТовБезНДС'),
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

/** Where tax is taken out of the whole price there need be no price without it. */
function isCalculated(line: XmlElement): boolean {
  return vatRate(line.attribute('НалСт') ?? '')?.method === 'of-gross';
}

function circumstance({ root }: DocumentFacts): string | undefined {
  return root.find('Документ/СвСчФакт/ДопСвФХЖ1')?.attribute('СпОбстФСЧФ');
}

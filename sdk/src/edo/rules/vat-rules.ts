import { vatRate } from '../documents/vat-rates.ts';
import type { Rule } from './rule.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';

/** The rate has to be in force on the day of the shipment. */
export const vatRules: readonly Rule[] = [
  {
    code: 'VAT-01',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Ставка «{rate}» действует с {since}, а отгрузка — {day}',
      en: 'The rate “{rate}” is in force from {since}, the shipment is of {day}',
    },
    check(line, { shippedOn }) {
      const rate = line.attribute('НалСт') ?? '';
      const since = vatRate(rate)?.since;
      if (since === undefined || shippedOn === undefined || shippedOn >= since) return undefined;
      return { params: { rate, since, day: shippedOn }, at: '@НалСт' };
    },
  },
  {
    code: 'VAT-02',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Ставка «{rate}» действовала до {until}, а отгрузка — {day}',
      en: 'The rate “{rate}” was in force until {until}, the shipment is of {day}',
    },
    hint: {
      ru: 'Допустимо только для исправления документа о прежней отгрузке',
      en: 'Allowed only when a document of an earlier shipment is corrected',
    },
    check(line, { shippedOn }) {
      const rate = line.attribute('НалСт') ?? '';
      const until = vatRate(rate)?.until;
      if (until === undefined || shippedOn === undefined || shippedOn <= until) return undefined;
      return { params: { rate, until, day: shippedOn }, at: '@НалСт' };
    },
  },
];

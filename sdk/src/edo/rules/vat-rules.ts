import type { Rule } from './rule.ts';
import { shapedFormats, shapeOf } from './shapes.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';
const allLines = shapedFormats.flatMap((format) => shapeOf(format, '')?.lines ?? []);

/** СпОбстФСЧФ of an invoice for an advance. */
const ADVANCE = '2';

/** ПрТовРаб of property rights, whose tax is taken out of the price (НК 155). */
const RIGHT = '4';

/** Rates: in force on the day of the shipment, and the right kind for the occasion. */
export const vatRules: readonly Rule[] = [
  {
    code: 'VAT-01',
    formats: shapedFormats,
    contexts: allLines,
    severity: 'error',
    message: {
      ru: 'Ставка «{rate}» действует с {since}, а отгрузка — {day}',
      en: 'The rate “{rate}” is in force from {since}, the shipment is of {day}',
    },
    hint: {
      ru: 'Ставка выбирается по дню отгрузки, для аванса — по дню документа',
      en: 'The rate is the one of the day of shipment; of an advance, the day of the document',
    },
    begin:
      ({ shape, shippedOn, figuresOf }) =>
      (line) => {
        const { rate, rateText } = figuresOf(line);
        if (rate?.since === undefined || shippedOn === undefined || shippedOn >= rate.since) return undefined;
        return { params: { rate: rateText, since: rate.since, day: shippedOn }, at: shape?.line.rate ?? '' };
      },
  },
  {
    code: 'VAT-02',
    formats: shapedFormats,
    contexts: allLines,
    severity: 'warning',
    message: {
      ru: 'Ставка «{rate}» действовала до {until}, а отгрузка — {day}',
      en: 'The rate “{rate}” was in force until {until}, the shipment is of {day}',
    },
    hint: {
      ru: 'Допустимо только для исправления документа о прежней отгрузке',
      en: 'Allowed only when a document of an earlier shipment is corrected',
    },
    begin:
      ({ shape, shippedOn, figuresOf }) =>
      (line) => {
        const { rate, rateText } = figuresOf(line);
        if (rate?.until === undefined || shippedOn === undefined || shippedOn <= rate.until) return undefined;
        return { params: { rate: rateText, until: rate.until, day: shippedOn }, at: shape?.line.rate ?? '' };
      },
  },
  {
    code: 'VAT-03',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Расчётная ставка «{rate}», а особых обстоятельств в документе не указано',
      en: 'The rate “{rate}” is a calculated one, and the document names no special circumstances',
    },
    hint: {
      ru: 'Расчётная ставка — для авансов, налоговых агентов, уступки прав и других случаев НК 164 п. 4; обычная отгрузка идёт по {usual}',
      en: 'Calculated rates are for advances, tax agents, assigned rights and the other cases of НК 164 п. 4; an ordinary shipment goes by {usual}',
    },
    begin: ({ root, figuresOf }) => {
      const circumstances = root.find('Документ/СвСчФакт/ДопСвФХЖ1')?.attributes ?? [];
      if (circumstances.some(({ name }) => /^(СпОбст|ОбстФормСЧФ)/.test(name))) return () => undefined;
      return (line) => {
        const { rate, rateText } = figuresOf(line);
        if (rate?.method !== 'of-gross') return undefined;
        if (line.child('ДопСведТов')?.attribute('ПрТовРаб') === RIGHT) return undefined;
        return { params: { rate: rateText, usual: `${rate.numerator}%` }, at: '@НалСт' };
      };
    },
  },
  {
    code: 'VAT-04',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Налог исчисляет покупатель, а покупатель — физическое лицо',
      en: 'The buyer is to reckon the tax, but the buyer is a natural person',
    },
    hint: {
      ru: 'По НК 161 п. 8 налоговыми агентами бывают организации и предприниматели',
      en: 'By НК 161 п. 8 tax agents are organisations and entrepreneurs',
    },
    begin: ({ root, figuresOf }) => {
      const buyers = root.find('Документ/СвСчФакт')?.childrenNamed('СвПокуп') ?? [];
      const isPerson = buyers.some((buyer) => /^СвФЛУч/.test(buyer.child('ИдСв')?.children[0]?.name ?? ''));
      if (!isPerson) return () => undefined;
      return (line) => (figuresOf(line).rate?.method === 'agent' ? { at: '@НалСт' } : undefined);
    },
  },
  {
    code: 'VAT-05',
    formats: ['upd-seller'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Налог исчисляет покупатель, а в строке стоит сумма налога {value}',
      en: 'The buyer is to reckon the tax, but the line holds a sum of tax, {value}',
    },
    hint: {
      ru: 'При ставке «НДС исчисляется налоговым агентом» продавец налог не предъявляет: 0.00 или «без НДС»',
      en: 'With this rate the seller charges no tax: 0.00 or «без НДС»',
    },
    begin:
      ({ figuresOf }) =>
      (line) => {
        const { rate, vat } = figuresOf(line);
        if (rate?.method !== 'agent' || vat === undefined || vat.units === 0n) return undefined;
        return { params: { value: vat.toFixed(2) }, at: 'СумНал/СумНал' };
      },
  },
  {
    code: 'VAT-06',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [LINE],
    severity: 'error',
    message: {
      ru: 'Счёт-фактура на аванс, а ставка «{rate}» не расчётная',
      en: 'The invoice is for an advance, but the rate “{rate}” is not a calculated one',
    },
    hint: {
      ru: 'С аванса налог считается по расчётной ставке: {percent}/{whole} (НК 164 п. 4)',
      en: 'Tax on an advance goes by the calculated rate: {percent}/{whole} (НК 164 п. 4)',
    },
    begin: ({ circumstance, figuresOf }) => {
      if (circumstance !== ADVANCE) return () => undefined;
      return (line) => {
        const { rate, rateText } = figuresOf(line);
        if (rate?.method !== 'of-net' || rate.numerator === 0n) return undefined;
        const percent = String(rate.numerator);
        return { params: { rate: rateText, percent, whole: String(100n + rate.numerator) }, at: '@НалСт' };
      };
    },
  },
];

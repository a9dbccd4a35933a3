import { isRateInForce, vatRate, vatRatesOn } from '../documents/vat-rates.ts';
import type { DocumentFacts } from '../rules/facts.ts';
import type { XmlElement } from '../xml/element.ts';
import { periodText } from './period.ts';
import { type Reason, reason } from './reason.ts';

/** Why each rate that the lines of a document name: on which days it is in force, and which day counts. */
export function rateReasons({ root, shape, shippedOn, figuresOf }: DocumentFacts): Reason[] {
  if (shape === undefined) return [];
  const lines = elementsAt(root, shape.lines.split('/'));
  const rates = new Set(lines.map((line) => figuresOf(line).rateText).filter((text) => text !== ''));
  return [...rates].map((rate) => rateReason(rate, shippedOn));
}

/** The rates in force on a day (ISO). */
export function ratesOn(date: string): Reason {
  return reason('rate', texts.onDay, { date, rates: vatRatesOn(date).join(', ') });
}

function rateReason(rate: string, day = '—'): Reason {
  const definition = vatRate(rate);
  if (definition === undefined) return reason('rate', texts.unknown, { rate });
  const { since, until } = definition;
  const period = periodText(since, until);
  if (period === undefined) return reason('rate', texts.always, { rate });
  const isRight = isRateInForce(rate, day);
  return reason('rate', isRight ? texts.right : texts.wrong, { rate, period, day });
}

function elementsAt(root: XmlElement, path: readonly string[]): XmlElement[] {
  return path.reduce((elements, name) => elements.flatMap((element) => element.childrenNamed(name)), [root]);
}

const texts = {
  onDay: { ru: 'Ставки, которые действуют {date}: {rates}', en: 'Rates in force on {date}: {rates}' },
  unknown: { ru: 'Ставки «{rate}» нет в перечне форматов', en: 'No format lists the rate “{rate}”' },
  always: { ru: 'Ставка «{rate}» действует всегда', en: 'The rate “{rate}” is always in force' },
  right: {
    ru: 'Ставка «{rate}» действует {period}, отгрузка {day}',
    en: 'The rate “{rate}” is in force {period}, the shipment is of {day}',
  },
  wrong: {
    ru: 'Ставка «{rate}» действует {period}, а отгрузка {day}: такая ставка верна, только если исправляется отгрузка тех дней',
    en: 'The rate “{rate}” is in force {period}, but the shipment is of {day}: right only where a shipment of those days is corrected',
  },
} as const;

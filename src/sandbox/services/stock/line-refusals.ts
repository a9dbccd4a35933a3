import type { LineOutcome } from '@styk/sdk/api/stock';
import { type ErrorParams, fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';

/** Why single lines of a batch or a snapshot are refused: `x-styk-line-codes` of the contract. */
const TEXTS = {
  'level-changed': {
    ru: 'Остаток артикула {sku} уже не {expected}, а {known}',
    en: 'The level of {sku} is {known} by now, not {expected}',
  },
  'sku-unknown': { ru: 'Артикул {sku} не сопоставлен', en: 'The article {sku} is not mapped' },
  'location-unknown': { ru: 'У партнёра нет места {location}', en: 'The partner has no location {location}' },
  'unit-mismatch': {
    ru: 'Артикул {sku} измеряется в {unit}, получено {given}',
    en: 'The article {sku} is measured in {unit}, got {given}',
  },
  'watermark-ahead': {
    ru: 'В журнале места последний номер {last}, получен {given}',
    en: 'The journal of the location ends at {last}, got {given}',
  },
  'occurred-at-out-of-range': {
    ru: 'asOf {at}: не больше 5 минут вперёд и 30 дней назад',
    en: 'asOf {at}: at most 5 minutes ahead and 30 days ago',
  },
  duplicate: { ru: 'Артикул {sku} уже был', en: 'The article {sku} was there before' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Kept without its text, which is in the language of whoever reads it. */
export interface LineRefusal {
  readonly code: keyof typeof TEXTS;
  readonly params: ErrorParams;
}

export function refusedLine(line: number, key: string, { code, params }: LineRefusal, language: Language): LineOutcome {
  return { line, key, outcome: 'rejected', code, detail: fillTemplate(TEXTS[code][language], params) };
}

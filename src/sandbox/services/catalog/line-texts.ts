import { type ErrorParams, fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';

interface LineText {
  readonly detail: LocalizedText;
  readonly remediation?: LocalizedText;
}

/** What can be wrong with a line of a batch, and stay wrong with an offer: `x-styk-line-codes` of the contract. */
const TEXTS = {
  'gtin-checksum': {
    detail: {
      ru: 'Контрольная цифра {given}, должна быть {expected}',
      en: 'The check digit is {given}, not {expected}',
    },
  },
  duplicate: { detail: { ru: '{sku} уже есть в этом пакете', en: '{sku} is in this batch already' } },
  'category-unknown': { detail: { ru: 'Категории {code} нет', en: 'There is no category {code}' } },
  'unit-unknown': { detail: { ru: 'Единицы {code} нет', en: 'There is no unit {code}' } },
  'vat-code-unknown': {
    detail: { ru: 'Ставка {code} не действует {day}', en: 'The rate {code} is not in force on {day}' },
  },
  'attributes-invalid': {
    detail: {
      ru: 'Атрибут {pointer} не по схеме категории',
      en: 'The attribute {pointer} breaks the schema of the category',
    },
  },
  'marking-category-unknown': {
    detail: { ru: 'Товарной группы {code} нет', en: 'There is no group of marked goods {code}' },
  },
  'certificate-required': {
    detail: {
      ru: 'Категории {code} нужен документ о соответствии',
      en: 'The category {code} needs a document of conformity',
    },
  },
  'certificate-expired': {
    detail: { ru: 'Документ {number} действовал до {day}', en: 'The document {number} was in force until {day}' },
    remediation: { ru: 'Передайте действующий документ.', en: 'Send a document in force.' },
  },
  'price-quarantined': {
    detail: {
      ru: 'Цена {given} коп. вместо {current} коп.: слишком большое изменение',
      en: 'The price is {given} kopecks instead of {current}: too large a change',
    },
    remediation: {
      ru: 'Исправьте цену или повторите её с confirmed.',
      en: 'Correct the price, or send it again with confirmed.',
    },
  },
  'occurred-at-out-of-range': { detail: { ru: 'asOf {at} в будущем', en: 'asOf {at} lies in the future' } },
  'sku-unknown': { detail: { ru: 'Предложения {sku} нет', en: 'There is no offer {sku}' } },
  'store-unknown': { detail: { ru: 'Точки {store} нет', en: 'There is no store {store}' } },
  'unknown-sku': {
    detail: { ru: 'Артикула экосистемы {sku} нет', en: 'The ecosystem has no article {sku}' },
    remediation: { ru: 'Исправьте соответствие.', en: 'Correct the mapping.' },
  },
  'unit-mismatch': {
    detail: { ru: '{sku} считают в {unit}, а не в {given}', en: '{sku} is counted in {unit}, not in {given}' },
    remediation: { ru: 'Исправьте соответствие.', en: 'Correct the mapping.' },
  },
  'mapping-missing': {
    detail: {
      ru: 'Артикул не сопоставлен с артикулом экосистемы',
      en: 'The article is not mapped to one of the ecosystem',
    },
    remediation: { ru: 'Передайте соответствие: PUT /mappings:batch.', en: 'Send the mapping: PUT /mappings:batch.' },
  },
  'mapping-rejected': {
    detail: { ru: 'Соответствие отклонено: {code}', en: 'The mapping was refused: {code}' },
    remediation: { ru: 'Исправьте соответствие.', en: 'Correct the mapping.' },
  },
  'title-shouts': {
    detail: { ru: 'Название набрано прописными', en: 'The title is in capitals' },
    remediation: { ru: 'Наберите название строчными.', en: 'Write the title in lower case.' },
  },
  'title-forbidden': {
    detail: { ru: 'Название содержит недопустимое', en: 'The title has something that is not allowed' },
    remediation: { ru: 'Такой товар не продаётся.', en: 'Such goods are not sold.' },
  },
} as const satisfies Readonly<Record<string, LineText>>;

export type LineCode = keyof typeof TEXTS;

/** Why a line is refused, without its text, which is in the language of whoever reads it. */
export interface Refusal {
  readonly code: LineCode;
  readonly params: ErrorParams;
}

export function detailOf({ code, params }: Refusal, language: Language): string {
  return fillTemplate(TEXTS[code].detail[language], params);
}

export function remediationOf({ code, params }: Refusal, language: Language): string | undefined {
  const text: LineText = TEXTS[code];
  return text.remediation && fillTemplate(text.remediation[language], params);
}

import type { ProblemText } from '../site-source.ts';

/**
 * Texts of codes that are no refusal of a whole call here: those of single lines, and those that only a partner's own server or the real
 * ecosystem answers.
 */
export const unservedTexts: Readonly<Record<string, ProblemText>> = {
  'attributes-invalid': {
    title: { ru: 'Атрибуты не подходят категории', en: 'Attributes do not fit the category' },
    remediation: {
      ru: 'Сверьтесь со схемой категории: getCategorySchema.',
      en: 'Compare them with the schema of the category: getCategorySchema.',
    },
  },
  'category-unknown': {
    title: { ru: 'Категория неизвестна', en: 'Unknown category' },
    remediation: {
      ru: 'Возьмите код из справочника: getDictionary.',
      en: 'Take a code from the dictionary: getDictionary.',
    },
  },
  'certificate-required': {
    title: { ru: 'Нужен сертификат', en: 'A certificate is needed' },
    remediation: {
      ru: 'Укажите сертификат или декларацию для этой категории.',
      en: 'Name the certificate or declaration that this category needs.',
    },
  },
  'cursor-expired': {
    title: { ru: 'Курсор устарел', en: 'The cursor has expired' },
    remediation: {
      ru: 'Начните опрос с первой страницы.',
      en: 'Begin again with the first page.',
    },
  },
  duplicate: {
    title: { ru: 'Повтор в одном пакете', en: 'Twice in one batch' },
    remediation: {
      ru: 'Оставьте в пакете одну строку на ключ.',
      en: 'Keep one line for each key in a batch.',
    },
  },
  'event-rejected': {
    title: { ru: 'Приёмник не принял событие', en: 'The receiver has refused the event' },
    remediation: {
      ru: 'Отвечайте так, только если событие не по форме; на незнакомое отвечайте 2xx.',
      en: 'Answer so only to an event of the wrong form; the unknown gets a 2xx.',
    },
  },
  'gtin-checksum': {
    title: { ru: 'Контрольная цифра GTIN не сходится', en: 'The check digit of the GTIN is wrong' },
    remediation: {
      ru: 'Перепишите штрихкод с упаковки.',
      en: 'Read the barcode from the package again.',
    },
  },
  'level-changed': {
    title: { ru: 'Остаток успел измениться', en: 'The level has changed meanwhile' },
    remediation: {
      ru: 'Прочитайте остаток и пришлите строку с новым значением.',
      en: 'Read the level and send the line with the new value.',
    },
  },
  'marking-category-unknown': {
    title: { ru: 'Категория маркировки неизвестна', en: 'Unknown marking category' },
    remediation: {
      ru: 'Возьмите код из справочника: getDictionary.',
      en: 'Take a code from the dictionary: getDictionary.',
    },
  },
  'order-rejected': {
    title: { ru: 'Партнёр не принял заказ', en: 'The partner has refused the order' },
    remediation: {
      ru: 'Заказ не по форме: объясните в `detail`, что не так.',
      en: 'The order has the wrong form: say in `detail` what is wrong.',
    },
  },
  'precondition-failed': {
    title: { ru: 'Состояние успело измениться', en: 'The state has changed meanwhile' },
  },
  'precondition-required': {
    title: { ru: 'Нужен If-Match', en: 'If-Match is needed' },
  },
  'price-quarantined': {
    title: { ru: 'Цена на карантине', en: 'The price is in quarantine' },
    remediation: {
      ru: 'Подтвердите резкое изменение цены или исправьте её.',
      en: 'Confirm the sharp change of the price, or correct it.',
    },
  },
  'signature-missing': {
    title: { ru: 'Нет подписи', en: 'Signature missing' },
    remediation: {
      ru: 'Откажите: экосистема подписывает каждый запрос.',
      en: 'Refuse: the ecosystem signs every request.',
    },
  },
  'timestamp-out-of-range': {
    title: { ru: 'Время подписи слишком далеко', en: 'The signature is too old or too new' },
    remediation: {
      ru: 'Откажите и сверьте часы: допуск — 300 секунд.',
      en: 'Refuse, and check the clock: 300 seconds are allowed.',
    },
  },
  'unit-unknown': {
    title: { ru: 'Единица измерения неизвестна', en: 'Unknown unit' },
    remediation: {
      ru: 'Возьмите код из справочника `units`: getDictionary.',
      en: 'Take a code from the dictionary `units`: getDictionary.',
    },
  },
  'vat-code-unknown': {
    title: { ru: 'Код ставки НДС неизвестен', en: 'Unknown VAT code' },
    remediation: {
      ru: 'Возьмите код, действующий на дату: getDictionary.',
      en: 'Take a code in force on the date: getDictionary.',
    },
  },
};

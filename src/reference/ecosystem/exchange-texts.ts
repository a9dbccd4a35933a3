import type { ProblemText } from '../site-source.ts';

/** Refusals of identity, onboarding, events and of the calls on the partner's side. */
export const exchangeTexts: Readonly<Record<string, ProblemText>> = {
  'contract-version-outdated': {
    title: { ru: 'Отчёт по старой версии контрактов', en: 'The report is about an old version of the contracts' },
    remediation: {
      ru: 'Обновите styk и пройдите проверку снова.',
      en: 'Update styk and run the checks again.',
    },
  },
  'cursor-expired': {
    title: { ru: 'Курсор устарел', en: 'The cursor has expired' },
    remediation: {
      ru: 'Начните опрос с первой страницы.',
      en: 'Begin again with the first page.',
    },
  },
  'event-data-invalid': {
    title: { ru: 'Данные не по схеме события', en: 'The data break the schema of the event' },
    remediation: {
      ru: 'Сверьтесь со схемой типа: getEventTypeSchema.',
      en: 'Compare them with the schema of the type: getEventTypeSchema.',
    },
  },
  'event-rejected': {
    title: { ru: 'Приёмник не принял событие', en: 'The receiver has refused the event' },
    remediation: {
      ru: 'Отвечайте так, только если событие не по форме; на незнакомое отвечайте 2xx.',
      en: 'Answer so only to an event of the wrong form; the unknown gets a 2xx.',
    },
  },
  'event-type-unknown': {
    title: { ru: 'Тип события неизвестен', en: 'Unknown type of event' },
    remediation: {
      ru: 'Возьмите тип из каталога: listEventTypes.',
      en: 'Take a type from the catalogue: listEventTypes.',
    },
  },
  gone: {
    title: { ru: 'Больше нет', en: 'Gone' },
  },
  'key-too-weak': {
    title: { ru: 'Ключ слишком слаб', en: 'The key is too weak' },
    remediation: {
      ru: 'Создайте ключ ES256 или RSA от 2048 бит.',
      en: 'Make an ES256 key, or RSA of 2048 bits or more.',
    },
  },
  'position-invalid': {
    title: { ru: 'Позиция журнала не читается', en: 'The position in the log cannot be read' },
    remediation: {
      ru: 'Берите позицию только из ответа readEventLog.',
      en: 'Take positions only from answers of readEventLog.',
    },
  },
  'precondition-failed': {
    title: { ru: 'Состояние успело измениться', en: 'The state has changed meanwhile' },
  },
  'precondition-required': {
    title: { ru: 'Нужен If-Match', en: 'If-Match is needed' },
  },
  'replay-window-exceeded': {
    title: { ru: 'Слишком давно', en: 'Too long ago' },
    remediation: {
      ru: 'События хранятся 30 дней; более ранние возьмите из отчётов.',
      en: 'Events are kept for 30 days; take earlier ones from reports.',
    },
  },
  'report-signature-invalid': {
    title: { ru: 'Подпись отчёта не сходится', en: 'The signature of the report does not fit' },
    remediation: {
      ru: 'Загрузите отчёт таким, каким его записал styk.',
      en: 'Upload the report as styk has written it.',
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
  'url-forbidden': {
    title: { ru: 'Адрес недопустим', en: 'The address is not allowed' },
    remediation: {
      ru: 'Нужен публичный HTTPS-адрес с действительной цепочкой, без перенаправлений.',
      en: 'A public HTTPS address with a valid chain and without redirects is needed.',
    },
  },
};

import { defineProblems } from '../../problems.ts';

/** Refusals of the customers' contract, by its codes. */
export const customerProblems = defineProblems({
  'consent-required': {
    status: 403,
    title: { ru: 'Нужно согласие', en: 'Consent required' },
    detail: {
      ru: 'Клиент не дал вам согласия «{purpose}» или отозвал его',
      en: 'The customer has not given you the consent "{purpose}" or has withdrawn it',
    },
    remediation: {
      ru: 'Получите согласие и запишите его: POST /customers/{id}/consents.',
      en: 'Obtain the consent and record it: POST /customers/{id}/consents.',
    },
  },
  'identifier-belongs-to-other': {
    status: 409,
    title: { ru: 'Идентификатор занят', en: 'Identifier is taken' },
    detail: { ru: 'Этот идентификатор принадлежит другому клиенту', en: 'The identifier belongs to another customer' },
    remediation: {
      ru: 'Если это один человек, объедините профили: POST /customers:merge.',
      en: 'If they are one person, merge the profiles: POST /customers:merge.',
    },
  },
  'identifier-blocked': {
    status: 409,
    title: { ru: 'Идентификатор выведен из употребления', en: 'Identifier out of use' },
    detail: {
      ru: 'Идентификатор заблокирован или уже заменён',
      en: 'The identifier is blocked or has been replaced already',
    },
    remediation: { ru: 'Используйте другой идентификатор.', en: 'Use another identifier.' },
  },
  'identifier-invalid': {
    status: 422,
    title: { ru: 'Идентификатор не годится', en: 'The identifier will not do' },
    detail: {
      ru: 'Значение не похоже на целый идентификатор вида {kind}',
      en: 'The value does not look like a whole identifier of the kind {kind}',
    },
    remediation: {
      ru: 'Телефон: +7 и 10 цифр; карта: от 8 до 19 цифр; system бывает только у external.',
      en: 'A phone is +7 and 10 digits, a card 8 to 19 digits; only external ones have a system.',
    },
  },
  'merge-conflict': {
    status: 409,
    title: { ru: 'Профили нельзя объединить', en: 'The profiles cannot be merged' },
    detail: {
      ru: 'Объединению мешает: {obstacle} (same-profile — это уже один профиль, blocked — профиль заблокирован, open-holds — у дубля открыты резервы)',
      en: 'In the way of the merge: {obstacle} (same-profile: they are one already, blocked: one is blocked, open-holds: points of the duplicate are on hold)',
    },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Версия уже была с другим содержанием', en: 'The version was there with other content' },
    detail: {
      ru: 'Система {system} уже передавала версию {version} с другим содержанием',
      en: 'The system {system} has sent the version {version} with other content already',
    },
    remediation: {
      ru: 'Передайте изменённый профиль под новой версией.',
      en: 'Send a changed profile as a new version.',
    },
  },
  'open-holds': {
    status: 409,
    title: { ru: 'Есть открытые резервы или заказы', en: 'There are open holds or orders' },
    detail: {
      ru: 'У клиента зарезервированы баллы или деньги, или он ждёт заказа',
      en: 'Points or money of the customer are on hold, or an order is on its way to them',
    },
    remediation: {
      ru: 'Завершите или отмените резервы и заказы либо дождитесь их срока.',
      en: 'Capture or void the holds and finish or cancel the orders, or wait until they run out.',
    },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Отзывать нечего', en: 'Nothing to withdraw' },
    detail: { ru: 'Согласие «{purpose}» не действует', en: 'The consent "{purpose}" is not in force' },
  },
  gone: {
    status: 410,
    title: { ru: 'Клиент забыт', en: 'The customer was erased' },
    detail: {
      ru: 'Данные клиента стёрты или стираются по его требованию',
      en: 'The data of this customer were erased, or are being erased',
    },
  },
  'otp-expired': {
    status: 410,
    title: { ru: 'Кода нет или он истёк', en: 'There is no code, or it has expired' },
    detail: { ru: 'Отправлен новый код на телефон дубля', en: "A new code was sent to the duplicate's phone" },
    remediation: { ru: 'Повторите вызов с новым кодом.', en: 'Repeat the call with the new code.' },
  },
  'otp-wrong': {
    status: 422,
    title: { ru: 'Код неверен', en: 'Wrong code' },
    detail: { ru: 'Код неверен, попыток осталось: {left}', en: 'The code is wrong, tries left: {left}' },
  },
  'occurred-at-out-of-range': {
    status: 422,
    title: { ru: 'Момент вне допустимого', en: 'The moment is out of range' },
    detail: { ru: '{at} не принимается', en: '{at} is not accepted' },
    remediation: { ru: 'Проверьте часы отправителя.', en: 'Check the clock of the sender.' },
  },
});

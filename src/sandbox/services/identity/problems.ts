import { defineProblems } from '../../problems.ts';

/** Refusals of the token endpoint have the codes of RFC 6749 section 5.2. */
export const oauthProblems = defineProblems({
  invalid_client: {
    status: 401,
    title: { ru: 'Клиент не опознан', en: 'Client not recognised' },
    detail: { ru: 'Неизвестный клиент или неверный секрет', en: 'Unknown client or wrong secret' },
  },
  invalid_assertion: {
    status: 401,
    title: { ru: 'Клиент не опознан', en: 'Client not recognised' },
    detail: { ru: 'Утверждение клиента не принято: {reason}', en: 'The client assertion is not accepted: {reason}' },
  },
  invalid_grant: {
    status: 400,
    title: { ru: 'Код или токен не годится', en: 'The code or token will not do' },
    detail: {
      ru: 'Код или refresh-токен неизвестен, использован, истёк или выдан другому',
      en: 'The code or refresh token is unknown, used, expired, or was issued to somebody else',
    },
  },
  authorization_pending: {
    status: 400,
    title: { ru: 'Человек ещё не ответил', en: 'The person has not answered yet' },
    detail: { ru: 'Спросите снова через interval секунд', en: 'Ask again after interval seconds' },
  },
  slow_down: {
    status: 400,
    title: { ru: 'Слишком часто', en: 'Too often' },
    detail: { ru: 'Спрашивайте на 5 секунд реже', en: 'Wait 5 seconds more between two questions' },
  },
  access_denied: {
    status: 400,
    title: { ru: 'Отказано', en: 'Denied' },
    detail: { ru: 'Человек отказал', en: 'The person has refused' },
  },
  expired_token: {
    status: 400,
    title: { ru: 'Код истёк', en: 'The code has expired' },
    detail: { ru: 'Начните вход сначала', en: 'Start the login again' },
  },
  invalid_scope: {
    status: 400,
    title: { ru: 'Право не выдано', en: 'Scope not granted' },
    detail: { ru: 'У клиента нет права {scope}', en: 'The client does not have the scope {scope}' },
  },
});

export const keyProblems = defineProblems({
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Имя ключа занято', en: 'The name of the key is taken' },
    detail: { ru: 'У клиента уже был ключ {kid}', en: 'The client has had a key {kid} already' },
    remediation: { ru: 'Дайте новому ключу новое имя (kid).', en: 'Give the new key a new name (kid).' },
  },
  'key-too-weak': {
    status: 422,
    title: { ru: 'Ключ не годится', en: 'The key will not do' },
    detail: {
      ru: 'Нужен ключ P-256, Ed25519 или RSA не короче 2048 бит',
      en: 'A key for P-256, Ed25519 or RSA of 2048 bits at least is needed',
    },
  },
});

export const linkProblems = defineProblems({
  'consent-required': {
    status: 403,
    title: { ru: 'Нужно согласие', en: 'Consent required' },
    detail: {
      ru: 'Нет действующего согласия account-linking этого клиента этому партнёру',
      en: 'There is no consent account-linking of this customer to this partner in force',
    },
  },
  'already-linked': {
    status: 409,
    title: { ru: 'Запись уже связана', en: 'The account is linked already' },
    detail: { ru: 'Эта запись связана с другим клиентом', en: 'The account is linked to another customer' },
    remediation: { ru: 'Сначала разорвите прежнюю связь.', en: 'Undo the earlier link first.' },
  },
  'id-token-invalid': {
    status: 422,
    title: { ru: 'Id-токен не принят', en: 'The id token is not accepted' },
    detail: {
      ru: 'Токен выдан не здесь, не вам или раньше чем 10 минут назад',
      en: 'The token was not issued here, not to you, or more than 10 minutes ago',
    },
  },
});

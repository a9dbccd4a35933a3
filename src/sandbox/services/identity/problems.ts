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
  unsupported_grant_type: {
    status: 400,
    title: { ru: 'Вид выдачи не поддерживается', en: 'Grant not supported' },
    detail: { ru: 'Песочница не выдаёт токены по {grant}', en: 'The sandbox issues no tokens by {grant}' },
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

import { createHash } from 'node:crypto';

/** The version of the model agreement that a new partner is asked to accept. */
export const agreementVersion = 1;
export const agreementEffectiveFrom = '2026-10-01';

/** Terms of notice follow 289-ФЗ: 45 days for worse terms, 15 for other changes. */
export const agreementText = `Соглашение об обмене данными с экосистемой (учебный текст песочницы), редакция 1

1. Партнёр обменивается данными с экосистемой по опубликованным контрактам.
2. Об изменениях, ухудшающих условия партнёра, экосистема уведомляет за 45 дней, об остальных — за 15 дней.
3. Скидки за счёт партнёра применяются только с его согласия; отказ не влечёт последствий.
4. Персональные данные покупателей партнёр получает только в объёме, нужном для исполнения заказа.
5. Электронные документы, подписанные квалифицированной подписью, равнозначны бумажным с собственноручной подписью.
6. Жалоба рассматривается за 15 дней.

Этот текст не порождает обязательств: он служит для отладки.
`;

export const agreementHash = createHash('sha256').update(agreementText, 'utf8').digest('hex');

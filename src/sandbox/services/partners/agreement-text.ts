import type { AgreementVersion, NoticeKind } from './rules/dossier.ts';
import { announce } from './rules/notice.ts';

/** Terms of notice follow 289-ФЗ: 45 days for worse terms, 15 for other changes. */
const FIRST_TEXT = `Соглашение об обмене данными с экосистемой (учебный текст песочницы), редакция 1

1. Партнёр обменивается данными с экосистемой по опубликованным контрактам.
2. Об изменениях, ухудшающих условия партнёра, экосистема уведомляет за 45 дней, об остальных — за 15 дней.
3. Скидки за счёт партнёра применяются только с его согласия; отказ не влечёт последствий.
4. Персональные данные покупателей партнёр получает только в объёме, нужном для исполнения заказа.
5. Электронные документы, подписанные квалифицированной подписью, равнозначны бумажным с собственноручной подписью.
6. Жалоба рассматривается за 15 дней.

Этот текст не порождает обязательств: он служит для отладки.
`;

const CHANGES: Readonly<Record<NoticeKind, string>> = {
  'worse:45d': 'Вознаграждение экосистемы за каждую продажу повышается.',
  'other:15d': 'Уточнён порядок обращения в поддержку.',
};

/** In force since 2026-10-01, announced with the notice of worse terms. */
export const firstVersion: AgreementVersion = announce([], 'worse:45d', FIRST_TEXT, Date.parse('2026-08-16T21:00:00Z'));

/** The text of a later version: the first one with what has changed since. */
export function nextText(version: number, noticeKind: NoticeKind): string {
  return `${FIRST_TEXT.replace('редакция 1', `редакция ${version}`)}\nИзменение редакции ${version}: ${CHANGES[noticeKind]}\n`;
}

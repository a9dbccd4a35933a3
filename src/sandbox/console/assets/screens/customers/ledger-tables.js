import { el } from '../../lib/dom.js';
import { clockTime, day, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { toned } from '../../parts/chip.js';
import { table } from '../../parts/table.js';

const NONE = { ru: 'Пока пусто.', en: 'Nothing yet.' };

/** Entry kinds by their words. */
const KINDS = {
  accrue: { ru: 'начисление', en: 'accrual' },
  redeem: { ru: 'списание', en: 'redemption' },
  restore: { ru: 'возврат баллов', en: 'restored' },
  'claw-back': { ru: 'отзыв', en: 'claw-back' },
  expire: { ru: 'сгорание', en: 'expiry' },
  unexpire: { ru: 'отмена сгорания', en: 'expiry undone' },
  'settle-debt': { ru: 'погашение долга', en: 'debt settled' },
  adjust: { ru: 'исправление', en: 'adjustment' },
};

const SOURCES = {
  sale: { ru: 'продажа', en: 'sale' },
  grace: { ru: 'льготная', en: 'grace' },
  adjustment: { ru: 'исправление', en: 'adjustment' },
  seed: { ru: 'начальные', en: 'seed' },
};

/** Lots with what is left of each and when it expires; null for who is no member. */
export function lotTable(page) {
  if (page === null || page.items.length === 0) return el('p', { class: 'soft' }, say(NONE));
  return table({
    caption: { ru: 'Партии баллов', en: 'Lots of points' },
    rows: page.items,
    columns: [
      { title: '№', kind: 'num', cell: ({ seq }) => String(seq) },
      {
        title: { ru: 'Осталось', en: 'Left' },
        kind: 'main',
        cell: ({ points, remaining, held, source, earnedAt }) => [
          el(
            'span',
            { class: 'lot' },
            el('meter', {
              min: 0,
              max: Math.max(points, 1),
              value: Math.max(remaining, 0),
              'aria-label': say({ ru: 'Осталось', en: 'Left' }),
            }),
            el('span', { class: 'nums' }, `${number(remaining)} / ${number(points)}`),
          ),
          el('small', {}, `${say(SOURCES[source] ?? source)} · ${day(earnedAt)}`),
          held > 0 && el('small', {}, say({ ru: `в резерве ${held}`, en: `held ${held}` })),
        ],
      },
      {
        title: { ru: 'Сгорят', en: 'Expire' },
        kind: 'nums',
        cell: ({ expiresAt, burned }) =>
          burned > 0
            ? toned('calm', say({ ru: `сгорело ${burned}`, en: `burned ${burned}` }))
            : expiresAt === null
              ? say({ ru: 'никогда', en: 'never' })
              : day(expiresAt),
      },
    ],
  });
}

/** Entries of the ledger, as the sandbox gives them. */
export function entryTable(page) {
  if (page === null || page.items.length === 0) return el('p', { class: 'soft' }, say(NONE));
  return table({
    caption: { ru: 'Проводки', en: 'Entries' },
    rows: page.items,
    columns: [
      { title: { ru: 'Когда', en: 'When' }, kind: 'nums', cell: ({ recordedAt }) => clockTime(recordedAt) },
      {
        title: { ru: 'Что', en: 'What' },
        kind: 'main',
        cell: ({ kind, account }) => [say(KINDS[kind] ?? kind), el('small', {}, account)],
      },
      { title: { ru: 'Партия', en: 'Lot' }, kind: 'wide', cell: ({ lotId }) => lotId && el('code', {}, lotId) },
      {
        title: { ru: 'Баллы', en: 'Points' },
        kind: 'num',
        cell: ({ points }) => (points > 0 ? `+${number(points)}` : number(points)),
      },
    ],
  });
}

import { get } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { day, instant, money, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { facts, section } from '../../parts/blocks.js';
import { chip, toned } from '../../parts/chip.js';
import { detailHead } from '../../parts/list-detail.js';
import { empty, place } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { TENDERS } from '../orders/words.js';
import { entryTable, lotTable } from './ledger-tables.js';

/** A customer with account, lots and entries, consents and segments, wallet and subscriptions. */
export function customerDetail(customerId, signal) {
  const id = encodeURIComponent(customerId);
  const customer = `/customers/v1/customers/${id}`;
  const member = `/loyalty/v1/members/${id}`;
  // Not every customer is a member of the programme; the list of the sandbox knows.
  const known = get('/sandbox/v1/customers', { query: customerId }, signal);
  const ofMember = (load) => async () => ((await known).items[0]?.points == null ? null : load());
  const list = (path, query = {}) => get(path, { limit: 50, ...query }, signal);
  return [
    place(() => get(customer, {}, signal), drawCustomer, signal),
    place(
      ofMember(() => get(member, {}, signal)),
      drawMember,
      signal,
    ),
    section(
      { ru: 'Партии баллов', en: 'Lots of points' },
      place(
        ofMember(() => list(`${member}/lots`)),
        lotTable,
        signal,
      ),
    ),
    section(
      { ru: 'Проводки', en: 'Entries' },
      place(
        ofMember(() => list(`${member}/entries`)),
        entryTable,
        signal,
      ),
    ),
    section(
      { ru: 'Согласия', en: 'Consents' },
      place(() => list(`${customer}/consents`), drawConsents, signal),
    ),
    section(
      { ru: 'Сегменты', en: 'Segments' },
      place(() => get(`${customer}/segments`, {}, signal), drawSegments, signal),
    ),
    section(
      { ru: 'Кошелёк и подписки', en: 'Wallet and subscriptions' },
      place(
        async () => ({
          // Without the customer's consent a partner is told nothing of wallets.
          wallet: (await hasConsent(list, customer))
            ? await get(`/wallet/v1/customers/${id}/wallet`, {}, signal)
            : null,
          entitlements: await list('/wallet/v1/entitlements', { customerId }),
        }),
        drawWallet,
        signal,
      ),
    ),
  ];
}

async function hasConsent(list, customer) {
  const { items } = await list(`${customer}/consents`);
  const last = items.findLast(({ purpose }) => purpose === 'payment-instrument');
  return last !== undefined && !last.withdrawnAt;
}

function drawCustomer({ customerId, displayName, state, identifiers, aliases, createdAt }) {
  return [
    detailHead({ ru: 'Покупатель', en: 'Customer' }, displayName, chip(state)),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, customerId)],
      [{ ru: 'Создан', en: 'Created' }, instant(createdAt)],
      [{ ru: 'Прежние', en: 'Merged ids' }, aliases.length > 0 && aliases.map((alias) => [el('code', {}, alias), ' '])],
      [
        { ru: 'Известен как', en: 'Known by' },
        identifiers.length > 0 &&
          el(
            'ul',
            { class: 'plain' },
            identifiers.map(({ kind, masked, state: status }) =>
              el(
                'li',
                {},
                el('span', { class: 'tag' }, kind),
                ' ',
                el('code', {}, masked),
                ' ',
                status !== 'active' && chip(status),
              ),
            ),
          ),
      ],
    ]),
  ];
}

function drawMember(member) {
  if (member === null)
    return empty({ ru: 'Не участвует в программе лояльности', en: 'No member of the loyalty programme' });
  const { balance, available, held, debt, level, pathToNextLevel, expiringSoon, verified } = member;
  const tile = (value, title) => el('li', {}, el('b', { class: 'nums' }, number(value)), el('span', {}, say(title)));
  return el(
    'div',
    { class: 'account' },
    el(
      'ul',
      { class: 'tiles small' },
      tile(balance, { ru: 'баланс', en: 'balance' }),
      tile(available, { ru: 'доступно', en: 'available' }),
      tile(held, { ru: 'в резерве', en: 'held' }),
      debt > 0 && tile(-debt, { ru: 'долг', en: 'debt' }),
    ),
    facts([
      [{ ru: 'Уровень', en: 'Level' }, level],
      [{ ru: 'До следующего', en: 'To the next' }, pathToNextLevel?.text],
      [
        { ru: 'Телефон', en: 'Phone' },
        verified
          ? say({ ru: 'подтверждён', en: 'verified' })
          : toned('warn', say({ ru: 'не подтверждён', en: 'not verified' })),
      ],
      [
        { ru: 'Скоро сгорит', en: 'Expiring soon' },
        expiringSoon?.length > 0 &&
          expiringSoon.map(({ points, expiresAt }) => el('div', {}, `${number(points)} — ${day(expiresAt)}`)),
      ],
    ]),
  );
}

function drawConsents({ items }) {
  if (items.length === 0) return el('p', { class: 'soft' }, say({ ru: 'Согласий нет.', en: 'No consents.' }));
  return table({
    caption: { ru: 'Согласия', en: 'Consents' },
    rows: items,
    columns: [
      { title: { ru: 'Цель', en: 'Purpose' }, kind: 'main', cell: ({ purpose }) => el('code', {}, purpose) },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ withdrawnAt }) => chip(withdrawnAt ? 'withdrawn' : 'given') },
      { title: { ru: 'Когда', en: 'When' }, kind: 'nums', cell: ({ recordedAt }) => instant(recordedAt) },
    ],
  });
}

function drawSegments({ consent, items }) {
  if (items.length === 0) {
    return el(
      'p',
      { class: 'soft' },
      say({ ru: 'Сегментов нет. Согласие на предложения: ', en: 'No segments. Consent to offers: ' }),
      chip(consent),
    );
  }
  return el(
    'ul',
    { class: 'plain' },
    items.map(({ name, segmentId }) => el('li', {}, name, ' ', el('code', { class: 'soft' }, segmentId))),
  );
}

function drawWallet({ wallet, entitlements }) {
  return [
    wallet === null
      ? el(
          'p',
          { class: 'soft' },
          say({
            ru: 'Согласия на способ оплаты нет: кошелёк скрыт.',
            en: 'No consent to payment instruments: the wallet is hidden.',
          }),
        )
      : facts([
          ...wallet.tenders.map(({ kind, available }) => [
            say(TENDERS[kind] ?? kind),
            available === null ? say({ ru: 'без остатка', en: 'no balance' }) : money(available.amount),
          ]),
          ...wallet.instruments.map(({ masked, state }) => [
            { ru: 'Способ оплаты', en: 'Instrument' },
            [masked, ' ', chip(state)],
          ]),
        ]),
    entitlements.items.length > 0 &&
      table({
        caption: { ru: 'Подписки', en: 'Subscriptions' },
        rows: entitlements.items,
        columns: [
          {
            title: { ru: 'Право', en: 'Right' },
            kind: 'main',
            cell: ({ kind, subscription }) => [el('code', {}, kind), el('small', {}, subscription)],
          },
          { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
          {
            title: { ru: 'Осталось', en: 'Left' },
            kind: 'num',
            cell: ({ remaining, quota }) => (quota === null ? '∞' : `${remaining} / ${quota}`),
          },
        ],
      }),
  ];
}

import { addressOf } from '../lib/address.js';
import { get, partnerId, sandboxVersion } from '../lib/api.js';
import { el, put } from '../lib/dom.js';
import { clockTime, number } from '../lib/format.js';
import { counted, say } from '../lib/language.js';
import { again } from '../lib/poll.js';
import { card, pageHead } from '../parts/blocks.js';
import { toned } from '../parts/chip.js';
import { button } from '../parts/controls.js';
import { empty, failure, place } from '../parts/states.js';
import { exchangeTable } from './journal/exchange-table.js';

const RECENT = 8;
const LOOK_MS = 5000;

/** What is counted, in the order shown, and the screen that has it. */
const COUNTS = [
  ['customers', { ru: 'Покупатели', en: 'Customers' }, 'customers'],
  ['sales', { ru: 'Продажи', en: 'Sales' }, 'customers'],
  ['orders', { ru: 'Заказы', en: 'Orders' }, 'orders'],
  ['stockLevels', { ru: 'Остатки', en: 'Stock levels' }, 'stock'],
  ['documents', { ru: 'Документы', en: 'Documents' }, 'documents'],
  ['settlements', { ru: 'Взаиморасчёты', en: 'Settlements' }, 'settlements'],
  ['events', { ru: 'События', en: 'Events' }, 'deliveries'],
];

export const home = {
  id: 'home',
  key: 'h',
  title: { ru: 'Обзор', en: 'Overview' },
  show({ signal }) {
    const attention = place(loadAttention, drawAttention, signal);
    const counts = place(() => get('/sandbox/v1/counts', {}, signal), drawCounts, signal);
    const recent = place(
      () => get('/sandbox/v1/journal', { order: 'newest', limit: RECENT }, signal),
      ({ items }) =>
        items.length > 0
          ? exchangeTable(items, { brief: true })
          : empty(
              { ru: 'Ещё никто ничего не спросил', en: 'Nobody has asked anything yet' },
              {
                ru: 'Первый вызов вашей программы появится здесь.',
                en: 'The first call of your program will appear here.',
              },
            ),
      signal,
    );
    again(
      async () => {
        await Promise.all([attention.refresh(), counts.refresh(), recent.refresh()]);
      },
      LOOK_MS,
      signal,
    );
    return [
      pageHead(home.title, {
        ru: 'Экосистема целиком на этой машине: что в ней есть и что требует внимания.',
        en: 'The whole ecosystem on this machine: what it holds and what needs attention.',
      }),
      counts,
      el(
        'div',
        { class: 'columns' },
        card({ ru: 'Требует внимания', en: 'Needs attention' }, attention),
        card({ ru: 'Инварианты', en: 'Invariants' }, invariants()),
      ),
      card(
        { ru: 'Последние обмены', en: 'Latest exchanges' },
        recent,
        el(
          'p',
          { class: 'more' },
          el('a', { href: addressOf('journal') }, say({ ru: 'Весь журнал', en: 'The whole journal' })),
        ),
      ),
      card({ ru: 'Сообщения людям', en: 'Messages to people' }, messages(signal)),
    ];
  },
};

function drawCounts({ items }) {
  const byName = new Map(items.map(({ name, count }) => [name, count]));
  return el(
    'ul',
    { class: 'tiles' },
    COUNTS.map(([name, title, screen]) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: addressOf(screen) },
          el('b', { class: 'nums' }, number(byName.get(name) ?? 0)),
          el('span', {}, say(title)),
        ),
      ),
    ),
  );
}

async function loadAttention(signal) {
  const partner = encodeURIComponent(await partnerId());
  const [version, requirements, counts, locations, breaches] = await Promise.all([
    sandboxVersion(),
    get(`/partners/v1/partners/${partner}/requirements`, {}, signal),
    get('/sandbox/v1/counts', {}, signal),
    get('/sandbox/v1/stock-locations', {}, signal),
    get('/sandbox/v1/journal', { order: 'newest', outcome: 'breach', limit: 1 }, signal),
  ]);
  return { version, requirements, counts, locations, breaches };
}

function drawAttention({ version, requirements, counts, locations, breaches }) {
  const countOf = (name) => counts.items.find((one) => one.name === name)?.count ?? 0;
  const stale = locations.items.filter((one) => one.stale).length;
  const { pastDue, currentlyDue } = requirements;
  const points = [
    pastDue.length > 0 && [
      'bad',
      { ru: `Просрочено требований: ${pastDue.length}`, en: `Requirements past due: ${pastDue.length}` },
      'onboarding',
    ],
    currentlyDue.length > 0 && [
      'warn',
      {
        ru: `Требований к подключению: ${currentlyDue.length}`,
        en: `Onboarding requirements due: ${currentlyDue.length}`,
      },
      'onboarding',
    ],
    countOf('deliveriesDead') > 0 && [
      'bad',
      {
        ru: `Не доставлено событий: ${countOf('deliveriesDead')}`,
        en: `Events that were not delivered: ${countOf('deliveriesDead')}`,
      },
      'deliveries',
    ],
    stale > 0 && [
      'warn',
      { ru: `Остатки устарели, мест: ${stale}`, en: `Locations with stale stock: ${stale}` },
      'stock',
    ],
    breaches.items.length > 0 && [
      'bad',
      { ru: 'В журнале есть нарушения контракта', en: 'The journal holds breaches of the contract' },
      'journal',
      { outcome: 'breach' },
    ],
  ].filter(Boolean);
  return [
    el(
      'p',
      {},
      toned('good', say({ ru: 'Песочница работает', en: 'The sandbox runs' })),
      ' ',
      el('span', { class: 'soft' }, `Styk ${version}`),
    ),
    points.length > 0
      ? el(
          'ul',
          { class: 'points' },
          points.map(([tone, text, screen, query]) =>
            el('li', {}, el('a', { href: addressOf(screen, undefined, query) }, toned(tone, say(text)))),
          ),
        )
      : el('p', {}, say({ ru: 'Больше ничего: всё в порядке.', en: 'Nothing else: all is well.' })),
  ];
}

function invariants() {
  const result = el('div', { class: 'result', role: 'status' });
  const check = async () => {
    try {
      put(result, verdict(await get('/sandbox/v1/invariants')));
    } catch (error) {
      put(result, failure(error));
    }
  };
  return [
    el(
      'p',
      {},
      say({
        ru: 'Правила, которые книги баллов, денег, остатков, заказов и событий не нарушают никогда, что бы ни случилось.',
        en: 'Rules that the books of points, money, stock, orders and events never break, whatever happens.',
      }),
    ),
    button({ ru: 'Проверить', en: 'Check' }, check, { class: 'primary', id: 'check-invariants' }),
    result,
  ];
}

function verdict({ ok, checked, violations }) {
  const count = counted(checked.length, {
    ru: ['правило', 'правила', 'правил'],
    en: ['rule', 'rules'],
  });
  if (ok) return el('p', {}, toned('good', say({ ru: `Всё верно: ${count}`, en: `All hold: ${count}` })));
  return [
    el('p', {}, toned('bad', say({ ru: `Нарушений: ${violations.length}`, en: `Broken: ${violations.length}` }))),
    el(
      'ul',
      {},
      violations.slice(0, 20).map(({ id, detail }) => el('li', {}, el('b', {}, id), ' ', detail)),
    ),
  ];
}

/** Newest last in the list, so the whole of it is asked for; a sandbox sends few. */
function messages(signal) {
  return place(
    () => get('/sandbox/v1/outbox', { limit: 200 }, signal),
    ({ items }) =>
      items.length === 0
        ? empty(
            { ru: 'Сообщений нет', en: 'No messages' },
            {
              ru: 'Здесь видны коды из SMS, которые экосистема отправила бы покупателям.',
              en: 'One-time codes the ecosystem would text to customers are seen here.',
            },
          )
        : el(
            'ul',
            { class: 'messages' },
            items
              .slice(-5)
              .reverse()
              .map(({ at, channel, text }) =>
                el(
                  'li',
                  {},
                  el('span', { class: 'soft nums' }, clockTime(at)),
                  el('span', { class: 'tag' }, channel),
                  el('span', {}, text),
                ),
              ),
          ),
    signal,
  );
}

import { addressOf } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { duration, fromNow, instant, number } from '../lib/format.js';
import { say } from '../lib/language.js';
import { again } from '../lib/poll.js';
import { facts, pageHead, section } from '../parts/blocks.js';
import { toned } from '../parts/chip.js';
import { detailHead, listDetail, pages } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';

const LOOK_MS = 5000;
const PATH = '/sandbox/v1/stock-locations';

export const stock = {
  id: 'stock',
  key: 's',
  title: { ru: 'Остатки', en: 'Stock' },
  show({ item, signal }) {
    const list = place(
      () => get(PATH, {}, signal),
      ({ items }) => (items.length === 0 ? none() : drawRows(items, item)),
      signal,
    );
    again(list.refresh, LOOK_MS, signal);
    return [
      pageHead(stock.title, {
        ru: 'Свежесть остатков по точкам и отставание учётной системы от журнала резервов. Остаток старше пяти минут устарел.',
        en: 'How fresh the stock of each store is, and how far the ERP is behind the journal of reservations. Older than five minutes is stale.',
      }),
      listDetail(list, item && locationDetail(item, signal), addressOf('stock')),
    ];
  },
};

export function freshness(isStale) {
  return isStale
    ? toned('warn', say({ ru: 'устарел', en: 'stale' }))
    : toned('good', say({ ru: 'свежий', en: 'fresh' }));
}

function drawRows(rows, selected) {
  return table({
    caption: stock.title,
    rows,
    selected,
    keyOf: ({ location }) => location,
    hrefOf: ({ location }) => addressOf('stock', location),
    columns: [
      { title: { ru: 'Место', en: 'Location' }, kind: 'main', cell: ({ location }) => el('code', {}, location) },
      { title: { ru: 'Свежесть', en: 'Freshness' }, cell: ({ stale }) => freshness(stale) },
      { title: { ru: 'Последний', en: 'Newest' }, cell: ({ newestAsOf }) => fromNow(newestAsOf) },
      { title: { ru: 'Товаров', en: 'Articles' }, kind: 'num wide', cell: ({ levels }) => number(levels) },
      { title: { ru: 'Устарело', en: 'Stale' }, kind: 'num wide', cell: ({ staleLevels }) => number(staleLevels) },
      {
        title: { ru: 'ERP отстаёт', en: 'ERP behind' },
        kind: 'num wide',
        cell: ({ lastSeq, ackedSeq }) => number(lastSeq - ackedSeq),
      },
    ],
  });
}

function none() {
  return empty(
    { ru: 'Остатков нет', en: 'No stock' },
    {
      ru: 'Пришлите остатки через API или заполните песочницу данными.',
      en: 'Report levels by the API, or fill the sandbox with data.',
    },
  );
}

function locationDetail(location, signal) {
  const levels = pages({
    load: (cursor) => get('/sandbox/v1/stock-levels', { location, cursor }, signal),
    draw: levelTable,
  });
  return [
    place(
      async () => (await get(PATH, {}, signal)).items.find((one) => one.location === location),
      (found) =>
        found === undefined
          ? empty({ ru: 'О таком месте ничего не известно', en: 'Nothing is known of this location' })
          : [
              detailHead({ ru: 'Место', en: 'Location' }, location, freshness(found.stale)),
              facts([
                [
                  { ru: 'Последний остаток', en: 'Newest level' },
                  `${instant(found.newestAsOf, { seconds: true })}, ${fromNow(found.newestAsOf)}`,
                ],
                [
                  { ru: 'Журнал резервов', en: 'Journal of reservations' },
                  say({
                    ru: `${found.lastSeq}, проведено ${found.ackedSeq}`,
                    en: `${found.lastSeq}, booked ${found.ackedSeq}`,
                  }),
                ],
              ]),
            ],
      signal,
    ),
    section(
      { ru: 'Товары', en: 'Articles' },
      place(levels.first, () => levels.root, signal),
    ),
    section(
      { ru: 'Журнал резервов', en: 'Journal of reservations' },
      place(() => get('/stock/v1/journal', { location, limit: 50 }, signal), drawJournal, signal),
    ),
  ];
}

function levelTable(rows) {
  if (rows.length === 0) return el('p', { class: 'soft' }, say({ ru: 'Товаров нет.', en: 'No articles.' }));
  return table({
    caption: { ru: 'Товары', en: 'Articles' },
    rows,
    columns: [
      { title: { ru: 'Артикул', en: 'Article' }, kind: 'main', cell: ({ sku }) => el('code', {}, sku) },
      {
        title: { ru: 'Доступно', en: 'Available' },
        kind: 'num',
        cell: ({ available, unit }) => el('b', {}, `${available} ${unit}`),
      },
      { title: { ru: 'Сообщено', en: 'Reported' }, kind: 'num wide', cell: ({ reported }) => reported },
      { title: { ru: 'Взято', en: 'Taken' }, kind: 'num wide', cell: ({ taken }) => taken },
      {
        title: { ru: 'Возраст', en: 'Age' },
        cell: ({ freshnessSec, stale }) => toned(stale ? 'warn' : 'good', duration(freshnessSec)),
      },
    ],
  });
}

const KINDS = {
  create: { ru: 'создан', en: 'created' },
  extend: { ru: 'продлён', en: 'extended' },
  confirm: { ru: 'подтверждён', en: 'confirmed' },
  release: { ru: 'снят', en: 'released' },
  expire: { ru: 'истёк', en: 'expired' },
  ship: { ru: 'отгружен', en: 'shipped' },
};

function drawJournal({ items, acknowledgedSeq }) {
  if (items.length === 0) return el('p', { class: 'soft' }, say({ ru: 'Записей нет.', en: 'No entries.' }));
  return table({
    caption: { ru: 'Журнал резервов', en: 'Journal of reservations' },
    rows: items,
    columns: [
      { title: '№', kind: 'num', cell: ({ seq }) => String(seq) },
      {
        title: { ru: 'Резерв', en: 'Reservation' },
        kind: 'main',
        cell: ({ kind, sku, orderRef }) => [
          say(KINDS[kind] ?? kind),
          el('small', {}, el('code', {}, sku), ' · ', orderRef),
        ],
      },
      { title: { ru: 'Кол-во', en: 'Qty' }, kind: 'num', cell: ({ qty }) => qty },
      {
        title: 'ERP',
        cell: ({ seq }) =>
          seq <= acknowledgedSeq
            ? toned('good', say({ ru: 'проведено', en: 'booked' }))
            : toned('wait', say({ ru: 'ждёт', en: 'waiting' })),
      },
    ],
  });
}

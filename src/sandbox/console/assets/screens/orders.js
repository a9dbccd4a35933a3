import { addressOf } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { instant, money } from '../lib/format.js';
import { say } from '../lib/language.js';
import { pageHead } from '../parts/blocks.js';
import { chip } from '../parts/chip.js';
import { field, select } from '../parts/controls.js';
import { listDetail, pages } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { STATES } from '../words/states.js';
import { orderDetail } from './orders/order-detail.js';
import { FULFILMENT } from './orders/words.js';

const ORDER_STATES = [
  'new',
  'accepted',
  'assembling',
  'ready',
  'in_delivery',
  'delivered',
  'cancelled',
  'partially_returned',
  'returned',
];

export const orders = {
  id: 'orders',
  key: 'r',
  title: { ru: 'Заказы', en: 'Orders' },
  show({ item, query, signal }) {
    const list = pages({
      load: (cursor) => get('/orders/v1/orders', { ...query, cursor }, signal),
      draw: (rows) => (rows.length === 0 ? none(query) : drawRows(rows, item, query)),
    });
    const filter = (name) => (event) => {
      location.hash = addressOf('orders', undefined, { ...query, [name]: event.target.value });
    };
    return [
      pageHead(orders.title, {
        ru: 'Заказы партнёра: что заказано, куда везти, что и когда с заказом было.',
        en: 'Orders of the partner: what was ordered, where it goes, and what happened to it when.',
      }),
      el(
        'form',
        { class: 'filters', onsubmit: (event) => event.preventDefault() },
        field(
          { ru: 'Состояние', en: 'State' },
          select(
            [['', { ru: 'Все', en: 'All' }], ...ORDER_STATES.map((state) => [state, STATES[state][1]])],
            query.state ?? '',
            { onchange: filter('state') },
          ),
        ),
        field(
          { ru: 'Получение', en: 'Fulfilment' },
          select([['', { ru: 'Любое', en: 'Any' }], ...Object.entries(FULFILMENT)], query.fulfilmentKind ?? '', {
            onchange: filter('fulfilmentKind'),
          }),
        ),
      ),
      listDetail(
        place(list.first, () => list.root, signal),
        item && orderDetail(item, signal),
        addressOf('orders', undefined, query),
      ),
    ];
  },
};

function drawRows(rows, selected, query) {
  return table({
    caption: orders.title,
    rows,
    selected,
    keyOf: ({ orderId }) => orderId,
    hrefOf: ({ orderId }) => addressOf('orders', orderId, query),
    columns: [
      {
        title: { ru: 'Заказ', en: 'Order' },
        kind: 'main',
        cell: ({ orderId, externalId, lines }) => [
          el('span', {}, externalId ?? lines[0]?.title ?? orderId),
          el('small', {}, el('code', {}, orderId)),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      {
        title: { ru: 'Получение', en: 'Fulfilment' },
        kind: 'wide',
        cell: ({ fulfilment }) => say(FULFILMENT[fulfilment.kind] ?? fulfilment.kind),
      },
      { title: { ru: 'К оплате', en: 'To pay' }, kind: 'num', cell: ({ totals }) => money(totals.payableKop) },
      { title: { ru: 'Когда', en: 'When' }, kind: 'wide nums', cell: ({ occurredAt }) => instant(occurredAt) },
    ],
  });
}

function none(query) {
  return Object.values(query).some(Boolean)
    ? empty({ ru: 'Таких заказов нет', en: 'No such orders' }, { ru: 'Измените отбор.', en: 'Change the filters.' })
    : empty(
        { ru: 'Заказов нет', en: 'No orders' },
        {
          ru: 'Создайте заказ через API или заполните песочницу данными.',
          en: 'Create one by the API, or fill the sandbox with data.',
        },
      );
}

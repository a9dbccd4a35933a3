import { addressOf } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { number } from '../lib/format.js';
import { say } from '../lib/language.js';
import { again } from '../lib/poll.js';
import { pageHead } from '../parts/blocks.js';
import { chip } from '../parts/chip.js';
import { listDetail } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { subscribeForm } from './deliveries/subscribe-form.js';
import { subscriptionDetail } from './deliveries/subscription-detail.js';

const LOOK_MS = 4000;

export const deliveries = {
  id: 'deliveries',
  key: 'w',
  title: { ru: 'Вебхуки', en: 'Webhooks' },
  show({ item, query, signal }) {
    const list = place(
      () => get('/events/v1/subscriptions', { limit: 200 }, signal),
      ({ items }) => (items.length === 0 ? none() : drawRows(items, item)),
      signal,
    );
    again(list.refresh, LOOK_MS, signal);
    return [
      pageHead(deliveries.title, {
        ru: 'Подписки на события и каждая их доставка: попытки, повтор и проигрывание заново.',
        en: 'Subscriptions to events and each of their deliveries: attempts, retry and replay.',
      }),
      listDetail(
        [list, subscribeForm(list.refresh)],
        item && subscriptionDetail(item, query, signal),
        addressOf('deliveries'),
      ),
    ];
  },
};

function drawRows(rows, selected) {
  return table({
    caption: { ru: 'Подписки', en: 'Subscriptions' },
    rows,
    selected,
    keyOf: ({ subscriptionId }) => subscriptionId,
    hrefOf: ({ subscriptionId }) => addressOf('deliveries', subscriptionId),
    columns: [
      {
        title: { ru: 'Куда', en: 'To' },
        kind: 'main',
        cell: ({ url, delivery, types, subscriptionId }) => [
          el('span', { class: 'path' }, url ?? say({ ru: 'читает сам', en: 'pulls' })),
          el('small', {}, types.length > 0 ? types.join(', ') : delivery, ' · ', el('code', {}, subscriptionId)),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      { title: { ru: 'В очереди', en: 'Waiting' }, kind: 'num', cell: ({ pending }) => number(pending) },
    ],
  });
}

function none() {
  return empty(
    { ru: 'Подписок нет', en: 'No subscriptions' },
    {
      ru: 'Подпишите свой адрес ниже или запустите styk events listen.',
      en: 'Subscribe your address below, or run styk events listen.',
    },
  );
}

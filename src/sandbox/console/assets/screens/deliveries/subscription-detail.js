import { addressOf } from '../../lib/address.js';
import { call, get, patch, post } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { clockTime, fromNow, instant } from '../../lib/format.js';
import { counted, say } from '../../lib/language.js';
import { again } from '../../lib/poll.js';
import { facts, section, timeline } from '../../parts/blocks.js';
import { chip } from '../../parts/chip.js';
import { button, field, select } from '../../parts/controls.js';
import { detailHead } from '../../parts/list-detail.js';
import { empty, place } from '../../parts/states.js';
import { tell } from '../../parts/toast.js';
import { replayForm } from './replay-form.js';

const LOOK_MS = 3000;
const STATES = ['pending', 'delivered', 'dead'];

/** A subscription with its latest deliveries. What is opened of them stays open while the list is looked at anew. */
export function subscriptionDetail(subscriptionId, { state = '' }, signal) {
  const path = `/events/v1/subscriptions/${encodeURIComponent(subscriptionId)}`;
  const opened = new Set();
  const list = place(
    () => get(`${path}/deliveries`, { state, limit: 50 }, signal),
    ({ items }, redo) =>
      items.length === 0
        ? empty({ ru: 'Доставок нет', en: 'No deliveries' })
        : el(
            'ul',
            { class: 'deliveries' },
            items.map((one) => drawDelivery(one, opened, redo)),
          ),
    signal,
  );
  again(list.refresh, LOOK_MS, signal);
  const filter = select([['', { ru: 'Все', en: 'All' }], ...STATES.map((one) => [one, WORDS[one]])], state, {
    onchange: ({ target }) => {
      location.hash = addressOf('deliveries', subscriptionId, { state: target.value });
    },
  });
  return [
    place(
      () => get(path, {}, signal),
      (one, redo) => drawSubscription(one, path, redo),
      signal,
    ),
    section({ ru: 'Проиграть заново', en: 'Replay' }, replayForm(path, list.refresh)),
    section({ ru: 'Доставки', en: 'Deliveries' }, field({ ru: 'Показать', en: 'Show' }, filter), list),
  ];
}

const WORDS = {
  pending: { ru: 'Ожидают', en: 'Pending' },
  delivered: { ru: 'Доставлены', en: 'Delivered' },
  dead: { ru: 'Не доставлены', en: 'Dead' },
};

function drawSubscription(
  { subscriptionId, url, state, types, signature, secretVersion, pending, delivery },
  path,
  redo,
) {
  const isActive = state === 'active';
  return [
    detailHead({ ru: 'Подписка', en: 'Subscription' }, url ?? subscriptionId, chip(state)),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, subscriptionId)],
      [
        { ru: 'События', en: 'Events' },
        types.length === 0 ? say({ ru: 'все', en: 'all' }) : types.map((type) => [el('code', {}, type), ' ']),
      ],
      [
        { ru: 'Подпись', en: 'Signature' },
        delivery === 'webhook' && `${signature}, ${say({ ru: 'секрет', en: 'secret' })} № ${secretVersion}`,
      ],
      [{ ru: 'В очереди', en: 'Waiting' }, String(pending)],
    ]),
    el(
      'div',
      { class: 'actions' },
      state === 'unverified' &&
        button(
          { ru: 'Проверить адрес', en: 'Verify the address' },
          async () => {
            await post(`${path}:verify`, {});
            await redo();
          },
          { class: 'primary' },
        ),
      state !== 'unverified' &&
        button(isActive ? { ru: 'Пауза', en: 'Pause' } : { ru: 'Включить', en: 'Turn on' }, async () => {
          await patch(path, { state: isActive ? 'paused' : 'active' });
          await redo();
        }),
      button({ ru: 'Пробное событие', en: 'Test event' }, async () => {
        const { event } = await post(`${path}/test-events`, { type: types[0] ?? 'order.created' });
        tell(say({ ru: `Послано ${event.type}`, en: `Sent ${event.type}` }));
      }),
    ),
  ];
}

function drawDelivery(delivery, opened, redo) {
  const { deliveryId, type, subject, state, attempts, nextAttemptAt, createdAt } = delivery;
  const details = el(
    'details',
    { open: opened.has(deliveryId) },
    el(
      'summary',
      { 'data-focus': `open ${deliveryId}` },
      el('span', { class: 'delivery-name' }, el('b', {}, type), el('small', { class: 'path' }, subject)),
      el('span', { class: 'delivery-state' }, chip(state), el('small', { class: 'nums' }, clockTime(createdAt))),
    ),
    el(
      'p',
      { class: 'soft' },
      counted(attempts.length, { ru: ['попытка', 'попытки', 'попыток'], en: ['attempt', 'attempts'] }),
      nextAttemptAt && ` · ${say({ ru: 'следующая', en: 'next' })} ${fromNow(nextAttemptAt)}`,
    ),
    timeline(
      attempts.map(({ attempt, at, outcome, status, durationMs, detail }) => ({
        title: `${attempt}. ${status ?? say({ ru: 'нет ответа', en: 'no answer' })}`,
        tone: outcome === 'succeeded' ? 'good' : 'bad',
        at: instant(at, { seconds: true }),
        note: [detail, `${Math.round(durationMs)} ${say({ ru: 'мс', en: 'ms' })}`].filter(Boolean).join(' · '),
      })),
    ),
  );
  details.addEventListener('toggle', () => (details.open ? opened.add(deliveryId) : opened.delete(deliveryId)));
  return el(
    'li',
    {},
    details,
    button(
      { ru: 'Повторить', en: 'Retry' },
      async () => {
        const after = await call('POST', `/events/v1/deliveries/${encodeURIComponent(deliveryId)}:retry`);
        const last = after.attempts.at(-1);
        const isDone = after.state === 'delivered';
        tell(
          say(
            isDone
              ? { ru: 'Доставлено', en: 'Delivered' }
              : {
                  ru: `Поставлено в очередь, попыток: ${after.attempts.length}`,
                  en: `Queued again, attempts: ${after.attempts.length}`,
                },
          ),
          isDone || last === undefined ? 'good' : 'warn',
        );
        await redo();
      },
      {
        class: 'quiet retry',
        'data-focus': deliveryId,
        'aria-label': `${say({ ru: 'Повторить', en: 'Retry' })} ${type} ${subject}`,
      },
    ),
  );
}

import { addressOf } from '../../lib/address.js';
import { get } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { fromNow, instant, money } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { facts, section, timeline } from '../../parts/blocks.js';
import { chip, toned, wordOf } from '../../parts/chip.js';
import { detailHead } from '../../parts/list-detail.js';
import { place } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { STATES } from '../../words/states.js';
import { FULFILMENT, TENDERS } from './words.js';

/** An order with its lines, its money and everything that happened to it. */
export function orderDetail(orderId, signal) {
  const id = encodeURIComponent(orderId);
  return [
    place(() => get(`/orders/v1/orders/${id}`, {}, signal), drawOrder, signal),
    section(
      { ru: 'Возвраты', en: 'Returns' },
      place(() => get('/orders/v1/returns', { orderId }, signal), drawReturns, signal),
    ),
  ];
}

function drawOrder(order) {
  const {
    orderId,
    externalId,
    state,
    customerId,
    channel,
    fulfilment,
    totals,
    tenders,
    lines,
    history,
    acceptBy,
    reservationId,
    documents,
  } = order;
  return [
    detailHead({ ru: 'Заказ', en: 'Order' }, externalId ?? orderId, chip(state)),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, orderId)],
      [
        { ru: 'Покупатель', en: 'Customer' },
        customerId && el('a', { href: addressOf('customers', customerId) }, el('code', {}, customerId)),
      ],
      [{ ru: 'Получение', en: 'Fulfilment' }, say(FULFILMENT[fulfilment.kind] ?? fulfilment.kind)],
      [{ ru: 'Место', en: 'Location' }, fulfilment.location && el('code', {}, fulfilment.location)],
      [{ ru: 'Адрес', en: 'Address' }, fulfilment.address?.text],
      [{ ru: 'Канал', en: 'Channel' }, channel],
      [
        { ru: 'Принять до', en: 'Accept by' },
        state === 'new' && acceptBy && toned('warn', `${instant(acceptBy)}, ${fromNow(acceptBy)}`),
      ],
      [{ ru: 'Резерв', en: 'Reservation' }, reservationId && el('code', {}, reservationId)],
      [
        { ru: 'Документы', en: 'Documents' },
        documents?.length > 0 &&
          documents.map(({ documentId, kind }) =>
            el('div', {}, el('a', { href: addressOf('documents', documentId) }, kind)),
          ),
      ],
    ]),
    section(
      { ru: 'Что было', en: 'What happened' },
      timeline(
        history.map(({ state: was, occurredAt, reason }) => ({
          title: wordOf(was),
          tone: STATES[was]?.[0],
          at: instant(occurredAt, { seconds: true }),
          note: reason,
        })),
      ),
    ),
    section({ ru: 'Состав', en: 'Lines' }, lineTable(lines)),
    section(
      { ru: 'Деньги', en: 'Money' },
      facts([
        [{ ru: 'Товары', en: 'Goods' }, money(totals.linesKop)],
        [{ ru: 'Скидка', en: 'Discount' }, totals.discountKop > 0 && money(-totals.discountKop)],
        [{ ru: 'Доставка', en: 'Delivery' }, money(totals.deliveryKop)],
        [{ ru: 'К оплате', en: 'To pay' }, el('b', {}, money(totals.payableKop))],
        ...tenders.map(({ kind, amountKop }) => [TENDERS[kind] ?? kind, money(amountKop)]),
      ]),
    ),
  ];
}

function lineTable(lines) {
  return table({
    caption: { ru: 'Состав', en: 'Lines' },
    rows: lines,
    columns: [
      {
        title: { ru: 'Товар', en: 'Article' },
        kind: 'main',
        cell: ({ title, sku }) => [el('span', {}, title), el('small', {}, el('code', {}, sku))],
      },
      {
        title: { ru: 'Кол-во', en: 'Qty' },
        kind: 'num',
        cell: ({ qty, orderedQty, returnedQty, unit }) => [
          `${qty} ${unit}`,
          orderedQty !== qty && el('small', {}, say({ ru: `заказано ${orderedQty}`, en: `ordered ${orderedQty}` })),
          returnedQty !== '0' &&
            el('small', {}, say({ ru: `возвращено ${returnedQty}`, en: `returned ${returnedQty}` })),
        ],
      },
      { title: { ru: 'Сумма', en: 'Sum' }, kind: 'num', cell: ({ payKop }) => money(payKop) },
    ],
  });
}

function drawReturns({ items }) {
  if (items.length === 0) return el('p', { class: 'soft' }, say({ ru: 'Возвратов нет.', en: 'No returns.' }));
  return table({
    caption: { ru: 'Возвраты', en: 'Returns' },
    rows: items,
    columns: [
      {
        title: { ru: 'Возврат', en: 'Return' },
        kind: 'main',
        cell: ({ returnId, reason }) => [el('code', {}, returnId), el('small', {}, reason)],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      {
        title: { ru: 'Деньги', en: 'Money' },
        kind: 'num',
        cell: ({ refunds }) => money((refunds ?? []).reduce((sum, { amountKop }) => sum + amountKop, 0)),
      },
    ],
  });
}

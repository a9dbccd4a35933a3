import { addressOf } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { instant, number, period } from '../lib/format.js';
import { pageHead } from '../parts/blocks.js';
import { chip } from '../parts/chip.js';
import { listDetail } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { orderForm } from './reports/order-form.js';
import { reportDetail } from './reports/report-detail.js';

export const reports = {
  id: 'reports',
  key: 'p',
  title: { ru: 'Отчёты', en: 'Reports' },
  show({ item, signal }) {
    const list = place(
      () => get('/sandbox/v1/reports', {}, signal),
      ({ items }) => (items.length === 0 ? none() : drawRows(items, item)),
      signal,
    );
    return [
      pageHead(reports.title, {
        ru: 'Отчёты, заказанные партнёром, с диаграммами. Заказать можно здесь или через API.',
        en: 'Reports the partner has ordered, with charts. Order one here or by the API.',
      }),
      place(
        () => get('/reports/v1/report-types', {}, signal),
        ({ items }) => orderForm(items, signal),
        signal,
      ),
      listDetail(list, item && reportDetail(item, signal), addressOf('reports')),
    ];
  },
};

function drawRows(rows, selected) {
  return table({
    caption: reports.title,
    rows,
    selected,
    keyOf: ({ reportId }) => reportId,
    hrefOf: ({ reportId }) => addressOf('reports', reportId),
    columns: [
      {
        title: { ru: 'Отчёт', en: 'Report' },
        kind: 'main',
        cell: ({ type, reportId, format }) => [
          el('span', {}, type),
          el('small', {}, el('code', {}, reportId), ` · ${format}`),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      { title: { ru: 'Период', en: 'Period' }, kind: 'wide nums', cell: ({ from, to }) => period(from, to) },
      { title: { ru: 'Строк', en: 'Rows' }, kind: 'num', cell: ({ rows: count }) => number(count) },
      { title: { ru: 'Заказан', en: 'Ordered' }, kind: 'wide nums', cell: ({ createdAt }) => instant(createdAt) },
    ],
  });
}

function none() {
  return empty(
    { ru: 'Отчётов ещё нет', en: 'No reports yet' },
    { ru: 'Закажите первый формой выше.', en: 'Order the first with the form above.' },
  );
}

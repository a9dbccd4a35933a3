import { addressOf } from '../lib/address.js';
import { el } from '../lib/dom.js';
import { every } from '../lib/every.js';
import { money, period } from '../lib/format.js';
import { pageHead } from '../parts/blocks.js';
import { barChart } from '../parts/chart.js';
import { chip } from '../parts/chip.js';
import { listDetail } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { settlementDetail } from './settlements/settlement-detail.js';

/** Periods in the chart; more of them could not be told apart. */
const CHARTED = 24;

export const settlements = {
  id: 'settlements',
  key: 'm',
  title: { ru: 'Взаиморасчёты', en: 'Settlements' },
  show({ item, signal }) {
    const list = place(
      () => every('/wallet/v1/settlements', {}, signal),
      (rows) => (rows.length === 0 ? none() : [item === undefined && overview(rows), drawRows(rows, item)]),
      signal,
    );
    return [
      pageHead(settlements.title, {
        ru: 'Сколько экосистема должна партнёру за каждый период и из чего это сложилось.',
        en: 'What the ecosystem owes the partner for each period, and how it came about.',
      }),
      listDetail(list, item && settlementDetail(item, signal), addressOf('settlements')),
    ];
  },
};

function overview(rows) {
  const inOrder = rows.toSorted((a, b) => a.periodFrom.localeCompare(b.periodFrom)).slice(-CHARTED);
  return barChart({
    title: { ru: 'К выплате по периодам', en: 'Closing balance by period' },
    room: 'whole',
    labelTitle: { ru: 'Период', en: 'Period' },
    valueTitle: { ru: 'К выплате', en: 'Closing' },
    format: (kopecks) => money(Math.round(kopecks)),
    bars: inOrder.map((row) => ({
      label: row.periodFrom,
      from: 0,
      to: row.closing.amount,
      tone: row.closing.amount < 0 ? 'down' : 'plain',
      text: money(row.closing.amount),
    })),
  });
}

function drawRows(rows, selected) {
  return table({
    caption: settlements.title,
    rows: rows.toSorted((a, b) => b.periodFrom.localeCompare(a.periodFrom)),
    selected,
    keyOf: ({ settlementId }) => settlementId,
    hrefOf: ({ settlementId }) => addressOf('settlements', settlementId),
    columns: [
      {
        title: { ru: 'Период', en: 'Period' },
        kind: 'main',
        cell: (row) => [
          el('span', {}, period(row.periodFrom, row.periodTo)),
          el('small', {}, el('code', {}, row.settlementId)),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      { title: { ru: 'Продажи', en: 'Sales' }, kind: 'num wide', cell: ({ sales }) => money(sales.amount) },
      {
        title: { ru: 'К выплате', en: 'Closing' },
        kind: 'num',
        cell: ({ closing }) => el('b', {}, money(closing.amount)),
      },
    ],
  });
}

function none() {
  return empty(
    { ru: 'Взаиморасчётов ещё нет', en: 'No settlements yet' },
    {
      ru: 'Они рассчитываются ночью, когда кончится полумесяц: сдвиньте часы вперёд или запустите задание settlement.',
      en: 'They are calculated at night, when half a month is over: move the clock forward, or run the job settlement.',
    },
    el('p', {}, el('a', { href: addressOf('control') }, 'styk sandbox clock')),
  );
}

import { get, post } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { clockTime, fromNow, instant, money, period } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { facts, section } from '../../parts/blocks.js';
import { rowChart } from '../../parts/chart.js';
import { chip } from '../../parts/chip.js';
import { button } from '../../parts/controls.js';
import { detailHead, pages } from '../../parts/list-detail.js';
import { place } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { tell } from '../../parts/toast.js';

/** What a settlement is made of, in the order it is summed. */
const PARTS = [
  ['opening', { ru: 'Начало', en: 'Opening' }],
  ['sales', { ru: 'Продажи', en: 'Sales' }],
  ['returns', { ru: 'Возвраты', en: 'Returns' }],
  ['pointsIssued', { ru: 'Выдано баллов', en: 'Points issued' }],
  ['pointsRedeemed', { ru: 'Принято баллов', en: 'Points redeemed' }],
  ['commission', { ru: 'Комиссия', en: 'Commission' }],
  ['vat', { ru: 'НДС', en: 'VAT' }],
  ['adjustments', { ru: 'Правки', en: 'Adjustments' }],
];

const LINE_TYPES = {
  sale: { ru: 'продажа', en: 'sale' },
  return: { ru: 'возврат', en: 'return' },
  'points-issued': { ru: 'баллы выданы', en: 'points issued' },
  'points-redeemed': { ru: 'баллы приняты', en: 'points redeemed' },
  service: { ru: 'услуга', en: 'service' },
  adjustment: { ru: 'правка', en: 'adjustment' },
};

/** A settlement from its opening to its closing balance, with its lines. */
export function settlementDetail(settlementId, signal) {
  const path = `/wallet/v1/settlements/${encodeURIComponent(settlementId)}`;
  const lines = pages({ load: (cursor) => get(`${path}/lines`, { cursor }, signal), draw: drawLines });
  return [
    place(
      () => get(path, {}, signal),
      (one, redo) => drawSettlement(one, path, redo),
      signal,
    ),
    section(
      { ru: 'Строки', en: 'Lines' },
      place(lines.first, () => lines.root, signal),
    ),
  ];
}

function drawSettlement(settlement, path, redo) {
  const {
    settlementId,
    periodFrom,
    periodTo,
    state,
    closing,
    disputed,
    lines,
    disputedLines,
    confirmBy,
    confirmedAt,
    paidAt,
  } = settlement;
  return [
    detailHead({ ru: 'Взаиморасчёт', en: 'Settlement' }, period(periodFrom, periodTo), chip(state)),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, settlementId)],
      [{ ru: 'К выплате', en: 'Closing' }, el('b', {}, money(closing.amount))],
      [{ ru: 'Строк', en: 'Lines' }, String(lines)],
      [{ ru: 'Оспорено', en: 'Disputed' }, disputedLines > 0 && `${disputedLines}, ${money(disputed.amount)}`],
      [
        { ru: 'Подтвердить до', en: 'Confirm by' },
        state === 'calculated' && confirmBy && `${instant(confirmBy)}, ${fromNow(confirmBy)}`,
      ],
      [{ ru: 'Подтверждён', en: 'Confirmed' }, confirmedAt && instant(confirmedAt)],
      [{ ru: 'Оплачен', en: 'Paid' }, paidAt && instant(paidAt)],
    ]),
    state === 'calculated' &&
      el(
        'div',
        { class: 'actions' },
        button(
          { ru: 'Подтвердить', en: 'Confirm' },
          async () => {
            await post(`${path}:confirm`, { closing });
            tell(say({ ru: 'Взаиморасчёт подтверждён', en: 'The settlement is confirmed' }));
            await redo();
          },
          { class: 'primary' },
        ),
      ),
    waterfall(settlement),
  ];
}

function waterfall(settlement) {
  let level = 0;
  const steps = PARTS.map(([name, title]) => {
    const { amount } = settlement[name];
    const from = level;
    level += amount;
    return { label: say(title), from, to: level, tone: amount < 0 ? 'down' : 'up', text: money(amount) };
  });
  const { amount } = settlement.closing;
  return rowChart({
    title: { ru: 'Из чего сложилась сумма', en: 'How the sum came about' },
    labelTitle: { ru: 'Статья', en: 'Item' },
    valueTitle: { ru: 'Сумма', en: 'Sum' },
    bars: [
      ...steps,
      { label: say({ ru: 'Итог', en: 'Closing' }), from: 0, to: amount, tone: 'plain', text: money(amount) },
    ],
  });
}

function drawLines(rows) {
  if (rows.length === 0) return el('p', { class: 'soft' }, say({ ru: 'Строк нет.', en: 'No lines.' }));
  return table({
    caption: { ru: 'Строки', en: 'Lines' },
    rows,
    columns: [
      {
        title: { ru: 'Что', en: 'What' },
        kind: 'main',
        cell: ({ type, reference, operationId }) => [
          say(LINE_TYPES[type] ?? type),
          el('small', {}, el('code', {}, reference ?? operationId)),
        ],
      },
      { title: { ru: 'Когда', en: 'When' }, kind: 'nums wide', cell: ({ occurredAt }) => clockTime(occurredAt) },
      { title: { ru: 'Сумма', en: 'Gross' }, kind: 'num wide', cell: ({ gross }) => money(gross.amount) },
      { title: { ru: 'К выплате', en: 'Net' }, kind: 'num', cell: ({ net }) => money(net.amount) },
    ],
  });
}

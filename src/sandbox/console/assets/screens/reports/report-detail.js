import { download, get } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { bytes, instant, number, period } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { facts, section } from '../../parts/blocks.js';
import { chip } from '../../parts/chip.js';
import { button } from '../../parts/controls.js';
import { detailHead } from '../../parts/list-detail.js';
import { place } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { figureText, reportChart } from './report-chart.js';

/** Rows shown of the file; the whole of it can be saved. */
const SHOWN = 100;
const LONG = 64;

/** A report with its totals, its chart and the beginning of its rows. */
export function reportDetail(reportId, signal) {
  const path = `/reports/v1/reports/${encodeURIComponent(reportId)}`;
  const load = async () => {
    const report = await get(path, {}, signal);
    const isReadable = report.state === 'succeeded' && report.format === 'ndjson';
    return { report, rows: isReadable ? toRows(await download(`${path}/content`)) : null };
  };
  return place(load, (loaded) => drawReport(loaded, path), signal);
}

function toRows(content) {
  return new TextDecoder()
    .decode(content)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function drawReport({ report, rows }, path) {
  const { reportId, type, from, to, state, format, size, sha256, totals, createdAt, expiresAt } = report;
  return [
    detailHead({ ru: 'Отчёт', en: 'Report' }, type, chip(state)),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, reportId)],
      [{ ru: 'Период', en: 'Period' }, period(from, to)],
      [{ ru: 'Строк', en: 'Rows' }, number(report.rows)],
      [{ ru: 'Файл', en: 'File' }, size !== null && `${format}, ${bytes(size)}`],
      [{ ru: 'Контрольная сумма', en: 'Checksum' }, sha256 && el('code', { class: 'clip', title: sha256 }, sha256)],
      [{ ru: 'Заказан', en: 'Ordered' }, instant(createdAt)],
      [{ ru: 'Хранится до', en: 'Kept until' }, expiresAt && instant(expiresAt)],
      ...Object.entries(totals ?? {}).map(([name, value]) => [name, figureText(name, value)]),
    ]),
    state === 'succeeded' &&
      el(
        'div',
        { class: 'actions' },
        button({ ru: 'Сохранить файл', en: 'Save the file' }, async () =>
          save(await download(`${path}/content`), `${type}-${from}-${to}.${format}`),
        ),
      ),
    rows !== null && [
      reportChart(rows),
      section(
        { ru: 'Строки', en: 'Rows' },
        rows.length === 0
          ? el(
              'p',
              { class: 'soft' },
              say({ ru: 'За этот период ничего не было.', en: 'There was nothing in this period.' }),
            )
          : rowTable(rows),
      ),
    ],
  ];
}

function rowTable(rows) {
  const names = [...new Set(rows.slice(0, SHOWN).flatMap((row) => Object.keys(row)))];
  return [
    table({
      caption: { ru: 'Строки отчёта', en: 'Rows of the report' },
      rows: rows.slice(0, SHOWN),
      columns: names.map((name) => ({
        title: name,
        kind: typeof rows[0][name] === 'number' ? 'num' : '',
        cell: (row) => textOf(name, row[name]),
      })),
    }),
    rows.length > SHOWN &&
      el(
        'p',
        { class: 'soft' },
        say({
          ru: `Показаны первые ${SHOWN} из ${rows.length}.`,
          en: `The first ${SHOWN} of ${rows.length} are shown.`,
        }),
      ),
  ];
}

function textOf(name, value) {
  if (typeof value === 'number') return figureText(name, value);
  const text =
    value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return el(
    'span',
    { class: 'cell', title: text.length > LONG ? text.slice(0, 1000) : undefined },
    text.length > LONG ? `${text.slice(0, LONG)}…` : text,
  );
}

function save(content, name) {
  const address = URL.createObjectURL(new Blob([content]));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

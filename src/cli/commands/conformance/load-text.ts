import type { LocalizedText } from '@styk/sdk/errors';
import { type LoadFailure, type LoadReport, P99_MS } from '../../../load/report.ts';
import type { View } from '../../output/view.ts';

const FAILURES: Readonly<Record<LoadFailure, LocalizedText>> = {
  'average-over-budget': { ru: 'среднее время больше допустимого', en: 'an average is over its budget' },
  'p99-over-budget': { ru: `p99 больше ${P99_MS} мс`, en: `a p99 is over ${P99_MS} ms` },
  errors: { ru: 'были отказы', en: 'exchanges were refused' },
  lost: { ru: 'подтверждённые продажи потеряны', en: 'confirmed sales are lost' },
  doubled: { ru: 'продажи задвоены', en: 'sales are doubled' },
  'wrong-balances': { ru: 'балансы не сходятся', en: 'balances do not agree' },
  'no-promotions': { ru: 'ни одна акция не сработала', en: 'no promotion has applied' },
  'rate-not-reached': { ru: 'частота не достигнута', en: 'the rate was not reached' },
  overrun: { ru: 'экосистема не успевает, прогон остановлен', en: 'the ecosystem does not keep up, the run was ended' },
  interrupted: { ru: 'прогон прерван', en: 'the run was interrupted' },
};

/** The report for a person; its last line is the verdict. */
export function loadText(report: LoadReport, { table, text, style }: View): string {
  const { rate, durationMs, sales, promoted, exchanges, errors, verification, verdict, failures, target } = report;
  const { confirmed, found, lost, doubled, unanswered, wrongBalances } = verification;
  const rows = Object.entries(exchanges).map(([name, exchange]) => ({ name, ...exchange }));
  const ms = (value: number) => value.toFixed(1);
  const lines = [
    text(
      {
        ru: '{target}: {made} обменов/с из {asked}, {seconds} с, продаж {sales}, с акциями {promoted}',
        en: '{target}: {made} exchanges/s of {asked}, {seconds} s, {sales} sales, {promoted} with promotions',
      },
      { target, made: rate.made, asked: rate.asked, seconds: Math.round(durationMs / 100) / 10, sales, promoted },
    ),
    table(
      [
        { title: { ru: 'Обмен', en: 'Exchange' }, value: (row) => row.name },
        { title: { ru: 'Сколько', en: 'Count' }, value: (row) => row.count, align: 'right' },
        { title: { ru: 'Отказов', en: 'Errors' }, value: (row) => row.errors, align: 'right' },
        { title: { ru: 'Среднее, мс', en: 'Mean, ms' }, value: (row) => ms(row.meanMs), align: 'right' },
        { title: { ru: 'Допустимо', en: 'Budget' }, value: (row) => row.budgetMs, align: 'right' },
        { title: { ru: 'p50', en: 'p50' }, value: (row) => ms(row.p50Ms), align: 'right' },
        { title: { ru: 'p90', en: 'p90' }, value: (row) => ms(row.p90Ms), align: 'right' },
        { title: { ru: 'p99', en: 'p99' }, value: (row) => ms(row.p99Ms), align: 'right' },
        { title: { ru: 'p99,9', en: 'p99.9' }, value: (row) => ms(row.p999Ms), align: 'right' },
        { title: { ru: 'макс.', en: 'max' }, value: (row) => ms(row.maxMs), align: 'right' },
      ],
      rows,
    ),
    text(
      {
        ru: 'Книги: подтверждено {confirmed}, найдено {found}, потеряно {lost}, задвоено {doubled}, без ответа {unanswered}, неверных балансов {wrongBalances}',
        en: 'Books: {confirmed} confirmed, {found} found, {lost} lost, {doubled} doubled, {unanswered} unanswered, {wrongBalances} wrong balances',
      },
      { confirmed, found, lost, doubled, unanswered, wrongBalances },
    ),
    ...Object.entries(errors).map(([code, count]) => `${code}: ${count}`),
  ];
  const reasons = failures.map((failure) => text(FAILURES[failure])).join('; ');
  lines.push(
    verdict === 'passed'
      ? style.green(text({ ru: 'ПРОЙДЕНО', en: 'PASSED' }))
      : style.red(text({ ru: 'НЕ ПРОЙДЕНО: {reasons}', en: 'FAILED: {reasons}' }, { reasons })),
  );
  return lines.join('\n');
}

import { money, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { barChart } from '../../parts/chart.js';

const MOST_BARS = 40;

/** Figures whose name says so are kopecks. */
export function figureText(name, value) {
  return /Kop$/.test(name) ? money(value) : number(value);
}

/**
 * Sums a column of the rows by day, or by what names a row where there is no day; null where nothing can be summed. The
 * first column of money is taken, else the first of numbers, else rows are counted.
 */
export function reportChart(rows) {
  const [first] = rows;
  if (first === undefined) return null;
  const names = Object.keys(first);
  const numeric = names.filter((name) => typeof first[name] === 'number');
  const measured = numeric.find((name) => /Kop$/.test(name)) ?? numeric[0];
  const dated = names.find((name) => /^\d{4}-\d\d-\d\d/.test(String(first[name])));
  const named = dated ?? names.find((name) => typeof first[name] === 'string');
  if (named === undefined) return null;
  const labelOf = (row) => (dated === undefined ? String(row[named]) : String(row[dated]).slice(0, 10));
  const sums = new Map();
  for (const row of rows) {
    const label = labelOf(row);
    sums.set(label, (sums.get(label) ?? 0) + (measured === undefined ? 1 : (row[measured] ?? 0)));
  }
  const text = (value) => (measured === undefined ? number(value) : figureText(measured, Math.round(value)));
  const title = measured ?? say({ ru: 'число строк', en: 'number of rows' });
  const entries = [...sums].sort(([a], [b]) => a.localeCompare(b)).slice(0, MOST_BARS);
  return barChart({
    title: dated === undefined ? `${title} · ${named}` : say({ ru: `${title} по дням`, en: `${title} by day` }),
    labelTitle: named,
    valueTitle: title,
    format: text,
    bars: entries.map(([label, value]) => ({
      label,
      from: 0,
      to: value,
      tone: value < 0 ? 'down' : 'plain',
      text: text(value),
    })),
  });
}

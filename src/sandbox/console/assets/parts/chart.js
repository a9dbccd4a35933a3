import { el, svg } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { WORDS } from '../words/common.js';
import { fold } from './blocks.js';
import { table } from './table.js';

/** Room for columns: the height, and what is left to the scale and to the labels. */
const HEIGHT = 260;
const LEFT = 76;
const BOTTOM = 32;
const TOP = 12;
/** The room a label needs. */
const NARROWEST = 76;

/** Of a drawing in the details and in the whole width: as many units as pixels, so that letters keep their size. */
const WIDTHS = { detail: 520, whole: 1000 };
const NARROW = 380;

/** Room for rows. */
const ROW = 28;
const NAMES = 118;
const VALUES = 92;

/**
 * Columns over a scale: `bars: [{ label, from, to, tone, text }]`, where a column stands between two values: from zero in
 * a plain chart, from where the last one ended in a waterfall.
 */
export function barChart({ title, bars, format, valueTitle, labelTitle, room = 'detail' }) {
  const breadth = breadthOf(room);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const { low, high, steps } = scale(Math.min(0, ...ends), Math.max(0, ...ends));
  const y = (value) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const slot = (breadth - LEFT) / Math.max(bars.length, 1);
  const width = Math.min(slot * 0.62, 56);
  const every = Math.ceil((bars.length * NARROWEST) / (breadth - LEFT));
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${breadth} ${HEIGHT}`, ...described(title) },
    steps.map((step) => [
      svg('line', { x1: LEFT, x2: breadth, y1: y(step), y2: y(step), class: step === 0 ? 'axis' : 'grid' }),
      svg('text', { x: LEFT - 8, y: y(step) + 4, class: 'scale' }, format(step)),
    ]),
    bars.map(({ label, from, to, tone = 'plain', text }, index) => {
      const middle = LEFT + slot * (index + 0.5);
      const height = Math.max(Math.abs(y(from) - y(to)), 1);
      return svg(
        'g',
        { class: 'column' },
        svg('title', {}, `${label}: ${text}`),
        svg('rect', { x: middle - width / 2, y: Math.min(y(from), y(to)), width, height, rx: 2, class: tone }),
        index % every === 0 &&
          svg('text', { x: middle, y: HEIGHT - BOTTOM + 20, class: 'label' }, cutTo(label, slot * every)),
      );
    }),
  );
  return figure({ title, bars, valueTitle, labelTitle }, drawing);
}

/** The same lying down, a bar a row, for few bars with long names. */
export function rowChart({ title, bars, valueTitle, labelTitle }) {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends, low + 1);
  const breadth = breadthOf('detail');
  const x = (value) => NAMES + ((value - low) / (high - low)) * (breadth - NAMES - VALUES);
  const height = bars.length * ROW;
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${breadth} ${height}`, ...described(title) },
    svg('line', { x1: x(0), x2: x(0), y1: 0, y2: height, class: 'axis' }),
    bars.map(({ label, from, to, tone = 'plain', text }, index) => {
      const middle = ROW * (index + 0.5);
      const width = Math.max(Math.abs(x(to) - x(from)), 1);
      return svg(
        'g',
        {},
        svg('text', { x: 0, y: middle + 4, class: 'name' }, cutTo(label, NAMES)),
        svg('rect', { x: Math.min(x(from), x(to)), y: middle - 8, width, height: 16, rx: 2, class: tone }),
        svg('text', { x: breadth, y: middle + 4, class: 'scale' }, text),
      );
    }),
  );
  return figure({ title, bars, valueTitle, labelTitle }, drawing);
}

function breadthOf(room) {
  return matchMedia('(max-width: 56rem)').matches ? NARROW : WIDTHS[room];
}

function described(title) {
  return { role: 'img', 'aria-label': `${say(title)}. ${say(WORDS.tableBelow)}`, class: 'chart' };
}

/** A drawing under its name, with its figures in a table for whoever cannot see it. */
function figure({ title, bars, valueTitle, labelTitle }, drawing) {
  const figures = table({
    caption: title,
    columns: [
      { title: labelTitle, kind: 'main', cell: ({ label }) => label },
      { title: valueTitle, kind: 'num', cell: ({ text }) => text },
    ],
    rows: bars,
  });
  return el('figure', { class: 'figure' }, el('figcaption', {}, say(title)), drawing, fold(WORDS.figures, figures));
}

/** About so many pixels a letter takes. */
const LETTER = 6.8;

function cutTo(text, room) {
  const most = Math.max(Math.floor(room / LETTER), 3);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Round steps that hold both ends. */
function scale(low, high) {
  if (low === high) return { low: 0, high: 1, steps: [0] };
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough);
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  const steps = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) => first + index * step);
  return { low: first, high: last, steps };
}

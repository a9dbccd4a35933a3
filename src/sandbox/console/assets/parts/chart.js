import { el, svg } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { WORDS } from '../words/common.js';
import { fold } from './blocks.js';
import { table } from './table.js';

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 76;
const BOTTOM = 40;
const TOP = 12;

/**
 * Columns over a scale: `bars: [{ label, from, to, tone, text }]`, where a column stands between two values: from zero in
 * a plain chart, from where the last one ended in a waterfall. The same figures stand in a table below.
 */
export function barChart({ title, bars, format, valueTitle, labelTitle }) {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const { low, high, steps } = scale(Math.min(0, ...ends), Math.max(0, ...ends));
  const y = (value) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const slot = (WIDTH - LEFT) / Math.max(bars.length, 1);
  const width = Math.min(slot * 0.62, 56);
  const every = Math.ceil(bars.length / 9);
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `${say(title)}. ${say(WORDS.tableBelow)}`,
      class: 'chart',
    },
    steps.map((step) => [
      svg('line', { x1: LEFT, x2: WIDTH, y1: y(step), y2: y(step), class: step === 0 ? 'axis' : 'grid' }),
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
          svg('text', { x: middle, y: HEIGHT - BOTTOM + 20, class: 'label' }, short(label, slot * every)),
      );
    }),
  );
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
const LETTER = 6.4;

function short(text, room) {
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

import { download, get } from '../../lib/api.js';
import { el, put, svg } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { button } from '../../parts/controls.js';
import { place } from '../../parts/states.js';
import { WORDS } from '../../words/common.js';
import { readXml } from './xml-content.js';

/** What a page of a form is drawn with; anything else in the image is left out. */
const DRAWN = {
  rect: ['x', 'y', 'width', 'height', 'fill', 'stroke', 'stroke-width'],
  line: ['x1', 'y1', 'x2', 'y2', 'stroke', 'stroke-width'],
  path: ['d', 'fill'],
  text: ['x', 'y', 'font-size', 'font-weight', 'textLength', 'lengthAdjust', 'fill'],
};

/** The printed form of a document page by page, as PDF to download, and large on its own. */
export function printedForm(path, name, signal) {
  const root = el('div', { class: 'printed-form' });
  const at = `${path}/print-form`;
  const show = (number) =>
    put(
      root,
      place(
        () => loadPage(at, number, signal),
        (page) => [
          drawPage(page),
          el(
            'div',
            { class: 'actions' },
            pager(page, show),
            button({ ru: 'Увеличить', en: 'Enlarge' }, () => openLarge(at, page)),
            button({ ru: 'Скачать PDF', en: 'Download PDF' }, () => savePdf(at, name)),
          ),
        ],
        signal,
      ),
    );
  show(1);
  return root;
}

async function loadPage(at, number, signal) {
  const answer = await get(at, { format: 'svg', page: number }, signal);
  const xml = readXml(await answer.arrayBuffer());
  return { number, count: Number(answer.headers.get('styk-pages')), image: xml?.documentElement };
}

function drawPage({ number, count, image }) {
  const label = pageOf(number, count);
  return el(
    'div',
    {
      class: 'printed-page',
      tabindex: '0',
      role: 'region',
      'aria-label': say({ ru: 'Печатная форма', en: 'Printed form' }),
    },
    svg(
      'svg',
      {
        viewBox: image?.getAttribute('viewBox'),
        'font-family': image?.getAttribute('font-family'),
        role: 'img',
        'aria-label': label,
      },
      [...(image?.children ?? [])].map(redrawn),
    ),
  );
}

function redrawn(element) {
  const known = DRAWN[element.localName];
  if (known === undefined) return null;
  const attributes = Object.fromEntries(known.map((name) => [name, element.getAttribute(name)]));
  return svg(element.localName, attributes, element.localName === 'text' ? element.textContent : null);
}

function pager({ number, count }, show) {
  if (count < 2) return null;
  const step = (label, to) => button(label, () => show(to), { disabled: to < 1 || to > count, class: 'quiet' });
  return [
    step({ ru: 'Предыдущая', en: 'Previous' }, number - 1),
    el('span', { class: 'nums', 'aria-live': 'polite' }, pageOf(number, count)),
    step({ ru: 'Следующая', en: 'Next' }, number + 1),
  ];
}

function pageOf(number, count) {
  return say({ ru: `Страница ${number} из ${count}`, en: `Page ${number} of ${count}` });
}

/** The page in a window of its own, from which it can go on to the others. */
function openLarge(at, page) {
  const content = el('div', { class: 'printed-large' });
  const dialog = el(
    'dialog',
    { class: 'sheet printed-sheet', 'aria-label': say({ ru: 'Печатная форма', en: 'Printed form' }) },
    content,
  );
  const draw = (shown) =>
    put(
      content,
      el(
        'div',
        { class: 'sheet-bar' },
        pager(shown, async (number) => draw(await loadPage(at, number))),
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => print() },
          say({ ru: 'Напечатать', en: 'Print' }),
        ),
        el(
          'button',
          { type: 'button', class: 'button', autofocus: true, onclick: () => dialog.close() },
          say(WORDS.close),
        ),
      ),
      drawPage(shown),
    );
  draw(page);
  dialog.addEventListener('close', () => dialog.remove());
  window.document.body.append(dialog);
  dialog.showModal();
}

async function savePdf(at, name) {
  const blob = new Blob([await download(`${at}?format=pdf`)], { type: 'application/pdf' });
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: `${name}.pdf` }).click();
  // The browser has the bytes when it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

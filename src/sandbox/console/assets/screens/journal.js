import { addressOf, replaceQuery } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el, put } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { again } from '../lib/poll.js';
import { pageHead } from '../parts/blocks.js';
import { button, field, input, select } from '../parts/controls.js';
import { listDetail } from '../parts/list-detail.js';
import { empty, failure } from '../parts/states.js';
import { exchangeDetail } from './journal/exchange-detail.js';
import { exchangeTable } from './journal/exchange-table.js';

const LOOK_MS = 1500;
const PAGE = 100;
const MOST = 2000;
const TYPING_MS = 250;

/** How far back an exchange of an address is looked for, in pages of two hundred. */
const SEEK_PAGES = 10;

const OUTCOMES = [
  ['', { ru: 'Все', en: 'All' }],
  ['done', { ru: 'Успешные', en: 'Successful' }],
  ['refused', { ru: 'Отказы (4XX)', en: 'Refused (4XX)' }],
  ['failed', { ru: 'Сбои (5XX, обрыв)', en: 'Failed (5XX, cut)' }],
  ['breach', { ru: 'Нарушен контракт', en: 'Contract broken' }],
  ['fault', { ru: 'Сбой по заказу', en: 'Injected fault' }],
];

export const journal = {
  id: 'journal',
  key: 'j',
  title: { ru: 'Журнал', en: 'Journal' },
  show({ item, query, signal }) {
    const view = liveList(query, item, signal);
    return [
      pageHead(
        journal.title,
        {
          ru: 'Все обмены с песочницей вживую, с вердиктом контракта. Секреты и персональные данные скрыты.',
          en: 'Every exchange with the sandbox as it happens, with the verdict of the contract. Secrets and personal data are masked.',
        },
        view.pause,
      ),
      view.filters,
      listDetail(view.list, item && view.detail, addressOf('journal', undefined, query)),
    ];
  },
};

function liveList(query, item, signal) {
  const wanted = { ...query };
  const known = new Map();
  const list = el('div', { class: 'place' });
  const detail = el('div', { class: 'place' });
  let isPaused = false;
  let older = null;
  let generation = 0;

  const draw = () => {
    const rows = [...known.values()].sort((a, b) => b.seq - a.seq).slice(0, MOST);
    const now = list.querySelector('.table');
    if (rows.length === 0) put(list, nothing(wanted));
    else if (now === null) {
      const more = el('p', { class: 'more' }, button({ ru: 'Показать старше', en: 'Show older' }, loadOlder));
      put(list, exchangeTable(rows, { selected: item, query: wanted }), more);
    } else now.update(rows, item);
    const more = list.querySelector('.more');
    if (more !== null) more.hidden = older === null;
    const chosen = known.get(Number(item));
    if (chosen !== undefined && detail.dataset.seq !== item) {
      detail.dataset.seq = item;
      put(detail, exchangeDetail(chosen));
    }
  };
  const keep = (items) => {
    for (const exchange of items) known.set(exchange.seq, exchange);
  };
  const look = async () => {
    if (isPaused) return;
    const asked = generation;
    const page = await get('/sandbox/v1/journal', { ...wanted, order: 'newest', limit: PAGE }, signal);
    if (asked !== generation) return;
    const isFirst = known.size === 0;
    const hasNew = page.items.some(({ seq }) => !known.has(seq));
    // Its journal was emptied by a reset: what is shown is no longer there.
    const newest = page.items[0]?.seq ?? 0;
    if ([...known.keys()].some((seq) => seq > newest)) known.clear();
    keep(page.items);
    if (isFirst) older = page.nextCursor;
    if (isFirst || hasNew || known.size === 0) draw();
    if (item !== undefined && detail.dataset.seq === undefined) await seek();
  };
  const loadOlder = async () => {
    const page = await get('/sandbox/v1/journal', { ...wanted, order: 'newest', limit: PAGE, cursor: older }, signal);
    keep(page.items);
    older = page.nextCursor;
    draw();
  };
  /** An address may lead to an exchange that is not among those shown. */
  const seek = async () => {
    detail.dataset.seq = item;
    let cursor;
    for (let page = 0; page < SEEK_PAGES; page += 1) {
      const { items, nextCursor } = await get('/sandbox/v1/journal', { order: 'newest', limit: 200, cursor }, signal);
      const found = items.find(({ seq }) => String(seq) === item);
      if (found !== undefined) return put(detail, exchangeDetail(found));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    return put(detail, empty({ ru: 'Такого обмена в журнале нет', en: 'There is no such exchange in the journal' }));
  };
  again(look, LOOK_MS, signal, (error) => {
    if (known.size === 0) put(list, failure(error, look));
  });

  const change = (name) => {
    let typing;
    return ({ target }) => {
      clearTimeout(typing);
      typing = setTimeout(
        () => {
          wanted[name] = target.value.trim() === '' ? undefined : target.value.trim();
          replaceQuery(wanted);
          generation += 1;
          known.clear();
          put(list);
          look().catch((error) => put(list, failure(error)));
        },
        target.tagName === 'SELECT' ? 0 : TYPING_MS,
      );
    };
  };
  const filters = el(
    'form',
    { class: 'filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(
      { ru: 'Операция', en: 'Operation' },
      input({
        type: 'search',
        value: wanted.operationId ?? '',
        placeholder: 'createSale',
        maxlength: 64,
        oninput: change('operationId'),
      }),
    ),
    field({ ru: 'Исход', en: 'Outcome' }, select(OUTCOMES, wanted.outcome ?? '', { onchange: change('outcome') })),
    field(
      { ru: 'Трасса', en: 'Trace' },
      input({
        type: 'search',
        value: wanted.traceId ?? '',
        pattern: '[0-9a-f]{32}',
        title: say({ ru: '32 шестнадцатеричные цифры', en: '32 hexadecimal digits' }),
        maxlength: 32,
        oninput: change('traceId'),
      }),
    ),
  );
  const pause = el(
    'button',
    {
      type: 'button',
      class: 'button',
      'aria-pressed': 'false',
      onclick({ currentTarget }) {
        isPaused = !isPaused;
        currentTarget.setAttribute('aria-pressed', String(isPaused));
        put(currentTarget, isPaused ? say({ ru: '▶ Продолжить', en: '▶ Resume' }) : live());
      },
    },
    live(),
  );
  return { list, detail, filters, pause };
}

function live() {
  return [el('span', { class: 'live', 'aria-hidden': 'true' }), say({ ru: 'Вживую · остановить', en: 'Live · pause' })];
}

function nothing(wanted) {
  const isFiltered = Object.values(wanted).some((value) => value !== undefined);
  return isFiltered
    ? empty({ ru: 'Ничего не подходит', en: 'Nothing matches' }, { ru: 'Измените отбор.', en: 'Change the filters.' })
    : empty(
        { ru: 'Журнал пуст', en: 'The journal is empty' },
        {
          ru: 'Вызовите песочницу: обмен появится здесь сам.',
          en: 'Call the sandbox: the exchange will appear here by itself.',
        },
      );
}

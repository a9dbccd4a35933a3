import { el, put } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { WORDS } from '../words/common.js';

/**
 * A list with the details of what is chosen beside it; on a narrow screen the details take its place and a link leads
 * back. `backTo` is the address without the choice.
 */
export function listDetail(list, detail, backTo) {
  const pane =
    detail &&
    el(
      'aside',
      { class: 'detail', 'aria-label': say(WORDS.details), tabindex: '-1' },
      el(
        'a',
        { class: 'back', href: backTo },
        el('span', { 'aria-hidden': 'true' }, '×'),
        el('span', { class: 'back-word' }, say(WORDS.close)),
      ),
      el('div', { class: 'detail-body' }, detail),
    );
  return el('div', { class: `list-detail ${detail ? 'open' : ''}` }, el('div', { class: 'list' }, list), pane);
}

/** The head of details: kind, name and state. */
export function detailHead(kind, name, ...marks) {
  return el(
    'header',
    { class: 'detail-head' },
    el('p', { class: 'kind' }, say(kind)),
    el('h2', { class: 'detail-name' }, name),
    marks.length > 0 && el('div', { class: 'marks' }, marks),
  );
}

/** A list that goes on page by page: draws the first page and a button for each next. */
export function pages({ load, draw, more = WORDS.more, signal }) {
  const root = el('div');
  const rows = [];
  const next = async (cursor) => {
    const page = await load(cursor, signal);
    rows.push(...page.items);
    const drawn = draw(rows);
    put(
      root,
      drawn,
      page.nextCursor !== null &&
        el(
          'p',
          { class: 'more' },
          el('button', { type: 'button', class: 'button', onclick: () => next(page.nextCursor) }, say(more)),
        ),
    );
  };
  return { root, first: () => next(undefined) };
}

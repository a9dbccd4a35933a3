import { el, put } from '../lib/dom.js';
import { say } from '../lib/language.js';

/**
 * A table whose rows can be gone through with the arrow keys. `columns`: `[{ title, cell(row), kind }]`, where `kind` is
 * `num` for figures, `wide` for what a narrow screen goes without, `main` for the column that takes the room left. With
 * `hrefOf` a row leads to its details; the link stands in the first cell.
 */
export function table({ caption, columns, rows = [], hrefOf, keyOf, selected, blank }) {
  const body = el('tbody');
  const root = el(
    'div',
    { class: 'table' },
    el(
      'table',
      { onkeydown: (event) => step(event, body) },
      el('caption', { class: 'unseen' }, say(caption)),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          columns.map(({ title, kind = '' }) => el('th', { scope: 'col', class: kind }, say(title))),
        ),
      ),
      body,
    ),
  );
  root.update = (next, chosen = selected) => {
    const focused = document.activeElement?.closest?.('tr[data-key]')?.dataset.key;
    const drawn = next.map((row) => drawRow(row, { columns, hrefOf, keyOf, selected: chosen }));
    put(body, drawn.length > 0 ? drawn : blank && el('tr', {}, el('td', { colspan: columns.length }, blank)));
    if (focused !== undefined) linkOf([...body.rows].find((row) => row.dataset.key === focused))?.focus();
  };
  root.update(rows);
  new ResizeObserver(() => letScroll(root, caption)).observe(root);
  return root;
}

/** What does not fit has to be reached by the keys as well. */
function letScroll(root, caption) {
  if (root.scrollWidth > root.clientWidth) {
    root.tabIndex = 0;
    root.setAttribute('role', 'region');
    root.setAttribute('aria-label', say(caption));
  } else for (const name of ['tabindex', 'role', 'aria-label']) root.removeAttribute(name);
}

function drawRow(row, { columns, hrefOf, keyOf, selected }) {
  const key = keyOf?.(row);
  const href = hrefOf?.(row);
  const isSelected = key !== undefined && key === selected;
  const cells = columns.map(({ cell, kind = '' }, index) => {
    const content = cell(row);
    const linked = index === 0 && href !== undefined;
    return el(
      'td',
      { class: kind },
      linked ? el('a', { href, 'aria-current': isSelected ? 'true' : undefined }, content) : content,
    );
  });
  const open = ({ target }) => {
    // What is marked or pressed within a row is meant for itself.
    if (target.closest('a, button, input, select') || String(getSelection()) !== '') return;
    location.hash = href;
  };
  return el(
    'tr',
    { class: isSelected ? 'selected' : undefined, 'data-key': key, ...(href === undefined ? {} : { onclick: open }) },
    cells,
  );
}

/** Up and down, j and k, the first and the last. */
function step(event, body) {
  const rows = [...body.rows];
  const at = rows.indexOf(event.target.closest?.('tr'));
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const to = steps[event.key];
  if (to === undefined || linkOf(rows[to]) === null) return;
  event.preventDefault();
  linkOf(rows[to])?.focus();
}

/** What a row is focused by. */
function linkOf(row) {
  return row?.querySelector('a, button') ?? null;
}

import { el, put } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { WORDS } from '../words/common.js';
import { button } from './controls.js';

/** What is shown where there is nothing, with what would change that. */
export function empty(title, hint, ...actions) {
  return el(
    'div',
    { class: 'empty' },
    el('p', { class: 'empty-title' }, say(title)),
    hint && el('p', {}, say(hint)),
    actions,
  );
}

/** A refusal in the words of the sandbox, with what support needs to look it up. */
export function failure(error, retry) {
  return el(
    'div',
    { class: 'failure', role: 'alert' },
    el('p', { class: 'failure-title' }, error.title ?? say(WORDS.failed)),
    error.message !== error.title && el('p', {}, error.message),
    error.findings?.length > 0 &&
      el(
        'ul',
        {},
        error.findings.slice(0, 10).map(({ pointer, detail }) => el('li', {}, el('code', {}, pointer), ' ', detail)),
      ),
    (error.code || error.traceId) &&
      el(
        'p',
        { class: 'soft' },
        el('code', {}, [error.status || null, error.code, error.traceId].filter(Boolean).join(' · ')),
      ),
    retry && button(WORDS.retry, retry),
  );
}

/** Long enough not to flicker when the answer comes at once. */
const PATIENCE_MS = 150;

/**
 * Fills the place with what `draw` makes of what `load` gets: bars while it is under way, the refusal when it fails.
 * Asked again, it keeps what it shows until the new is there.
 */
export function place(load, draw, signal, properties = {}) {
  const root = el('div', { class: 'place', ...properties });
  const run = async () => {
    const waiting = setTimeout(() => {
      if (root.childElementCount === 0) put(root, skeleton());
    }, PATIENCE_MS);
    root.setAttribute('aria-busy', 'true');
    try {
      const loaded = await load(signal);
      if (!signal?.aborted) keepingFocus(root, () => put(root, draw(loaded, run)));
    } catch (error) {
      if (error.name !== 'AbortError') put(root, failure(error, run));
    } finally {
      clearTimeout(waiting);
      root.removeAttribute('aria-busy');
    }
  };
  root.refresh = run;
  run();
  return root;
}

/** Draws anew what the reader may stand on: the focus goes to what stands for the same thing. */
function keepingFocus(root, draw) {
  const nameOf = (element) =>
    element.dataset.focus ?? element.getAttribute('href') ?? element.getAttribute('aria-label');
  const focused = root.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  draw();
  if (focused === null) return;
  [...root.querySelectorAll('a, button, summary')].find((element) => nameOf(element) === focused)?.focus();
}

function skeleton() {
  const bars = [90, 70, 80, 55].map((width) => el('span', { class: `bar w${width}` }));
  return el('div', { class: 'skeleton', role: 'status' }, el('span', { class: 'unseen' }, say(WORDS.loading)), bars);
}

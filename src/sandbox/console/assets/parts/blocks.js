import { el } from '../lib/dom.js';
import { say } from '../lib/language.js';

/** The head of a screen: its name, what it is for, and what can be done. */
export function pageHead(title, lead, ...actions) {
  return el(
    'header',
    { class: 'page-head' },
    el('div', {}, el('h1', { tabindex: '-1' }, say(title)), lead && el('p', { class: 'lead' }, say(lead))),
    actions.length > 0 && el('div', { class: 'actions' }, actions),
  );
}

/** A part of a screen under a heading. */
export function section(title, ...content) {
  return el('section', { class: 'section' }, el('h2', {}, say(title)), content);
}

/** A framed part of a screen under a heading. */
export function card(title, ...content) {
  return el('section', { class: 'card' }, title && el('h2', {}, say(title)), content);
}

/** Names and values, those without a value left out: `[[label, value], …]`. */
export function facts(pairs) {
  const rows = pairs.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
  return el(
    'dl',
    { class: 'facts' },
    rows.map(([label, value]) => el('div', {}, el('dt', {}, say(label)), el('dd', {}, value))),
  );
}

/** What came one after another: `[{ title, at, note, tone }]`, the latest last. */
export function timeline(entries) {
  return el(
    'ol',
    { class: 'timeline' },
    entries.map(({ title, at, note, tone = 'calm' }) =>
      el(
        'li',
        { class: tone },
        el('div', { class: 'timeline-head' }, el('strong', {}, title), at && el('span', { class: 'soft nums' }, at)),
        note && el('p', {}, note),
      ),
    ),
  );
}

/** A value of JSON as text, in a frame that can be scrolled with the keys. */
export function json(value, label) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return code(text ?? '', label);
}

export function code(text, label) {
  return el('pre', { tabindex: '0', role: 'region', 'aria-label': say(label) }, el('code', {}, text));
}

/** A part that opens. */
export function fold(title, ...content) {
  return el('details', { class: 'fold' }, el('summary', {}, say(title)), content);
}

import { el } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { STATES } from '../words/states.js';

/** Ways a state can be meant; the mark tells them apart without colour. */
const MARKS = { good: '✓', bad: '✕', warn: '!', wait: '…', calm: '·' };

/** A state by its name in the contract: its word and whether it is good. One that is not known is shown as it is. */
export function chip(state, labels = STATES) {
  if (state === null || state === undefined) return el('span', { class: 'soft' }, '—');
  const [tone, word] = labels[state] ?? ['calm', state];
  return toned(tone, say(word));
}

export function toned(tone, text) {
  return el('span', { class: `chip ${tone}` }, el('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[tone]), text);
}

/** The word of a state alone. */
export function wordOf(state, labels = STATES) {
  return say(labels[state]?.[1] ?? state);
}

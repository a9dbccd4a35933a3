import { el } from '../lib/dom.js';

const SHOWN_MS = 6000;
const MOST = 3;

/** Stands outside of what is drawn anew, so that readers of screens know it as the place where things are told. */
export const toasts = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

/** Tells for a while what has come of something. */
export function tell(text, tone = 'good') {
  const toast = el('p', { class: `toast ${tone}` }, text);
  toasts.append(toast);
  while (toasts.childElementCount > MOST) toasts.firstElementChild.remove();
  setTimeout(() => toast.remove(), SHOWN_MS);
}

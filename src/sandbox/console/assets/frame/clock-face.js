import { addressOf } from '../lib/address.js';
import { el } from '../lib/dom.js';
import { instant } from '../lib/format.js';
import { say } from '../lib/language.js';
import { isFrozen, onSandboxClock, sandboxNow } from '../lib/sandbox-time.js';
import { WORDS } from '../words/common.js';

const TICK_MS = 1000;

/** The sandbox's time, ticking; leads to where it can be moved. */
export function clockFace() {
  const time = el('time', { class: 'nums' });
  const mark = el('span', { class: 'frozen', hidden: true }, say(WORDS.frozen));
  const face = el(
    'a',
    { class: 'clock', href: addressOf('control'), title: say(WORDS.clock) },
    el('span', { class: 'unseen' }, `${say(WORDS.clock)}: `),
    time,
    mark,
  );
  const update = () => {
    time.textContent = instant(new Date(sandboxNow()).toISOString(), { seconds: true });
    mark.hidden = !isFrozen();
    if (face.isConnected) return;
    clearInterval(ticking);
    forget();
  };
  const ticking = setInterval(update, TICK_MS);
  const forget = onSandboxClock(update);
  queueMicrotask(update);
  return face;
}

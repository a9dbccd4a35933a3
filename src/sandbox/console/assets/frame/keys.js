import { addressOf, readAddress } from '../lib/address.js';
import { language, speak } from '../lib/language.js';
import { SCREENS } from '../screens.js';
import { lettersWork, openHelp } from './help.js';
import { switchTheme } from './theme.js';

/** So long after `g` the next key still belongs to it. */
const PAIR_MS = 1500;

/** Letters by their place on the keyboard, so that they work with a Russian layout as well. */
function letterOf({ code, key }) {
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

/** The keys of the whole console; tables have their own. */
export function listenToKeys(redraw) {
  let goneAt = Number.NEGATIVE_INFINITY;
  const commands = {
    t() {
      switchTheme();
      redraw();
    },
    l() {
      speak(language() === 'ru' ? 'en' : 'ru');
      redraw();
    },
    j: () => step(1),
    k: () => step(-1),
  };
  document.addEventListener('keydown', (event) => {
    const { key, timeStamp } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const isTyping = event.target.matches?.('input:not([type=checkbox]), textarea, select') ?? false;
    if (key === 'Escape') return leave(event, isTyping);
    if (isTyping || !lettersWork()) return;
    const letter = letterOf(event);
    const isPair = timeStamp - goneAt < PAIR_MS;
    goneAt = Number.NEGATIVE_INFINITY;
    const target = isPair ? SCREENS.find((screen) => screen.key === letter) : undefined;
    if (target !== undefined) location.hash = addressOf(target.id);
    else if (letter === 'g') goneAt = timeStamp;
    else if (key === '?') openHelp();
    else if (key === '/') document.querySelector('main [type=search], main select, main input')?.focus();
    else if (commands[letter] !== undefined) commands[letter]();
    else return;
    event.preventDefault();
  });
}

/** Escape leaves a field, then the details. */
function leave(event, isTyping) {
  if (isTyping) return event.target.blur();
  const { screen, item, query } = readAddress();
  if (item === undefined) return;
  location.hash = addressOf(screen, undefined, query);
}

/** Into a table and through its rows. */
function step(by) {
  const links = [...document.querySelectorAll('main .list tbody tr[data-key] td:first-child a')];
  const at = links.indexOf(document.activeElement);
  links[at < 0 ? 0 : at + by]?.focus();
}

import { addressOf } from '../lib/address.js';
import { el } from '../lib/dom.js';
import { language, say, speak } from '../lib/language.js';
import { GROUPS } from '../screens.js';
import { WORDS } from '../words/common.js';
import { clockFace } from './clock-face.js';
import { openHelp } from './help.js';
import { isDark, switchTheme } from './theme.js';

/** What surrounds every screen: the menu, the sandbox's time and the switches. `redraw` draws all of it anew. */
export function drawFrame({ redraw }) {
  return el(
    'div',
    { class: 'frame' },
    el('a', { class: 'skip', href: '#content', onclick: toContent }, say(WORDS.skip)),
    el(
      'header',
      { class: 'top' },
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button menu-button',
          'aria-controls': 'menu',
          'aria-expanded': 'false',
          onclick: toggleMenu,
        },
        el('span', { 'aria-hidden': 'true' }, '☰'),
        el('span', { class: 'unseen' }, say(WORDS.menu)),
      ),
      el(
        'a',
        { class: 'brand', href: addressOf('home') },
        el('b', {}, 'Styk'),
        ' ',
        el('span', {}, say(WORDS.console)),
      ),
      el('p', { class: 'offline', id: 'offline', role: 'status', hidden: true }, say(WORDS.offline)),
      clockFace(),
      switches(redraw),
    ),
    el('nav', { class: 'menu', id: 'menu', 'aria-label': say(WORDS.screens) }, GROUPS.map(group)),
    el('main', { id: 'content', tabindex: '-1' }),
  );
}

function group({ title, screens }) {
  return el(
    'div',
    { class: 'menu-group' },
    title && el('p', { class: 'menu-title' }, say(title)),
    el(
      'ul',
      {},
      screens.map(({ id, title: name, key }) =>
        el(
          'li',
          {},
          el(
            'a',
            { href: addressOf(id), 'data-screen': id, 'aria-keyshortcuts': `g ${key}`, onclick: closeMenu },
            say(name),
            el('kbd', { 'aria-hidden': 'true' }, key),
          ),
        ),
      ),
    ),
  );
}

function switches(redraw) {
  const speakButton = (one, label) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(language() === one),
        lang: one,
        onclick() {
          speak(one);
          redraw();
          document.querySelector(`.languages [lang="${one}"]`)?.focus();
        },
      },
      label,
    );
  return el(
    'div',
    { class: 'switches' },
    el(
      'div',
      { class: 'languages', role: 'group', 'aria-label': say(WORDS.language) },
      speakButton('ru', 'RU'),
      speakButton('en', 'EN'),
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-pressed': String(isDark()),
        title: say(WORDS.theme),
        onclick: ({ currentTarget }) => currentTarget.setAttribute('aria-pressed', String(switchTheme())),
      },
      el('span', { 'aria-hidden': 'true' }, '◐'),
      el('span', { class: 'unseen' }, say(WORDS.theme)),
    ),
    el(
      'button',
      { type: 'button', class: 'icon-button', title: say(WORDS.help), 'aria-keyshortcuts': '?', onclick: openHelp },
      el('span', { 'aria-hidden': 'true' }, '?'),
      el('span', { class: 'unseen' }, say(WORDS.help)),
    ),
  );
}

/** Says in the menu where the reader is. */
export function markScreen(id) {
  for (const link of document.querySelectorAll('[data-screen]')) {
    if (link.dataset.screen === id) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

export function markOffline(isOffline) {
  const note = document.getElementById('offline');
  if (note !== null) note.hidden = !isOffline;
}

/** An anchor would be taken for the address of a screen. */
function toContent(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

function toggleMenu({ currentTarget }) {
  const isOpen = document.getElementById('menu').classList.toggle('open');
  currentTarget.setAttribute('aria-expanded', String(isOpen));
}

function closeMenu() {
  document.getElementById('menu').classList.remove('open');
  document.querySelector('.menu-button').setAttribute('aria-expanded', 'false');
}

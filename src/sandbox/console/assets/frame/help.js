import { el } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { keep, kept } from '../lib/memory.js';
import { SCREENS } from '../screens.js';
import { WORDS } from '../words/common.js';

const KEYS = [
  ['/', { ru: 'К поиску и отбору', en: 'To search and filters' }],
  ['↑ ↓', { ru: 'По строкам таблицы', en: 'Through the rows of a table' }],
  ['Enter', { ru: 'Открыть строку', en: 'Open the row' }],
  ['Esc', { ru: 'Закрыть подробности', en: 'Close the details' }],
  ['t', { ru: 'Светлое или тёмное оформление', en: 'Light or dark theme' }],
  ['l', { ru: 'Русский или английский', en: 'Russian or English' }],
  ['?', { ru: 'Эта подсказка', en: 'This help' }],
];

/** Single letters can be switched off: they get in the way of those who speak to their machine. */
export function lettersWork() {
  return kept('letters') !== 'off';
}

/** The keys of the console. */
export function openHelp() {
  if (document.querySelector('.help') !== null) return;
  const rows = (entries) =>
    el(
      'dl',
      { class: 'keys' },
      entries.map(([keys, text]) =>
        el(
          'div',
          {},
          el(
            'dt',
            {},
            keys.split(' ').map((key) => el('kbd', {}, key)),
          ),
          el('dd', {}, say(text)),
        ),
      ),
    );
  const letters = el('input', { type: 'checkbox', checked: lettersWork() });
  letters.addEventListener('change', () => keep('letters', letters.checked ? 'on' : 'off'));
  const dialog = el(
    'dialog',
    { class: 'dialog help', 'aria-labelledby': 'help-title' },
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'help-title' }, say(WORDS.help)),
      el('div', { class: 'help-columns' }, rows(KEYS), rows(SCREENS.map(({ key, title }) => [`g ${key}`, title]))),
      el(
        'label',
        { class: 'check' },
        letters,
        say({ ru: 'Клавиши из одной буквы работают', en: 'Single-letter keys work' }),
      ),
      el('div', { class: 'actions' }, el('button', { class: 'button', autofocus: true }, say(WORDS.close))),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

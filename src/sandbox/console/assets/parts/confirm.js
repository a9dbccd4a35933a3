import { el } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { WORDS } from '../words/common.js';

/** Asks before something that cannot be undone; resolves to whether it is wanted. */
export function confirmed(question, detail, yes) {
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { class: 'dialog', 'aria-labelledby': 'confirm-title' },
      el(
        'form',
        { method: 'dialog' },
        el('h2', { id: 'confirm-title' }, say(question)),
        el('p', {}, say(detail)),
        el(
          'div',
          { class: 'actions' },
          el('button', { class: 'button', value: 'no', autofocus: true }, say(WORDS.cancel)),
          el('button', { class: 'button danger', value: 'yes' }, say(yes)),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

import { el } from '../lib/dom.js';
import { say } from '../lib/language.js';
import { tell } from './toast.js';

/** A button; while what it does is under way it cannot be pressed again, and a refusal is told. */
export function button(label, work, properties = {}) {
  const { class: kind = '', ...rest } = properties;
  return el(
    'button',
    {
      type: 'button',
      class: `button ${kind}`,
      ...rest,
      async onclick({ currentTarget }) {
        currentTarget.setAttribute('aria-disabled', 'true');
        if (currentTarget.dataset.busy === 'yes') return;
        currentTarget.dataset.busy = 'yes';
        try {
          await work();
        } catch (error) {
          tell(
            [error.title, error.message].filter((text, index, all) => text && all.indexOf(text) === index).join(': '),
            'bad',
          );
        } finally {
          delete currentTarget.dataset.busy;
          currentTarget.removeAttribute('aria-disabled');
        }
      },
    },
    say(label),
  );
}

/** A field with its label above. */
export function field(label, control, hint) {
  return el('label', { class: 'field' }, el('span', {}, say(label)), control, hint && el('small', {}, say(hint)));
}

/** A choice of one: `[[value, label], …]`. */
export function select(options, chosen, properties = {}) {
  return el(
    'select',
    properties,
    options.map(([value, label]) => el('option', { value, selected: value === chosen }, say(label))),
  );
}

export function input(properties = {}) {
  return el('input', { autocomplete: 'off', ...properties });
}

/** Copies and says so. */
export function copyButton(label, textOf) {
  return button(
    label,
    async () => {
      await navigator.clipboard.writeText(textOf());
      tell(say({ ru: 'Скопировано', en: 'Copied' }));
    },
    { class: 'quiet' },
  );
}

import { el, put } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { field, input, select } from '../../parts/controls.js';
import { failure } from '../../parts/states.js';
import { EFFECTS, OF_EVENTS, SETTINGS } from './effects.js';

/** Puts a rule together; each effect asks for its own settings. */
export function faultForm(add) {
  const effect = select(Object.entries(EFFECTS), 'drop-after-commit', { name: 'effect' });
  const target = input({ name: 'target', maxlength: 64 });
  const targetLabel = el('span', {});
  const times = input({ name: 'times', type: 'number', min: 1, max: 1_000_000, value: 1 });
  const settings = el('div', { class: 'settings' });
  const outcome = el('div', { role: 'status' });
  const draw = () => {
    const isEvent = OF_EVENTS.has(effect.value);
    targetLabel.textContent = say(
      isEvent ? { ru: 'Вид события', en: 'Event type' } : { ru: 'Операция', en: 'Operation' },
    );
    target.placeholder = say({ ru: 'любая', en: 'any' });
    put(
      settings,
      (SETTINGS[effect.value] ?? []).map(([name, label, value]) =>
        field(label, input({ type: 'number', name, value, required: true })),
      ),
    );
  };
  effect.addEventListener('change', draw);
  draw();
  const submit = async (event) => {
    event.preventDefault();
    const numbers = [...settings.querySelectorAll('input')].map(({ name, value }) => [name, Number(value)]);
    const aim = target.value.trim();
    const rule = {
      effect: effect.value,
      ...(aim === '' ? {} : { [OF_EVENTS.has(effect.value) ? 'eventType' : 'operationId']: aim }),
      ...(times.value === '' ? {} : { times: Number(times.value) }),
      ...Object.fromEntries(numbers),
    };
    try {
      await add(rule);
      put(outcome);
    } catch (error) {
      put(outcome, failure(error));
    }
  };
  return el(
    'form',
    { class: 'inline-form', onsubmit: submit, id: 'fault-form' },
    field({ ru: 'Сбой', en: 'Fault' }, effect),
    el('label', { class: 'field' }, targetLabel, target),
    settings,
    field({ ru: 'Сколько раз', en: 'How often' }, times),
    el('button', { class: 'button primary' }, say({ ru: 'Включить', en: 'Turn on' })),
    outcome,
  );
}

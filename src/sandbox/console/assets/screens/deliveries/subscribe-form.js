import { post } from '../../lib/api.js';
import { el, put } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { code, fold } from '../../parts/blocks.js';
import { field, input } from '../../parts/controls.js';
import { failure } from '../../parts/states.js';

/** Subscribes an address. The secret is shown once, as the contract has it. */
export function subscribeForm(changed) {
  const url = input({
    type: 'url',
    name: 'url',
    required: true,
    placeholder: 'http://127.0.0.1:3000/webhook',
    maxlength: 500,
  });
  const types = input({
    name: 'types',
    required: true,
    placeholder: 'order.created, order.state.changed',
    maxlength: 2000,
  });
  const outcome = el('div', { class: 'result', role: 'status' });
  const submit = async (event) => {
    event.preventDefault();
    const names = types.value.split(/[\s,]+/).filter(Boolean);
    try {
      const { secret } = await post('/events/v1/subscriptions', {
        delivery: 'webhook',
        url: url.value,
        types: names,
        signature: 'v1',
      });
      put(
        outcome,
        el(
          'p',
          {},
          say({
            ru: 'Подписка есть. Секрет подписи показан один раз:',
            en: 'Subscribed. The signing secret is shown once:',
          }),
        ),
        code(secret, { ru: 'Секрет', en: 'Secret' }),
      );
      await changed();
    } catch (error) {
      put(outcome, failure(error));
    }
  };
  return fold(
    { ru: 'Новая подписка', en: 'New subscription' },
    el(
      'form',
      { class: 'form', onsubmit: submit },
      field({ ru: 'Адрес', en: 'Address' }, url),
      field({ ru: 'События через запятую', en: 'Events, separated by commas' }, types),
      el('button', { class: 'button primary' }, say({ ru: 'Подписать', en: 'Subscribe' })),
    ),
    outcome,
  );
}

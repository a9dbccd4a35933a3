import { call, get, post, scenarioNames } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { bytes, instant } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { confirmed } from '../../parts/confirm.js';
import { button, field, input } from '../../parts/controls.js';
import { inlineForm } from '../../parts/inline-form.js';
import { place } from '../../parts/states.js';
import { tell } from '../../parts/toast.js';

/** Fills the sandbox, keeps and restores its state, and empties it. */
export function dataPanel(signal) {
  const scenario = input({ name: 'scenario', required: true, list: 'scenarios', value: 'small', maxlength: 32 });
  const scenarios = place(
    () => scenarioNames(),
    (names) =>
      el(
        'datalist',
        { id: 'scenarios' },
        names.map((value) => el('option', { value })),
      ),
    signal,
  );
  const snapshots = place(
    () => get('/sandbox/v1/snapshots', {}, signal),
    (page, redo) => drawSnapshots(page, redo),
    signal,
  );
  const name = input({
    name: 'snapshot',
    required: true,
    pattern: '[a-z0-9][a-z0-9\\-]{0,31}',
    maxlength: 32,
    placeholder: 'before-sale',
    title: say({
      ru: 'Строчные латинские буквы, цифры и дефис, до 32 знаков',
      en: 'Small Latin letters, digits and hyphens, up to 32',
    }),
  });
  return [
    inlineForm(
      [
        field({ ru: 'Сценарий', en: 'Scenario' }, scenario),
        el('button', { class: 'button' }, say({ ru: 'Заполнить', en: 'Fill' })),
      ],
      async () => {
        const { members } = await post('/sandbox/v1/seed', { scenario: scenario.value });
        tell(say({ ru: `Данные добавлены, участников: ${members}`, en: `Data added, members: ${members}` }));
      },
    ),
    inlineForm(
      [
        field({ ru: 'Снимок состояния', en: 'Snapshot of the state' }, name),
        el('button', { class: 'button' }, say({ ru: 'Сохранить', en: 'Keep' })),
      ],
      async () => {
        const kept = await call('PUT', `/sandbox/v1/snapshots/${encodeURIComponent(name.value)}`);
        tell(say({ ru: `Снимок ${kept.name} сохранён`, en: `Snapshot ${kept.name} is kept` }));
        await snapshots.refresh();
      },
    ),
    snapshots,
    scenarios,
    el(
      'div',
      { class: 'actions' },
      button({ ru: 'Сбросить данные…', en: 'Reset the data…' }, reset, { class: 'danger', id: 'reset' }),
    ),
  ];
}

function drawSnapshots({ items }, redo) {
  return el(
    'ul',
    { class: 'plain snapshots' },
    items.map(({ name, at, sizeBytes }) =>
      el(
        'li',
        {},
        el('span', {}, el('b', {}, name), el('small', {}, `${instant(at)} · ${bytes(sizeBytes)}`)),
        button(
          { ru: 'Вернуться', en: 'Restore' },
          async () => {
            await post(`/sandbox/v1/snapshots/${encodeURIComponent(name)}:restore`);
            tell(say({ ru: `Данные те же, что в снимке ${name}`, en: `The data are those of snapshot ${name}` }));
          },
          { class: 'quiet' },
        ),
        button(
          { ru: 'Удалить', en: 'Delete' },
          async () => {
            await call('DELETE', `/sandbox/v1/snapshots/${encodeURIComponent(name)}`);
            await redo();
          },
          { class: 'quiet' },
        ),
      ),
    ),
  );
}

async function reset() {
  const isSure = await confirmed(
    { ru: 'Сбросить все данные?', en: 'Reset all data?' },
    {
      ru: 'Останутся только встроенный партнёр и его ключи. Журнал тоже очистится.',
      en: 'Only the built-in partner and its keys stay. The journal is emptied too.',
    },
    { ru: 'Сбросить', en: 'Reset' },
  );
  if (!isSure) return;
  await post('/sandbox/v1/reset');
  tell(say({ ru: 'Данные сброшены', en: 'The data are reset' }));
}

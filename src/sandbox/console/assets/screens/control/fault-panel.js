import { call, get } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { again } from '../../lib/poll.js';
import { button } from '../../parts/controls.js';
import { empty, place } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { tell } from '../../parts/toast.js';
import { EFFECTS } from './effects.js';
import { faultForm } from './fault-form.js';

const LOOK_MS = 3000;

/** Rules in force with how often each has struck, and a form for one more. */
export function faultPanel(signal) {
  const rules = place(() => get('/sandbox/v1/faults', {}, signal), drawRules, signal, { id: 'fault-rules' });
  again(rules.refresh, LOOK_MS, signal);
  const add = async (rule) => {
    const { items } = await get('/sandbox/v1/faults', {}, signal);
    await replace([...items.map((item) => item.rule), rule]);
    tell(say({ ru: 'Сбой включён', en: 'The fault is on' }));
    await rules.refresh();
  };
  return [rules, el('h3', {}, say({ ru: 'Добавить сбой', en: 'Add a fault' })), faultForm(add)];
}

function replace(rules) {
  return call('PUT', '/sandbox/v1/faults', { body: { rules } });
}

function drawRules({ items }, redo) {
  if (items.length === 0) {
    return empty(
      { ru: 'Сбоев нет', en: 'No faults' },
      {
        ru: 'Самый показательный — обрыв после выполнения: он отличает правильного клиента от везучего.',
        en: 'The most telling one is to drop after the commit: it separates correct clients from lucky ones.',
      },
    );
  }
  return [
    table({
      caption: { ru: 'Сбои', en: 'Faults' },
      rows: items.map((item, index) => ({ ...item, index })),
      columns: [
        {
          title: { ru: 'Что происходит', en: 'What happens' },
          kind: 'main',
          cell: ({ rule }) => [
            say(EFFECTS[rule.effect] ?? rule.effect),
            el('small', {}, el('code', {}, rule.effect), detailOf(rule)),
          ],
        },
        {
          title: { ru: 'С кем', en: 'To whom' },
          cell: ({ rule }) => el('code', {}, rule.operationId ?? rule.eventType ?? rule.path ?? '*'),
        },
        {
          title: { ru: 'Сработал', en: 'Struck' },
          kind: 'num',
          cell: ({ rule, struck }) => (rule.times === undefined ? String(struck) : `${struck} / ${rule.times}`),
        },
        {
          title: { ru: 'Снять', en: 'Remove' },
          kind: 'num',
          cell: ({ index, rule }) =>
            button(
              { ru: 'Снять', en: 'Remove' },
              async () => {
                await replace(items.filter((_, other) => other !== index).map((item) => item.rule));
                await redo();
              },
              { class: 'quiet', 'aria-label': `${say({ ru: 'Снять', en: 'Remove' })} ${rule.effect}` },
            ),
        },
      ],
    }),
    el(
      'p',
      { class: 'more' },
      button({ ru: 'Снять все', en: 'Remove all' }, async () => {
        await replace([]);
        await redo();
      }),
    ),
  ];
}

/** Every setting of a rule that has no column. */
function detailOf({ effect, operationId, eventType, times, skip, ...rest }) {
  const settings = [...Object.entries(rest), ...(skip > 0 ? [['skip', skip]] : [])];
  return settings.map(([name, value]) => ` · ${name} ${value}`).join('');
}

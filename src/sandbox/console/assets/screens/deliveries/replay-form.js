import { post } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { counted, say } from '../../lib/language.js';
import { sandboxNow } from '../../lib/sandbox-time.js';
import { button, field, select } from '../../parts/controls.js';
import { tell } from '../../parts/toast.js';

const HOUR_MS = 3_600_000;
const LONGEST = 720;

const SPANS = [
  ['1', { ru: 'За час', en: 'Last hour' }],
  ['24', { ru: 'За сутки', en: 'Last day' }],
  ['168', { ru: 'За неделю', en: 'Last week' }],
  [String(LONGEST), { ru: 'За 30 дней', en: 'Last 30 days' }],
];

/** Sends the events of a span of time to the subscription once more. */
export function replayForm(path, changed) {
  const span = select(SPANS, '24');
  return el(
    'div',
    { class: 'inline-form' },
    field({ ru: 'События', en: 'Events' }, span),
    button({ ru: 'Проиграть заново', en: 'Replay' }, async () => {
      const hours = Number(span.value);
      // The longest span is what the contract takes without a beginning: said aloud, it would be a moment too long.
      const body = hours === LONGEST ? {} : { from: new Date(sandboxNow() - hours * HOUR_MS).toISOString() };
      const { events } = await post(`${path}:replay`, body);
      const count = counted(events, { ru: ['событие', 'события', 'событий'], en: ['event', 'events'] });
      tell(say({ ru: `Проигрывается заново: ${count}`, en: `Being replayed: ${count}` }));
      await changed();
    }),
  );
}

import { call } from '../../lib/api.js';
import { el, put } from '../../lib/dom.js';
import { duration, instant } from '../../lib/format.js';
import { language, say } from '../../lib/language.js';
import { isFrozen, machineOffset, onSandboxClock, sandboxNow, setSandboxClock } from '../../lib/sandbox-time.js';
import { button, field, input } from '../../parts/controls.js';
import { inlineForm } from '../../parts/inline-form.js';
import { tell } from '../../parts/toast.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TICK_MS = 500;

const STEPS = [
  [HOUR_MS, { ru: '+1 час', en: '+1 hour' }],
  [DAY_MS, { ru: '+1 день', en: '+1 day' }],
  [7 * DAY_MS, { ru: '+7 дней', en: '+7 days' }],
  [30 * DAY_MS, { ru: '+30 дней', en: '+30 days' }],
  [365 * DAY_MS, { ru: '+365 дней', en: '+365 days' }],
];

/** Partners live by Moscow time, which is three hours ahead all the year. */
const ZONE_MS = 3 * HOUR_MS;

async function move(change) {
  setSandboxClock(await call('PUT', '/sandbox/v1/clock', { body: change }));
  tell(
    `${say({ ru: 'Время песочницы', en: 'Sandbox time' })}: ${instant(new Date(sandboxNow()).toISOString(), { seconds: true })}`,
  );
}

/** Shows the clock, lets it stand or run, and moves it. */
export function clockPanel(signal) {
  const time = el('p', { class: 'big-time nums', id: 'sandbox-time' });
  const distance = el('p', { class: 'soft' });
  const freeze = el('span');
  const draw = () => {
    const now = sandboxNow();
    time.textContent = new Date(now).toLocaleString(language() === 'en' ? 'en-GB' : 'ru', {
      timeZone: 'Europe/Moscow',
      dateStyle: 'long',
      timeStyle: 'medium',
    });
    const ahead = Math.round(machineOffset() / 1000);
    const far = duration(Math.abs(ahead));
    distance.textContent =
      Math.abs(ahead) < 2
        ? say({ ru: 'Идёт вместе с часами машины.', en: 'In step with the clock of the machine.' })
        : say(
            ahead > 0
              ? { ru: `Впереди часов машины на ${far}.`, en: `${far} ahead of the machine.` }
              : { ru: `Позади часов машины на ${far}.`, en: `${far} behind the machine.` },
          );
  };
  const drawFreeze = () => {
    const frozen = isFrozen();
    const label = frozen ? { ru: 'Пустить часы', en: 'Let it run' } : { ru: 'Остановить часы', en: 'Freeze the clock' };
    // Left alone while it says the right thing, so that it keeps the focus.
    if (freeze.dataset.frozen === String(frozen)) return;
    const hadFocus = freeze.contains(document.activeElement);
    freeze.dataset.frozen = String(frozen);
    put(
      freeze,
      button(label, () => move({ frozen: !frozen }), { id: 'freeze' }),
    );
    if (hadFocus) freeze.querySelector('button').focus();
  };
  draw();
  drawFreeze();
  const ticking = setInterval(draw, TICK_MS);
  const forget = onSandboxClock(() => {
    draw();
    drawFreeze();
  });
  signal.addEventListener('abort', () => {
    clearInterval(ticking);
    forget();
  });
  return [
    time,
    distance,
    el(
      'div',
      { class: 'actions' },
      freeze,
      button({ ru: 'Вернуть время машины', en: 'Back to machine time' }, () => move({ reset: true })),
    ),
    el('h3', {}, say({ ru: 'Сдвинуть вперёд', en: 'Move forward' })),
    el(
      'div',
      { class: 'actions' },
      STEPS.map(([advanceMs, label]) => button(label, () => move({ advanceMs }), { 'data-advance': advanceMs })),
    ),
    el(
      'p',
      { class: 'soft' },
      say({
        ru: 'Сгорание, сроки резервов, повторы и ночные задания следуют за часами.',
        en: 'Expiry, lives of holds, retries and nightly jobs follow the clock.',
      }),
    ),
    setForm(),
  ];
}

function setForm() {
  const moscow = new Date(sandboxNow() + ZONE_MS).toISOString().slice(0, 16);
  const at = input({ type: 'datetime-local', required: true, value: moscow, name: 'at' });
  return inlineForm(
    [
      field({ ru: 'Установить (время московское)', en: 'Set (Moscow time)' }, at),
      el('button', { class: 'button' }, say({ ru: 'Установить', en: 'Set' })),
    ],
    () => move({ set: `${at.value}:00+03:00` }),
  );
}

import { get, partnerId, post } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { day, fromNow, instant } from '../lib/format.js';
import { say } from '../lib/language.js';
import { card, facts, pageHead } from '../parts/blocks.js';
import { chip, toned, wordOf } from '../parts/chip.js';
import { button } from '../parts/controls.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { tell } from '../parts/toast.js';

/** The way of a partner to live traffic, in order. */
const STEPS = ['draft', 'checking', 'agreement', 'sandbox', 'certification', 'pilot', 'active'];

const CHECKS = {
  inn: { ru: 'ИНН', en: 'Taxpayer number' },
  egrul: { ru: 'ЕГРЮЛ', en: 'Register of companies' },
  egrip: { ru: 'ЕГРИП', en: 'Register of entrepreneurs' },
  disqualification: { ru: 'Дисквалификация', en: 'Disqualification' },
  poa: { ru: 'Доверенность', en: 'Power of attorney' },
  'bank-account': { ru: 'Банковский счёт', en: 'Bank account' },
};

export const onboarding = {
  id: 'onboarding',
  key: 'o',
  title: { ru: 'Подключение', en: 'Onboarding' },
  show({ signal }) {
    const of = async (rest) => `/partners/v1/partners/${encodeURIComponent(await partnerId())}/${rest}`;
    const read = async (rest, query) => get(await of(rest), query, signal);
    return [
      pageHead(onboarding.title, {
        ru: 'Где партнёр на пути к боевому обмену и чего от него ждут.',
        en: 'Where the partner is on the way to live traffic, and what is expected of it.',
      }),
      place(() => get('/partners/v1/applications/app_sandbox', {}, signal), drawApplication, signal),
      el(
        'div',
        { class: 'columns' },
        el(
          'div',
          { class: 'stack' },
          card(
            { ru: 'Что нужно сделать', en: 'What is due' },
            place(() => read('requirements'), drawRequirements, signal),
          ),
          card(
            { ru: 'Возможности', en: 'Capabilities' },
            place(() => read('capabilities'), drawCapabilities, signal),
          ),
        ),
        el(
          'div',
          { class: 'stack' },
          card(
            { ru: 'Задачи', en: 'Tasks' },
            place(
              () => read('tasks', { limit: 200 }),
              (page, redo) => drawTasks(page, redo, of),
              signal,
            ),
          ),
          card(
            { ru: 'Договор', en: 'Agreement' },
            place(() => get('/partners/v1/agreements/agr_sandbox', {}, signal), drawAgreement, signal),
          ),
          card(
            { ru: 'Прогоны проверок', en: 'Conformance runs' },
            place(() => get('/partners/v1/conformance-runs', { limit: 20 }, signal), drawRuns, signal),
          ),
          card(
            { ru: 'Торговые точки', en: 'Stores' },
            place(() => read('stores', { limit: 200 }), drawStores, signal),
          ),
        ),
      ),
    ];
  },
};

function drawApplication({ state, name, inn, type, checks, createdAt }) {
  const at = STEPS.indexOf(state);
  return el(
    'section',
    { class: 'card' },
    el('div', { class: 'card-head' }, el('h2', {}, name), chip(state)),
    at >= 0 &&
      el(
        'ol',
        { class: 'steps' },
        STEPS.map((step, index) =>
          el(
            'li',
            {
              class: index < at ? 'past' : index === at ? 'here' : '',
              'aria-current': index === at ? 'step' : undefined,
            },
            el('span', {}, wordOf(step)),
          ),
        ),
      ),
    facts([
      [{ ru: 'ИНН', en: 'Taxpayer number' }, el('code', {}, inn)],
      [{ ru: 'Вид', en: 'Kind' }, el('code', {}, type)],
      [{ ru: 'Заявка подана', en: 'Applied' }, instant(createdAt)],
    ]),
    checks.length > 0 &&
      el(
        'ul',
        { class: 'checks' },
        checks.map(({ name: check, state: outcome }) => el('li', {}, say(CHECKS[check] ?? check), ' ', chip(outcome))),
      ),
  );
}

function drawRequirements({ pastDue, currentlyDue, eventuallyDue }) {
  const groups = [
    [pastDue, 'bad', { ru: 'просрочено', en: 'past due' }],
    [currentlyDue, 'warn', { ru: 'сейчас', en: 'due now' }],
    [eventuallyDue, 'calm', { ru: 'потом', en: 'later' }],
  ];
  const items = groups.flatMap(([list, tone, word]) => list.map((one) => ({ ...one, tone, word })));
  if (items.length === 0) return empty({ ru: 'Всё сделано', en: 'Nothing is due' });
  return el(
    'ul',
    { class: 'due' },
    items.map(({ code, remediation, capability, deadline, tone, word }) =>
      el(
        'li',
        {},
        el(
          'div',
          { class: 'due-head' },
          toned(tone, say(word)),
          el('code', {}, code),
          capability && el('span', { class: 'tag' }, capability),
        ),
        el('p', {}, remediation),
        deadline && el('p', { class: 'soft' }, `${day(deadline)}, ${fromNow(deadline)}`),
      ),
    ),
  );
}

function drawTasks({ items }, redo, of) {
  if (items.length === 0) return empty({ ru: 'Задач нет', en: 'No tasks' });
  return el(
    'ul',
    { class: 'due' },
    items.map(({ taskId, title, description, state, dueAt, code }) =>
      el(
        'li',
        {},
        el('div', { class: 'due-head' }, chip(state), el('strong', {}, title), el('code', {}, code)),
        el('p', {}, description),
        dueAt && el('p', { class: 'soft' }, `${day(dueAt)}, ${fromNow(dueAt)}`),
        (state === 'open' || state === 'overdue') &&
          button({ ru: 'Выполнено', en: 'Mark done' }, async () => {
            await post(await of(`tasks/${encodeURIComponent(taskId)}:complete`), {});
            tell(say({ ru: 'Задача выполнена', en: 'The task is done' }));
            await redo();
          }),
      ),
    ),
  );
}

function drawCapabilities({ items }) {
  if (items.length === 0) return empty({ ru: 'Возможности не запрошены', en: 'No capabilities requested' });
  return table({
    caption: { ru: 'Возможности', en: 'Capabilities' },
    rows: items,
    columns: [
      { title: { ru: 'Возможность', en: 'Capability' }, cell: ({ name }) => el('code', {}, name) },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state) },
      { title: { ru: 'Почему', en: 'Why' }, kind: 'main', cell: ({ reason }) => reason ?? '' },
    ],
  });
}

function drawAgreement({ version, effectiveFrom, noticeKind, signedAt, text, textHash }) {
  return [
    facts([
      [{ ru: 'Версия', en: 'Version' }, String(version)],
      [{ ru: 'Действует с', en: 'In force from' }, day(effectiveFrom)],
      [
        { ru: 'Подписан', en: 'Signed' },
        signedAt ? instant(signedAt) : toned('warn', say({ ru: 'не подписан', en: 'not signed' })),
      ],
      [{ ru: 'Уведомление', en: 'Notice' }, el('code', {}, noticeKind)],
      [{ ru: 'Отпечаток', en: 'Hash' }, el('code', { class: 'clip', title: textHash }, textHash)],
    ]),
    el(
      'details',
      { class: 'fold' },
      el('summary', {}, say({ ru: 'Текст', en: 'Text' })),
      el('p', { class: 'prose' }, text),
    ),
  ];
}

function drawStores({ items }) {
  if (items.length === 0) return empty({ ru: 'Точек нет', en: 'No stores' });
  return table({
    caption: { ru: 'Торговые точки', en: 'Stores' },
    rows: items,
    columns: [
      { title: { ru: 'Код', en: 'Code' }, cell: ({ storeId }) => el('code', {}, storeId) },
      {
        title: { ru: 'Название', en: 'Name' },
        kind: 'main',
        cell: ({ name, address }) => [name, address && el('small', {}, address)],
      },
      { title: { ru: 'Кассы', en: 'Tills' }, kind: 'num', cell: ({ posIds }) => String(posIds.length) },
    ],
  });
}

function drawRuns({ items }) {
  if (items.length === 0)
    return empty(
      { ru: 'Проверки ещё не пройдены', en: 'No runs yet' },
      {
        ru: 'Запустите styk conformance run: результат появится здесь.',
        en: 'Run styk conformance run: the result will appear here.',
      },
    );
  return table({
    caption: { ru: 'Прогоны проверок', en: 'Conformance runs' },
    rows: items,
    columns: [
      { title: { ru: 'Профиль', en: 'Profile' }, cell: ({ profile }) => el('code', {}, profile) },
      {
        title: { ru: 'Итог', en: 'Verdict' },
        cell: ({ passed }) =>
          toned(
            passed ? 'good' : 'bad',
            say(passed ? { ru: 'пройден', en: 'passed' } : { ru: 'не пройден', en: 'failed' }),
          ),
      },
      { title: { ru: 'Когда', en: 'When' }, kind: 'main', cell: ({ submittedAt }) => instant(submittedAt) },
    ],
  });
}

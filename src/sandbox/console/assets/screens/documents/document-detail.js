import { download, get } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { bytes, day, instant, money } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { facts, section, timeline } from '../../parts/blocks.js';
import { chip } from '../../parts/chip.js';
import { button } from '../../parts/controls.js';
import { detailHead } from '../../parts/list-detail.js';
import { place } from '../../parts/states.js';
import { DOCUMENT_STATES } from '../../words/states.js';
import { printedForm } from './printed-form.js';
import { openSheet } from './sheet.js';
import { ACTORS, AXES, DIRECTIONS, EVENT_TONES, ROLES, TYPES } from './words.js';

/** A document with the axes of its state, its titles with their signatures, and its timeline. */
export function documentDetail(documentId, signal) {
  const path = `/edo/v1/documents/${encodeURIComponent(documentId)}`;
  return [
    place(
      () => get(path, {}, signal),
      (document) => drawDocument(document, path, signal),
      signal,
    ),
    section(
      { ru: 'Ход документа', en: 'Timeline' },
      place(() => get(`${path}/timeline`, { limit: 200 }, signal), drawTimeline, signal),
    ),
  ];
}

function drawDocument(document, path, signal) {
  const {
    documentId,
    type,
    function: purpose,
    number,
    date,
    direction,
    grossKop,
    counterparty,
    state,
    titles,
    comment,
  } = document;
  return [
    detailHead(
      DIRECTIONS[direction],
      [say(TYPES[type] ?? type), purpose, `№ ${number}`].filter(Boolean).join(' '),
      chip(state.summary, DOCUMENT_STATES),
    ),
    facts([
      [{ ru: 'Идентификатор', en: 'Id' }, el('code', {}, documentId)],
      [{ ru: 'Дата', en: 'Date' }, day(date)],
      [{ ru: 'Сумма', en: 'Sum' }, grossKop !== null && money(grossKop)],
      [
        { ru: 'Контрагент', en: 'Counterparty' },
        [
          counterparty.name,
          el('small', {}, `ИНН ${counterparty.inn}`, counterparty.kpp && ` · КПП ${counterparty.kpp}`),
        ],
      ],
      [{ ru: 'Примечание', en: 'Comment' }, comment],
    ]),
    section(
      { ru: 'Печатная форма', en: 'Printed form' },
      printedForm(path, [say(TYPES[type] ?? type), number].join(' '), signal),
    ),
    section(
      { ru: 'Состояние', en: 'State' },
      el(
        'dl',
        { class: 'axes' },
        AXES.filter(([axis]) => state[axis] !== undefined).map(([axis, title]) =>
          el('div', {}, el('dt', {}, say(title)), el('dd', {}, chip(state[axis], DOCUMENT_STATES))),
        ),
      ),
    ),
    section(
      { ru: 'Титулы и подписи', en: 'Titles and signatures' },
      titles.map((title) => drawTitle(document, title, path)),
    ),
  ];
}

function drawTitle(document, title, path) {
  const { number, role, format, fileName, size, signatures } = title;
  const content = `${path}/titles/${number}/content`;
  return el(
    'article',
    { class: 'title-card' },
    el('h3', {}, say(ROLES[role] ?? role), ' ', el('code', { class: 'soft' }, format)),
    el('p', { class: 'file soft' }, el('code', {}, fileName), ` · ${bytes(size)}`),
    signatures.length === 0
      ? el('p', { class: 'soft' }, say({ ru: 'Не подписан.', en: 'Not signed.' }))
      : el(
          'ul',
          { class: 'plain' },
          signatures.map(({ signer, signedAt }) =>
            el(
              'li',
              {},
              el('b', {}, signer.commonName),
              el(
                'small',
                {},
                [signer.organisationInn && `ИНН ${signer.organisationInn}`, instant(signedAt, { seconds: true })]
                  .filter(Boolean)
                  .join(' · '),
              ),
            ),
          ),
        ),
    button({ ru: 'Содержание файла', en: 'Content of the file' }, async () =>
      openSheet(document, title, await download(content)),
    ),
  );
}

function drawTimeline({ items }) {
  return timeline(
    items.map(({ kind, actor, at, text }) => ({
      title: text ?? kind,
      tone: EVENT_TONES[kind],
      at: instant(at, { seconds: true }),
      note: say(ACTORS[actor] ?? actor),
    })),
  );
}

import { addressOf } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { day, money } from '../lib/format.js';
import { say } from '../lib/language.js';
import { pageHead } from '../parts/blocks.js';
import { chip } from '../parts/chip.js';
import { field, select } from '../parts/controls.js';
import { listDetail, pages } from '../parts/list-detail.js';
import { empty, place } from '../parts/states.js';
import { table } from '../parts/table.js';
import { DOCUMENT_STATES } from '../words/states.js';
import { documentDetail } from './documents/document-detail.js';
import { DIRECTIONS, TYPES } from './documents/words.js';

export const documents = {
  id: 'documents',
  key: 'd',
  title: { ru: 'Документы', en: 'Documents' },
  show({ item, query, signal }) {
    const list = pages({
      load: (cursor) => get('/edo/v1/documents', { ...query, cursor }, signal),
      draw: (rows) => (rows.length === 0 ? none() : drawRows(rows, item, query)),
    });
    return [
      pageHead(documents.title, {
        ru: 'Документы ЭДО: состояние по каждой оси, ход, подписи и печатная форма.',
        en: 'Electronic documents: the state on every axis, the timeline, the signatures and the printed form.',
      }),
      el(
        'form',
        { class: 'filters', onsubmit: (event) => event.preventDefault() },
        field(
          { ru: 'Направление', en: 'Direction' },
          select([['', { ru: 'Все', en: 'All' }], ...Object.entries(DIRECTIONS)], query.direction ?? '', {
            onchange: ({ target }) => {
              location.hash = addressOf('documents', undefined, { ...query, direction: target.value });
            },
          }),
        ),
      ),
      listDetail(
        place(list.first, () => list.root, signal),
        item && documentDetail(item, signal),
        addressOf('documents', undefined, query),
      ),
    ];
  },
};

function drawRows(rows, selected, query) {
  return table({
    caption: documents.title,
    rows,
    selected,
    keyOf: ({ documentId }) => documentId,
    hrefOf: ({ documentId }) => addressOf('documents', documentId, query),
    columns: [
      {
        title: { ru: 'Документ', en: 'Document' },
        kind: 'main',
        cell: ({ type, function: purpose, number, counterparty }) => [
          el('span', {}, [say(TYPES[type] ?? type), purpose, `№ ${number}`].filter(Boolean).join(' ')),
          el('small', {}, counterparty.name),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, cell: ({ state }) => chip(state.summary, DOCUMENT_STATES) },
      {
        title: { ru: 'Направление', en: 'Direction' },
        kind: 'wide',
        cell: ({ direction }) => say(DIRECTIONS[direction]),
      },
      { title: { ru: 'Сумма', en: 'Sum' }, kind: 'num', cell: ({ grossKop }) => money(grossKop) },
      { title: { ru: 'Дата', en: 'Date' }, kind: 'wide nums', cell: ({ date }) => day(date) },
    ],
  });
}

function none() {
  return empty(
    { ru: 'Документов нет', en: 'No documents' },
    { ru: 'Отправьте первый: styk edo send.', en: 'Send the first one: styk edo send.' },
  );
}

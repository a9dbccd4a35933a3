import { addressOf } from '../../lib/address.js';
import { el } from '../../lib/dom.js';
import { clockTime } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { toned } from '../../parts/chip.js';
import { table } from '../../parts/table.js';

/** Whether the message keeps the contract, in one chip. */
export function contractVerdict({ requestViolations, responseViolations, operationId }) {
  if (responseViolations.length > 0) return toned('bad', say({ ru: 'ответ нарушает', en: 'response breaks it' }));
  if (requestViolations.length > 0) return toned('bad', say({ ru: 'запрос нарушает', en: 'request breaks it' }));
  if (operationId === null) return toned('warn', say({ ru: 'нет такого пути', en: 'no such path' }));
  return toned('good', say({ ru: 'соблюдён', en: 'kept' }));
}

/** The status with its tone: refusals stand out, failures more. */
export function statusMark({ status, fault }) {
  const text = status === null ? say({ ru: 'обрыв', en: 'cut' }) : String(status);
  const tone = status === null || status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good';
  return el(
    'span',
    { class: 'status-mark' },
    el('span', { class: `code ${tone} nums` }, text),
    fault && el('span', { class: 'tag' }, fault),
  );
}

/** Exchanges as rows, newest first. */
export function exchangeTable(rows, { brief = false, selected, query = {} } = {}) {
  return table({
    caption: { ru: 'Обмены', en: 'Exchanges' },
    keyOf: ({ seq }) => String(seq),
    hrefOf: ({ seq }) => addressOf('journal', String(seq), query),
    selected,
    rows,
    columns: [
      { title: { ru: 'Время', en: 'Time' }, kind: 'nums', cell: ({ at }) => clockTime(at) },
      {
        title: { ru: 'Запрос', en: 'Request' },
        kind: 'main',
        cell: ({ method, path, operationId }) =>
          el(
            'div',
            { class: 'request' },
            el(
              'span',
              {},
              el('span', { class: `method ${method.toLowerCase()}` }, method),
              ' ',
              el('span', { class: 'path' }, path),
            ),
            operationId && el('small', {}, operationId),
          ),
      },
      { title: { ru: 'Ответ', en: 'Answer' }, cell: statusMark },
      { title: { ru: 'Контракт', en: 'Contract' }, kind: 'wide', cell: contractVerdict },
      ...(brief
        ? []
        : [
            {
              title: { ru: 'мс', en: 'ms' },
              kind: 'num wide',
              cell: ({ durationMs }) => Math.round(durationMs).toString(),
            },
          ]),
    ],
  });
}

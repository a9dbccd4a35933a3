import { addressOf } from '../../lib/address.js';
import { el } from '../../lib/dom.js';
import { instant } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { code, facts, json, section } from '../../parts/blocks.js';
import { copyButton } from '../../parts/controls.js';
import { detailHead } from '../../parts/list-detail.js';
import { curlOf } from './curl.js';
import { contractVerdict, statusMark } from './exchange-table.js';

const NO_BODY = { ru: 'Тела нет.', en: 'No body.' };

/** One exchange as a whole: who asked what, what was answered, and what the contract says of it. */
export function exchangeDetail(exchange) {
  const { method, path, operationId, at, durationMs, partnerId, idempotencyKey, replayed, fault, traceId } = exchange;
  const curl = curlOf(exchange);
  return [
    detailHead(
      { ru: `Обмен № ${exchange.seq}`, en: `Exchange ${exchange.seq}` },
      operationId ?? path,
      statusMark(exchange),
      contractVerdict(exchange),
    ),
    el(
      'p',
      { class: 'request-line' },
      el('span', { class: `method ${method.toLowerCase()}` }, method),
      ' ',
      el('code', {}, path),
    ),
    facts([
      [{ ru: 'Время', en: 'Time' }, instant(at, { seconds: true })],
      [{ ru: 'Длительность', en: 'Took' }, `${durationMs.toFixed(1)} ${say({ ru: 'мс', en: 'ms' })}`],
      [{ ru: 'Партнёр', en: 'Partner' }, partnerId && el('code', {}, partnerId)],
      [{ ru: 'Ключ идемпотентности', en: 'Idempotency key' }, idempotencyKey && el('code', {}, idempotencyKey)],
      [{ ru: 'Ответ из сохранённых', en: 'Stored answer' }, replayed && say({ ru: 'да, повтор', en: 'yes, a repeat' })],
      [{ ru: 'Сбой', en: 'Fault' }, fault && el('span', { class: 'tag' }, fault)],
      [
        { ru: 'Трасса', en: 'Trace' },
        traceId && el('a', { href: addressOf('journal', undefined, { traceId }) }, el('code', {}, traceId)),
      ],
    ]),
    violations({ ru: 'Нарушения в запросе', en: 'Breaches in the request' }, exchange.requestViolations),
    violations({ ru: 'Нарушения в ответе', en: 'Breaches in the response' }, exchange.responseViolations),
    section({ ru: 'Запрос', en: 'Request' }, body(exchange.requestBody, { ru: 'Тело запроса', en: 'Request body' })),
    section({ ru: 'Ответ', en: 'Response' }, body(exchange.responseBody, { ru: 'Тело ответа', en: 'Response body' })),
    section(
      { ru: 'Повторить из терминала', en: 'Repeat from a terminal' },
      code(curl, { ru: 'Команда curl', en: 'curl command' }),
      el(
        'p',
        { class: 'soft' },
        say({
          ru: 'Скрытые значения и токен подставьте свои.',
          en: 'Put in your own token and the values that are masked.',
        }),
      ),
      copyButton({ ru: 'Скопировать curl', en: 'Copy curl' }, () => curl),
    ),
  ];
}

function body(content, label) {
  return content === undefined || content === null ? el('p', { class: 'soft' }, say(NO_BODY)) : json(content, label);
}

function violations(title, list) {
  if (list.length === 0) return null;
  return section(
    title,
    el(
      'ul',
      { class: 'violations' },
      list.map(({ pointer, detail }) =>
        el('li', {}, el('code', {}, pointer === '' ? '/' : pointer), el('span', {}, detail)),
      ),
    ),
  );
}

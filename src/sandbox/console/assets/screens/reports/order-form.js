import { addressOf } from '../../lib/address.js';
import { get, post } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { sandboxNow } from '../../lib/sandbox-time.js';
import { button, field, input, select } from '../../parts/controls.js';

const DAY_MS = 86_400_000;
const ZONE_MS = 10_800_000;
const USUAL_DAYS = 30;
const WAIT_MS = 300;
const TRIES = 100;

/** Orders a report and opens it when it is ready. Charts are drawn from rows of JSON, so that is what is ordered. */
export function orderForm(types, signal) {
  const today = sandboxNow() + ZONE_MS;
  const dayOf = (epochMs) => new Date(epochMs).toISOString().slice(0, 10);
  const type = select(
    types.map(({ type: value, title }) => [value, title]),
    types[0]?.type,
    { name: 'type' },
  );
  const from = input({ type: 'date', name: 'from', value: dayOf(today - (USUAL_DAYS - 1) * DAY_MS) });
  const to = input({ type: 'date', name: 'to', value: dayOf(today) });
  const order = async () => {
    const { operationId } = await post('/reports/v1/reports', {
      type: type.value,
      format: 'ndjson',
      from: from.value,
      to: to.value,
      parameters: {},
    });
    const done = await finished(operationId, signal);
    location.hash = addressOf('reports', done.resource.split('/').at(-1));
  };
  return el(
    'form',
    { class: 'filters', onsubmit: (event) => event.preventDefault() },
    field({ ru: 'Вид отчёта', en: 'Type of report' }, type),
    field({ ru: 'С', en: 'From' }, from),
    field({ ru: 'По', en: 'To' }, to),
    button({ ru: 'Заказать', en: 'Order' }, order, { class: 'primary', id: 'order-report' }),
  );
}

async function finished(operationId, signal) {
  const path = `/reports/v1/operations/${encodeURIComponent(operationId)}`;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const operation = await get(path, {}, signal);
    if (operation.state !== 'queued' && operation.state !== 'running') return operation;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw new Error(say({ ru: 'Отчёт готовится слишком долго', en: 'The report takes too long' }));
}

import { expect, test } from 'vitest';
import { connect, startClient } from '../harness.ts';
import { secondPartner } from '../second-partner.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2027-03-01T09:00:00Z');
const PATH = '/sandbox/v1/deprecations';
const REPORT_TYPES = '/reports/v1/report-types';

async function start() {
  const client = await startClient({ clock: START, frozen: true });
  const pull = { delivery: 'pull', types: ['contract.deprecated'] };
  await client.call('POST', '/events/v1/subscriptions', { body: pull, key: 'subscription' });
  const told = async () => (await client.call('GET', '/events/v1/log')).json.items;
  return { client, told };
}

test('an operation that goes says so in its answers, and who has called it is told', async () => {
  const { client, told } = await start();
  const before = await client.call('GET', REPORT_TYPES);
  expect([before.headers.get('deprecation'), before.headers.get('sunset')]).toEqual([null, null]);
  const body = { contract: 'reports', operationId: 'listReportTypes', successor: 'listReportKinds' };
  const announced = await client.call('POST', PATH, { body });
  expect([announced.status, announced.json]).toEqual([
    200,
    { ...body, deprecatedAt: '2027-03-01T09:00:00.000Z', sunsetAt: '2027-08-28T09:00:00.000Z', partnersTold: 1 },
  ]);
  const after = await client.call('GET', REPORT_TYPES);
  expect([after.status, after.headers.get('deprecation'), after.headers.get('sunset')]).toEqual([
    200,
    `@${START / 1000}`,
    'Sat, 28 Aug 2027 09:00:00 GMT',
  ]);
  expect((await client.call('GET', '/reports/v1/reports/rep_00000000')).headers.get('deprecation')).toBeNull();
  const [event] = await told();
  const { partnersTold: _, ...data } = announced.json;
  expect(event).toMatchObject({ type: 'contract.deprecated', subject: 'reports', data: { ...data, version: '1.0.0' } });
  expect((await client.call('GET', PATH)).json.items).toEqual([announced.json]);
});

test('only partners that have called it within ninety days are told; a whole contract may go', async () => {
  const { client, told } = await start();
  const other = await secondPartner(client);
  await client.call('GET', REPORT_TYPES);
  const whole = await client.call('POST', PATH, { body: { contract: 'stock', noticeDays: 365 } });
  expect([whole.json.operationId, whole.json.partnersTold]).toEqual([null, 0]);
  expect(await told()).toEqual([]);
  expect((await other.call('GET', '/stock/v1/journal?location=msk-01')).headers.get('sunset')).toContain('2028');
  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 91 * DAY_MS } });
  const later = await connect(client.sandbox);
  const late = await later.call('POST', PATH, { body: { contract: 'reports', operationId: 'listReportTypes' } });
  expect(late.json.partnersTold).toBe(0);
  const unknown = await later.call('POST', PATH, { body: { contract: 'reports', operationId: 'createSale' } });
  expect([unknown.status, unknown.json.code]).toEqual([422, 'contract-part-unknown']);
  const hasty = await later.call('POST', PATH, { body: { contract: 'reports', noticeDays: 179 } });
  expect(hasty.status).toBe(422);
  await later.call('POST', '/sandbox/v1/reset');
  expect((await later.call('GET', PATH)).json.items).toEqual([]);
  expect((await later.call('GET', REPORT_TYPES)).headers.get('deprecation')).toBeNull();
});

import { hash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/sandbox/services/reports/formats/csv.ts';
import { type Client, newKey, startClient } from '../harness.ts';
import { Till } from '../loyalty/till.ts';
import { secondPartner } from '../second-partner.ts';

type Call = Client['call'];

const sales = { type: 'sales', format: 'csv', from: '2026-11-22', to: '2026-11-22' };

/** Orders a report and waits until it is there. */
async function make(call: Call, body: object) {
  const ordered = await call('POST', '/reports/v1/reports', { body, key: newKey() });
  expect([ordered.status, ordered.json.code]).toEqual([202, undefined]);
  for (let tries = 0; tries < 100; tries += 1) {
    const operation = (await call('GET', `/reports/v1/operations/${ordered.json.operationId}`)).json;
    if (operation.state === 'succeeded') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const path = `/reports/v1${ordered.json.resource}`;
  return { path, report: (await call('GET', path)).json, content: await call('GET', `${path}/content`) };
}

async function tillWithSales(): Promise<Till> {
  const till = await Till.open();
  for (const payKop of [100_00, 250_00]) {
    expect((await till.post('/sales', till.receipt([{ payKop }]))).status).toBe(201);
  }
  return till;
}

test('sales: the totals are those of the list, and the same order gives the same bytes', async () => {
  const { call } = (await tillWithSales()).client;
  const first = await make(call, sales);
  const second = await make(call, sales);
  expect(first.report).toMatchObject({ state: 'succeeded', rows: 2, totals: { payKop: 350_00 } });
  expect(second.report.sha256).toBe(first.report.sha256);
  expect(hash('sha256', first.content.text)).toBe(first.report.sha256);
  expect(first.content.headers.get('content-type')).toBe('text/csv');
  expect(first.content.headers.get('content-digest')).toBe(
    `sha-256=:${Buffer.from(first.report.sha256, 'hex').toString('base64')}:`,
  );
  const { items } = (await call('GET', '/loyalty/v1/sales')).json;
  const ids = first.content.text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(ids.toSorted()).toEqual(items.map(({ saleId }: { saleId: string }) => saleId).toSorted());
});

test('points: the movements and what is left add up to what was accrued', async () => {
  const till = await tillWithSales();
  const { call } = till.client;
  const movements = (await make(call, { ...sales, type: 'loyalty-movements', format: 'ndjson' })).content.text;
  const rows = movements
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const accrued = rows.reduce((sum, { points }) => sum + points, 0);
  const left = (await make(call, { ...sales, type: 'lots-ageing' })).report.totals.remaining;
  const { items } = (await call('GET', '/loyalty/v1/sales')).json;
  const told = items.reduce((sum: number, sale: { accrued: number }) => sum + sale.accrued, 0);
  expect(told).toBeGreaterThan(0);
  expect([accrued, left]).toEqual([told, told]);
});

test('a workbook opens in another program with the same rows; other partners see none of it', async () => {
  const till = await tillWithSales();
  const { path, report } = await make(till.client.call, { ...sales, format: 'xlsx' });
  const answer = await fetch(`${till.client.sandbox.url}${path}/content`, {
    headers: { authorization: `Bearer ${till.client.token}` },
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const sheet = book.getWorksheet(1);
  expect(sheet?.rowCount).toBe(1 + report.rows);
  expect([sheet?.getRow(1).getCell(5).value, sheet?.getRow(2).getCell(5).value]).toEqual(['payKop', 100_00]);
  const other = await secondPartner(till.client);
  for (const end of ['', '/content']) expect((await other.call('GET', path + end)).status).toBe(404);
  expect((await make(other.call, sales)).report.rows).toBe(0);
});

test('every type keeps to its own columns', async () => {
  const { call } = (await tillWithSales()).client;
  const { items } = (await call('GET', '/reports/v1/report-types')).json;
  expect(items.map(({ type }: { type: string }) => type)).toEqual([
    'lots-ageing',
    'loyalty-movements',
    'returns',
    'sales',
    'webhook-health',
  ]);
  for (const { type, rowSchema, totals } of items) {
    const { content, report } = await make(call, { ...sales, type });
    expect(content.text.split('\r\n')[0]).toBe(Object.keys(rowSchema.properties).join(','));
    expect(Object.keys(report.totals)).toEqual(totals);
  }
});

test.each([
  [{ type: 'settlement-lines' }, 'report-version-unknown'],
  [{ version: 2 }, 'report-version-unknown'],
  [{ parameters: { stores: ['demo-1'] } }, 'report-parameters-invalid'],
  [{ parameters: { storeIds: 'demo-1' } }, 'report-parameters-invalid'],
  [{ from: '2026-11-23' }, 'report-parameters-invalid'],
  [{ to: '2100-01-01' }, 'report-parameters-invalid'],
  [{ from: '2026-01-01' }, 'report-period-too-long'],
])('an order with %j is refused', async (change, code) => {
  const { client } = await Till.open();
  const body = { ...sales, ...change };
  const refused = await client.call('POST', '/reports/v1/reports', { body, key: newKey() });
  expect([refused.status, refused.json.code]).toEqual([422, code]);
});

test('a schedule makes one report for each period that has ended, by the clock of the sandbox', async () => {
  const till = await tillWithSales();
  await till.client.call('POST', '/events/v1/subscriptions', {
    body: { delivery: 'pull', types: ['report.ready'] },
    key: newKey(),
  });
  const body = { type: 'sales', format: 'csv', period: 'day', time: '06:00' };
  const schedule = await till.client.call('POST', '/reports/v1/report-schedules', { body, key: newKey() });
  expect([schedule.status, schedule.json.nextAt]).toEqual([201, '2026-11-23T03:00:00.000Z']);
  await till.setClock(Date.parse('2026-11-24T12:00:00+03:00'));
  const { call } = till.client;
  await call('POST', '/sandbox/v1/jobs/reports:run', { key: newKey() });
  const listed = (await call('GET', '/reports/v1/report-schedules')).json.items[0];
  expect(listed.nextAt).toBe('2026-11-25T03:00:00.000Z');
  await expect
    .poll(async () => {
      const { items } = (await call('GET', '/events/v1/log')).json;
      return items.map(({ data }: { data: { periodFrom: string } }) => data.periodFrom);
    })
    .toEqual(['2026-11-22', '2026-11-23']);
  expect((await call('GET', `/reports/v1/reports/${listed.lastReportId}`)).json).toMatchObject({
    from: '2026-11-23',
    scheduleId: schedule.json.scheduleId,
  });
  const path = `/reports/v1/report-schedules/${schedule.json.scheduleId}`;
  expect([(await call('DELETE', path)).status, (await call('DELETE', path)).status]).toEqual([204, 404]);
});

test('a file goes after 30 days', async () => {
  const till = await tillWithSales();
  const { path } = await make(till.client.call, sales);
  await till.setClock(Date.parse('2026-12-25T12:00:00+03:00'));
  const gone = await till.client.call('GET', `${path}/content`);
  expect([gone.status, gone.json.code]).toEqual([410, 'gone']);
  expect((await till.client.call('GET', path)).json.state).toBe('expired');
  expect((await till.client.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});

test('an article that looks like a formula stays text in CSV', () => {
  const rows = [
    { a: '=HYPERLINK("http://x")', b: -5 },
    { a: 'a,"b"', b: null },
    { a: '@sum', b: 0 },
  ];
  expect(new TextDecoder().decode(writeCsv(['a', 'b'], rows))).toBe(
    'a,b\r\n"\'=HYPERLINK(""http://x"")",-5\r\n"a,""b""",\r\n\'@sum,0\r\n',
  );
});

test('nothing is ordered without a token', async () => {
  const { call } = await startClient();
  const refused = await call('POST', '/reports/v1/reports', { body: sales, key: newKey(), token: null });
  expect(refused.status).toBe(401);
});

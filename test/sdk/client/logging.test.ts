import { type ClientLogger, type LogLevel, Styk } from '@styk/sdk';
import { expect, test } from 'vitest';
import { ForeignClient, operation } from './foreign-client.ts';
import { application, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

interface Line {
  readonly level: string;
  readonly message: string;
  readonly fields: unknown;
}

function memoryLogger(): { lines: Line[]; logger: ClientLogger } {
  const lines: Line[] = [];
  const write = (level: string) => (message: string, fields: unknown) => void lines.push({ level, message, fields });
  return { lines, logger: { debug: write('debug'), info: write('info'), warn: write('warn') } };
}

test.each<{ logLevel: LogLevel | undefined; levels: string[] }>([
  { logLevel: 'debug', levels: ['debug', 'info', 'info', 'info', 'debug'] },
  { logLevel: 'info', levels: ['info', 'info', 'info'] },
  { logLevel: 'warn', levels: [] },
  { logLevel: undefined, levels: [] },
])(
  'at $logLevel an attempt is a line, all of a call are linked, and no secret is in them',
  async ({ logLevel, levels }) => {
    await using server = await startServer((response, _request, index) => {
      if (index === 0) return sendJson(response, 503, problem(503, 'unavailable', true), { 'set-cookie': 's3cret' });
      if (index === 1) return void response.destroy();
      sendJson(response, 200, { ...application, phone: 's3cret' });
    });
    const { lines, logger } = memoryLogger();
    const auth = { token: 's3cret' };
    await using styk = new Styk({ baseUrl: server.url, auth, clock: new SkippingClock(), logger, logLevel });
    await styk.partners.listStores('prt_1', { limit: 5, ...{ phone: 's3cret' } }, { headers: { 'x-key': 's3cret' } });
    expect(lines.map(({ level }) => level)).toEqual(levels);
    const id = String(server.requests[0]?.headers['styk-operation-id']);
    for (const { message } of lines) expect(message).toMatch(new RegExp(`^listStores ${id} attempt [123]: `));
    if (logLevel === 'debug') {
      expect(lines[0]?.message).toContain(
        'GET /partners/v1/partners/prt_1/stores?limit=5&phone=redacted answered 503 in ',
      );
      expect(lines.at(-1)?.fields).toMatchObject({
        status: 200,
        attempt: 3,
        headers: { 'content-type': 'application/json' },
      });
    }
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  },
);

test('the logger stands beside the hooks, which go on as they were', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  const { lines, logger } = memoryLogger();
  class Counting {
    responses = 0;
    beforeRequest() {
      return { 'x-signature': 'abc' };
    }
    onResponse() {
      this.responses += 1;
    }
  }
  const hooks = new Counting();
  await using styk = new Styk({ baseUrl: server.url, hooks, logger, logLevel: 'debug' });
  await styk.partners.getApplication('app_1');
  expect(hooks.responses).toBe(1);
  expect(lines).toHaveLength(1);
  expect(server.requests[0]?.headers['x-signature']).toBe('abc');
});

test.each([
  {
    name: 'RFC 9745 and RFC 8594',
    headers: {
      deprecation: '@1688169599',
      sunset: 'Sun, 30 Jun 2024 23:59:59 GMT',
      link: '<https://a.b/next>; rel="next", <https://a.b/doc>; type="text/html"; rel="deprecation"',
    },
    notice: {
      deprecatedAt: new Date('2023-06-30T23:59:59Z'),
      sunsetAt: new Date('2024-06-30T23:59:59Z'),
      link: 'https://a.b/doc',
    },
  },
  {
    name: 'an older draft',
    headers: { deprecation: 'Fri, 30 Jun 2023 23:59:59 GMT' },
    notice: { deprecatedAt: new Date('2023-06-30T23:59:59Z'), sunsetAt: undefined, link: undefined },
  },
  {
    name: 'nothing that can be read',
    headers: { deprecation: 'true', sunset: 'soon' },
    notice: { deprecatedAt: undefined, sunsetAt: undefined, link: undefined },
  },
])('an operation that is going to go is told of once: $name', async ({ headers, notice }) => {
  await using server = await startServer((response) => sendJson(response, 200, application, { ...headers }));
  const { lines, logger } = memoryLogger();
  const notices: unknown[] = [];
  const hooks = { onNotice: (info: object) => void notices.push(info) };
  await using styk = new Styk({ baseUrl: server.url, hooks, logger });
  await styk.partners.getApplication('app_1');
  await styk.partners.getApplication('app_2');
  await styk.partners.listStores('prt_1');
  expect(notices).toMatchObject([
    { operation: 'getApplication', ...notice },
    { operation: 'listStores', ...notice },
  ]);
  expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn']);
  expect(lines[0]?.message).toMatch(/^getApplication op_[0-9a-f]{32} attempt 1: the operation is deprecated/);
});

test('the contract’s own word is told, too; nothing is told of others', async () => {
  await using server = await startServer((response) => sendJson(response, 200, {}));
  const told: string[] = [];
  const hooks = { onNotice: ({ operation: id }: { operation: string }) => void told.push(id) };
  await using client = new ForeignClient({ baseUrl: server.url, hooks });
  await client.call(operation({ id: 'old', deprecated: true }), {});
  await client.call(operation({ id: 'young' }), {});
  expect(told).toEqual(['old']);
});

import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startClient } from '../harness.ts';

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request with any headers, `Host` among them, which fetch does not let through. */
function ask(
  url: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Heard> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const own = (url: string) => ({ origin: url, 'styk-console': '1', 'sec-fetch-site': 'same-origin' });

test('the page is served with a policy that lets nothing in from outside', async () => {
  const { sandbox } = await startClient();
  for (const path of ['/console', '/console/', '/console?x=1']) {
    const page = await ask(sandbox.url, 'GET', path);
    expect([path, page.status, page.headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8']);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
  }
  expect((await ask(sandbox.url, 'POST', '/console')).status).toBe(405);
});

test("the sandbox's bare address leads a browser to the console, and tells a program that there is nothing", async () => {
  const { sandbox } = await startClient();
  const page = await ask(sandbox.url, 'GET', '/', { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' });
  expect([page.status, page.headers.location]).toEqual([303, '/console']);
  const program = await ask(sandbox.url, 'GET', '/', { accept: 'application/json' });
  expect([program.status, program.headers['content-type']]).toEqual([404, 'application/problem+json']);
});

test('a site whose name leads here gets nothing', async () => {
  const { sandbox } = await startClient();
  const hosts = [
    'evil.example',
    'evil.example:4010',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '[::2]',
  ];
  for (const host of hosts) {
    const page = await ask(sandbox.url, 'GET', '/console', { host });
    const session = await ask(sandbox.url, 'POST', '/console/session', { ...own(`http://${host}`), host });
    expect([host, page.status, session.status]).toEqual([host, 403, 403]);
    expect(session.text).not.toContain('token');
  }
});

test('only the page itself gets the token', async () => {
  const { sandbox } = await startClient();
  const right = own(sandbox.url);
  const wrong: Record<string, string>[] = [
    {},
    { ...right, origin: 'http://evil.example' },
    { ...right, origin: 'null' },
    // Another program of this machine, at another port.
    { ...right, origin: 'http://127.0.0.1:1' },
    { ...right, origin: sandbox.url.replace('http:', 'https:') },
    { origin: sandbox.url, 'sec-fetch-site': 'same-origin' },
    { ...right, 'sec-fetch-site': 'cross-site' },
    { ...right, 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of wrong) {
    const refused = await ask(sandbox.url, 'POST', '/console/session', headers);
    expect([headers, refused.status]).toEqual([headers, 403]);
    expect(refused.text).not.toContain('token');
  }
  expect((await ask(sandbox.url, 'GET', '/console/session', right)).status).toBe(405);
  const given = await ask(sandbox.url, 'POST', '/console/session', right);
  expect(given.status).toBe(200);
  expect(JSON.parse(given.text)).toMatchObject({ partnerId: 'prt_sandbox' });
});

test('nothing but the files of the console is served', async () => {
  const { sandbox } = await startClient();
  const paths = [
    '/console/../package.json',
    '/console/%2e%2e/%2e%2e/package.json',
    '/console/..%2f..%2fpackage.json',
    '/console/styles/../../console.ts',
    '/console/index.html',
    '/console//etc/passwd',
    '/console/__proto__',
  ];
  for (const path of paths) expect([path, (await ask(sandbox.url, 'GET', path)).status]).toEqual([path, 404]);
});

test('looking on changes nothing: no journal, no fault used up; what the console changes is journalled', async () => {
  const { sandbox, call } = await startClient();
  const { token } = JSON.parse((await ask(sandbox.url, 'POST', '/console/session', own(sandbox.url))).text);
  const rules = [{ operationId: 'listOrders', effect: 'status', status: 503, times: 1 }];
  expect((await call('PUT', '/sandbox/v1/faults', { body: { rules } })).status).toBe(200);
  const seen = () => sandbox.journal.page(1000, undefined).items.length;
  const before = seen();
  for (const path of ['/orders/v1/orders', '/sandbox/v1/journal', '/sandbox/v1/counts', '/orders/v1/orders?limit=0']) {
    expect((await call('GET', path, { token })).status).toBe(path.endsWith('=0') ? 422 : 200);
  }
  expect(seen()).toBe(before);
  expect((await call('GET', '/orders/v1/orders')).status).toBe(503);
  // A year later tokens of clients are over, the console's is not.
  const advanced = await call('PUT', '/sandbox/v1/clock', { token, body: { advanceMs: 31_536_000_000 } });
  expect([advanced.status, (await call('GET', '/sandbox/v1/clock')).status]).toEqual([200, 401]);
  expect((await call('GET', '/sandbox/v1/clock', { token })).status).toBe(200);
  const operations = sandbox.journal
    .page(1000, undefined)
    .items.slice(before)
    .map(({ operationId }) => operationId);
  expect(operations).toEqual(['listOrders', 'setClock', 'getClock']);
});

test('the token of one sandbox is no good for another', async () => {
  const [one, other] = [await startClient(), await startClient()];
  const { token } = JSON.parse((await ask(one.sandbox.url, 'POST', '/console/session', own(one.sandbox.url))).text);
  expect((await other.call('GET', '/sandbox/v1/clock', { token })).status).toBe(401);
});

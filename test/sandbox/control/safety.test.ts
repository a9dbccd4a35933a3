import { request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ecosystemContracts } from '../../../src/contracts/ecosystem.ts';
import type { ServiceModule } from '../../../src/sandbox/operation.ts';
import { createDomainServices } from '../../../src/sandbox/services/domain-services.ts';
import { addClient } from '../../../src/sandbox/services/identity/clients.ts';
import { BUILT_IN_SCOPES } from '../../../src/sandbox/services/identity/scopes.ts';
import { testCard, testPhone } from '../../../src/sandbox/test-customers.ts';
import { Traffic } from '../crash/traffic.ts';
import { startReceiver } from '../events/receiver.ts';
import { subscriber, until } from '../events/subscriber.ts';
import { type Client, connect, newKey, startClient } from '../harness.ts';
import { MixedCaller, mixedOperations } from './mixed-calls.ts';

const { operations } = ecosystemContracts();

/** A sandbox with a key of the built-in partner for each of these lists of scopes. */
async function startWithKeys(...lists: readonly (readonly string[])[]): Promise<{ client: Client; keys: Client[] }> {
  const secret = 'a-secret-for-tests';
  let added: Promise<unknown> = Promise.resolve();
  const keyMaker: ServiceModule = {
    name: 'keymaker',
    migrations: [],
    handlers: {},
    start(runtime) {
      added = runtime.transact(({ tx, now }) => {
        for (const [index, scopes] of lists.entries()) {
          const client = {
            clientId: `cli_${index}`,
            partnerId: 'prt_sandbox',
            environment: 'sandbox' as const,
            scopes,
          };
          addClient(tx, { ...client, label: null, storeId: null, createdAt: now }, secret);
        }
      });
      return { stop: async () => void (await added) };
    },
  };
  const services = (...given: Parameters<typeof createDomainServices>) => [...createDomainServices(...given), keyMaker];
  const client = await startClient({ services, seed: 'small', limitMultiplier: 100_000 });
  await added;
  const keys: Client[] = [];
  for (const index of lists.keys()) {
    const credentials = { clientId: `cli_${index}`, clientSecret: secret };
    keys.push(await connect({ ...client.sandbox, credentials }));
  }
  return { client, keys };
}

const pathOf = (basePath: string, path: string) => basePath + path.replace(/\{\w+\}/g, 'abc_00000000');

test('every operation refuses a token that lacks its scope, before anything else is looked at', async () => {
  const { keys } = await startWithKeys(['reports:read'], ['files:read']);
  const scoped = operations.filter(({ security }) => security.some(({ scheme }) => scheme === 'oauth2'));
  expect(scoped.length).toBeGreaterThan(150);
  for (const { operationId, method, basePath, path, security } of scoped) {
    const needed = security.flatMap(({ scopes }) => scopes);
    const key = needed.includes('reports:read') ? keys[1] : keys[0];
    const reply = await key?.call(method.toUpperCase(), pathOf(basePath, path), { key: newKey() });
    if (needed.length === 0) expect([operationId, reply?.status === 401]).toEqual([operationId, false]);
    else expect([operationId, reply?.status, reply?.json.code]).toEqual([operationId, 403, 'scope-missing']);
  }
});

/** What answers whoever asks, and why. Anything else that is open is a hole. */
const OPEN = [
  // How to get a token, and the keys to check one with.
  ...['createToken', 'startDevice', 'getOpenIdConfiguration', 'getJwks'],
  // A newcomer has no token yet.
  'createApplication',
  // These have to answer when no token can be had.
  ...['getStatus', 'getHealth'],
  'getTestAuthority',
];

test('every operation but those that are open on purpose refuses who has no token, or one that nobody issued', async () => {
  const client = await startClient({ limitMultiplier: 100_000 });
  const open: string[] = [];
  for (const { operationId, method, basePath, path, security } of operations) {
    if (security.length === 0) {
      open.push(operationId);
      continue;
    }
    const ask = (token: string | null) =>
      client.call(method.toUpperCase(), pathOf(basePath, path), { key: newKey(), token });
    const [none, strange] = [await ask(null), await ask(`tok_${'a'.repeat(43)}`)];
    expect([operationId, none.status, none.json.code]).toEqual([operationId, 401, 'token-missing']);
    expect([operationId, strange.status, strange.json.code]).toEqual([operationId, 401, 'token-invalid']);
  }
  expect(open.toSorted()).toEqual([...OPEN].toSorted());
});

/** Everything a key hears when it calls every operation, and what the journal and the log of events then say. */
async function hear(key: Client): Promise<readonly string[]> {
  const heard: string[] = [];
  const listening: Client = {
    ...key,
    call: async (...args) => {
      const reply = await key.call(...args);
      heard.push(`${args[1]} ${reply.text}`);
      return reply;
    },
  };
  const mixed = new MixedCaller(listening);
  // A member whose phone is known, and then everything that can be asked about it and the rest.
  const found = await key.call('POST', '/customers/v1/customers:resolve', {
    body: { identifier: { kind: 'card', value: testCard(1) } },
    key: newKey(),
  });
  expect([found.status, found.text]).toEqual([200, found.text]);
  await listening.call('GET', `/customers/v1/customers/${found.json.customerId}`);
  for (const operation of mixedOperations) await mixed.call(operation);
  await listening.call('GET', '/events/v1/events?limit=200');
  for (const exchange of key.sandbox.journal.page(2000, undefined).items) heard.push(JSON.stringify(exchange));
  expect(heard.length).toBeGreaterThan(300);
  return heard;
}

const PHONES = Array.from({ length: 200 }, (_, index) => testPhone(index + 1));

const isPersonal = (text: string) => PHONES.some((phone) => text.includes(phone)) || /[\w.]+@[\w-]+\.\w+/.test(text);

test('without customers:pii no phone and no e-mail comes in any answer, event or journal', async () => {
  const { keys } = await startWithKeys(
    BUILT_IN_SCOPES.filter((scope) => scope !== 'customers:pii'),
    BUILT_IN_SCOPES,
  );
  const [without, allowed] = keys;
  if (without === undefined || allowed === undefined) throw new Error('no keys');
  expect((await hear(without)).filter(isPersonal).map((text) => text.slice(0, 300))).toEqual([]);
  // Whoever may see them does: the scan would find them.
  expect((await hear(allowed)).filter(isPersonal)).not.toEqual([]);
});

test('without customers:pii no report and no delivery of an event has a phone or an e-mail', async () => {
  const [receiver, privileged] = [await startReceiver(), await startReceiver()];
  const { client, keys } = await startWithKeys(BUILT_IN_SCOPES.filter((scope) => scope !== 'customers:pii'));
  const [key] = keys;
  if (key === undefined) throw new Error('no key');
  const types = (await key.call('GET', '/events/v1/types')).json.items.map(({ type }: { type: string }) => type);
  await subscriber(key).webhook(receiver.url, types);
  await subscriber(client).webhook(privileged.url, types);
  // A shop that knows its buyers by their phones: the traffic of a till and of an online shop.
  const traffic = new Traffic(client, () => undefined);
  for (const work of [traffic.till, traffic.shop, traffic.people, traffic.office]) await work.call(traffic);
  await until(() => expect(receiver.calls.length).toBeGreaterThan(5));
  const heard = receiver.calls.map(({ body }) => body);
  const isPhone = (text: string) => isPersonal(text) || /\+7\d{10}/.test(text);
  // Whoever may see them gets them: the scan would find them.
  await until(() => expect(privileged.calls.map(({ body }) => body).filter(isPhone)).not.toEqual([]));

  const today = new Date().toISOString().slice(0, 10);
  const reportTypes = (await key.call('GET', '/reports/v1/report-types')).json.items;
  for (const { type } of reportTypes) {
    for (const format of ['csv', 'ndjson', 'xlsx']) {
      const ordered = await key.call('POST', '/reports/v1/reports', {
        body: { type, format, from: today, to: today },
        key: newKey(),
      });
      expect([type, ordered.status, ordered.text]).toEqual([type, 202, ordered.text]);
      const path = `/reports/v1${ordered.json.resource}`;
      await until(async () => expect((await key.call('GET', path)).json.state).toBe('succeeded'));
      heard.push(await readContent(key, `${path}/content`));
    }
  }
  expect(heard.length).toBeGreaterThan(20);
  expect(heard.filter(isPhone).map((text) => text.slice(0, 300))).toEqual([]);
});

/** What stands in a report, that of a book in its parts. */
async function readContent({ sandbox, token }: Client, path: string): Promise<string> {
  const answer = await fetch(sandbox.url + path, { headers: { authorization: `Bearer ${token}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

test('only this machine is served', async () => {
  const { sandbox } = await startClient();
  const outcome = await new Promise<string>((resolve) => {
    // Another address of the loopback network: a server that listened to all of them would answer here.
    const socket = connectSocket(sandbox.port, '127.0.0.2', () => resolve('connected'));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
  expect(outcome).toBe('ECONNREFUSED');
});

test('no body of any operation is read beyond its limit', async () => {
  const { sandbox, token } = await startClient({ limitMultiplier: 1000 });
  const withBody = operations.filter(({ requestBody, security }) => requestBody !== undefined && security.length > 0);
  for (const { operationId, method, basePath, path, requestBody } of withBody) {
    const status = await announce(sandbox.port, token, method.toUpperCase(), pathOf(basePath, path), {
      'content-type': requestBody?.contents[0]?.mediaType ?? '',
      'content-length': '3000000000',
    });
    // 401 and 403: operations that this token may not call at all.
    expect([operationId, [413, 401, 403].includes(status)]).toEqual([operationId, true]);
  }
});

test.each([
  '/console/../../package.json',
  '/console/%2e%2e/%2e%2e/package.json',
  '/console/..%2f..%2fpackage.json',
  '/files/v1/files/..%2f..%2f..%2fetc%2fpasswd',
  '/files/v1/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd/content',
  '/sandbox/v1/snapshots/..%2f..%2fsandbox:restore',
])('no path leads out of its folder: %s', async (path) => {
  const { sandbox, token } = await startClient();
  const text = await new Promise<string>((resolve) => {
    let heard = '';
    const socket = connectSocket(sandbox.port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('close', () => resolve(heard));
  });
  expect(text).toMatch(/^HTTP\/1.1 4\d\d /);
  expect(text).not.toMatch(/root:|"workspaces"/);
});

/** Status for a request that announces a body and sends none of it. */
function announce(port: number, token: string, method: string, path: string, more: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': newKey(), ...more };
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      resolve(answer.statusCode ?? 0);
      outgoing.destroy();
    });
    outgoing.on('error', reject);
    outgoing.flushHeaders();
  });
}

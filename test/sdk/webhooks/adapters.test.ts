import { createServer, request as httpRequest, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { serve } from '@hono/node-server';
import {
  fastifyPlugin,
  fetchHandler,
  honoHandler,
  MemoryDedupeStore,
  nodeHandler,
  type OpenEvent,
  type WebhookFailure,
  WebhookReceiver,
} from '@styk/sdk/webhooks';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { clock, event, SECRET, type SignedRequest, signed } from './messages.ts';

function newReceiver() {
  const seen: OpenEvent[] = [];
  const failures: WebhookFailure[] = [];
  const onFailure = (failure: WebhookFailure): void => void failures.push(failure);
  const receiver = new WebhookReceiver({ keys: [SECRET], store: new MemoryDedupeStore(), clock, onFailure });
  receiver.onOther((each) => void seen.push(each));
  return { receiver, seen, failures };
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Starts a real server and gives the address of its webhooks. */
type Start = (receiver: WebhookReceiver<unknown>) => Promise<string>;

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/styk`;
}

const servers: Readonly<Record<string, Start>> = {
  'node:http': (receiver) => listen(nodeHandler(receiver)),
  express: (receiver) => {
    const app = express();
    app.post('/styk', nodeHandler(receiver));
    app.use(express.json());
    return listen(app);
  },
  'express with express.raw()': (receiver) => {
    const app = express();
    app.use(express.raw({ type: '*/*', limit: '1mb' }));
    app.post('/styk', nodeHandler(receiver));
    return listen(app);
  },
  hono: async (receiver) => {
    const app = new Hono();
    app.post('/styk', honoHandler(receiver));
    return await listenHono(app);
  },
  'hono, mounted': async (receiver) => {
    const app = new Hono();
    app.mount('/', fetchHandler(receiver));
    return await listenHono(app);
  },
  fastify: async (receiver) => {
    const app = fastify({ forceCloseConnections: true });
    await app.register(fastifyPlugin(receiver, '/styk'));
    app.post('/json', async ({ body }) => ({ parsed: body }));
    closers.push(() => app.close());
    return `${await app.listen({ port: 0, host: '127.0.0.1' })}/styk`;
  },
};

async function listenHono(app: Hono): Promise<string> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/styk`;
}

function post(url: string, { body, headers }: SignedRequest): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { ...headers, connection: 'close' } });
}

describe.each(Object.entries(servers))('%s', (_, start) => {
  test('takes an event once, byte for byte as it came', async () => {
    const { receiver, seen } = newReceiver();
    const url = await start(receiver);
    // Spaces and escapes are what parsing and writing again would lose.
    const request = await signed({ ...event, data: { name: 'Молоко «Ромашка» 3,2 %', price: 1.5e3 } });
    expect((await post(url, request)).status).toBe(204);
    expect((await post(url, request)).status).toBe(204);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.data).toEqual({ name: 'Молоко «Ромашка» 3,2 %', price: 1500 });
  });

  test('takes application/json as well', async () => {
    const { receiver, seen } = newReceiver();
    const request = await signed();
    const headers = { ...request.headers, 'content-type': 'application/json' };
    expect((await post(await start(receiver), { ...request, headers })).status).toBe(204);
    expect(seen).toEqual([event]);
  });

  test('refuses a changed body with a problem document', async () => {
    const { receiver, seen } = newReceiver();
    const request = await signed();
    const answer = await post(await start(receiver), { ...request, body: `${request.body} ` });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
    expect(await answer.json()).toMatchObject({ code: 'signature-invalid', status: 401 });
    expect(seen).toEqual([]);
  });

  test('refuses a body over the limit', async () => {
    const { receiver } = newReceiver();
    const { headers } = await signed();
    expect((await post(await start(receiver), { headers, body: 'x'.repeat(65_537) })).status).toBe(413);
  });
});

/** Sends without an end, and tells what came back when the server closed the connection, and how much it took. */
function sendForever(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: string; sent: number }> {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries({ host: 'partner.example', 'transfer-encoding': 'chunked', ...headers });
  return new Promise((resolve) => {
    let answer = '';
    let sent = 0;
    const socket = connect({ host: hostname, port: Number(port) });
    const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const write = (): void => {
      while (!socket.destroyed && answer === '' && socket.write(piece)) sent += 0x4000;
    };
    socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    socket.on('drain', write).on('error', () => undefined);
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('close', () => resolve({ status: answer.split('\r\n')[0] ?? '', sent }));
    write();
  });
}

test.each(['node:http', 'express', 'fastify'])('%s does not listen to one who never ends', async (name) => {
  const { receiver } = newReceiver();
  const url = await servers[name]?.(receiver);
  const { headers } = await signed();
  const { status, sent } = await sendForever(url ?? '', headers);
  expect(status).toBe('HTTP/1.1 413 Payload Too Large');
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});

describe('a body that somebody has read before is a mistake in the program, and said to be one', () => {
  const consumed = { code: 'internal', status: 500 };

  test('express.json()', async () => {
    const { receiver, failures } = newReceiver();
    const app = express();
    app.use(express.json());
    app.post('/styk', nodeHandler(receiver));
    const url = await listen(app);
    const request = await signed();
    const headers = { ...request.headers, 'content-type': 'application/json' };
    const answer = await post(url, { ...request, headers });
    expect(await answer.json()).toMatchObject(consumed);
    expect(failures[0]?.error.code).toBe('webhooks-body-consumed');
    expect(failures[0]?.error.hint('ru')).toContain('express.json()');
    // What express.json() does not take for its own arrives whole.
    expect((await post(url, request)).status).toBe(204);
  });

  test('c.req.json() in Hono', async () => {
    const { receiver, failures } = newReceiver();
    const app = new Hono();
    app.use(async (context, next) => {
      await context.req.json();
      await next();
    });
    app.post('/styk', honoHandler(receiver));
    expect(await (await post(await listenHono(app), await signed())).json()).toMatchObject(consumed);
    expect(failures[0]?.error.code).toBe('webhooks-body-consumed');
  });
});

test('raw bytes that a platform keeps beside the parsed body will do', async () => {
  const { receiver, seen } = newReceiver();
  const app = express();
  app.use(
    express.json({
      type: '*/*',
      verify: (request, _response, raw) => {
        Object.assign(request, { rawBody: raw });
      },
    }),
  );
  app.post('/styk', nodeHandler(receiver));
  expect((await post(await listen(app), await signed())).status).toBe(204);
  expect(seen).toEqual([event]);
});

test('elsewhere in the program Fastify goes on parsing', async () => {
  const { receiver } = newReceiver();
  const url = await servers['fastify']?.(receiver);
  const answer = await fetch(`${url}`.replace('/styk', '/json'), {
    method: 'POST',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', connection: 'close' },
  });
  expect(await answer.json()).toEqual({ parsed: { a: 1 } });
});

test('a sender that goes away in the middle has no effect', async () => {
  const { receiver, seen, failures } = newReceiver();
  const url = await listen(nodeHandler(receiver));
  const { body, headers } = await signed();
  const request = httpRequest(url, { method: 'POST', headers: { ...headers, 'content-length': body.length + 10 } });
  request.on('error', () => undefined);
  request.write(body);
  await new Promise((later) => setTimeout(later, 50));
  request.destroy();
  await expect.poll(() => failures.map(({ error }) => error.code)).toEqual(['webhooks-body-cut']);
  expect(seen).toEqual([]);
});

import { DatabaseSync } from 'node:sqlite';
import {
  aggregateOrder,
  type DedupeStore,
  type EventCheck,
  fetchHandler,
  MemoryDedupeStore,
  type OpenEvent,
  rejectEvent,
  type WebhookFailure,
  WebhookReceiver,
} from '@styk/sdk/webhooks';
import { SqliteDedupeStore } from '@styk/sdk/webhooks/sqlite';
import { eventCheck } from '@styk/sdk/webhooks/validation';
import { describe, expect, test } from 'vitest';
import { clock, event, NOW, OTHER_SECRET, SECRET, signed } from './messages.ts';

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: Headers;
}

/** A receiver behind `fetchHandler`, the events that took effect, and what it reported. */
function setUp({
  store = new MemoryDedupeStore(),
  keys = [SECRET],
  check,
}: {
  store?: DedupeStore;
  keys?: string[];
  check?: EventCheck;
} = {}) {
  const seen: OpenEvent[] = [];
  const failures: WebhookFailure[] = [];
  const receiver = new WebhookReceiver({ keys, store, clock, check, onFailure: (failure) => failures.push(failure) });
  const handle = fetchHandler(receiver);
  const post = async (request: { body: string; headers: Readonly<Record<string, string>> }): Promise<Answer> => {
    const answer = await handle(new Request('https://partner.example/styk', { method: 'POST', ...request }));
    const text = await answer.text();
    const code = text === '' ? undefined : (JSON.parse(text) as { readonly code: string }).code;
    return { status: answer.status, code, headers: answer.headers };
  };
  return { receiver, seen, failures, handle, post, keep: (each: OpenEvent): void => void seen.push(each) };
}

const accepted = { status: 204, code: undefined };

describe('what arrives and what is answered', () => {
  test('a valid event is handled', async () => {
    const { receiver, seen, post, keep } = setUp();
    receiver.onEvent('order.created', keep);
    expect(await post(await signed())).toMatchObject(accepted);
    expect(seen).toEqual([event]);
  });

  test('one flipped bit, one added space: 401 and no effect', async () => {
    const { receiver, seen, failures, post, keep } = setUp();
    receiver.onOther(keep);
    const { body, headers } = await signed();
    const refused = { status: 401, code: 'signature-invalid' };
    expect(await post({ body: body.replace('199990', '199991'), headers })).toMatchObject(refused);
    expect(await post({ body: `${body} `, headers })).toMatchObject(refused);
    const flipped = headers['webhook-signature'].replace(/,./, (start) => (start === ',A' ? ',B' : ',A'));
    expect(await post({ body, headers: { ...headers, 'webhook-signature': flipped } })).toMatchObject(refused);
    expect(seen).toEqual([]);
    expect(failures.map(({ status, error }) => [status, error.code])).toEqual(
      Array(3).fill([401, 'webhooks-signature-mismatch']),
    );
  });

  test.each([
    [-301, 401],
    [-299, 204],
    [299, 204],
    [301, 401],
  ])('signed %i s off: %i', async (seconds, status) => {
    const { post } = setUp();
    expect(await post(await signed(event, { timestampMs: NOW + seconds * 1000 }))).toMatchObject({ status });
  });

  test('unsigned: 401; headers that make no sense: 400', async () => {
    const { post } = setUp();
    const { body, headers } = await signed();
    const unsigned = { 'content-type': 'application/json' };
    expect(await post({ body, headers: unsigned })).toMatchObject({ status: 401, code: 'signature-missing' });
    const odd = { ...headers, 'webhook-timestamp': 'noon' };
    expect(await post({ body, headers: odd })).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  test('64 KiB and a byte: 413, however it is announced', async () => {
    const { post } = setUp();
    const { headers } = await signed();
    const tooLarge = { status: 413, code: 'payload-too-large' };
    expect(await post({ body: 'x'.repeat(65_537), headers })).toMatchObject(tooLarge);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const handle = fetchHandler(new WebhookReceiver({ keys: [SECRET], store: new MemoryDedupeStore(), clock }));
    const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit;
    expect((await handle(new Request('https://partner.example/', init))).status).toBe(413);
    expect(pulled).toBeLessThan(12);
  });

  test('signed, but no event: 400, and the next one works', async () => {
    const { receiver, seen, post, keep } = setUp();
    receiver.onOther(keep);
    for (const content of [{ id: event.id }, { ...event, aggregateversion: 'one' }, { ...event, data: [] }]) {
      expect(await post(await signed(content))).toMatchObject({ status: 400, code: 'malformed-request' });
    }
    expect(await post(await signed())).toMatchObject(accepted);
    expect(seen).toHaveLength(1);
  });

  test('GET: 405; other media types: 415; nothing that lies inside is told', async () => {
    const { handle, post } = setUp();
    const get = await handle(new Request('https://partner.example/styk'));
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const { body, headers } = await signed();
    for (const type of ['text/plain', 'application/jsonp', 'application/xml']) {
      expect(await post({ body, headers: { ...headers, 'content-type': type } })).toMatchObject({ status: 415 });
    }
    for (const type of ['application/json; charset=utf-8', 'application/cloudevents+json', 'Application/JSON']) {
      expect(await post({ body, headers: { ...headers, 'content-type': type } })).toMatchObject(accepted);
    }
  });

  test('E13: unknown types, fields and values: 2xx', async () => {
    const { receiver, seen, post, keep } = setUp();
    receiver.onEvent('order.created', keep);
    expect(await post(await signed({ ...event, id: 'evt_1', type: 'order.teleported' }))).toMatchObject(accepted);
    expect(seen).toEqual([]);
    const odd = { ...event, id: 'evt_2', mood: 'calm', data: { state: 're_routed', more: 1 } };
    expect(await post(await signed(odd))).toMatchObject(accepted);
    expect(seen).toEqual([odd]);
  });

  test('types without a handler go to the one for all others', async () => {
    const { receiver, seen, post, keep } = setUp();
    receiver.onEvent('order.created', () => undefined).onOther(keep);
    await post(await signed());
    await post(await signed({ ...event, id: 'evt_1', type: 'star.exploded' }));
    expect(seen.map(({ type }) => type)).toEqual(['star.exploded']);
  });

  test('two keys during a rotation, then the new one', async () => {
    const { post } = setUp({ keys: [SECRET, OTHER_SECRET] });
    expect(await post(await signed(event, { keys: [SECRET, OTHER_SECRET] }))).toMatchObject(accepted);
    expect(await post(await signed(event, { keys: [OTHER_SECRET] }))).toMatchObject(accepted);
    const { post: postAfter } = setUp({ keys: [OTHER_SECRET] });
    expect(await postAfter(await signed(event, { keys: [SECRET] }))).toMatchObject({ status: 401 });
  });
});

describe('once', () => {
  test('five in a row and five at once are one', async () => {
    const { receiver, seen, post, keep } = setUp();
    receiver.onOther(async (each) => {
      await new Promise((later) => setTimeout(later, 5));
      keep(each);
    });
    const request = await signed();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await post(request)).toMatchObject(accepted);
    const parallel = await signed({ ...event, id: 'evt_2' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(parallel)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect(seen).toHaveLength(2);
  });

  test('while another process is at it: 503 with Retry-After', async () => {
    const store = new MemoryDedupeStore();
    store.claim(event.id, { token: 'other', now: NOW, leaseUntil: NOW + 1000 });
    const { receiver, seen, post, keep } = setUp({ store });
    receiver.onOther(keep);
    const answer = await post(await signed());
    expect(answer).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(seen).toEqual([]);
  });

  test('what could not be stored is refused with 5xx, its reason stays inside, and the retry is taken', async () => {
    const { receiver, seen, failures, post, keep } = setUp();
    const reason = new Error('connect ECONNREFUSED db.internal:5432');
    let broken = true;
    receiver.onOther((each) => {
      if (broken) throw reason;
      keep(each);
    });
    const request = await signed();
    const refused = await post(request);
    expect(refused).toMatchObject({ status: 503, code: 'unavailable' });
    expect(failures[0]?.error.cause).toBe(reason);
    expect(JSON.stringify(refused)).not.toContain('internal:5432');
    broken = false;
    expect(await post(request)).toMatchObject(accepted);
    expect(seen).toHaveLength(1);
  });

  test('a store that fails is a trouble that passes', async () => {
    const down = (): never => {
      throw new Error('disk full');
    };
    const { receiver, post, keep } = setUp({ store: { claim: down, complete: down, release: down } });
    receiver.onOther(keep);
    expect(await post(await signed())).toMatchObject({ status: 503, code: 'unavailable' });
  });

  test('a handler refuses an event for good: 422', async () => {
    const { receiver, post } = setUp();
    receiver.onOther((each) => {
      throw rejectEvent(each, 'totalKop is missing');
    });
    expect(await post(await signed())).toMatchObject({ status: 422, code: 'event-rejected' });
  });

  test('versions 1, 3, 2: the state ends at 3, the gap is filled by asking', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE orders (id TEXT PRIMARY KEY, version INTEGER, state TEXT) STRICT');
    const known = database.prepare('SELECT version FROM orders WHERE id = ?');
    const put = database.prepare('INSERT OR REPLACE INTO orders VALUES (?, ?, ?)');
    const store = new SqliteDedupeStore(database);
    const { receiver, post } = setUp({ store });
    const fetched: string[] = [];
    receiver.onOther((each, { claim }) =>
      store.transact(claim, () => {
        const version = known.get(each.subject)?.['version'] as number | undefined;
        const order = aggregateOrder(version, each);
        if (order.kind === 'stale') return;
        if (order.kind === 'gap') fetched.push(`${each.subject} ${order.missing.from}–${order.missing.to}`);
        put.run(each.subject, each.aggregateversion, (each.data as { readonly state: string }).state);
      }),
    );
    for (const version of [1, 3, 2]) {
      const change = { ...event, id: `evt_${version}`, aggregateversion: version, data: { state: `s${version}` } };
      expect(await post(await signed(change))).toMatchObject(accepted);
    }
    expect(database.prepare('SELECT * FROM orders').all()).toEqual([{ id: event.subject, version: 3, state: 's3' }]);
    expect(fetched).toEqual([`${event.subject} 2–2`]);
  });
});

describe('data compared with the contract', () => {
  const change = { ...event, type: 'order.state.changed' };
  const data = { orderId: 'ord_17', previousState: 'new', state: 're_routed', changedAt: '2026-11-22T07:15:30Z' };
  test.each<[string, object, number]>([
    ['right', { ...change, data }, 204],
    ['with more than is known', { ...change, data: { ...data, mood: 'calm' } }, 204],
    ['of an unknown type', { ...change, type: 'order.teleported', data: {} }, 204],
    ['without a field', { ...change, data: { ...data, changedAt: undefined } }, 422],
    ['of another form', { ...change, data: { ...data, orderId: 17 } }, 422],
    ['of no form', { ...change, data: {} }, 422],
  ])('%s', async (_, content, status) => {
    const { receiver, seen, post, keep } = setUp({ check: eventCheck() });
    receiver.onOther(keep);
    expect(await post(await signed(content))).toMatchObject({ status });
    expect(seen).toHaveLength(status === 204 ? 1 : 0);
    // The next one works.
    expect(await post(await signed({ ...change, id: 'evt_next', data }))).toMatchObject(accepted);
  });

  test('a refusal names the place and no value', async () => {
    const { receiver, failures, post, keep } = setUp({ check: eventCheck() });
    receiver.onOther(keep);
    await post(await signed({ ...change, data: { ...data, orderId: { phone: '+79990000017' } } }));
    expect(failures[0]?.error.message).toContain('/data/orderId');
    expect(failures[0]?.error.message).not.toContain('7999');
  });
});

test('a type has one handler', () => {
  const { receiver } = setUp();
  receiver.onEvent('order.created', () => undefined).onOther(() => undefined);
  const duplicate = expect.objectContaining({ code: 'webhooks-handler-duplicate' });
  expect(() => receiver.onEvent('order.created', () => undefined)).toThrow(duplicate);
  expect(() => receiver.onOther(() => undefined)).toThrow(duplicate);
});

test('a defect below ends the request and nothing else', async () => {
  const { receiver, failures } = setUp();
  const readBody = () => Promise.reject(new Error('oh'));
  const { headers } = await signed();
  expect(await receiver.receive({ method: 'POST', headers, readBody })).toMatchObject({ status: 500 });
  expect(failures[0]?.error.code).toBe('webhooks-request-failed');
});

test('keys that cannot be had: 503, so that the event comes again', async () => {
  const keys = { current: () => Promise.reject(new Error('down')), renewed: async () => [] };
  const receiver = new WebhookReceiver({ keys, store: new MemoryDedupeStore(), clock });
  const { body, headers } = await signed();
  const request = new Request('https://partner.example/', { method: 'POST', body, headers });
  expect((await fetchHandler(receiver)(request)).status).toBe(503);
});

import { connect as connectSocket } from 'node:net';
import type { FaultRule } from '@styk/sdk/api/sandbox';
import { verifySignature } from '@styk/sdk/signing';
import { expect, test } from 'vitest';
import { startReceiver } from '../events/receiver.ts';
import { startSubscriber } from '../events/subscriber.ts';
import { type Client, STORES, startClient } from '../harness.ts';

const setFaults = async (client: Pick<Client, 'call'>, ...rules: FaultRule[]) => {
  expect((await client.call('PUT', '/sandbox/v1/faults', { body: { rules } })).status).toBe(200);
};

test('latency: this answer alone comes late, and is the same', async () => {
  const client = await startClient();
  const usual = await client.call('GET', STORES);
  await setFaults(client, { operationId: 'listStores', effect: 'latency', latencyMs: 700, times: 1 });
  const started = performance.now();
  const late = await client.call('GET', STORES);
  expect(performance.now() - started).toBeGreaterThan(690);
  expect([late.status, late.text]).toEqual([usual.status, usual.text]);
});

/** When each piece of the body came, in milliseconds after the first of the answer. */
function arrivals({ sandbox, token }: Client): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const socket = connectSocket(sandbox.port, '127.0.0.1', () => {
      socket.write(`GET ${STORES} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`);
    });
    socket.on('data', () => times.push(performance.now()));
    socket.on('error', reject);
    socket.on('close', () => resolve(times.map((at) => at - (times[0] ?? at))));
  });
}

test('slow-body: the answer begins at once and comes in many pieces over its time', async () => {
  const client = await startClient();
  expect((await arrivals(client)).length).toBeLessThan(5);
  await setFaults(client, { operationId: 'listStores', effect: 'slow-body', latencyMs: 800, times: 1 });
  const pieces = await arrivals(client);
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.at(-1)).toBeGreaterThan(600);
  // Spread over the time, and not kept back to its end.
  expect(pieces[Math.floor(pieces.length / 2)]).toBeLessThan((pieces.at(-1) ?? 0) * 0.8);
});

test('wrong-signature: an answer that is a signature fits its document no more', async () => {
  // With a seed the document has been sent, answered and refused when the sandbox is there.
  const client = await startClient({ randomSeed: 'effects', seed: 'rejected-document' });
  const [{ documentId }] = (await client.call('GET', '/edo/v1/documents?direction=outgoing')).json.items;
  const title = `/edo/v1/documents/${documentId}/titles/1`;
  const bytes = async (path: string) => {
    const headers = { authorization: `Bearer ${client.token}` };
    return new Uint8Array(await (await fetch(client.sandbox.url + path, { headers })).arrayBuffer());
  };
  const content = await bytes(`${title}/content`);
  const good = await bytes(`${title}/signatures/1/content`);
  await setFaults(client, { effect: 'wrong-signature', path: title, times: 1 });
  const spoilt = await bytes(`${title}/signatures/1/content`);
  expect(spoilt).toHaveLength(good.length);
  const { certificatePem, crlPem } = (await client.call('GET', '/sandbox/v1/authority')).json;
  const trust = { anchors: [Buffer.from(certificatePem)], crls: [Buffer.from(crlPem)] };
  const at = new Date((await client.call('GET', '/sandbox/v1/clock')).json.now);
  const verdict = async (signature: Uint8Array) => (await verifySignature({ content, signature, trust, at })).verdict;
  expect([await verdict(good), await verdict(spoilt)]).toEqual(['passed', 'failed']);
  expect(await bytes(`${title}/signatures/1/content`)).toEqual(good);
});

test('reorder in a sandbox with a seed: an event waits for the others of its subject, five seconds of the sandbox', async () => {
  const receiver = await startReceiver();
  const start = Date.parse('2027-03-01T09:00:00Z');
  const subscriber = await startSubscriber({ randomSeed: 'effects', clock: start, frozen: true });
  await subscriber.webhook(receiver.url);
  await setFaults(subscriber, { effect: 'reorder', window: 3, times: 2 });
  const versions = () => receiver.calls.map(({ event }) => event.aggregateversion);
  // A call is answered when what it brought about is done: nobody has to wait.
  await subscriber.emit('cus_1');
  await subscriber.emit('cus_1');
  expect(versions()).toEqual([]);
  await subscriber.emit('cus_1');
  expect(versions()).toEqual([3, 2, 1]);
  await subscriber.emit('cus_1');
  expect(versions()).toEqual([3, 2, 1]);
  await subscriber.advance(5000);
  expect(versions()).toEqual([3, 2, 1, 4]);
  await subscriber.emit('cus_1');
  expect(versions()).toEqual([3, 2, 1, 4, 5]);
  await subscriber.invariants();
});

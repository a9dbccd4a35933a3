import { contracts } from '@styk/sdk/api/contracts';
import { EVENT_TYPES } from '@styk/sdk/api/events.catalogue';
import { signedEvent } from '@styk/sdk/testing';
import { fetchHandler, MemoryDedupeStore, type OpenEvent, WebhookReceiver } from '@styk/sdk/webhooks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

const keys = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'];

test('every event of the catalogue arrives at a receiver and is what its contract says', async () => {
  const seen: OpenEvent[] = [];
  const receiver = new WebhookReceiver({ keys, store: new MemoryDedupeStore() }).onOther(
    (event) => void seen.push(event),
  );
  const handle = fetchHandler(receiver);
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'events', $defs: contracts.events.schemas.$defs });
  for (const type of EVENT_TYPES) {
    const { body, headers } = await signedEvent(type, { keys });
    const answer = await handle(new Request('https://shop.example/styk', { method: 'POST', body, headers }));
    expect(answer.status).toBe(204);
  }
  expect(seen.map(({ type }) => type)).toEqual([...EVENT_TYPES]);
  const validate = ajv.getSchema('events#/$defs/Event');
  for (const event of seen) {
    expect(validate?.(event)).toBe(true);
  }
});

test('fields of data and envelope are one’s own, ids differ', async () => {
  const first = await signedEvent('order.state.changed', {
    keys,
    data: { orderId: 'ord_17', state: 're_routed' },
    attributes: { aggregateversion: 4, time: '2026-11-22T10:00:00Z' },
  });
  expect(first.event).toMatchObject({ subject: 'ord_17', aggregateversion: 4, time: '2026-11-22T10:00:00Z' });
  expect(first.event.data.state).toBe('re_routed');
  const second = await signedEvent('order.state.changed', { keys });
  expect(second.event.id).not.toBe(first.event.id);
});

test('data that the contract does not allow are refused', async () => {
  const wrong = signedEvent('order.state.changed', { keys, data: { orderId: 17 as unknown as string } });
  await expect(wrong).rejects.toMatchObject({ code: 'testing-data-invalid' });
});

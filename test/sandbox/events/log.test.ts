import { EVENT_TYPES } from '@styk/sdk/api/events.catalogue';
import { parseEvent } from '@styk/sdk/webhooks';
import { expect, test } from 'vitest';
import { eventCatalogue } from '../../../src/sandbox/services/events/catalogue.ts';
import { emitEvent } from '../../../src/sandbox/services/events/emit.ts';
import { PERSONAL_FIELDS } from '../../../src/sandbox/services/events/personal-data.ts';
import { openEvents } from './events-harness.ts';

const stale = (storeId: string) => ({
  storeId,
  watermarkSeq: 1,
  snapshotAt: '2026-11-22T07:15:30Z',
  ageSec: 7200,
  cause: 'no-snapshot',
});

test('E01: an event is kept or lost with the change it tells of', () => {
  const { database, context, bodies } = openEvents();
  const emit = (data: object) =>
    emitEvent(context(), { type: 'stock.level.stale', subject: 'msk-01', partnerId: 'prt_1', data: data as never });
  expect(() =>
    database.transaction(() => {
      emit(stale('msk-01'));
      throw new Error('the change fails');
    }),
  ).toThrow('the change fails');
  expect(bodies()).toEqual([]);
  database.transaction(() => emit(stale('msk-01')));
  expect(bodies().map((body) => parseEvent(Buffer.from(body)).aggregateversion)).toEqual([1]);
});

test('E03: versions count 1, 2, 3 for each subject of each partner', () => {
  const { context, bodies } = openEvents();
  const given: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    const partnerId = `prt_${index % 2}`;
    const subject = `shop-${(index * 7) % 5}`;
    emitEvent(context(), { type: 'stock.level.stale', subject, partnerId, data: stale(subject) as never });
    given.push(`${partnerId} ${subject}`);
  }
  const counts = new Map<string, number>();
  const expected = given.map((key) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key);
  });
  expect(bodies().map((body) => JSON.parse(body).aggregateversion)).toEqual(expected);
});

test('E11: what is too long goes without its lists and says where they are; without such a place it is a defect', () => {
  const { context, bodies } = openEvents();
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ lineId: String(index), sku: 'x'.repeat(200) }));
  const emit = (count: number, dataref?: string) =>
    emitEvent(context(), {
      type: 'order.created',
      subject: 'ord_1',
      partnerId: 'prt_1',
      data: { orderId: 'ord_1', lines: lines(count) } as never,
      ...(dataref && { dataref }),
    });
  emit(10, '/orders/v1/orders/ord_1');
  emit(150, '/orders/v1/orders/ord_1');
  emit(150);
  expect(() => emit(500)).toThrow('dataref');
  const [short, referred, long] = bodies().map((body) => JSON.parse(body));
  expect([short.dataref, short.data.lines.length]).toEqual([undefined, 10]);
  expect([referred.dataref, referred.data.lines]).toEqual([
    'https://api.styk.example/orders/v1/orders/ord_1',
    undefined,
  ]);
  expect(long.data.lines).toHaveLength(150);
  for (const body of bodies()) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
});

test('E12: what is personal is only in the text for those who may see it, and never in the envelope', () => {
  const { context, texts } = openEvents();
  const data = { orderId: 'ord_1', recipient: { name: 'Мария Петрова', phone: '+79161234567' } };
  emitEvent(context(), { type: 'order.created', subject: 'ord_1', partnerId: 'prt_1', data: data as never });
  emitEvent(context(), {
    type: 'order.created',
    subject: 'ord_2',
    partnerId: 'prt_1',
    data: { orderId: 'ord_2' } as never,
  });
  const [first, second] = texts();
  expect(first?.body).not.toContain('79161234567');
  expect(JSON.parse(String(first?.personal)).data).toEqual(data);
  const { data: _, ...envelope } = JSON.parse(String(first?.personal));
  expect(JSON.stringify(envelope)).not.toContain('79161234567');
  expect(second?.personal).toBeNull();
});

test('E12: the fields held back are those of the types that the contract calls personal', () => {
  const marked = EVENT_TYPES.filter((type) => eventCatalogue()[type]?.personalData === true);
  expect(Object.keys(PERSONAL_FIELDS).sort()).toEqual([...marked].sort());
});

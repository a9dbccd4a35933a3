import { parseEvent } from '@styk/sdk/webhooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from './errors.ts';
import { event } from './messages.ts';

const utf8 = new TextEncoder();
const bytes = (value: unknown): Uint8Array => utf8.encode(JSON.stringify(value));

test('an event is what it says, unknown attributes and types included', () => {
  const strange = { ...event, type: 'star.exploded', mood: 'calm', data: { list: [1, { deep: null }] } };
  expect(parseEvent(bytes(strange), event.id)).toEqual(strange);
});

describe('refused', () => {
  test.each<[string, unknown, string | undefined]>([
    ['another version', { ...event, specversion: '2.0' }, '/specversion'],
    ['no id', { ...event, id: undefined }, '/id'],
    ['an empty source', { ...event, source: '' }, '/source'],
    ['a type that is no text', { ...event, type: 7 }, '/type'],
    ['a subject that is no text', { ...event, subject: {} }, '/subject'],
    ['a source of 3 kB', { ...event, source: 'x'.repeat(3000) }, '/source'],
    ['no time', { ...event, time: undefined }, '/time'],
    ['no data', { ...event, data: undefined }, '/data'],
    ['data that is a list', { ...event, data: [] }, '/data'],
    ['a reference that is no text', { ...event, dataref: 1 }, '/dataref'],
    ['version 0', { ...event, aggregateversion: 0 }, '/aggregateversion'],
    ['version 1.5', { ...event, aggregateversion: 1.5 }, '/aggregateversion'],
    ['another id than the message', { ...event, id: 'evt_other' }, '/id'],
    ['an array', [event], undefined],
    ['null', null, undefined],
  ])('%s', (_, value, path) => {
    expect(() => parseEvent(bytes(value), event.id)).toThrow(
      expect.objectContaining({ code: 'webhooks-event-malformed', ...(path && { at: { path } }) }),
    );
  });

  test.each([
    ['no JSON', utf8.encode('{"specversion":')],
    ['nothing', new Uint8Array()],
    ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
  ])('%s', async (_, body) => {
    expect(await codeOf(() => parseEvent(body))).toBe('webhooks-event-malformed');
  });
});

describe('nesting', () => {
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);
  test('32 levels pass, 33 do not', () => {
    expect(parseEvent(bytes({ ...event, data: { nested: nested(30) } })).id).toBe(event.id);
    expect(() => parseEvent(bytes({ ...event, data: { nested: nested(31) } }))).toThrow('depth > 32');
  });

  test('a bomb of 64 KiB does no harm', async () => {
    const bomb = utf8.encode('[{"a":'.repeat(10_000));
    expect(await codeOf(() => parseEvent(bomb))).toBe('webhooks-event-malformed');
  });

  test('brackets and quotes in texts do not count', () => {
    const data = { 'k{[': '[[[['.repeat(20), quoted: `"${'{'.repeat(50)}"`, slash: '\\', more: `\\"${'['.repeat(50)}` };
    expect(parseEvent(bytes({ ...event, data })).data).toEqual(data);
  });
});

test('any data of moderate depth goes through unchanged', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 })), (data) => {
      const text = JSON.stringify({ ...event, data });
      expect(parseEvent(utf8.encode(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('any bytes are an event or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
      expect(() => parseEvent(body)).toThrow(expect.objectContaining({ code: 'webhooks-event-malformed' }));
    }),
  );
});

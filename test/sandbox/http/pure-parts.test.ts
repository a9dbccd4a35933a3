import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/contracts/canonical-json.ts';
import { jsonDepth } from '../../../src/sandbox/http/json-depth.ts';
import { negotiateLanguage } from '../../../src/sandbox/http/language.ts';
import { createRateLimiter } from '../../../src/sandbox/http/rate-limit.ts';
import { routePath } from '../../../src/sandbox/http/route-path.ts';
import { createIdSource } from '../../../src/sandbox/ids.ts';
import { maskJson } from '../../../src/sandbox/journal/mask.ts';

const json = fc.jsonValue({ maxDepth: 5 });

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
}

test('canonical JSON says the same value, whatever the order of members and the blanks', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(JSON.parse(JSON.stringify(value)));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(shuffled(JSON.parse(JSON.stringify(value, null, 2))))).toBe(text);
    }),
  );
});

test('canonical JSON tells different values apart', () => {
  const texts = [null, 0, '0', [], {}, [0], { a: 0 }, { a: null }, { a: [0] }, '', [[]], [{}]].map(canonicalJson);
  expect(new Set(texts).size).toBe(texts.length);
});

test('the depth of a JSON text is found without parsing it', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  fc.assert(
    fc.property(json, (value) => {
      expect(jsonDepth(Buffer.from(JSON.stringify(value)))).toBe(depthOf(value));
    }),
  );
  expect(jsonDepth(Buffer.from('"[[[\\"[["'))).toBe(0);
});

test('ids are different and sort by their making, also when the clock stands still or goes back', () => {
  let now = 1_790_000_000_000;
  const { newId } = createIdSource({ now: () => now, sleep: () => Promise.resolve() });
  const ids = Array.from({ length: 5000 }, (_, index) => {
    if (index % 7 === 0) now += 1;
    if (index % 500 === 0) now -= 20;
    return newId('sal');
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[a-z]{3}_[0-9A-Za-z_-]+$/);
});

test.each([
  [undefined, 'ru'],
  ['en', 'en'],
  ['ru-RU,ru;q=0.9,en-US;q=0.8', 'ru'],
  ['en;q=0.3, ru;q=0.7', 'ru'],
  ['de, en;q=0.1', 'en'],
  ['de', 'ru'],
  ['en;q=0', 'ru'],
  ['en;q=nonsense', 'ru'],
])('Accept-Language %s speaks %s', (header, language) => {
  expect(negotiateLanguage(header, 'ru')).toBe(language);
});

test('verbs of the contract are cut off the last parameter', () => {
  const route = routePath('/loyalty/v1/authorizations/{authorizationId}:void');
  expect(route.pattern).toBe('/loyalty/v1/authorizations/:authorizationId{[^/]+:void}');
  expect(route.params({ authorizationId: 'aut_1:void' })).toEqual({ authorizationId: 'aut_1' });
});

test('a bucket lets through burst at once and rate after it, to each partner apart', () => {
  let now = 0;
  const limiter = createRateLimiter({ now: () => now, sleep: () => Promise.resolve() }, 1);
  const operation = { operationId: 'x', limit: { rate: 2, burst: 3, parallel: 10 } };
  const pass = (partner: string): boolean => {
    try {
      limiter.enter(operation, partner).leave();
      return true;
    } catch {
      return false;
    }
  };
  expect([1, 2, 3, 4].map(() => pass('a'))).toEqual([true, true, true, false]);
  expect(pass('b')).toBe(true);
  now = 500;
  expect([pass('a'), pass('a')]).toEqual([true, false]);
  now = 60_000;
  expect([1, 2, 3, 4].map(() => pass('a'))).toEqual([true, true, true, false]);
});

test('secrets and personal data are masked at any depth, the rest stays', () => {
  const text = JSON.stringify({
    items: [{ phone: '+79990001122', points: 5 }],
    identifier: { kind: 'card', value: '1' },
  });
  expect(JSON.parse(maskJson(text))).toEqual({ items: [{ phone: '***', points: 5 }], identifier: '***' });
  expect(maskJson('{"points": 5}')).toBe('{"points": 5}');
});

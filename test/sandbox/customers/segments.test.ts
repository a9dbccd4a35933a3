import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deed, segmentsAt } from '../../../src/sandbox/services/customers/segments.ts';

const DAY = 86_400_000;
const NOW = 400 * DAY;

const deeds = fc
  .array(
    fc.record({
      type: fc.constantFrom('purchase', 'product-view', 'cart-add', 'visit'),
      at: fc.integer({ min: 0, max: NOW + DAY }),
      channel: fc.constant(null),
      attributes: fc.record({ category: fc.constantFrom('tea', 'coffee') }),
    }),
    { maxLength: 30 },
  )
  .map((list): Deed[] => list.sort((a, b) => a.at - b.at));

const idsAt = (list: readonly Deed[], now: number) => segmentsAt(list, now).map(({ segmentId }) => segmentId);

/** The same rules said again by counting. */
function expected(list: readonly Deed[], now: number): string[] {
  const past = list.filter(({ at }) => at <= now);
  const count = (days: number, is: (deed: Deed) => boolean) =>
    past.filter((one) => is(one) && one.at > now - days * DAY).length;
  const bought = past.filter(({ type }) => type === 'purchase');
  const ids = count(90, ({ type }) => type === 'purchase') >= 3 ? ['regulars'] : [];
  for (const name of ['coffee', 'tea']) {
    const about = count(60, ({ type, attributes }) => type !== 'visit' && attributes.category === name);
    if (about >= 2) ids.push(`${name}-lovers`);
  }
  const filled = past.findLast(({ type }) => type === 'cart-add');
  const isLeft = filled !== undefined && !bought.some(({ at }) => at >= filled.at);
  if (isLeft && now >= filled.at + DAY / 24 && now < filled.at + 7 * DAY) ids.push('full-carts');
  if (bought.length > 0 && bought.every(({ at }) => at <= now - 90 * DAY)) ids.push('sleepers');
  return ids;
}

test('segments are what counting says, and each ends at the moment it names', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      expect(idsAt(list, NOW)).toEqual(expected(list, NOW));
      for (const { segmentId, to } of segmentsAt(list, NOW)) {
        const known = list.filter(({ at }) => at <= NOW);
        if (to === null) continue;
        expect(idsAt(known, to - 1)).toContain(segmentId);
        expect(idsAt(known, to)).not.toContain(segmentId);
      }
    }),
    { numRuns: 3000 },
  );
});

import { aggregateOrder } from '@styk/sdk/webhooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('what comes in order is next, what came before is stale, what is missing is named', () => {
  expect(aggregateOrder(undefined, { aggregateversion: 1 })).toEqual({ kind: 'next' });
  expect(aggregateOrder(4, { aggregateversion: 5 })).toEqual({ kind: 'next' });
  expect(aggregateOrder(5, { aggregateversion: 5 })).toEqual({ kind: 'stale' });
  expect(aggregateOrder(5, { aggregateversion: 3 })).toEqual({ kind: 'stale' });
  expect(aggregateOrder(5, { aggregateversion: 9 })).toEqual({ kind: 'gap', missing: { from: 6, to: 8 } });
  expect(aggregateOrder(undefined, { aggregateversion: 3 })).toEqual({ kind: 'gap', missing: { from: 1, to: 2 } });
});

test('whatever the order of arrival, a consumer that fetches at gaps never goes back and ends at the newest state', () => {
  const arrivals = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, index) => index + 1),
      { minLength: count },
    ),
  );
  fc.assert(
    fc.property(arrivals, (versions) => {
      let known: number | undefined;
      for (const [index, aggregateversion] of versions.entries()) {
        const order = aggregateOrder(known, { aggregateversion });
        const before = known ?? 0;
        // The ecosystem has sent no more than this, so that a fetch shows at least it.
        const current = Math.max(...versions.slice(0, index + 1));
        if (order.kind !== 'stale') known = order.kind === 'gap' ? current : aggregateversion;
        expect(known ?? 0).toBeGreaterThanOrEqual(before);
      }
      expect(known).toBe(versions.length);
    }),
  );
});

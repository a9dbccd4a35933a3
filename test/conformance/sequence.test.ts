import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { describe, expect, it } from 'vitest';
import { sequenceOf } from '../../src/conformance/report/sequence.ts';

const exchange = (facts: Partial<JournalExchange>) =>
  ({ operationId: 'createSale', method: 'POST', path: '/x', status: 201, fault: null, ...facts }) as JournalExchange;
const lost = exchange({ status: null, fault: 'drop-after-commit' });

describe('the sequence of exchanges', () => {
  it('names operation, status and fault, and counts repetitions', () => {
    const stray = exchange({ operationId: null, status: 404 });
    expect(sequenceOf([stray, lost, lost, exchange({})])).toEqual([
      'POST /x 404',
      'createSale (drop-after-commit) ×2',
      'createSale 201',
    ]);
  });

  it('shows the end of a long one', () => {
    const many = Array.from({ length: 30 }, (_, index) => exchange({ status: 200 + index }));
    const shown = sequenceOf(many);
    expect(shown).toHaveLength(13);
    expect([shown[0], shown.at(-1)]).toEqual(['…', 'createSale 229']);
  });
});

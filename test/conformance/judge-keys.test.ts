import type { JournalExchange } from '@styk/sdk/api/sandbox';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsOf, judgeKeys } from '../../src/conformance/checks/judge-keys.ts';

function attempt(receiptKey: string, idempotencyKey: string | null, content = 'same'): JournalExchange {
  return {
    seq: 1,
    at: '2026-11-20T09:00:00Z',
    operationId: 'createSale',
    method: 'POST',
    path: '/loyalty/v1/sales',
    status: 201,
    durationMs: 1,
    partnerId: 'prt_sandbox',
    idempotencyKey,
    requestBody: { receiptKey, content },
    requestViolations: [],
    responseViolations: [],
    fault: null,
    traceId: null,
  };
}

const judge = (...exchanges: JournalExchange[]): number => judgeKeys(attemptsOf(exchanges)).length;

describe('the judgement of keys', () => {
  it('accepts any number of attempts of calls that each keep their key and content', () => {
    const calls = fc.uniqueArray(
      fc.record({ receipt: fc.string(), key: fc.uuid(), times: fc.integer({ min: 1, max: 5 }) }),
      {
        selector: ({ receipt }) => receipt,
      },
    );
    fc.assert(
      fc.property(calls, fc.infiniteStream(fc.nat()), (made, order) => {
        const keys = new Set(made.map(({ key }) => key));
        fc.pre(keys.size === made.length);
        const attempts = made.flatMap(({ receipt, key, times }) =>
          Array.from({ length: times }, () => attempt(receipt, key)),
        );
        const shuffled = attempts
          .map((value) => ({ value, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ value }) => value);
        expect(judge(...shuffled)).toBe(0);
      }),
    );
  });

  it('finds a call that changed its key', () => {
    expect(judge(attempt('r1', 'key-1'), attempt('r1', 'key-2'))).toBe(1);
  });

  it('takes a hold made after another one was given back for a call of its own', () => {
    const hold = (key: string): JournalExchange => ({
      ...attempt('r1', key),
      operationId: 'createAuthorization',
      requestBody: { quoteId: 'quo_1' },
    });
    const release = { ...attempt('r1', 'key-9'), operationId: 'voidAuthorization', status: 200 };
    expect(judge(hold('key-1'), release, hold('key-2'))).toBe(0);
    expect(judge(hold('key-1'), hold('key-2'))).toBe(1);
    expect(judge(hold('key-1'), release, hold('key-2'), hold('key-3'))).toBe(1);
  });

  it('finds a call without a key', () => {
    expect(judge(attempt('r1', null))).toBe(1);
  });

  it('finds a key used for another receipt, or for the same one with other content', () => {
    expect(judge(attempt('r1', 'key-1'), attempt('r2', 'key-1'))).toBe(1);
    expect(judge(attempt('r1', 'key-1'), attempt('r1', 'key-1', 'other'))).toBe(1);
  });

  it('takes the order of members for no difference', () => {
    const [first, second] = [attempt('r1', 'key-1'), attempt('r1', 'key-1')];
    expect(judge(first, { ...second, requestBody: { content: 'same', receiptKey: 'r1' } })).toBe(0);
  });

  it('finds a key shared by a sale and a return', () => {
    const refund = { ...attempt('r1', 'key-1'), operationId: 'createRefund', requestBody: { refundKey: 'r1' } };
    expect(judge(attempt('r1', 'key-1'), refund)).toBe(1);
  });
});

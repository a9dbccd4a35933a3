import { expect, test } from 'vitest';
import { judge, type Outcome } from '../../src/load/report.ts';
import { type Booked, verify } from '../../src/load/verify.ts';

const CUSTOMER = 'cus_1';
const booked = (receiptKey: string, saleId: string): Booked => ({
  receiptKey,
  saleId,
  customerId: CUSTOMER,
  accrued: 5,
  redeemed: 1,
});
const balance = (points: number) => new Map([['card', { customerId: CUSTOMER, balance: points }]]);
const sent = [
  { receiptKey: 'r-0', saleId: 's0' },
  { receiptKey: 'r-1', saleId: 's1' },
];
const both = [booked('r-0', 's0'), booked('r-1', 's1')];
const right = { sent: 2, confirmed: 2, found: 2, lost: 0, doubled: 0, unanswered: 0, wrongBalances: 0 };

test.each([
  ['all is well', sent, both, 108, {}],
  ['one is not there', sent, both.slice(1), 104, { found: 1, lost: 1 }],
  ['one is there under another id', sent, [booked('r-0', 'x'), booked('r-1', 's1')], 108, { lost: 1 }],
  ['one is there twice', sent, [...both, booked('r-0', 's9')], 112, { found: 3, doubled: 1 }],
  ['points were moved twice', sent, both, 112, { wrongBalances: 1 }],
  ['points were not moved', sent, both, 104, { wrongBalances: 1 }],
  [
    'an answer was lost',
    [...sent, { receiptKey: 'r-2', saleId: undefined }],
    [...both, booked('r-2', 's2')],
    112,
    { sent: 3, found: 3, unanswered: 1 },
  ],
  [
    'a refused one is neither lost nor found',
    [...sent, { receiptKey: 'r-2', saleId: undefined }],
    both,
    108,
    { sent: 3 },
  ],
])('%s', (_, sales, books, after, differs) => {
  expect(verify(sales, books, balance(100), balance(after))).toEqual({ ...right, ...differs });
});

const exchange = {
  count: 3,
  errors: 0,
  meanMs: 49.9,
  p50Ms: 1,
  p90Ms: 1,
  p99Ms: 500,
  p999Ms: 900,
  maxMs: 900,
  budgetMs: 50,
};
const outcome: Outcome = {
  end: 'done',
  withPromotions: true,
  target: 'http://127.0.0.1:1',
  runId: 'load-1',
  rate: { asked: 150, made: 147 },
  durationMs: 1000,
  sales: 2,
  promoted: 1,
  exchanges: { quote: exchange, authorization: exchange, sale: exchange },
  errors: {},
  verification: right,
};

test.each([
  ['within all limits', {}, []],
  [
    'a slow average',
    { exchanges: { ...outcome.exchanges, quote: { ...exchange, meanMs: 50.1 } } },
    ['average-over-budget'],
  ],
  ['a slow end', { exchanges: { ...outcome.exchanges, sale: { ...exchange, p99Ms: 501 } } }, ['p99-over-budget']],
  ['a refusal', { exchanges: { ...outcome.exchanges, sale: { ...exchange, errors: 1 } } }, ['errors']],
  ['a lost sale', { verification: { ...right, lost: 1 } }, ['lost']],
  ['a doubled sale', { verification: { ...right, doubled: 1 } }, ['doubled']],
  ['a wrong balance', { verification: { ...right, wrongBalances: 1 } }, ['wrong-balances']],
  ['no promotion', { promoted: 0 }, ['no-promotions']],
  ['too few', { rate: { asked: 150, made: 146 } }, ['rate-not-reached']],
  ['interrupted', { end: 'interrupted' as const }, ['interrupted']],
  ['overrun', { end: 'overrun' as const }, ['overrun']],
])('%s', (_, differs, failures) => {
  const report = judge({ ...outcome, ...differs });
  expect([report.failures, report.verdict]).toEqual([failures, failures.length === 0 ? 'passed' : 'failed']);
});

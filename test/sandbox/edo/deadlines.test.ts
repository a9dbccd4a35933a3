import { expect, test } from 'vitest';
import { deadlineOf, endOfNextWorkingDay } from '../../../src/sandbox/services/edo/deadlines/deadline.ts';
import { type DocumentAxes, DRAFT_AXES } from '../../../src/sandbox/services/edo/docflow/axes.ts';
import { durationMs } from '../../../src/sandbox/services/edo/drafts/duration.ts';

test.each([
  ['on a Monday', '2026-11-16T10:00:00+03:00', '2026-11-18T00:00:00+03:00'],
  ['on a Friday', '2026-11-20T12:00:00+03:00', '2026-11-24T00:00:00+03:00'],
  ['on a Saturday', '2026-11-21T23:59:59+03:00', '2026-11-24T00:00:00+03:00'],
  ['a moment before midnight in Moscow', '2026-11-15T20:59:59Z', '2026-11-17T00:00:00+03:00'],
  ['at midnight in Moscow', '2026-11-15T21:00:00Z', '2026-11-18T00:00:00+03:00'],
])('a receipt of what was delivered %s is due by the end of the next working day', (_, from, until) => {
  expect(new Date(endOfNextWorkingDay(Date.parse(from))).toISOString()).toBe(new Date(until).toISOString());
});

const HOUR = 3_600_000;

test.each([
  ['nobody, of a draft', {}, undefined],
  ['the operator, of what was sent', { transport: 'queued' }, { waitingFor: 'operator', at: HOUR }],
  [
    'another operator, longer',
    { transport: 'accepted', roaming: 'waiting' },
    { waitingFor: 'operator', at: 24 * HOUR },
  ],
  [
    'the recipient, for its answer',
    { transport: 'delivered', response: 'waiting' },
    { waitingFor: 'recipient', at: 72 * HOUR },
  ],
  [
    'the sender, for its revision',
    { transport: 'delivered', response: 'waiting', clarification: 'requested' },
    { waitingFor: 'sender', at: 72 * HOUR },
  ],
  [
    'the sender, for its answer to an annulment',
    { transport: 'delivered', annulment: 'requested_by_recipient' },
    { waitingFor: 'sender', at: 72 * HOUR },
  ],
  [
    'the recipient, for the same',
    { transport: 'delivered', annulment: 'requested_by_sender' },
    { waitingFor: 'recipient', at: 72 * HOUR },
  ],
  ['nobody, once it is answered', { transport: 'delivered', response: 'accepted' }, undefined],
  ['nobody, once it is revised', { transport: 'delivered', response: 'waiting', clarification: 'revised' }, undefined],
  ['nobody, once it has failed', { transport: 'failed', response: 'waiting' }, undefined],
  ['nobody, once it is annulled', { transport: 'delivered', response: 'waiting', annulment: 'accepted' }, undefined],
] as const satisfies readonly (readonly [string, Partial<DocumentAxes>, object | undefined])[])(
  'a document waits for %s',
  (_, axes, deadline) => {
    expect(deadlineOf({ axes: { ...DRAFT_AXES, ...axes }, movedAt: 0 })).toEqual(deadline);
  },
);

test.each([
  ['PT1H', HOUR],
  ['P1D', 24 * HOUR],
  ['P1DT2H3M4S', 26 * HOUR + 184_000],
  ['P2W', 14 * 24 * HOUR],
  ['PT0.5S', 0],
  ['P', undefined],
  ['PT', undefined],
  ['P1Y', undefined],
  ['1H', undefined],
  ['', undefined],
])('the duration %s', (text, milliseconds) => {
  expect(durationMs(text)).toBe(milliseconds);
});

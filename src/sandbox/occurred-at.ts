import { defineProblems } from './problems.ts';

/** A partner's clock may run ahead by so much, and what it tells may be so late (the conventions of all contracts). */
const AHEAD_MS = 5 * 60_000;
const BACK_MS = 30 * 86_400_000;

export const occurredAtProblems = defineProblems({
  'occurred-at-out-of-range': {
    status: 422,
    title: { ru: 'Момент вне допустимых границ', en: 'Moment out of range' },
    detail: {
      ru: 'occurredAt {at}: принимается от {from} до {to}',
      en: 'occurredAt {at}: accepted from {from} to {to}',
    },
    remediation: { ru: 'Проверьте часы и очередь отправки.', en: 'Check the clock and the queue of the sender.' },
  },
});

/** Epoch milliseconds of the instant a partner names, undefined where it lies in the future or too far back. */
export function findOccurredAt(occurredAt: string, now: number, backMs = BACK_MS): number | undefined {
  const instant = Date.parse(occurredAt);
  // Written so that what is no instant at all, such as a leap second, is out of range too.
  return instant >= now - backMs && instant <= now + AHEAD_MS ? instant : undefined;
}

/** The same, refused where there is none. */
export function readOccurredAt(occurredAt: string, now: number, backMs = BACK_MS): number {
  const instant = findOccurredAt(occurredAt, now, backMs);
  if (instant !== undefined) return instant;
  throw occurredAtProblems.create('occurred-at-out-of-range', {
    at: occurredAt,
    from: new Date(now - backMs).toISOString(),
    to: new Date(now + AHEAD_MS).toISOString(),
  });
}

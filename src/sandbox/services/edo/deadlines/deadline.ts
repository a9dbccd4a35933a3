import type { Side } from '../docflow/axes.ts';
import type { StoredDocument } from '../documents/document.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Signed and not sent for so long is a fault (requirement R28). */
export const DRAFT_MS = HOUR_MS;

/** The operator confirms and delivers at once; an hour without is a fault of its own. */
const OPERATOR_MS = HOUR_MS;

/** Other operators may take a day. */
const ROAMING_MS = DAY_MS;

/** An answer to a document, to a request or to a proposal. */
const ANSWER_MS = 3 * DAY_MS;

/** Moscow keeps no summer time. */
const MOSCOW_MS = 3 * HOUR_MS;

export interface Deadline {
  readonly waitingFor: Side;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Until when somebody has to act on a document; undefined when nobody has to. Deadlines are told of and block nothing. */
export function deadlineOf({ axes, movedAt }: Pick<StoredDocument, 'axes' | 'movedAt'>): Deadline | undefined {
  if (axes.annulment === 'accepted' || axes.transport === 'failed' || axes.transport === 'none') return undefined;
  if (axes.transport !== 'delivered') {
    return { waitingFor: 'operator', at: movedAt + (axes.roaming === 'waiting' ? ROAMING_MS : OPERATOR_MS) };
  }
  const answer = (waitingFor: Side): Deadline => ({ waitingFor, at: movedAt + ANSWER_MS });
  if (axes.annulment === 'requested_by_sender') return answer('recipient');
  if (axes.annulment === 'requested_by_recipient') return answer('sender');
  if (axes.receipt === 'waiting') return { waitingFor: 'recipient', at: endOfNextWorkingDay(movedAt) };
  if (axes.clarification === 'requested') return answer('sender');
  const isAwaited = axes.response === 'waiting' || axes.response === 'partial';
  if (!isAwaited || axes.clarification !== 'none') return undefined;
  return answer(axes.turn === 'consignee' ? 'consignee' : 'recipient');
}

/** Извещение о получении is due on the working day after the delivery; holidays other than Saturdays and Sundays aside. */
export function endOfNextWorkingDay(from: number): number {
  let day = Math.floor((from + MOSCOW_MS) / DAY_MS) + 1;
  while (isWeekend(day)) day += 1;
  return (day + 1) * DAY_MS - MOSCOW_MS;
}

/** Day 0 of the epoch was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

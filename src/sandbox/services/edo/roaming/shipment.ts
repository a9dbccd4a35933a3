import type { Reply } from './operators.ts';

/** A document on its way to another operator. It is one for the life of the document, however often it is sent. */
export interface Shipment {
  /** `taken`: the other operator has it and delivers it. */
  readonly state: 'waiting' | 'taken' | 'delivered' | 'failed';
  /** 1, and one more each time the sender sends it again. */
  readonly round: number;
  /** Attempts of this round, and of all rounds. */
  readonly attempts: number;
  readonly offered: number;
  /** Why it failed. */
  readonly reason: 'refused' | 'unreachable' | null;
  /** When the next step is due, epoch milliseconds; null when there is none. */
  readonly dueAt: number | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long to wait after an attempt that was not answered. After the last one nothing more is tried. */
const RETRY_MS: readonly number[] = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS];

export function beginShipment(now: number): Shipment {
  return { state: 'waiting', round: 1, attempts: 0, offered: 0, reason: null, dueAt: now };
}

/** The same document once more: only of one that failed. */
export function sendAgain(shipment: Shipment, now: number): Shipment {
  if (shipment.state !== 'failed') return shipment;
  return { ...shipment, state: 'waiting', round: shipment.round + 1, attempts: 0, reason: null, dueAt: now };
}

/**
 * The step that is due: another attempt, which is answered or not, or the delivery by the operator that has it. The
 * instant of a step is the one it was due at, so that how late somebody looks changes nothing.
 */
export function takeStep(shipment: Shipment, reply: Reply, deliveryMs: number): Shipment {
  const { state, dueAt, attempts, offered } = shipment;
  if (dueAt === null) return shipment;
  if (state === 'taken') return { ...shipment, state: 'delivered', dueAt: null };
  const tried = { ...shipment, attempts: attempts + 1, offered: offered + 1 };
  if (reply === 'taken') return { ...tried, state: 'taken', dueAt: dueAt + deliveryMs };
  if (reply === 'refused') return { ...tried, state: 'failed', reason: 'refused', dueAt: null };
  const pause = RETRY_MS[attempts];
  if (pause === undefined) return { ...tried, state: 'failed', reason: 'unreachable', dueAt: null };
  return { ...tried, dueAt: dueAt + pause };
}

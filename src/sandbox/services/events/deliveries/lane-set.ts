import type { InFlight } from './claim.ts';

/** A subject of a subscription. */
interface Lane {
  readonly subscriptionId: string;
  readonly subject: string;
}

/** The lanes that have an attempt under way. */
export interface LaneSet extends InFlight {
  take(lane: Lane): void;
  release(lane: Lane): void;
  size(): number;
}

const NONE: ReadonlySet<string> = new Set();

export function createLaneSet(): LaneSet {
  const busy = new Map<string, Set<string>>();
  return {
    subjects: (subscriptionId) => busy.get(subscriptionId) ?? NONE,
    take({ subscriptionId, subject }) {
      const subjects = busy.get(subscriptionId) ?? new Set();
      busy.set(subscriptionId, subjects.add(subject));
    },
    release({ subscriptionId, subject }) {
      const subjects = busy.get(subscriptionId);
      subjects?.delete(subject);
      if (subjects?.size === 0) busy.delete(subscriptionId);
    },
    size: () => [...busy.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

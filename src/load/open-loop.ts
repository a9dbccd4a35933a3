import type { Clock } from '@styk/sdk/clock';

export interface Arrivals {
  readonly count: number;
  /** When the job with this number is due: milliseconds from the beginning. */
  readonly dueAt: (number: number) => number;
  /** Starts a job. `due` is by the timer. */
  readonly start: (number: number, due: number) => Promise<void>;
  /** More than so many at once: the ecosystem does not keep up, and the run ends. */
  readonly mostAtOnce: number;
}

export interface LoopEnd {
  readonly started: number;
  readonly reason: 'done' | 'interrupted' | 'overrun';
}

interface Timing {
  readonly clock: Clock;
  /** Milliseconds that only grow. */
  readonly timer: () => number;
  readonly signal: AbortSignal;
  readonly onProgress?: (started: number) => void;
}

/**
 * Starts every job when it is due, whether or not the earlier ones have ended: customers do not wait for one another. Resolves
 * when all that were started have ended.
 */
export async function runOpenLoop(arrivals: Arrivals, { clock, timer, signal, onProgress }: Timing): Promise<LoopEnd> {
  const { count, dueAt, start, mostAtOnce } = arrivals;
  const beginning = timer();
  const underWay = new Set<Promise<void>>();
  let started = 0;
  while (started < count && !signal.aborted && underWay.size < mostAtOnce) {
    const due = beginning + dueAt(started);
    const early = due - timer();
    if (early > 0) {
      onProgress?.(started);
      await clock.sleep(early, signal).catch(() => undefined);
      continue;
    }
    const job = start(started, due).finally(() => underWay.delete(job));
    underWay.add(job);
    started += 1;
    // Answers come in between even when the loop is behind its plan.
    if (started % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const isOverrun = underWay.size >= mostAtOnce;
  await Promise.all(underWay);
  onProgress?.(started);
  if (started === count) return { started, reason: 'done' };
  return { started, reason: isOverrun ? 'overrun' : 'interrupted' };
}

import type { Clock } from '@styk/sdk';
import type { VirtualClock } from './clock.ts';

/** Work that looks for what is due, one look at a time. */
export interface Task {
  /** Something may be due now. */
  wake(): void;
  /** Resolves when the look under way has ended; no other begins. */
  stop(): Promise<void>;
}

/** When the background works, and what time it measures. */
export interface Tempo {
  /** Whether it works between the calls alone, so that two runs of the same calls are the same. */
  readonly inStep: boolean;
  /** Looks at once, when woken and every so often; in step, after each call instead. */
  repeat(everyMs: number, look: () => Promise<unknown>): Task;
  /** Begins to measure; what it returns tells how many milliseconds have passed. */
  stopwatch(): () => number;
  /**
   * In step: lets every task look in turn until there is nothing more to do. A call that is made by what is being done, such
   * as one of a webhook's receiver, does not wait for it.
   */
  settle(): Promise<void>;
}

/** The background of a sandbox without a seed: every task by a timer of its own. */
export function freeTempo(machineClock: Clock, reportDefect: (error: unknown) => void): Tempo {
  return {
    inStep: false,
    repeat(everyMs, look) {
      let stopped = false;
      let work: Promise<unknown> = Promise.resolve();
      const wake = () => {
        work = work.then(() => (stopped ? undefined : look())).catch(reportDefect);
      };
      const timer = setInterval(wake, everyMs).unref();
      wake();
      return {
        wake,
        async stop() {
          stopped = true;
          clearInterval(timer);
          await work;
        },
      };
    },
    stopwatch: () => startStopwatch(machineClock),
    settle: () => Promise.resolve(),
  };
}

/** What a background that goes in step works with. */
export interface StepRoom {
  readonly clock: VirtualClock;
  readonly machineClock: Clock;
  /** Grows with every row that is written. */
  changes(): number;
  reportDefect(error: unknown): void;
}

/** A task that always finds something would keep every caller waiting for ever. */
const MOST_ROUNDS = 1000;

/** While the clock runs, things fall due between the calls as well. */
const LOOK_EVERY_MS = 250;

/** The background of a sandbox with a seed: it works when a call has been carried out and before it is answered. */
export function stepTempo({ clock, machineClock, changes, reportDefect }: StepRoom): Tempo {
  const looks = new Set<() => Promise<unknown>>();
  let settling: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let rested: { readonly changes: number; readonly now: number } | undefined;
  const isResting = () => rested?.changes === changes() && rested.now === clock.now();
  const stands = () => clock.setting().frozenAt !== null;
  const untilRest = async () => {
    for (let round = 0; !isResting(); round += 1) {
      if (round === MOST_ROUNDS) {
        reportDefect(new Error('the background does not come to rest'));
        return;
      }
      const before = { changes: changes(), now: clock.now() };
      for (const look of [...looks]) if (looks.has(look)) await look().catch(reportDefect);
      rested = before;
    }
  };
  const settle = async () => {
    if (settling !== undefined || isResting()) return;
    settling = untilRest();
    await settling;
    settling = undefined;
  };
  return {
    inStep: true,
    repeat(_everyMs, look) {
      looks.add(look);
      rested = undefined;
      timer ??= setInterval(() => {
        if (!stands()) void settle();
      }, LOOK_EVERY_MS).unref();
      return {
        wake: () => undefined,
        async stop() {
          looks.delete(look);
          if (looks.size === 0) {
            clearInterval(timer);
            timer = undefined;
          }
          await settling;
        },
      };
    },
    stopwatch() {
      // While the clock is frozen nothing takes any time, and moving it takes none either.
      const stood = stands();
      const elapsed = startStopwatch(machineClock);
      return () => (stood || stands() ? 0 : elapsed());
    },
    settle,
  };
}

/** Milliseconds since now by this clock, which may be set back meanwhile. */
export function startStopwatch(machineClock: Clock): () => number {
  const started = machineClock.now();
  return () => Math.max(0, machineClock.now() - started);
}

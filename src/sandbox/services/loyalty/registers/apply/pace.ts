import type { Clock } from '@styk/sdk';

const WINDOW_MS = 60_000;

/** While others work, a register takes turns so short that nobody notices, and rests between them. */
const SHORT_MS = 8;
const REST_MS = 24;
/** While nobody does, so long a turn is worth the commit that ends it. */
const LONG_MS = 40;
/** A turn that had to wait for so long did not come to an idle sandbox. */
const IDLE_MS = 3;

/** How fast the work goes, and how much of the machine it takes. */
export interface Pace {
  /** The turn has been asked for. */
  ask(): void;
  /** The turn has begun. */
  begin(): void;
  mayGoOn(): boolean;
  /** So many lines were done in it. */
  end(lines: number): void;
  /** Milliseconds to leave to others before the next turn. */
  rest(): number;
  /** Over the last minute. */
  linesPerSecond(): number;
}

/**
 * Everything runs in one thread: a turn keeps all others waiting. Whether there are others is told by how long a turn itself
 * has to wait.
 */
export function createPace(clock: Pick<Clock, 'now'>): Pace {
  const done: { readonly at: number; readonly lines: number }[] = [];
  const start = clock.now();
  let asked = start;
  let begun = start;
  let isAlone = true;
  return {
    ask() {
      asked = clock.now();
    },
    begin() {
      begun = clock.now();
      isAlone = begun - asked < IDLE_MS;
    },
    mayGoOn: () => clock.now() - begun < (isAlone ? LONG_MS : SHORT_MS),
    end(lines) {
      const at = clock.now();
      done.push({ at, lines });
      while ((done[0]?.at ?? at) < at - WINDOW_MS) done.shift();
    },
    rest: () => (isAlone ? 0 : REST_MS),
    linesPerSecond() {
      const now = clock.now();
      const lines = done.reduce((sum, turn) => sum + turn.lines, 0);
      const span = Math.min(WINDOW_MS, now - start);
      return span <= 0 ? 0 : Math.round((1000 * lines) / span);
    },
  };
}

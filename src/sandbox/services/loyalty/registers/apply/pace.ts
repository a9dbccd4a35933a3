import type { Clock } from '@styk/sdk';

const WINDOW_MS = 60_000;

/** While others work, turns are so short that nobody notices; while nobody does, so long that a turn is worth its commit. */
const SHORT_MS = 10;
const LONG_MS = 120;
/** A turn that had to wait for so long did not come to an idle sandbox. */
const IDLE_MS = 4;
/** After others were there, they are expected again for so long. */
const POLITE_MS = 2000;
/** Others get so many times what they took while the turn was waiting, so that they are never behind. */
const REST_FACTOR = 3;
const MOST_REST_MS = 100;

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
  let waited = 0;
  let othersUntil = 0;
  return {
    ask() {
      asked = clock.now();
    },
    begin() {
      begun = clock.now();
      waited = begun - asked;
      if (waited >= IDLE_MS) othersUntil = begun + POLITE_MS;
    },
    mayGoOn: () => clock.now() - begun < (begun < othersUntil ? SHORT_MS : LONG_MS),
    end(lines) {
      const at = clock.now();
      done.push({ at, lines });
      while ((done[0]?.at ?? at) < at - WINDOW_MS) done.shift();
    },
    rest: () => (waited < IDLE_MS ? 0 : Math.min(MOST_REST_MS, REST_FACTOR * waited)),
    linesPerSecond() {
      const now = clock.now();
      const lines = done.reduce((sum, turn) => sum + turn.lines, 0);
      const span = Math.min(WINDOW_MS, now - start);
      return span <= 0 ? 0 : Math.round((1000 * lines) / span);
    },
  };
}

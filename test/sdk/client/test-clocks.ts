import type { Clock } from '@styk/sdk';

/** A clock on which sleeping takes no time but moves the hands; `slept` tells for how long. */
export class SkippingClock implements Clock {
  readonly slept: number[] = [];
  #now: number;

  constructor(now = Date.parse('2026-11-22T10:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.#now += ms;
    await Promise.resolve();
  }
}

/** A clock with virtual time: `run` wakes sleepers in the order of their times until nobody sleeps any more. */
export class VirtualClock implements Clock {
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + ms, wake });
    });
  }

  async run(): Promise<void> {
    while (true) {
      // Everything that is ready has to be done before time goes on.
      await new Promise(setImmediate);
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (next === undefined) return;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }
}

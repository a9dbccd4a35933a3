import type { Clock } from '@styk/sdk/clock';

/** How long something waits to be overtaken. */
const OVERTAKE_MS = 2000;
const LOOK_MS = 20;

interface Task {
  readonly overtaken: boolean;
  readonly work: () => Promise<void>;
}

/** Work in order for each subject, and of different subjects side by side. */
export class Lanes {
  readonly #lanes = new Map<string, Task[]>();
  readonly #clock: Clock;
  readonly #signal: AbortSignal;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Resolves when the work is done. What is to be overtaken lets the next work of its subject go first. */
  run(subject: string, overtaken: boolean, work: () => Promise<void>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const task: Task = { overtaken, work: () => work().then(resolve, reject) };
    const lane = this.#lanes.get(subject);
    if (lane === undefined) {
      const fresh = [task];
      this.#lanes.set(subject, fresh);
      void this.#drain(subject, fresh);
    } else {
      lane.push(task);
    }
    return promise;
  }

  async #drain(subject: string, lane: Task[]): Promise<void> {
    for (let first = lane[0]; first !== undefined; first = lane[0]) {
      if (first.overtaken) await this.#waitForNext(lane);
      const [overtaking] = first.overtaken ? lane.splice(1, 1) : [];
      await overtaking?.work();
      await first.work();
      lane.shift();
    }
    this.#lanes.delete(subject);
  }

  async #waitForNext(lane: readonly Task[]): Promise<void> {
    const until = this.#clock.now() + OVERTAKE_MS;
    while (lane.length < 2 && this.#clock.now() < until && !this.#signal.aborted) {
      await this.#clock.sleep(LOOK_MS, this.#signal).catch(() => undefined);
    }
  }
}

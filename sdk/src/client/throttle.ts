import type { Clock } from './clock.ts';
import type { OperationDescriptor } from './operation.ts';

/** Keeps one operation within its limit: `parallel` in flight, `burst` at once, `rate` a second on average. */
class OperationThrottle {
  readonly #operation: OperationDescriptor;
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  #inFlight = 0;
  #tokens: number;
  #countedAt: number;

  constructor(operation: OperationDescriptor, clock: Clock) {
    this.#operation = operation;
    this.#clock = clock;
    this.#tokens = operation.limit.burst;
    this.#countedAt = clock.now();
  }

  /** Takes a place if there is one at once. */
  tryEnter(): boolean {
    this.#refill();
    if (this.#inFlight >= this.#operation.limit.parallel || this.#tokens < 1) return false;
    this.#inFlight += 1;
    this.#tokens -= 1;
    return true;
  }

  /** Waits for a place; rejects with the signal's reason. */
  async enter(signal: AbortSignal): Promise<void> {
    if (this.#inFlight < this.#operation.limit.parallel) this.#inFlight += 1;
    else await this.#queue(signal);
    await this.#pace(signal);
  }

  leave(): void {
    const next = this.#waiting.shift();
    // The place goes straight to the next in line, so that a newcomer cannot slip in between.
    if (next === undefined) this.#inFlight -= 1;
    else next();
  }

  #queue(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const proceed = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(proceed);
    });
  }

  /** Takes a token, in advance if there is none, and waits until it would have been there. */
  async #pace(signal: AbortSignal): Promise<void> {
    this.#refill();
    this.#tokens -= 1;
    if (this.#tokens >= 0) return;
    try {
      await this.#clock.sleep((-this.#tokens / this.#operation.limit.rate) * 1000, signal);
    } catch (error) {
      this.#tokens += 1;
      this.leave();
      throw error;
    }
  }

  #refill(): void {
    const { rate, burst } = this.#operation.limit;
    const now = this.#clock.now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#countedAt) / 1000) * rate);
    this.#countedAt = now;
  }
}

/** Keeps every operation of a client within the limit of its contract. */
export class Throttle {
  readonly #clock: Clock;
  readonly #operations = new Map<string, OperationThrottle>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a place if there is one at once; it must be given back by `leave`. */
  tryEnter(operation: OperationDescriptor): boolean {
    return this.#throttleOf(operation).tryEnter();
  }

  /** Waits for a place; it must be given back by `leave`, unless the promise rejects. */
  enter(operation: OperationDescriptor, signal: AbortSignal): Promise<void> {
    return this.#throttleOf(operation).enter(signal);
  }

  leave(operation: OperationDescriptor): void {
    this.#throttleOf(operation).leave();
  }

  #throttleOf(operation: OperationDescriptor): OperationThrottle {
    const known = this.#operations.get(operation.id);
    if (known !== undefined) return known;
    const throttle = new OperationThrottle(operation, this.#clock);
    this.#operations.set(operation.id, throttle);
    return throttle;
  }
}

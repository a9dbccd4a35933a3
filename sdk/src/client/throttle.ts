import type { Clock } from './clock.ts';
import type { OperationDescriptor, OperationLimit } from './operation.ts';
import { retryAfterMs } from './retry-after.ts';

/** For an operation whose contract names no limit. */
const UNLIMITED: OperationLimit = { rate: 1e9, burst: 1e9, parallel: 1e9 };

/** What is left now, in the newest form of the header: `"default";r=50;t=30` (draft-ietf-httpapi-ratelimit-headers). */
const REMAINING = /;\s*r=(\d{1,9})/;

/** Keeps one operation within its limit: `parallel` in flight, `burst` at once, `rate` a second on average. */
class OperationThrottle {
  readonly #limit: OperationLimit;
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  #inFlight = 0;
  #tokens: number;
  #countedAt: number;
  /** Until then the server would refuse. */
  #closedUntil = 0;

  constructor(operation: OperationDescriptor, clock: Clock) {
    this.#limit = operation.limit ?? UNLIMITED;
    this.#clock = clock;
    this.#tokens = this.#limit.burst;
    this.#countedAt = clock.now();
  }

  /** Takes a place if there is one at once. */
  tryEnter(): boolean {
    this.#refill();
    const closed = this.#countedAt < this.#closedUntil;
    if (closed || this.#inFlight >= this.#limit.parallel || this.#tokens < 1) return false;
    this.#inFlight += 1;
    this.#tokens -= 1;
    return true;
  }

  /** Waits for a place; rejects with the signal's reason. */
  async enter(signal: AbortSignal): Promise<void> {
    if (this.#inFlight < this.#limit.parallel) this.#inFlight += 1;
    else await this.#queue(signal);
    await this.#pace(signal);
  }

  /** The server knows better what is left: other programs may call in the partner's name. */
  learnRemaining(remaining: number): void {
    this.#tokens = Math.min(this.#tokens, remaining);
  }

  /** Holds calls back until then. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
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
    const untilToken = (-this.#tokens / this.#limit.rate) * 1000;
    const pause = Math.max(untilToken, this.#closedUntil - this.#countedAt);
    if (pause <= 0) return;
    try {
      await this.#clock.sleep(pause, signal);
    } catch (error) {
      this.#tokens += 1;
      this.leave();
      throw error;
    }
  }

  #refill(): void {
    const { rate, burst } = this.#limit;
    const now = this.#clock.now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#countedAt) / 1000) * rate);
    this.#countedAt = now;
  }
}

/** Keeps every operation of a client within the limit of its contract. */
export class Throttle {
  readonly #clock: Clock;
  readonly #longestPauseMs: number;
  readonly #operations = new Map<string, OperationThrottle>();

  /** @param longestPauseMs A server that asks for more is left to refuse by itself. */
  constructor(clock: Clock, longestPauseMs: number) {
    this.#clock = clock;
    this.#longestPauseMs = longestPauseMs;
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

  /** Takes note of what an answer says about the limit. */
  learn(operation: OperationDescriptor, status: number, headers: Readonly<Record<string, string>>, now: number): void {
    const limit = headers['ratelimit'];
    if (limit === undefined && status !== 429) return;
    const remaining = REMAINING.exec(limit ?? '')?.[1];
    if (remaining !== undefined) this.#throttleOf(operation).learnRemaining(Number(remaining));
    const pause = status === 429 ? (retryAfterMs(headers, now) ?? 0) : 0;
    if (pause <= this.#longestPauseMs) this.#throttleOf(operation).close(now + pause);
  }

  #throttleOf(operation: OperationDescriptor): OperationThrottle {
    const known = this.#operations.get(operation.id);
    if (known !== undefined) return known;
    const throttle = new OperationThrottle(operation, this.#clock);
    this.#operations.set(operation.id, throttle);
    return throttle;
  }
}

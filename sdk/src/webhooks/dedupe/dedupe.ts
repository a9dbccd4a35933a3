import { type Clock, systemClock } from '../../client/clock.ts';
import { positive } from '../message/limits.ts';
import { Claim } from './claim.ts';
import type { DedupeStore } from './dedupe-store.ts';

const DAY_MS = 86_400_000;

export interface DedupeOptions {
  /** How long ids are remembered. Default 31 days: a replay goes back 30 and brings the old ids. */
  readonly keepMs?: number | undefined;
  /** How long one handler may take before another may try. Default 2 minutes. */
  readonly leaseMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

export type DedupeOutcome = 'handled' | 'duplicate' | 'busy';

/** Lets each id be handled once, however often and however much at the same time it comes. */
export class Dedupe<Transaction = undefined> {
  readonly #store: DedupeStore<Transaction>;
  readonly #keepMs: number;
  readonly #leaseMs: number;
  readonly #clock: Clock;
  /** What this process is at, so that an attempt that comes meanwhile learns how the first one ends. */
  readonly #running = new Map<string, Promise<DedupeOutcome>>();

  /** @throws StykError `webhooks-limit-invalid` */
  constructor(store: DedupeStore<Transaction>, options: DedupeOptions = {}) {
    this.#store = store;
    this.#keepMs = positive('keepMs', options.keepMs ?? 31 * DAY_MS);
    this.#leaseMs = positive('leaseMs', options.leaseMs ?? 120_000);
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Runs `work` unless the id was handled before. When it throws, the id is free again and the error goes on.
   *
   * @param work May call `claim.complete(transaction)` itself; otherwise the id is marked as handled after it.
   * @returns `busy` when another process is at it.
   */
  async once(id: string, work: (claim: Claim<Transaction>) => Promise<void>): Promise<DedupeOutcome> {
    const running = this.#running.get(id);
    if (running !== undefined) return (await running) === 'busy' ? 'busy' : 'duplicate';
    const outcome = this.#claimAndRun(id, work);
    this.#running.set(id, outcome);
    try {
      return await outcome;
    } finally {
      this.#running.delete(id);
    }
  }

  async #claimAndRun(id: string, work: (claim: Claim<Transaction>) => Promise<void>): Promise<DedupeOutcome> {
    const claim = new Claim(this.#store, id, () => this.#clock.now() + this.#keepMs);
    const now = this.#clock.now();
    const outcome = await this.#store.claim(id, { token: claim.token, now, leaseUntil: now + this.#leaseMs });
    if (outcome !== 'claimed') return outcome === 'done' ? 'duplicate' : 'busy';
    try {
      await work(claim);
      if (!claim.completed) await claim.complete();
    } catch (error) {
      await this.#release(claim);
      throw error;
    }
    return 'handled';
  }

  async #release(claim: Claim<Transaction>): Promise<void> {
    try {
      await this.#store.release(claim.id, claim.token);
    } catch {
      // What made the work fail is what matters; the lease runs out by itself.
    }
  }
}

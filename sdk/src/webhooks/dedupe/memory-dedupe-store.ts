import type { ClaimOutcome, ClaimRequest, DedupeStore } from './dedupe-store.ts';

interface Entry {
  readonly token: string;
  readonly done: boolean;
  readonly until: number;
}

/**
 * Keeps ids in memory: for tests and for events that may be handled again after a restart.
 *
 * Holds `maxIds` at most and forgets the oldest first.
 */
export class MemoryDedupeStore implements DedupeStore<unknown> {
  readonly #entries = new Map<string, Entry>();
  readonly #maxIds: number;

  constructor(maxIds = 100_000) {
    this.#maxIds = maxIds;
  }

  get size(): number {
    return this.#entries.size;
  }

  claim(id: string, { token, now, leaseUntil }: ClaimRequest): ClaimOutcome {
    const entry = this.#entries.get(id);
    if (entry !== undefined && entry.until > now) return entry.done ? 'done' : 'busy';
    this.#put(id, { token, done: false, until: leaseUntil });
    this.#makeRoom(now);
    return 'claimed';
  }

  complete(id: string, token: string, keepUntil: number): boolean {
    if (this.#entries.get(id)?.token !== token) return false;
    this.#put(id, { token, done: true, until: keepUntil });
    return true;
  }

  release(id: string, token: string): void {
    const entry = this.#entries.get(id);
    if (entry?.token === token && !entry.done) this.#entries.delete(id);
  }

  /** A map keeps the order of insertion, so what is put anew goes to the end. */
  #put(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
  }

  #makeRoom(now: number): void {
    for (const [id, { until }] of this.#entries) {
      if (until > now && this.#entries.size <= this.#maxIds) return;
      this.#entries.delete(id);
    }
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '@styk/sdk';
import type { ItemError, Outcome, QueuedItem } from './item.ts';
import type { Outbox, SettledItem } from './outbox.ts';
import { SaleLanes } from './sale-lanes.ts';

/**
 * Sends one item. Undefined: the signal ended it before it was known what became of it. What it throws concerns not
 * this item but all of them, such as refused credentials, and ends the drain.
 */
export type Send = (item: QueuedItem, signal: AbortSignal) => Promise<Outcome | undefined>;

export interface DrainOptions {
  /** Items under way at the same time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Told after each commit how many items it settled. */
  readonly onSettled?: (items: number) => void;
}

/** `unreachable`: items are left because nothing has got through for a while; `lastError` says why. */
export type DrainEnd =
  | { readonly reason: 'done' | 'interrupted' }
  | { readonly reason: 'unreachable'; readonly lastError: ItemError };

/** Times an item is given to `send` in one run; the pauses between them add up to 15 seconds. */
const TRIES = 5;
const FIRST_PAUSE_MS = 1000;
const PAGE = 256;
/** Items kept in memory behind others of their sale. */
const PARKED_LIMIT = 10_000;

/**
 * Sends everything queued, each sale's items in order. Answers that arrive in one turn of the event loop are written
 * down in one commit: waiting for the disk costs the same for one as for a hundred. Nothing is written before sending,
 * because an item stays queued under its key until its answer is on disk; a kill at any point therefore loses nothing,
 * and the next run sends again what was under way, under the same keys.
 */
export async function drain(outbox: Outbox, send: Send, options: DrainOptions): Promise<DrainEnd> {
  return new Drain(outbox, send, options).run();
}

class Drain {
  readonly #outbox: Outbox;
  readonly #send: Send;
  readonly #options: DrainOptions;
  readonly #lanes = new SaleLanes();
  readonly #tries = new Map<number, number>();
  /** Items that may go before others are read: their turn in the sale came, or their pause is over. */
  #ready: QueuedItem[] = [];
  #page: QueuedItem[] = [];
  #lastSeq = 0;
  #underWay = 0;
  #pausing = 0;
  #answers: { item: QueuedItem; outcome: Outcome }[] = [];
  #failuresInRow = 0;
  #unreachable: ItemError | undefined;
  #fatal: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;
  /** Ends pauses when there is no point in waiting for them. */
  readonly #stop = new AbortController();

  constructor(outbox: Outbox, send: Send, options: DrainOptions) {
    this.#outbox = outbox;
    this.#send = send;
    this.#options = options;
  }

  async run(): Promise<DrainEnd> {
    while (true) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#fill();
      if (this.#underWay === 0 && this.#pausing === 0) break;
      await woken;
      // The rest of what this turn brings shall share the commit.
      await nextTurn();
      this.#settle();
    }
    if (this.#fatal !== undefined) throw this.#fatal.error;
    if (this.#options.signal.aborted) return { reason: 'interrupted' };
    return this.#unreachable === undefined
      ? { reason: 'done' }
      : { reason: 'unreachable', lastError: this.#unreachable };
  }

  get #stopping(): boolean {
    return this.#fatal !== undefined || this.#unreachable !== undefined || this.#options.signal.aborted;
  }

  #fill(): void {
    while (!this.#stopping && this.#underWay < this.#options.concurrency) {
      const item = this.#ready.shift() ?? this.#nextFromDisk();
      if (item === undefined) return;
      this.#start(item);
    }
  }

  #nextFromDisk(): QueuedItem | undefined {
    // While as many items pause as may be under way, the other side is in trouble: more would only pile up.
    while (this.#pausing < this.#options.concurrency && this.#lanes.parked < PARKED_LIMIT) {
      if (this.#page.length === 0) this.#page = this.#outbox.queued(this.#lastSeq, PAGE).reverse();
      const item = this.#page.pop();
      if (item === undefined) return undefined;
      this.#lastSeq = item.seq;
      if (this.#lanes.enter(item)) return item;
    }
    return undefined;
  }

  #start(item: QueuedItem): void {
    this.#underWay += 1;
    this.#send(item, this.#options.signal)
      .then((outcome) => {
        if (outcome !== undefined) this.#answers.push({ item, outcome });
      })
      .catch((error: unknown) => {
        this.#fatal ??= { error };
        this.#stop.abort();
      })
      .finally(() => {
        this.#underWay -= 1;
        this.#wake();
      });
  }

  #settle(): void {
    const answers = this.#answers;
    if (answers.length === 0) return;
    this.#answers = [];
    this.#outbox.settle(answers.map(({ item, outcome }): SettledItem => ({ seq: item.seq, outcome })));
    for (const { item, outcome } of answers) {
      if (outcome.verdict === 'retry') this.#retryLater(item, outcome.error);
      else this.#release(item);
    }
    this.#options.onSettled?.(answers.filter(({ outcome }) => outcome.verdict !== 'retry').length);
  }

  #release(item: QueuedItem): void {
    this.#failuresInRow = 0;
    this.#tries.delete(item.seq);
    const next = this.#lanes.leave(item);
    if (next !== undefined) this.#ready.push(next);
  }

  #retryLater(item: QueuedItem, error: ItemError): void {
    this.#failuresInRow += 1;
    const tries = (this.#tries.get(item.seq) ?? 0) + 1;
    this.#tries.set(item.seq, tries);
    if (tries >= TRIES) {
      // It stays queued for the next run, and what waits behind it does too.
      if (this.#failuresInRow >= TRIES) {
        this.#unreachable = error;
        this.#stop.abort();
      }
      return;
    }
    this.#pausing += 1;
    const { clock, signal } = this.#options;
    clock
      .sleep(FIRST_PAUSE_MS * 2 ** (tries - 1), AbortSignal.any([signal, this.#stop.signal]))
      .then(() => this.#ready.push(item))
      .catch(() => undefined)
      .finally(() => {
        this.#pausing -= 1;
        this.#wake();
      });
  }
}

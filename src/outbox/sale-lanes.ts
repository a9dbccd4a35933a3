import type { QueuedItem } from './item.ts';

/**
 * Lets one item of a sale through at a time: a refund must not overtake its sale, and a second copy of a receipt must
 * find the first one applied. Items of different sales do not wait for each other.
 */
export class SaleLanes {
  readonly #waiting = new Map<string, QueuedItem[]>();
  #parked = 0;

  /** Items that wait behind another one of their sale. */
  get parked(): number {
    return this.#parked;
  }

  /** True when the item may go; otherwise it is kept until the one before it leaves. */
  enter(item: QueuedItem): boolean {
    const behind = this.#waiting.get(item.saleKey);
    if (behind === undefined) {
      this.#waiting.set(item.saleKey, []);
      return true;
    }
    behind.push(item);
    this.#parked += 1;
    return false;
  }

  /** The item is settled; returns the next one of its sale. */
  leave(item: QueuedItem): QueuedItem | undefined {
    const next = this.#waiting.get(item.saleKey)?.shift();
    if (next === undefined) this.#waiting.delete(item.saleKey);
    else this.#parked -= 1;
    return next;
  }
}

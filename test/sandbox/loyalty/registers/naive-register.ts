/** Random numbers that are the same in every run. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 0) % below;
  };
}

/** One line of a register as the test means it. */
export type Meant =
  | {
      readonly kind: 'sale';
      readonly key: string;
      readonly receipt: string;
      readonly member: number;
      readonly kop: number;
    }
  | { readonly kind: 'refund'; readonly key: string; readonly receipt: string; readonly qty: number }
  | { readonly kind: 'accrual'; readonly key: string; readonly member: number; readonly points: number }
  | { readonly kind: 'noise' };

/** Pieces in every sale. */
export const SOLD = 4;

interface Sold {
  readonly member: number;
  readonly points: number;
  returned: number;
  clawed: number;
}

/** What registers have to come to, as simply as it can be said: nobody redeems, so points only come and go back. */
export class NaiveRegisters {
  readonly #members: number;
  readonly #keys = new Map<string, string>();
  readonly #sales = new Map<string, Sold>();
  readonly #waiting = new Map<string, number[]>();
  readonly points = new Map<number, number>();

  constructor(members: number) {
    this.#members = members;
  }

  judge(meant: Meant): string {
    if (meant.kind === 'noise') return 'rejected malformed-request';
    const known = this.#keys.get(meant.key);
    const content = JSON.stringify(meant);
    if (known !== undefined) return known === content ? 'duplicate' : 'rejected natural-key-conflict';
    const verdict = this.#apply(meant);
    if (!verdict.startsWith('rejected')) this.#keys.set(meant.key, content);
    return verdict;
  }

  /** Whether this very operation has been accepted. */
  isTaken(meant: Meant): boolean {
    return meant.kind !== 'noise' && this.#keys.get(meant.key) === JSON.stringify(meant);
  }

  #apply(meant: Exclude<Meant, { kind: 'noise' }>): string {
    if (meant.kind === 'refund') return this.#refund(meant.receipt, meant.qty);
    // A receipt is registered once, whatever its line is called.
    if (meant.kind === 'sale' && this.#sales.has(meant.receipt)) return 'rejected natural-key-conflict';
    if (meant.member > this.#members) return 'rejected member-not-found';
    if (meant.kind === 'accrual') {
      this.#give(meant.member, meant.points);
      return 'applied';
    }
    // 5 %, a point is a rouble, halves go up.
    const points = Math.floor((meant.kop * 5 + 5000) / 10_000);
    this.#give(meant.member, points);
    this.#sales.set(meant.receipt, { member: meant.member, points, returned: 0, clawed: 0 });
    for (const qty of this.#waiting.get(meant.receipt) ?? []) this.#refund(meant.receipt, qty);
    this.#waiting.delete(meant.receipt);
    return 'applied';
  }

  #refund(receipt: string, qty: number): string {
    const sale = this.#sales.get(receipt);
    if (sale === undefined) {
      this.#waiting.set(receipt, [...(this.#waiting.get(receipt) ?? []), qty]);
      return 'pending_sale';
    }
    if (sale.returned + qty > SOLD) return 'rejected return-exceeds-sold';
    sale.returned += qty;
    const clawed = Math.floor((2 * sale.points * sale.returned + SOLD) / (2 * SOLD));
    this.#give(sale.member, sale.clawed - clawed);
    sale.clawed = clawed;
    return 'applied';
  }

  #give(member: number, points: number): void {
    const now = (this.points.get(member) ?? 0) + points;
    if (now === 0) this.points.delete(member);
    else this.points.set(member, now);
  }
}

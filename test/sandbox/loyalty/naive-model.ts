import type { LedgerState, TestLine } from './ledger-harness.ts';

/*
 * The rules of the ledger once more, written as plainly as they are told: everything in memory, every list searched from
 * the start, expiry booked at every instant. It shares no code with the ledger.
 */

interface Lot {
  readonly id: number;
  readonly points: number;
  remaining: number;
  held: number;
  burned: number;
  readonly earned: number;
  readonly active: number;
  readonly expires: number;
}

interface NaiveHold {
  readonly points: number;
  readonly taken: readonly { lot: Lot; n: number }[];
  readonly discounts: readonly number[];
  readonly expires: number;
  state: 'held' | 'captured' | 'voided' | 'expired';
}

interface NaiveSale {
  readonly lines: readonly (TestLine & { readonly discount: number; readonly accrued: number; returned: number })[];
  /** One element for each redeemed point, in the order they were consumed. */
  readonly consumed: Lot[];
  readonly own: Lot | undefined;
  restored: number;
  clawed: number;
}

export interface NaiveRules {
  readonly order: 'FIFO' | 'FEFO';
  readonly clawback: 'debt' | 'within_balance';
  /** Days, Infinity for ever. Sales happen at whole days or later; a lot ends with the day. */
  readonly lifeDays: number;
  readonly delayMs: number;
  readonly graceDays: number;
}

const DAY = 86_400_000;
const halfUp = (n: number, d: number) => Math.floor(n / d + 0.5);

export class NaiveModel {
  now = 0;
  debt = 0;
  readonly lots: Lot[] = [];
  readonly holds: NaiveHold[] = [];
  readonly sales = new Map<string, NaiveSale>();
  readonly parked: { key: string; lines: readonly { lineId: string; qty: number }[] }[] = [];
  readonly accounts = { issued: 0, redeemed: 0, expired: 0, writeoff: 0 };
  readonly rules: NaiveRules;

  constructor(rules: NaiveRules) {
    this.rules = rules;
  }

  advance(ms: number): void {
    const end = this.now + ms;
    const instants = [
      ...this.lots.flatMap((lot) => [lot.expires, lot.active]),
      ...this.holds.map((hold) => hold.expires),
    ].filter((at) => at > this.now && at <= end);
    for (const at of [...new Set([...instants, end])].sort((a, b) => a - b)) {
      this.now = at;
      for (const hold of this.holds) if (hold.state === 'held' && hold.expires <= at) this.#release(hold, 'expired');
      this.#tidy();
    }
  }

  available(): number {
    return this.#free().reduce((sum, lot) => sum + lot.remaining - lot.held, 0);
  }

  /** Undefined when it would be refused. */
  authorize(points: number, lines: readonly TestLine[]): NaiveHold | undefined {
    const pay = lines.map((line) => line.payKop);
    const total = pay.reduce((a, b) => a + b, 0);
    const room = pay.reduce((sum, kop) => sum + Math.max(0, kop - 1), 0);
    if (points > this.available() || points * 100 > total / 2 || points * 100 > room) return undefined;
    const taken = this.#take(points);
    for (const { lot, n } of taken) lot.held += n;
    const discounts = share(points * 100, pay, (kop) => Math.max(0, kop - 1));
    const hold: NaiveHold = { points, taken, discounts, expires: this.now + 900_000, state: 'held' };
    this.holds.push(hold);
    return hold;
  }

  void(hold: NaiveHold): void {
    if (hold.state === 'held') this.#release(hold, 'voided');
    this.#tidy();
  }

  sell(key: string, lines: readonly TestLine[], hold?: NaiveHold): void {
    const consumed: Lot[] = [];
    for (const { lot, n } of hold?.taken ?? []) {
      lot.held -= n;
      lot.remaining -= n;
      this.accounts.redeemed += n;
      for (let i = 0; i < n; i += 1) consumed.push(lot);
    }
    if (hold !== undefined) hold.state = 'captured';
    const bases = lines.map((line, i) => line.payKop - (hold?.discounts[i] ?? 0));
    const points = halfUp(bases.reduce((a, b) => a + b, 0) * 500, 1_000_000);
    const accrued = points === 0 ? bases.map(() => 0) : share(points, bases, () => Number.POSITIVE_INFINITY);
    const own = points === 0 ? undefined : this.#addLot(points, this.rules.lifeDays);
    this.accounts.issued += points;
    const sold = lines.map((line, i) => ({
      ...line,
      discount: hold?.discounts[i] ?? 0,
      accrued: accrued[i] ?? 0,
      returned: 0,
    }));
    const sale = { lines: sold, consumed, own, restored: 0, clawed: 0 };
    this.sales.set(key, sale);
    this.#tidy();
    for (const refund of this.parked.filter((one) => one.key === key)) this.#giveBack(sale, refund.lines);
  }

  /** What became of it. */
  refund(key: string, lines: readonly { lineId: string; qty: number }[]): 'applied' | 'parked' | 'refused' {
    const sale = this.sales.get(key);
    if (sale !== undefined) return this.#giveBack(sale, lines) ? 'applied' : 'refused';
    this.parked.push({ key, lines });
    return 'parked';
  }

  state(): LedgerState {
    return {
      available: this.available(),
      debt: this.debt,
      lots: this.lots.map(({ id, points, remaining, held, burned, expires }) => {
        const expiresDay = expires === Number.POSITIVE_INFINITY ? null : expires / DAY;
        return { id, points, remaining, held, burned, expiresDay };
      }),
      accounts: { ...this.accounts },
    };
  }

  #giveBack(sale: NaiveSale, lines: readonly { lineId: string; qty: number }[]): boolean {
    const after = sale.lines.map(
      (line) => line.returned + lines.filter((l) => l.lineId === line.lineId).reduce((sum, l) => sum + l.qty, 0),
    );
    if (lines.some((l) => sale.lines.every((line) => line.lineId !== l.lineId))) return false;
    if (sale.lines.some((line, i) => (after[i] ?? 0) > line.qty)) return false;
    for (const [i, line] of sale.lines.entries()) line.returned = after[i] ?? 0;
    const back = sale.lines.reduce((sum, line) => sum + halfUp(line.discount * line.returned, line.qty), 0);
    const restored = halfUp(back, 100);
    const clawed = sale.lines.reduce((sum, line) => sum + halfUp(line.accrued * line.returned, line.qty), 0);
    this.#restore(sale, restored - sale.restored);
    this.#clawBack(sale, clawed - sale.clawed);
    sale.restored = restored;
    sale.clawed = clawed;
    this.#tidy();
    return true;
  }

  #restore(sale: NaiveSale, points: number): void {
    const graces = new Map<Lot, number>();
    for (let i = 0; i < points; i += 1) {
      const lot = sale.consumed.pop();
      if (lot === undefined) throw new Error('restored more than was redeemed');
      if (lot.expires > this.now) lot.remaining += 1;
      else graces.set(lot, (graces.get(lot) ?? 0) + 1);
    }
    for (const n of graces.values()) this.#addLot(n, this.rules.graceDays, 0);
    this.accounts.redeemed -= points;
  }

  #clawBack(sale: NaiveSale, points: number): void {
    let missing = points;
    const { own } = sale;
    if (own !== undefined) {
      const alive = own.expires > this.now ? Math.min(missing, own.remaining - own.held) : 0;
      own.remaining -= alive;
      missing -= alive;
      const burned = Math.min(missing, own.burned);
      own.burned -= burned;
      this.accounts.expired -= burned;
      missing -= burned;
    }
    for (const { lot, n } of this.#take(missing)) {
      lot.remaining -= n;
      missing -= n;
    }
    if (this.rules.clawback === 'debt') this.debt += missing;
    else this.accounts.writeoff += missing;
    this.accounts.issued -= points;
  }

  #addLot(points: number, days: number, delay = this.rules.delayMs): Lot {
    const end = this.now + days * DAY;
    // Points for goods end with the day; a grace lot ends to the minute.
    const expires = days === this.rules.graceDays ? end : Math.ceil(end / DAY) * DAY;
    const id = this.lots.length + 1;
    const lot = {
      id,
      points,
      remaining: points,
      held: 0,
      burned: 0,
      earned: this.now,
      active: this.now + delay,
      expires,
    };
    this.lots.push(lot);
    return lot;
  }

  #free(): Lot[] {
    const live = this.lots.filter(
      (lot) => lot.active <= this.now && lot.expires > this.now && lot.remaining > lot.held,
    );
    if (this.rules.order === 'FIFO') return live.sort((a, b) => a.earned - b.earned || a.id - b.id);
    const rank = (lot: Lot) => Math.min(lot.expires, Number.MAX_SAFE_INTEGER);
    return live.sort((a, b) => rank(a) - rank(b) || a.earned - b.earned || a.id - b.id);
  }

  #take(points: number): { lot: Lot; n: number }[] {
    const taken: { lot: Lot; n: number }[] = [];
    let missing = points;
    for (const lot of this.#free()) {
      const n = Math.min(missing, lot.remaining - lot.held);
      if (n > 0) taken.push({ lot, n });
      missing -= n;
    }
    return taken;
  }

  #release(hold: NaiveHold, state: 'voided' | 'expired'): void {
    for (const { lot, n } of hold.taken) lot.held -= n;
    hold.state = state;
  }

  #tidy(): void {
    for (const lot of this.lots.filter((one) => one.expires <= this.now)) {
      const burn = lot.remaining - lot.held;
      lot.remaining -= burn;
      lot.burned += burn;
      this.accounts.expired += burn;
    }
    for (const { lot, n } of this.#take(this.debt)) {
      lot.remaining -= n;
      this.debt -= n;
    }
  }
}

/** Largest remainder, one unit at a time; what is above a cap goes to the first with room. */
function share(total: number, weights: readonly number[], cap: (weight: number) => number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const order = weights
    .map((weight, i) => ({ i, rest: (total * weight) % sum }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = total - parts.reduce((a, b) => a + b, 0);
  for (const { i } of order) {
    if (missing === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    missing -= 1;
  }
  let excess = 0;
  for (const [i, weight] of weights.entries()) {
    const over = Math.max(0, (parts[i] ?? 0) - cap(weight));
    parts[i] = (parts[i] ?? 0) - over;
    excess += over;
  }
  for (const [i, weight] of weights.entries()) {
    while (excess > 0 && (parts[i] ?? 0) < cap(weight)) {
      parts[i] = (parts[i] ?? 0) + 1;
      excess -= 1;
    }
  }
  return parts;
}

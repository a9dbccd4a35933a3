const QUARTER = 15 * 60_000;
const DAY = 86_400_000;

interface NaiveHold {
  readonly amount: number;
  readonly until: number;
  fate: 'open' | 'captured' | 'voided';
  captured: number;
  refunded: number;
  readonly card: NaiveCard;
}

/**
 * What a card is, told as simply as can be: nothing is kept that follows from something else, and everything is added up
 * anew for every question. Days are days of UTC.
 */
export class NaiveCard {
  readonly money: number[] = [];
  readonly holds: NaiveHold[] = [];
  readonly face: number | undefined;
  readonly lastDay: number | undefined;
  activatedAt: number | undefined;
  usedUp = false;
  blocked = false;
  successor: NaiveCard | undefined;

  constructor(face: number | undefined, lastDay: number | undefined) {
    this.face = face;
    this.lastDay = lastDay;
  }

  balance(): number {
    return this.money.reduce((sum, one) => sum + one, 0);
  }

  held(now: number): number {
    return this.holds.filter((hold) => isOpen(hold, now)).reduce((sum, { amount }) => sum + amount, 0);
  }

  state(now: number): string {
    if (this.usedUp || now >= this.end()) return 'closed';
    return this.activatedAt === undefined ? 'pending' : 'active';
  }

  activate(now: number, amount: number): string {
    if (this.blocked) return 'card-blocked';
    if (this.state(now) !== 'pending') return 'state-conflict';
    if (this.face !== undefined && this.face !== amount) return 'face-value-mismatch';
    this.activatedAt = now;
    this.money.push(amount);
    return 'done';
  }

  hold(now: number, amount: number): string | NaiveHold {
    const state = this.state(now);
    if (this.blocked && state !== 'closed') return 'card-blocked';
    if (state !== 'active') return 'card-not-active';
    if (amount > this.balance() - this.held(now)) return 'insufficient-card-balance';
    const hold: NaiveHold = { amount, until: now + QUARTER, fate: 'open', captured: 0, refunded: 0, card: this };
    this.holds.push(hold);
    return hold;
  }

  setBlocked(now: number, blocked: boolean): string {
    if (this.state(now) === 'closed') return 'state-conflict';
    this.blocked = blocked;
    return 'done';
  }

  /** First instant at which it is over: after its last day, or a year after its activation. */
  end(): number {
    if (this.lastDay !== undefined) return (this.lastDay + 1) * DAY;
    if (this.activatedAt === undefined) return Number.POSITIVE_INFINITY;
    const day = new Date(this.activatedAt);
    const target = new Date(Date.UTC(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate()));
    // 29 February has no anniversary.
    if (target.getUTCDate() !== day.getUTCDate()) target.setUTCDate(0);
    return target.getTime() + DAY;
  }
}

export type { NaiveHold };

function isOpen(hold: NaiveHold, now: number): boolean {
  return hold.fate === 'open' && now < hold.until;
}

export function capture(hold: NaiveHold, now: number, amount: number): string {
  if (!isOpen(hold, now)) return 'redemption-not-active';
  if (amount > hold.amount) return 'capture-exceeds-hold';
  hold.fate = 'captured';
  hold.captured = amount;
  hold.card.money.push(-amount);
  if (hold.card.balance() === 0) hold.card.usedUp = true;
  return 'done';
}

export function voidHold(hold: NaiveHold, now: number): string {
  if (hold.fate === 'captured') return 'redemption-not-active';
  if (isOpen(hold, now)) hold.fate = 'voided';
  return 'done';
}

/** The card that got the money, or the refusal. */
export function refund(hold: NaiveHold, now: number, amount: number): string | NaiveCard {
  if (hold.fate !== 'captured') return 'redemption-not-captured';
  if (hold.refunded + amount > hold.captured) return 'refund-exceeds-captured';
  hold.refunded += amount;
  let card = hold.card;
  while (card.successor !== undefined) card = card.successor;
  if (card.state(now) === 'closed') {
    card.successor = new NaiveCard(undefined, undefined);
    card = card.successor;
    card.activatedAt = now;
  }
  card.money.push(amount);
  return card;
}

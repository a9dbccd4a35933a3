import { expect, test } from 'vitest';
import { activateCard } from '../../../src/sandbox/services/giftcards/activate.ts';
import { blockCard, unblockCard } from '../../../src/sandbox/services/giftcards/block.ts';
import type { Card } from '../../../src/sandbox/services/giftcards/cards.ts';
import type { CardContext } from '../../../src/sandbox/services/giftcards/context.ts';
import { currentCard } from '../../../src/sandbox/services/giftcards/due.ts';
import { issueCard } from '../../../src/sandbox/services/giftcards/issue.ts';
import {
  captureMoney,
  currentRedemption,
  type HeldMoney,
  holdMoney,
  voidHold as voidRealHold,
} from '../../../src/sandbox/services/giftcards/redeem.ts';
import { refundMoney } from '../../../src/sandbox/services/giftcards/refunds.ts';
import { CardHarness } from './card-harness.ts';
import { capture, NaiveCard, type NaiveHold, refund, voidHold } from './naive-card.ts';

const PARTNER = 'prt_test';
const DAY = 86_400_000;
const OPERATIONS = 100_000;

/** Both sides of one thing: the id of the real one and the naive one. */
interface Pair<Naive> {
  readonly id: string;
  readonly naive: Naive;
}

/** Mulberry32: the same history for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

class History {
  readonly real = new CardHarness();
  readonly cards: Pair<NaiveCard>[] = [];
  readonly holds: Pair<NaiveHold>[] = [];
  readonly outcomes = new Map<string, number>();
  readonly #pick: (below: number) => number;
  #sales = 0;

  constructor(seed: number) {
    this.#pick = random(seed);
    this.real.now = Date.UTC(2027, 11, 1);
    this.issue();
  }

  step(): void {
    this.real.now += this.#pick(20) === 0 ? this.#pick(DAY) : this.#pick(120_000);
    const dice = this.#pick(100);
    if (dice < 4) this.issue();
    else if (dice < 14) this.activate();
    else if (dice < 44) this.hold();
    else if (dice < 64) this.capture();
    else if (dice < 72) this.void();
    else if (dice < 90) this.refund();
    else this.block();
  }

  issue(): void {
    const faceKop = this.#pick(3) === 0 ? 500 : null;
    const today = Math.floor(this.real.now / DAY);
    const fixedUntil = this.#pick(2) === 0 ? today + this.#pick(4) : null;
    const wanted = { partnerId: PARTNER, ref: null, medium: 'digital', faceKop, fixedUntil } as const;
    const card = this.real.attempt((context) => issueCard(context, wanted));
    if (typeof card === 'string') throw new Error(card);
    this.cards.push({ id: card.id, naive: new NaiveCard(faceKop ?? undefined, fixedUntil ?? undefined) });
  }

  activate(): void {
    const { id, naive } = this.card();
    const amount = this.#pick(2) === 0 ? 500 : 1 + this.#pick(1000);
    const sale = { saleRef: this.sale(), storeId: null, isPaidWithGift: false, occurredAt: this.real.now };
    this.same(
      'activate',
      naive.activate(this.real.now, amount),
      this.onCard(id, (context, card) => activateCard(context, card, { ...sale, amount })),
    );
    this.compare(id, naive);
  }

  hold(): void {
    const { id, naive } = this.card();
    const amount = 1 + this.#pick(400);
    const expected = naive.hold(this.real.now, amount);
    const request = { amount, saleRef: this.sale(), storeId: null, occurredAt: this.real.now };
    const outcome = this.onCard(id, (context, card) => {
      const made = holdMoney(context, card, request);
      if (typeof expected !== 'string') this.holds.push({ id: made.id, naive: expected });
    });
    this.same('hold', typeof expected === 'string' ? expected : 'done', outcome);
    this.compare(id, naive);
  }

  capture(): void {
    const hold = this.someHold();
    if (hold === undefined) return;
    const whole = hold.naive.amount;
    const amount = [whole, whole + 1, 1 + this.#pick(whole), 1 + this.#pick(whole)][this.#pick(4)] ?? whole;
    const expected = capture(hold.naive, this.real.now, amount);
    this.same(
      'capture',
      expected,
      this.onHold(hold.id, (context, held) => captureMoney(context, held, amount)),
    );
    this.compareHold(hold);
  }

  void(): void {
    const hold = this.someHold();
    if (hold === undefined) return;
    this.same('void', voidHold(hold.naive, this.real.now), this.onHold(hold.id, voidRealHold));
    this.compareHold(hold);
  }

  refund(): void {
    const hold = this.someHold();
    if (hold === undefined) return;
    const amount = 1 + this.#pick(hold.naive.amount);
    const expected = refund(hold.naive, this.real.now, amount);
    const order = { refundKey: this.sale(), amount, occurredAt: this.real.now };
    const outcome = this.onHold(hold.id, (context, held) => {
      const { cardId, replacement } = refundMoney(context, held, order);
      if (typeof expected === 'string') return;
      if (replacement === 1) this.cards.push({ id: cardId, naive: expected });
      expect(this.cards.find(({ id }) => id === cardId)?.naive).toBe(expected);
      this.compare(cardId, expected);
    });
    this.same('refund', typeof expected === 'string' ? expected : 'done', outcome);
  }

  block(): void {
    const { id, naive } = this.card();
    const blocked = this.#pick(2) === 0;
    const outcome = this.onCard(id, (context, card) =>
      blocked ? blockCard(context, card, 'lost') : unblockCard(context, card),
    );
    this.same(blocked ? 'block' : 'unblock', naive.setBlocked(this.real.now, blocked), outcome);
    this.compare(id, naive);
  }

  compareAll(): void {
    for (const { id, naive } of this.cards) this.compare(id, naive);
  }

  compare(id: string, naive: NaiveCard): void {
    const card = currentCard(this.real.context(), PARTNER, id);
    const { now } = this.real;
    const shown = [card?.balance, card?.held, card?.state, card?.blocked === 1];
    expect(shown).toEqual([naive.balance(), naive.held(now), naive.state(now), naive.blocked]);
  }

  compareHold({ naive }: Pair<NaiveHold>): void {
    const pair = this.cards.find((one) => one.naive === naive.card);
    if (pair !== undefined) this.compare(pair.id, pair.naive);
  }

  same(operation: string, expected: string, real: string): void {
    expect([operation, real]).toEqual([operation, expected]);
    const key = `${operation} ${expected}`;
    this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
  }

  onCard(id: string, work: (context: CardContext, card: Card) => unknown): string {
    const outcome = this.real.attempt((context) => {
      const card = currentCard(context, PARTNER, id);
      if (card === undefined) throw new Error(id);
      work(context, card);
      return 'done';
    });
    return outcome;
  }

  onHold(id: string, work: (context: CardContext, held: HeldMoney) => unknown): string {
    return this.real.attempt((context) => {
      const held = currentRedemption(context, PARTNER, id);
      if (held === undefined) throw new Error(id);
      work(context, held);
      return 'done';
    });
  }

  /** Mostly one of the newest, so that cards and holds are met while they live. */
  card(): Pair<NaiveCard> {
    return this.newest(this.cards) as Pair<NaiveCard>;
  }

  someHold(): Pair<NaiveHold> | undefined {
    return this.newest(this.holds);
  }

  newest<Thing>(things: readonly Thing[]): Thing | undefined {
    if (things.length === 0) return undefined;
    const among = this.#pick(10) === 0 ? things.length : Math.min(things.length, 12);
    return things[things.length - 1 - this.#pick(among)];
  }

  sale(): string {
    this.#sales += 1;
    return `sale-${this.#sales}`;
  }
}

test(`W10, W02: ${OPERATIONS} random operations leave every card as a naive model has it`, { timeout: 120_000 }, () => {
  const history = new History(20261122);
  history.real.inPortions(OPERATIONS, () => history.step());
  history.compareAll();
  expect(history.real.violations()).toEqual([]);
  // The history has met every outcome there is; otherwise it would prove little.
  const met = [...history.outcomes].filter(([, times]) => times >= 20).map(([name]) => name);
  expect(new Set(met)).toEqual(
    new Set([
      'activate done',
      'activate card-blocked',
      'activate state-conflict',
      'activate face-value-mismatch',
      'hold done',
      'hold card-blocked',
      'hold card-not-active',
      'hold insufficient-card-balance',
      'capture done',
      'capture capture-exceeds-hold',
      'capture redemption-not-active',
      'void done',
      'void redemption-not-active',
      'refund done',
      'refund redemption-not-captured',
      'refund refund-exceeds-captured',
      'block done',
      'block state-conflict',
      'unblock done',
      'unblock state-conflict',
    ]),
  );
  const told = history.real.movements.reduce(
    (sum, { kind, amount }) => sum + (kind === 'redeemed' ? -amount : amount),
    0,
  );
  expect(told).toBe(history.cards.reduce((sum, { naive }) => sum + naive.balance(), 0));
});

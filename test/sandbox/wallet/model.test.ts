import { expect, test } from 'vitest';
import type { WalletContext } from '../../../src/sandbox/services/wallet/context.ts';
import { capturePayment, voidPayment } from '../../../src/sandbox/services/wallet/payments/capture.ts';
import { bookDueOf, currentPayment } from '../../../src/sandbox/services/wallet/payments/due.ts';
import { makePayment } from '../../../src/sandbox/services/wallet/payments/make.ts';
import type { Payment } from '../../../src/sandbox/services/wallet/payments/payment.ts';
import { refundPayment } from '../../../src/sandbox/services/wallet/payments/refund.ts';
import { topUp } from '../../../src/sandbox/services/wallet/seeder.ts';
import { PARTNER, WalletHarness } from './wallet-harness.ts';

const OPERATIONS = 100_000;
const WEEK = 7 * 86_400_000;
const KINDS = ['wallet', 'gift', 'points-ref', 'credit'] as const;
type Kind = (typeof KINDS)[number];
/** The fixed order of the domain description, W04. */
const FIXED: readonly Kind[] = ['points-ref', 'gift', 'wallet', 'credit'];

const rub = (amount: number) => ({ amount, currency: 'RUB' as const });

interface NaiveTender {
  readonly kind: Kind;
  readonly held: number;
  taken: number;
  back: number;
}

interface NaivePayment {
  readonly id: string;
  readonly customer: string;
  readonly until: number;
  state: 'held' | 'taken' | 'ended';
  readonly tenders: readonly NaiveTender[];
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

/** Kopeck by kopeck, or point by point: from the first tender in the order that has something left. */
function move(
  total: number,
  order: readonly NaiveTender[],
  room: (tender: NaiveTender) => number,
): Map<NaiveTender, number> | undefined {
  const moved = new Map<NaiveTender, number>();
  let left = total;
  for (const tender of order) {
    const step = tender.kind === 'points-ref' ? 100 : 1;
    let share = 0;
    while (share + step <= room(tender) && step <= left) {
      const leap = step === 1 ? Math.min(left, room(tender) - share) : step;
      share += leap;
      left -= leap;
    }
    moved.set(tender, share);
  }
  return left === 0 ? moved : undefined;
}

const halfUp = (numerator: number, denominator: number) =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

class History {
  readonly real = new WalletHarness();
  readonly payments: NaivePayment[] = [];
  /** Those that may still hold something. */
  open: NaivePayment[] = [];
  /** What customers brought, less what stands with the partner. */
  readonly money = new Map<string, number>();
  readonly outcomes = new Map<string, number>();
  readonly #pick: (below: number) => number;
  #count = 0;

  constructor(seed: number) {
    this.#pick = random(seed);
  }

  step(): void {
    this.real.now += this.#pick(500) === 0 ? this.#pick(WEEK) : this.#pick(60_000);
    const dice = this.#pick(100);
    if (dice < 10) this.topUp();
    else if (dice < 45) this.pay();
    else if (dice < 70) this.capture();
    else if (dice < 78) this.void();
    else this.refund();
  }

  topUp(): void {
    const customer = `cus_${this.#pick(5)}`;
    const kopecks = 1 + this.#pick(6000);
    this.real.attempt((context) => topUp(context, PARTNER, customer, kopecks));
    this.bring(customer, kopecks);
  }

  pay(): void {
    const customer = `cus_${this.#pick(5)}`;
    const tenders = Array.from({ length: 1 + this.#pick(4) }, (): NaiveTender => {
      const kind = KINDS[this.#pick(KINDS.length)] ?? 'wallet';
      const held = kind === 'points-ref' ? 100 * (1 + this.#pick(20)) : 1 + this.#pick(5000);
      return { kind, held, taken: 0, back: 0 };
    });
    this.#count += 1;
    const request = {
      partnerId: PARTNER,
      externalId: `web-${this.#count}`,
      customerId: customer,
      amount: rub(tenders.reduce((sum, { held }) => sum + held, 0)),
      tenders: tenders.map(({ kind, held }, index) => {
        const source = `${kind}-${this.#count}-${index}-${held}`;
        const name = { gift: 'redemptionId', 'points-ref': 'authorizationId', credit: 'creditAgreementId', wallet: '' }[
          kind
        ];
        return { kind, amount: rub(held), ...(name === '' ? {} : { [name]: source }) };
      }),
      occurredAt: this.real.now,
    };
    const needed = inWallet(tenders, ({ held }) => held);
    const expected = needed > this.free(customer) ? 'insufficient-funds' : 'done';
    const made = this.real.attempt((context) => makePayment(context, request).id);
    this.same('pay', expected, made.startsWith('pay_') ? 'done' : made);
    if (expected === 'done') {
      const payment: NaivePayment = { id: made, customer, until: this.real.now + WEEK, state: 'held', tenders };
      this.payments.push(payment);
      this.open.push(payment);
    }
    this.compare(customer);
  }

  capture(): void {
    const payment = this.some();
    if (payment === undefined) return;
    const whole = total(payment, ({ held }) => held);
    const amount = [whole, whole, whole + 1, 1 + this.#pick(whole)][this.#pick(4)] ?? whole;
    const shares = move(amount, inOrder(payment), ({ held }) => held);
    let expected = 'done';
    if (!this.isHeld(payment)) expected = 'payment-state-conflict';
    else if (amount > whole) expected = 'capture-exceeds-hold';
    else if (shares === undefined) expected = 'validation-failed';
    this.same(
      'capture',
      expected,
      this.on(payment, (context, real) => capturePayment(context, real, amount)),
    );
    if (expected === 'done') {
      payment.state = 'taken';
      for (const [tender, share] of shares ?? []) tender.taken = share;
      this.bring(payment.customer, -inWallet(payment.tenders, ({ taken }) => taken));
    }
    this.compare(payment.customer);
  }

  void(): void {
    const payment = this.some();
    if (payment === undefined) return;
    const expected = payment.state === 'taken' ? 'payment-state-conflict' : 'done';
    this.same('void', expected, this.on(payment, voidPayment));
    if (expected === 'done') payment.state = 'ended';
    this.compare(payment.customer);
  }

  refund(): void {
    const payment = this.some();
    if (payment === undefined) return;
    const left = total(payment, ({ taken, back }) => taken - back);
    const amount =
      [left + 1, Math.max(left, 1), 1 + this.#pick(Math.max(left, 1)), 1 + this.#pick(Math.max(left, 1))][
        this.#pick(4)
      ] ?? 1;
    const shares = move(amount, inOrder(payment).toReversed(), ({ taken, back }) => taken - back);
    let expected = 'done';
    if (payment.state !== 'taken' || left === 0) expected = 'payment-state-conflict';
    else if (amount > left) expected = 'refund-exceeds-captured';
    else if (shares === undefined) expected = 'validation-failed';
    this.#count += 1;
    const order = { refundKey: `r-${this.#count}`, amount, occurredAt: this.real.now };
    this.same(
      'refund',
      expected,
      this.on(payment, (context, real) => refundPayment(context, real, order)),
    );
    if (expected === 'done') {
      for (const [tender, share] of shares ?? []) {
        tender.back += share;
        if (tender.kind === 'wallet') this.bring(payment.customer, share);
      }
    }
    this.compare(payment.customer);
  }

  /** What the customer may still spend: everything brought, less what stands with partners and what open payments hold. */
  free(customer: string): number {
    this.open = this.open.filter((payment) => this.isHeld(payment));
    const held = this.open.filter((payment) => payment.customer === customer);
    const aside = held.reduce((sum, { tenders }) => sum + inWallet(tenders, (tender) => tender.held), 0);
    return (this.money.get(customer) ?? 0) - aside;
  }

  isHeld(payment: NaivePayment): boolean {
    return payment.state === 'held' && this.real.now < payment.until;
  }

  bring(customer: string, kopecks: number): void {
    this.money.set(customer, (this.money.get(customer) ?? 0) + kopecks);
  }

  compare(customer: string): void {
    this.real.attempt((context) => bookDueOf(context, customer));
    expect(this.real.posted(customer, 'wallet')).toBe(this.free(customer));
  }

  compareBooks(): void {
    const sold = { money: 0, points: 0, gift: 0, fee: 0, vat: 0 };
    for (const { tenders } of this.payments) {
      const standing = (wanted: (kind: Kind) => boolean) =>
        tenders.filter(({ kind }) => wanted(kind)).reduce((sum, { taken, back }) => sum + taken - back, 0);
      const money = standing((kind) => kind === 'wallet' || kind === 'credit');
      const fee = halfUp(money * 500, 10_000);
      sold.money += money;
      sold.fee += fee;
      sold.vat += halfUp(fee * 2200, 10_000);
      sold.points += standing((kind) => kind === 'points-ref');
      sold.gift += standing((kind) => kind === 'gift');
    }
    expect(this.real.posted(PARTNER, 'payable')).toBe(sold.money - sold.fee - sold.vat + sold.points);
    expect(this.real.posted(PARTNER, 'commission')).toBe(sold.fee);
    expect(this.real.posted(PARTNER, 'vat')).toBe(sold.vat);
    expect(this.real.posted(PARTNER, 'points')).toBe(0 - sold.points / 100);
    expect(this.real.elsewhere).toEqual({ gift: sold.gift, points: sold.points });
  }

  same(operation: string, expected: string, real: string): void {
    expect([operation, real]).toEqual([operation, expected]);
    const key = `${operation} ${expected}`;
    this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
  }

  on(payment: NaivePayment, work: (context: WalletContext, real: Payment) => unknown): string {
    return this.real.attempt((context) => {
      const real = currentPayment(context, PARTNER, payment.id);
      if (real === undefined) throw new Error(payment.id);
      work(context, real);
      return 'done';
    });
  }

  /** Mostly one of the newest, so that payments are met while they live. */
  some(): NaivePayment | undefined {
    const among = this.#pick(20) === 0 ? this.payments.length : Math.min(this.payments.length, 10);
    return this.payments[this.payments.length - 1 - this.#pick(Math.max(among, 1))];
  }
}

function inOrder({ tenders }: NaivePayment): NaiveTender[] {
  return FIXED.flatMap((kind) => tenders.filter((tender) => tender.kind === kind));
}

function total({ tenders }: NaivePayment, value: (tender: NaiveTender) => number): number {
  return tenders.reduce((sum, tender) => sum + value(tender), 0);
}

function inWallet(tenders: readonly NaiveTender[], value: (tender: NaiveTender) => number): number {
  return tenders.filter(({ kind }) => kind === 'wallet').reduce((sum, tender) => sum + value(tender), 0);
}

test(`W01–W06: ${OPERATIONS} random operations leave the books as a naive model has them`, { timeout: 180_000 }, () => {
  const history = new History(20261122);
  let steps = 0;
  history.real.inPortions(OPERATIONS, () => {
    history.step();
    steps += 1;
    if (steps % 10_000 === 0) history.compareBooks();
  });
  history.compareBooks();
  expect(history.real.violations()).toEqual([]);
  // The history has met every outcome there is; otherwise it would prove little.
  const met = [...history.outcomes].filter(([, times]) => times >= 20).map(([name]) => name);
  expect(new Set(met)).toEqual(
    new Set([
      'pay done',
      'pay insufficient-funds',
      'capture done',
      'capture capture-exceeds-hold',
      'capture payment-state-conflict',
      'capture validation-failed',
      'void done',
      'void payment-state-conflict',
      'refund done',
      'refund payment-state-conflict',
      'refund refund-exceeds-captured',
      'refund validation-failed',
    ]),
  );
});

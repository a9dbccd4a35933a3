import { expect, test } from 'vitest';
import {
  backByTender,
  fairTotal,
  isTaken,
  type Kind,
  type NaiveOrder,
  type NaiveTender,
  pass,
} from './naive-paid-order.ts';
import { RandomBuyers, rub } from './random-buyers.ts';

const OPERATIONS = 100_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

class History extends RandomBuyers {
  /** The newest ones; what is older stays as it was. */
  orders: NaiveOrder[] = [];
  readonly outcomes = new Map<string, number>();
  /** What orders that are forgotten have taken for good, by customer. */
  readonly spent = this.customers.map(() => ({ wallet: 0, points: 0 }));
  spentOnCards = 0;

  step(): void {
    const { real, pick } = this;
    real.now += pick(3000) === 0 ? pick(9 * DAY) : pick(100) === 0 ? pick(40 * MINUTE) : pick(5000);
    for (const order of this.orders) pass(order, real.now);
    const dice = pick(100);
    if (dice < 14) this.place();
    else if (dice < 68) this.advance();
    else if (dice < 76) this.change();
    else if (dice < 78) this.cancel();
    else if (dice < 82) this.meddle();
    else this.giveBack();
    this.forget();
  }

  place(): void {
    const { real, pick } = this;
    const index = pick(this.customers.length);
    const customer = this.customers[index];
    if (customer === undefined) return;
    this.provide(index);
    const holds = this.hold(customer, 1 + pick(4));
    const tenders = holds.flatMap(({ ref, tenders: parts }) =>
      parts.map(({ kind, amountKop }) => ({ kind, amountKop, ...(kind === 'cash' ? {} : { ref }) })),
    );
    const total = tenders.reduce((sum, { amountKop }) => sum + amountKop, 0);
    if (total === 0) return;
    // A buyer who thinks too long, a hold named twice, and a sum that is not the hold's.
    const mistake = pick(30);
    const named = tenders[0]?.ref;
    if (mistake === 0) real.now += 16 * MINUTE;
    const used = this.orders.at(-1)?.tenders.find(({ ref }) => ref !== undefined);
    if (mistake === 1 && used?.ref !== undefined && tenders[0] !== undefined && named !== undefined) {
      tenders[0] = { ...tenders[0], ref: used.ref };
    }
    for (const order of this.orders) pass(order, real.now);
    const isOver = holds.some(({ until }) => until <= real.now);
    const body = this.request(customer.id, tenders, total);
    const answer = real.call('createOrder', {}, body);
    if (answer.code !== undefined) {
      this.met(`place ${answer.code}`);
      const isMistaken = isOver || tenders[0]?.ref !== named;
      expect([answer.code, isMistaken]).toEqual(['tender-not-held', true]);
      return;
    }
    expect([isOver, named]).toEqual([false, tenders[0]?.ref]);
    this.met('place done');
    this.orders.push({
      id: answer.orderId,
      kind: body.fulfilment.kind,
      customer: index,
      notAcceptedAt: real.now + 60 * MINUTE,
      holdsEndAt: holds.some(({ ref }) => ref !== 'cash') ? real.now + 7 * DAY : Infinity,
      state: 'new',
      code: '',
      lines: body.lines.map(({ lineId, qty, payKop }) => {
        const amount = { orderedQty: Number(qty), orderedPay: payKop, qty: Number(qty), pay: payKop };
        return { lineId, ...amount, returned: 0 };
      }),
      tenders: tenders.map(({ kind, amountKop, ...rest }) => ({
        kind,
        ...rest,
        held: amountKop,
        amount: amountKop,
        back: 0,
        toWallet: 0,
      })),
    });
    this.check(index);
  }

  /** The next step of fulfilment; a step that the state does not have is refused and moves nothing. */
  advance(): void {
    const { real } = this;
    const order = this.some();
    if (order === undefined) return;
    const ship = order.kind === 'pickup_store' ? 'deliver' : 'ship';
    const steps: Record<string, readonly [string, string]> = {
      new: ['accept', 'accepted'],
      accepted: ['assemble', 'assembling'],
      assembling: ['ready', 'ready'],
      ready: [ship, ship === 'ship' ? 'in_delivery' : 'delivered'],
      in_delivery: ['deliver', 'delivered'],
    };
    const [name, to] = steps[order.state] ?? ['ship', undefined];
    const packages = [{ packageId: 'P', lines: order.lines.map(({ lineId, qty }) => ({ lineId, qty: String(qty) })) }];
    const bodies: Record<string, object> = {
      ready: { packages },
      ship: { carrier: 'К', packageIds: ['P'] },
      deliver: { recipientCode: order.code },
    };
    const occurredAt = new Date(real.now).toISOString();
    const answer = real.call(`${name}Order`, { orderId: order.id }, { occurredAt, ...bodies[name] });
    if (name === 'ready' && to !== undefined) order.code = real.code;
    const isLate = name === 'accept' && real.now >= order.notAcceptedAt - 30 * MINUTE;
    expect([name, answer.code ?? answer.state]).toEqual([
      name,
      isLate ? 'accept-deadline-passed' : (to ?? 'order-state-conflict'),
    ]);
    this.met(`${name} ${answer.code ?? 'done'}`);
    if (answer.code !== undefined || to === undefined) return;
    order.state = to;
    this.check(order.customer);
  }

  change(): void {
    const { real, pick } = this;
    const order = this.some();
    const line = order?.lines[pick(order.lines.length)];
    if (order === undefined || line === undefined) return;
    const terms = { lines: [{ lineId: line.lineId, qty: String(pick(line.qty)) }] };
    const params = { orderId: order.id };
    const preview = real.call('previewOrderChange', params, terms);
    const isOpen = ['new', 'accepted', 'assembling'].includes(order.state);
    const qty = Number(terms.lines[0]?.qty);
    if (!isOpen || (qty === 0 && order.lines.length === 1)) {
      expect(preview.code).toBe(isOpen ? 'validation-failed' : 'order-state-conflict');
      return;
    }
    const body = { previewHash: preview.previewHash, terms };
    const applied = real.call('createOrderChange', { ...params, 'If-Match': preview.etag }, body);
    expect(applied.result).toEqual(preview.result);
    line.qty = qty;
    if (qty === 0) order.lines.splice(order.lines.indexOf(line), 1);
    const now = real.call('getOrder', params);
    for (const one of order.lines) {
      one.pay = now.lines.find(({ lineId }: { lineId: string }) => lineId === one.lineId)?.payKop;
    }
    for (const [index, tender] of order.tenders.entries()) {
      const left = now.tenders[index].amountKop;
      expect(left).toBeLessThanOrEqual(tender.amount);
      tender.amount = left;
    }
    const paid = order.tenders.reduce((sum, { amount }) => sum + amount, 0);
    const fair = fairTotal(order);
    // To the kopeck what the lines cost; less by a part of a point at most, and only where points alone are left.
    expect(paid).toBe(now.totals.payableKop);
    const isExact = order.tenders.some(({ kind, amount }) => kind !== 'points-ref' && amount > 0);
    if (isExact) expect(paid).toBeGreaterThan(fair - 100);
    expect(paid).toBeLessThanOrEqual(fair);
    const [points, money] = [true, false].map((wanted) =>
      order.tenders.filter(({ kind }) => (kind === 'points-ref') === wanted),
    );
    for (const { amount } of points ?? []) expect(amount % 100).toBe(0);
    // Money goes before points, but for what a whole point leaves over.
    const givesPoints = points?.some(({ amount, held }) => amount < held) ?? false;
    const moneyLeft = money?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
    if (givesPoints) expect(moneyLeft).toBeLessThan(100);
    this.met('change done');
    this.check(order.customer);
  }

  cancel(): void {
    const order = this.some();
    if (order === undefined) return;
    const occurredAt = new Date(this.real.now).toISOString();
    const body = { occurredAt, initiator: 'customer', reason: 'other' };
    const answer = this.real.call('cancelOrder', { orderId: order.id }, body);
    const isOpen = ['new', 'accepted', 'assembling', 'ready'].includes(order.state);
    expect(answer.code ?? answer.state).toBe(isOpen ? 'cancelled' : 'order-state-conflict');
    this.met(`cancel ${answer.code ?? 'done'}`);
    if (!isOpen) return;
    order.state = 'cancelled';
    this.check(order.customer);
  }

  /** The partner moves the payment of an order by itself: it cannot. */
  meddle(): void {
    const order = this.some();
    const payment = order?.tenders.find(({ ref }) => ref?.startsWith('pay_'))?.ref;
    if (order === undefined || payment === undefined) return;
    const occurredAt = new Date(this.real.now).toISOString();
    const [name, body] = [
      ['capturePayment', undefined],
      ['voidPayment', undefined],
      ['refundPayment', { refundKey: `own-${this.outcomes.size}`, amount: rub(1), occurredAt }],
    ][this.pick(3)] as [string, object | undefined];
    expect([name, this.real.call(name, { paymentId: payment }, body).code]).toEqual([name, 'payment-state-conflict']);
    this.met('meddle refused');
    this.check(order.customer);
  }

  giveBack(): void {
    const { real, pick } = this;
    const order = this.some();
    // Before delivery a return may be asked for; this history asks after it.
    if (order === undefined || order.state === 'ready' || order.state === 'in_delivery') return;
    const lines = order.lines
      .map((line) => ({ line, qty: pick(line.qty - line.returned + 1) }))
      .filter(({ qty }) => qty > 0);
    if (lines.length === 0) return;
    const toWallet = pick(2) === 0;
    const occurredAt = new Date(real.now).toISOString();
    const asked = real.call(
      'createReturn',
      {},
      {
        orderId: order.id,
        occurredAt,
        reason: 'other',
        refundMethod: toWallet ? 'wallet' : 'original',
        lines: lines.map(({ line, qty }) => ({ lineId: line.lineId, qty: String(qty) })),
      },
    );
    if (order.state !== 'delivered' && order.state !== 'partially_returned') {
      expect(asked.code).toBe('order-state-conflict');
      return;
    }
    if (toWallet && order.tenders.some(({ kind }) => kind === 'credit')) {
      expect(asked.code).toBe('refund-method-not-allowed');
      this.met('return refund-method-not-allowed');
      return;
    }
    const approve = lines.map(({ line }) => ({ lineId: line.lineId, decision: 'approve' }));
    const decided = real.call('decideReturn', { returnId: asked.returnId }, { occurredAt, lines: approve });
    expect(decided.state).toBe('refunded');
    for (const { line, qty } of lines) line.returned += qty;
    let sum = 0;
    for (const [index, back] of backByTender(order).entries()) {
      const tender = order.tenders[index];
      if (tender === undefined) continue;
      const more = back - tender.back;
      sum += more;
      if (toWallet) tender.toWallet += more;
      tender.back = back;
    }
    const told = decided.refunds.reduce((total: number, { amountKop }: { amountKop: number }) => total + amountKop, 0);
    expect(told).toBe(sum);
    const isWhole = order.lines.every(({ qty, returned }) => returned === qty);
    order.state = isWhole ? 'returned' : 'partially_returned';
    if (isWhole) {
      const paid = order.tenders.reduce((total, { amount }) => total + amount, 0);
      expect(order.tenders.reduce((total, { back }) => total + back, 0)).toBe(paid);
    }
    this.met(`return ${toWallet ? 'wallet' : 'original'}`);
    this.check(order.customer);
  }

  /** Looks every now and then: what is wrong once stays wrong. */
  check(index: number): void {
    if (this.pick(4) === 0) this.compare(index);
  }

  /** What the customer has of each kind, counted from nothing but what was brought and what orders say. */
  compare(index: number): void {
    const { real } = this;
    const customer = this.customers[index];
    const spent = this.spent[index];
    if (customer === undefined || spent === undefined) return;
    real.settle(customer.id, customer.member);
    const mine = this.orders.filter((order) => order.customer === index);
    const [wallet, points] = (['wallet', 'points-ref'] as const).map((kind) =>
      mine.reduce((sum, order) => sum + away(order, kind), 0),
    );
    const paidOut = mine.reduce(
      (sum, { tenders }) => sum + tenders.reduce((all, { toWallet }) => all + toWallet, 0),
      0,
    );
    const free = this.freeHolds(customer.id);
    expect(real.inWallet(customer.id)).toBe(customer.brought - spent.wallet - (wallet ?? 0) + paidOut - free);
    const held = mine.reduce((sum, order) => sum + (isTaken(order) ? away(order, 'points-ref') : 0), 0);
    expect(points).toBeGreaterThanOrEqual(held);
    expect(real.points(customer.member)).toBe(customer.points - spent.points - held / 100);
  }

  /** Of all gift cards together, and of the books. */
  compareAll(): void {
    for (const index of this.customers.keys()) this.compare(index);
    const onCards = this.orders.reduce((sum, order) => sum + (isTaken(order) ? away(order, 'gift') : 0), 0);
    expect(this.real.onCards()).toBe(this.soldOnCards - this.spentOnCards - onCards);
    expect(this.real.violations()).toEqual([]);
  }

  /** Put aside by payments that belong to no order. */
  freeHolds(customerId: string): number {
    const sql = `SELECT coalesce(sum(t.amount), 0) AS sum FROM wallet_payment p JOIN wallet_tender t ON t.payment_id = p.id
      WHERE p.customer_id = ? AND p.due_at IS NOT NULL AND p.state = 'authorized' AND p.holder IS NULL AND t.kind = 'wallet'`;
    return this.real.database.tx.get<{ sum: number }>(sql, customerId)?.sum ?? 0;
  }

  some(): NaiveOrder | undefined {
    return this.orders[this.pick(this.orders.length)];
  }

  drop(order: NaiveOrder): void {
    this.settleUp(order);
    this.orders = this.orders.filter((one) => one !== order);
  }

  /** Old orders end as they are; what they took stays taken. */
  forget(): void {
    const order = this.orders.length > 8 ? this.orders[0] : undefined;
    if (order === undefined) return;
    if (isTaken(order) || order.state === 'cancelled') this.drop(order);
    else {
      this.orders.push(...this.orders.splice(0, 1));
    }
  }

  settleUp(order: NaiveOrder): void {
    const spent = this.spent[order.customer];
    if (spent === undefined || !isTaken(order)) return;
    spent.wallet += away(order, 'wallet') - order.tenders.reduce((sum, { toWallet }) => sum + toWallet, 0);
    spent.points += away(order, 'points-ref') / 100;
    this.spentOnCards += away(order, 'gift');
  }

  met(what: string): void {
    this.outcomes.set(what, (this.outcomes.get(what) ?? 0) + 1);
  }
}

/** What the order keeps from the customer of this kind: held before it is taken, and then what is not given back. */
function away(order: NaiveOrder, kind: Kind): number {
  const of = (value: (tender: NaiveTender) => number) =>
    order.tenders.reduce((sum, tender) => sum + (tender.kind === kind ? value(tender) : 0), 0);
  if (order.state === 'cancelled') return 0;
  return isTaken(order) ? of(({ amount, back, toWallet }) => amount - back + toWallet) : of(({ held }) => held);
}

test(`R05 O04 W02 W04: ${OPERATIONS} random operations on paid orders leave everybody what pencil and paper say`, () => {
  const history = new History();
  history.real.untilDone(OPERATIONS, () => history.step());
  history.compareAll();
  for (const what of [
    'place done',
    'place tender-not-held',
    'accept done',
    'ship done',
    'deliver done',
    'change done',
    'cancel done',
    'meddle refused',
    'return original',
    'return wallet',
    'return refund-method-not-allowed',
  ]) {
    expect([what, (history.outcomes.get(what) ?? 0) > 50]).toEqual([what, true]);
  }
}, 180_000);

import { chance } from '../stock/random-histories.ts';
import type { Kind } from './naive-paid-order.ts';
import { PaidOrders } from './paid-orders-harness.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const CUSTOMERS = 4;
/** On a gift card, kopecks. */
const LARGE = 1_000_000_000;
export const rub = (amount: number) => ({ amount, currency: 'RUB' });

export interface Customer {
  readonly id: string;
  readonly member: number;
  readonly card: string;
  /** Everything brought into the wallet, and every point given. */
  brought: number;
  points: number;
}

/** A hold that no order has taken yet. */
interface FreeHold {
  readonly ref: string;
  readonly until: number;
  readonly tenders: readonly { readonly kind: Kind; readonly amountKop: number }[];
}

/** Customers who come by money, points and gift cards, hold some of them, and want to order for it. */
export class RandomBuyers {
  readonly real = new PaidOrders();
  readonly pick = chance(20261122);
  readonly customers: readonly Customer[];
  soldOnCards = 0;
  #count = 0;

  constructor() {
    this.customers = Array.from({ length: CUSTOMERS }, (_, index) => {
      const id = `cus_${index}`;
      return { id, member: this.real.enrol(id), card: this.sellCard(LARGE), brought: 0, points: 0 };
    });
  }

  /** Money for the customer to spend. */
  provide(index: number): void {
    const { real, pick, customers } = this;
    const customer = customers[index];
    if (customer === undefined) return;
    const kopecks = 1 + pick(8000);
    real.topUp(customer.id, kopecks);
    customer.brought += kopecks;
    // Fewer than are asked for, so that they run out now and then.
    if (pick(5) > 0) return;
    const points = 1 + pick(40);
    real.givePoints(customer.member, points);
    customer.points += points;
  }

  sellCard(kopecks: number): string {
    this.soldOnCards += kopecks;
    return this.real.newCard(kopecks);
  }

  hold(customer: Customer, count: number): readonly FreeHold[] {
    const { real, pick } = this;
    const until = real.now + 15 * MINUTE;
    return Array.from({ length: count }, (): FreeHold | undefined => {
      const dice = pick(4);
      if (dice === 0) {
        const amountKop = 1 + pick(5000);
        // Mostly from a card that never ends; sometimes from one that this uses up, whose refunds go to another.
        const card = pick(20) === 0 ? this.sellCard(amountKop) : customer.card;
        return { ref: real.holdCard(card, amountKop), until, tenders: [{ kind: 'gift', amountKop }] };
      }
      if (dice === 1) {
        const points = 1 + pick(20);
        const ref = real.holdPoints(customer.member, points);
        if (ref === 'insufficient-points') return undefined;
        return { ref, until, tenders: [{ kind: 'points-ref', amountKop: points * 100 }] };
      }
      if (dice === 2) return { ref: 'cash', until: Infinity, tenders: [{ kind: 'cash', amountKop: 1 + pick(3000) }] };
      return this.pay(customer);
    }).filter((one) => one !== undefined);
  }

  /** A payment from the wallet and on credit. */
  pay(customer: Customer): FreeHold | undefined {
    const { real, pick } = this;
    this.#count += 1;
    const [wallet, credit] = [1 + pick(3000), pick(4) === 0 ? 1 + pick(3000) : 0];
    const answer = real.call(
      'createPayment',
      {},
      {
        externalId: `pay-${this.#count}`,
        customerId: customer.id,
        amount: rub(wallet + credit),
        occurredAt: new Date(real.now).toISOString(),
        tenders: [
          { kind: 'wallet', amount: rub(wallet) },
          ...(credit === 0 ? [] : [{ kind: 'credit', amount: rub(credit), creditAgreementId: `a-${this.#count}` }]),
        ],
      },
    );
    if (answer.code === 'insufficient-funds') return undefined;
    const tenders: FreeHold['tenders'] = [
      { kind: 'wallet', amountKop: wallet },
      ...(credit === 0 ? [] : [{ kind: 'credit' as const, amountKop: credit }]),
    ];
    return { ref: answer.paymentId, until: real.now + 7 * DAY, tenders };
  }

  request(customerId: string, tenders: readonly object[], total: number) {
    const { real, pick } = this;
    this.#count += 1;
    const cut = pick(2) * Math.floor((total * (1 + pick(9))) / 10);
    const lines = [total - cut, cut]
      .filter((payKop) => payKop > 0)
      .map((payKop, index) => {
        const qty = 1 + pick(4);
        const line = { sku: 'tea', title: 'Чай', unit: 'pcs', vatCode: 'vat22' };
        return { lineId: String(index + 1), ...line, qty: String(qty), priceKop: Math.ceil(payKop / qty), payKop };
      });
    const linesKop = lines.reduce((sum, { priceKop, qty }) => sum + priceKop * Number(qty), 0);
    return {
      externalId: `order-${this.#count}`,
      customerId,
      channel: 'app',
      occurredAt: new Date(real.now).toISOString(),
      lines,
      fulfilment: {
        kind: pick(2) === 0 ? 'pickup_store' : 'pvz',
        location: 'here',
        recipient: { phone: '+79990000017' },
      },
      totals: { linesKop, discountKop: linesKop - total, deliveryKop: 0, payableKop: total },
      tenders,
    };
  }
}

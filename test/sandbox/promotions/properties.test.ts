import { expect, test } from 'vitest';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import { readTotals } from '../../../src/sandbox/services/promotions/budgets/totals.ts';
import { type PromotionGain, releaseDue } from '../../../src/sandbox/services/promotions/budgets/uses.ts';
import { publish } from '../../../src/sandbox/services/promotions/catalogue/catalogue.ts';
import { findPromotion, insertPromotion } from '../../../src/sandbox/services/promotions/catalogue/stored.ts';
import { createPromotionDesk } from '../../../src/sandbox/services/promotions/desk.ts';
import { promotionInvariants } from '../../../src/sandbox/services/promotions/invariants.ts';
import { migrations } from '../../../src/sandbox/services/promotions/schema.ts';
import { openDatabase } from '../../../src/sandbox/storage/database.ts';

const POINT_KOP = 100;
const BUDGET_KOP = 2_000_000;
const PER_CUSTOMER_KOP = 900_000;
const HOLD_MS = 1000;
const PARTNER = 'p';

const desk = createPromotionDesk({
  terms: {
    pointValueKop: POINT_KOP,
    minLineKop: 1,
    accrualExclusions: [],
    lowestRateBp: 500,
    zone: { dayOf: () => 0, startOfDay: () => 0 },
  },
  knowsStore: () => true,
  findArticle: () => undefined,
  segmentsOf: () => [],
  rankingInputs: () => ({}),
});

interface Kept {
  readonly gains: readonly PromotionGain[];
  readonly customerId: string;
  readonly endsAt: number;
}

const worth = (gains: readonly PromotionGain[]) =>
  gains.reduce((sum, { discountKop, points }) => sum + discountKop + points * POINT_KOP, 0);

test.each(Array.from({ length: 10 }, (_, index) => [index + 1]))(
  'P04 P05: 10,000 random reservations, sales and returns keep budgets and caps, seed %i',
  { timeout: 120_000 },
  (seed) => {
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const database = openDatabase({
      file: ':memory:',
      durability: 'full',
      migrations: [
        { service: 'events', migrations: eventsMigrations },
        { service: 'promotions', migrations },
      ],
    });
    let ids = 0;
    const newId = (prefix: string) => `${prefix}_${++ids}`;
    const { tx } = database;
    let now = 1;
    const context = () => ({ tx, now, newId });
    for (const id of ['a', 'b']) {
      const definition = {
        name: id,
        channels: ['pos' as const],
        effects:
          id === 'a'
            ? [{ kind: 'percent-off' as const, discountBp: 1000 }]
            : [{ kind: 'points-rate' as const, pointsBp: 1000 }],
        phase: id === 'a' ? ('line' as const) : ('accrual' as const),
        caps: { budgetKop: BUDGET_KOP, perCustomerKop: PER_CUSTOMER_KOP },
      };
      insertPromotion(tx, now, {
        id,
        partnerId: PARTNER,
        owner: 'partner',
        definition,
        validFrom: 0,
        validTo: 1e15,
        partnerShareBp: 10_000,
      });
      const stored = findPromotion(tx, PARTNER, id);
      if (stored !== undefined) publish(context(), stored);
    }
    let holds = new Map<string, Kept>();
    const sales: { readonly id: string; readonly gains: readonly PromotionGain[]; returned: number }[] = [];
    let spent = 0;
    const sell = (customerId: string, gains: readonly PromotionGain[], holdId?: string) => {
      const id = newId('sal');
      const sale = holdId === undefined ? { id } : { id, holdId };
      desk.spend(context(), { partnerId: PARTNER, customerId }, sale, gains);
      sales.push({ id, gains, returned: 0 });
      spent += worth(gains);
    };
    for (let step = 0; step < 10_000; step += 1) {
      const customerId = `c${random(5)}`;
      const [holdId, hold] = [...holds][random(holds.size)] ?? [];
      const kind = random(5);
      if (kind <= 1) {
        const visit = { partnerId: PARTNER, customerId, storeId: 's', channel: 'pos', occurredAt: now };
        const lines = [{ sku: 'x', payKop: 1 + random(200_000) }];
        const { gains } = desk.price(context(), { visit, lines, baseRateBp: 500 });
        if (kind === 0) sell(customerId, gains);
        else {
          const id = newId('aut');
          desk.reserve(context(), { partnerId: PARTNER, customerId }, { id, expiresAt: now + HOLD_MS }, gains);
          holds.set(id, { gains, customerId, endsAt: now + HOLD_MS });
        }
      } else if (kind === 2 && holdId !== undefined && hold !== undefined) {
        holds.delete(holdId);
        if (random(3) === 0) desk.release(context(), holdId);
        else sell(hold.customerId, desk.reserved(context(), holdId), holdId);
      } else if (kind === 3) {
        const sale = sales[random(sales.length)];
        const returned = sale && Math.min(100, sale.returned + random(60));
        if (sale !== undefined && returned !== undefined) {
          const back = (percent: number) =>
            sale.gains.reduce((sum, gain) => sum + Math.floor((worth([gain]) * percent * 2 + 100) / 200), 0);
          spent -= back(returned) - back(sale.returned);
          sale.returned = returned;
          desk.giveBack(context(), sale.id, { returnedKop: returned, paidKop: 100 });
        }
      } else now += random(200);
      releaseDue(tx, now);
      holds = new Map([...holds].filter(([, { endsAt }]) => endsAt > now));
      const totals = ['a', 'b'].map((id) => readTotals(tx, id));
      const reserved = [...holds.values()].reduce((sum, { gains }) => sum + worth(gains), 0);
      const sum = (pick: 'spentKop' | 'reservedKop') => totals.reduce((all, one) => all + one[pick], 0);
      if (sum('spentKop') !== spent || sum('reservedKop') !== reserved) {
        expect([step, sum('spentKop'), sum('reservedKop')]).toEqual([step, spent, reserved]);
      }
      if (totals.some(({ spentKop, reservedKop }) => spentKop + reservedKop > BUDGET_KOP)) throw new Error(`${step}`);
    }
    for (const { check, id } of promotionInvariants) expect([id, check(context())]).toEqual([id, []]);
    expect(sales.length).toBeGreaterThan(1000);
    database.close();
  },
);

test.each([
  ['P05', 'UPDATE promotions_total SET spent_kop = spent_kop + 1'],
  ['P08', "UPDATE promotions_promotion SET state = 'stopped'"],
])('%s notices: %s', (id, sql) => {
  const database = openDatabase({
    file: ':memory:',
    durability: 'full',
    migrations: [
      { service: 'events', migrations: eventsMigrations },
      { service: 'promotions', migrations },
    ],
  });
  const { tx } = database;
  insertPromotion(tx, 1, {
    id: 'a',
    partnerId: PARTNER,
    owner: 'partner',
    definition: { name: 'a', channels: ['pos'], effects: [{ kind: 'percent-off', discountBp: 1 }], phase: 'line' },
    validFrom: 0,
    validTo: 2,
    partnerShareBp: 10_000,
  });
  const found = () =>
    promotionInvariants.find((one) => one.id === id)?.check({ tx, now: 1, newId: (prefix) => prefix });
  expect(found()).toEqual([]);
  tx.run(sql);
  expect(found()).toHaveLength(1);
  database.close();
});

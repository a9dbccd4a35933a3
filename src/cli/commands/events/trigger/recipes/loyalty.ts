import { createHash } from 'node:crypto';
import type { Recipes } from '../recipe.ts';
import { CARD, type Stage } from '../stage.ts';

const DAY_MS = 86_400_000;
const TERMS_HASH = '0'.repeat(64);

interface Purchase {
  readonly payKop: number;
  readonly identifier?: { readonly kind: 'card' | 'phone'; readonly value: string };
  /** A hold on points and how much of the price they pay. */
  readonly hold?: { readonly authorizationId: string; readonly discountKop: number };
}

export const loyaltyRecipes: Recipes = {
  'loyalty.member.enrolled': {
    does: { ru: 'вступление нового участника', en: 'a new member joins' },
    run: async (stage) => (await enrol(stage, (body) => stage.set(body))).customerId,
  },
  'loyalty.points.accrued': {
    does: { ru: 'продажа на 1000 ₽', en: 'a sale of 1,000 roubles' },
    async run(stage) {
      return (await stage.styk.loyalty.createSale(stage.set(await receipt(stage, { payKop: 100_000 })))).customerId;
    },
  },
  'loyalty.points.redeemed': {
    does: { ru: 'продажа, часть которой оплачена баллами', en: 'a sale partly paid with points' },
    async run(stage) {
      const purchase = await withPoints(stage);
      return (await stage.styk.loyalty.createSale(stage.set(await receipt(stage, purchase)))).customerId;
    },
  },
  'loyalty.points.restored': {
    does: { ru: 'возврат покупки, оплаченной баллами', en: 'the return of a purchase paid with points' },
    async run(stage) {
      const sold = await receipt(stage, await withPoints(stage));
      const { customerId } = await stage.styk.loyalty.createSale(sold);
      await giveBack(stage, sold.receiptKey);
      return customerId;
    },
  },
  'loyalty.points.clawed_back': {
    does: { ru: 'возврат покупки, за которую начислены баллы', en: 'the return of a purchase that brought points' },
    async run(stage) {
      const sold = await receipt(stage, { payKop: 100_000 });
      const { customerId } = await stage.styk.loyalty.createSale(sold);
      await giveBack(stage, sold.receiptKey);
      return customerId;
    },
  },
  'loyalty.points.expiring': {
    does: {
      ru: 'новый участник, покупка; часы — за 30 дней до сгорания',
      en: 'a new member, a purchase; the clock goes to 30 days before the points burn',
    },
    async run(stage) {
      const { customerId, expiresAt } = await memberWithPoints(stage);
      await stage.advance(Date.parse(expiresAt) - 29 * DAY_MS - (await stage.now()));
      return customerId;
    },
  },
  'loyalty.points.expired': {
    does: {
      ru: 'новый участник, покупка; часы — за день сгорания',
      en: 'a new member, a purchase; the clock goes beyond the day the points burn',
    },
    async run(stage) {
      const { customerId, expiresAt } = await memberWithPoints(stage);
      await stage.advance(Date.parse(expiresAt) + DAY_MS - (await stage.now()));
      return customerId;
    },
  },
  'loyalty.level.changed': {
    does: { ru: 'новый участник и покупка на 300 000 ₽', en: 'a new member and a purchase of 300,000 roubles' },
    async run(stage) {
      const { customerId, identifier } = await enrol(stage);
      await stage.styk.loyalty.createSale(stage.set(await receipt(stage, { payKop: 30_000_000, identifier })));
      return customerId;
    },
  },
  'loyalty.refund.parked': {
    does: { ru: 'возврат чека, которого ещё нет', en: 'the return of a receipt that is not there yet' },
    run: async (stage) => (await returnOf(stage, stage.unique('receipt'), (body) => stage.set(body))).refundId,
  },
  'loyalty.register.finished': {
    does: { ru: 'реестр из одного возврата', en: 'a register of one refund' },
    async run(stage) {
      const refund = stage.set(await refundOf(stage, stage.unique('receipt')));
      const line = { operationKey: stage.unique('operation'), refund };
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      const { registerId } = await stage.styk.loyalty.createRegister({
        kind: 'refunds',
        format: 'ndjson',
        compression: 'none',
        totalLines: 1,
        controlSums: { count: 1, payKop: 0, points: 0 },
      });
      const digest = createHash('sha256').update(bytes).digest('base64');
      const headers = { 'Content-Digest': `sha-256=:${digest}:` };
      await stage.styk.loyalty.putRegisterPart(registerId, 1, bytes, { headers });
      await stage.styk.loyalty.commitRegister(registerId);
      return registerId;
    },
  },
  'loyalty.refund.orphaned': {
    does: {
      ru: 'возврат чека, которого нет; часы — на 4 дня вперёд',
      en: 'the return of a receipt that is not there; the clock goes 4 days on',
    },
    async run(stage) {
      const { refundId } = await returnOf(stage, stage.unique('receipt'), (body) => stage.set(body));
      await stage.advance(4 * DAY_MS);
      return refundId;
    },
  },
};

/** A receipt of one line, at the till of the stage's store. */
async function receipt(stage: Stage, { payKop, identifier = CARD, hold }: Purchase) {
  const discountKop = hold?.discountKop ?? 0;
  const payableKop = payKop - discountKop;
  return {
    ...(await till(stage)),
    identifier,
    receiptKey: stage.unique('receipt'),
    lines: [{ ...lineOf(payKop), ...(hold === undefined ? {} : { pointsDiscountKop: discountKop }) }],
    totals: { linesKop: payKop, pointsDiscountKop: discountKop, payableKop },
    tenders: [{ kind: 'card' as const, amountKop: payableKop }],
    ...(hold === undefined ? {} : { authorizationId: hold.authorizationId }),
  };
}

async function till(stage: Stage) {
  return { storeId: stage.storeId, posId: 'pos-1', occurredAt: await stage.at() };
}

function lineOf(payKop: number) {
  return { lineId: '1', sku: 'triggered', qty: '1', unit: 'pcs', priceKop: payKop, payKop } as const;
}

/** A purchase with ten points held for it, which an earlier one has brought. */
async function withPoints(stage: Stage): Promise<Purchase> {
  const { loyalty } = stage.styk;
  const payKop = 100_000;
  await loyalty.createSale(await receipt(stage, { payKop: 400_000 }));
  const lines = [lineOf(payKop)];
  const { quoteId } = await loyalty.createQuote({ ...(await till(stage)), identifier: CARD, lines });
  const { authorizationId, payableKop } = await loyalty.createAuthorization({ quoteId, points: 10, lines });
  return { payKop, hold: { authorizationId, discountKop: payKop - payableKop } };
}

async function enrol(stage: Stage, set: <Body extends object>(body: Body) => Body = (body) => body) {
  const phone = stage.phone();
  const consents = [{ purpose: 'loyalty-terms' as const, textHash: TERMS_HASH }];
  const { member } = await stage.styk.loyalty.createMember(set({ phone, storeId: stage.storeId, consents }));
  return { customerId: member.customerId, identifier: { kind: 'phone' as const, value: phone } };
}

/** A member of whose points it is known when they burn, because there are no others. */
async function memberWithPoints(stage: Stage): Promise<{ readonly customerId: string; readonly expiresAt: string }> {
  const { customerId, identifier } = await enrol(stage);
  await stage.styk.loyalty.createSale(stage.set(await receipt(stage, { payKop: 200_000, identifier })));
  const [lot] = (await stage.styk.loyalty.listMemberLots(customerId)).items;
  return { customerId, expiresAt: lot?.expiresAt ?? (await stage.at()) };
}

async function returnOf(stage: Stage, receiptKey: string, set: <Body extends object>(body: Body) => Body) {
  return stage.styk.loyalty.createRefund(set(await refundOf(stage, receiptKey)));
}

async function refundOf(stage: Stage, receiptKey: string) {
  return {
    refundKey: stage.unique('refund'),
    receiptKey,
    storeId: stage.storeId,
    occurredAt: await stage.at(),
    lines: [{ lineId: '1', qty: '1' }],
  };
}

function giveBack(stage: Stage, receiptKey: string) {
  return returnOf(stage, receiptKey, (body) => stage.set(body));
}

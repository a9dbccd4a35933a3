import type { Recipes } from '../recipe.ts';
import type { Stage } from '../stage.ts';

const DAY_MS = 86_400_000;
const TEXT_HASH = '0'.repeat(64);

type Set = <Body extends object>(body: Body) => Body;

const asItIs: Set = (body) => body;

export const moneyRecipes: Recipes = {
  'giftcard.activated': {
    does: { ru: 'выпуск и активация карты', en: 'a card is issued and activated' },
    run: (stage) => activate(stage, (body) => stage.set(body)),
  },
  'giftcard.redeemed': {
    does: { ru: 'оплата подарочной картой', en: 'a payment with a gift card' },
    async run(stage) {
      const cardId = await activate(stage);
      await redeem(stage, cardId, (body) => stage.set(body));
      return cardId;
    },
  },
  'giftcard.refunded': {
    does: { ru: 'возврат на подарочную карту', en: 'money goes back to a gift card' },
    async run(stage) {
      const cardId = await activate(stage);
      const redemptionId = await redeem(stage, cardId);
      const body = { refundKey: stage.unique('refund'), amount: rub(50_000), occurredAt: await stage.at() };
      await stage.styk.giftcards.refundRedemption(redemptionId, stage.set(body));
      return cardId;
    },
  },
  'giftcard.blocked': {
    does: { ru: 'блокировка карты', en: 'a card is blocked' },
    async run(stage) {
      const cardId = await activate(stage);
      await stage.styk.giftcards.blockCard(cardId, stage.set({ reason: 'lost' } as const));
      return cardId;
    },
  },
  'payment.authorized': {
    does: { ru: 'платёж картой', en: 'a payment by card' },
    run: (stage) => pay(stage, 'tok_test_ok', (body) => stage.set(body)),
  },
  'payment.captured': {
    does: { ru: 'платёж и его списание', en: 'a payment is captured' },
    run: (stage) => payAndCapture(stage, (body) => stage.set(body)),
  },
  'payment.refunded': {
    does: { ru: 'возврат части платежа', en: 'a part of a payment goes back' },
    async run(stage) {
      const paymentId = await payAndCapture(stage, asItIs);
      const body = { refundKey: stage.unique('refund'), amount: rub(50_000), occurredAt: await stage.at() };
      await stage.styk.wallet.refundPayment(paymentId, stage.set(body));
      return paymentId;
    },
  },
  'payment.failed': {
    does: { ru: 'платёж, который покупатель не подтвердил', en: 'a payment that the buyer does not confirm' },
    async run(stage) {
      const paymentId = await pay(stage, 'tok_test_3ds_declined', (body) => stage.set(body));
      await stage.advance(60_000);
      await stage.styk.wallet.getPayment(paymentId);
      return paymentId;
    },
  },
  'settlement.calculated': {
    does: {
      ru: 'продажа; часы — за конец расчётного периода',
      en: 'a sale; the clock goes beyond the end of the period',
    },
    run: async (stage) => (await settle(stage)).settlementId,
  },
  'settlement.confirmed': {
    does: { ru: 'расчёт за период и его подтверждение', en: 'a settlement is calculated and confirmed' },
    async run(stage) {
      const { settlementId, closing } = await settle(stage);
      await stage.styk.wallet.confirmSettlement(settlementId, stage.set({ closing }));
      return settlementId;
    },
  },
  'settlement.paid': {
    does: { ru: 'расчёт за период, подтверждённый и оплаченный', en: 'a settlement is calculated, confirmed and paid' },
    async run(stage) {
      const { settlementId, closing } = await settle(stage);
      await stage.styk.wallet.confirmSettlement(settlementId, stage.set({ closing }));
      await stage.styk.sandbox.runJob('settlement');
      return settlementId;
    },
  },
};

function rub(amount: number) {
  return { amount, currency: 'RUB' } as const;
}

async function activate(stage: Stage, set: Set = asItIs): Promise<string> {
  const { giftcards } = stage.styk;
  const issued = await giftcards.issueCards({ cards: [{ ref: stage.unique('card'), medium: 'digital' }] });
  const cardId = issued.results[0]?.card?.cardId ?? '';
  const sale = { saleRef: stage.unique('sale'), paidWith: ['card'], occurredAt: await stage.at() } as const;
  await giftcards.activateCard(cardId, set({ ...sale, amount: rub(200_000) }));
  return cardId;
}

async function redeem(stage: Stage, cardId: string, set: Set = asItIs): Promise<string> {
  const body = { amount: rub(100_000), saleRef: stage.unique('sale'), occurredAt: await stage.at() };
  const { redemptionId } = await stage.styk.giftcards.redeemCard(cardId, set(body));
  await stage.styk.giftcards.captureRedemption(redemptionId);
  return redemptionId;
}

/** A payment with an instrument that the acquirer of the sandbox knows by this token. */
async function pay(stage: Stage, acquirerToken: string, set: Set): Promise<string> {
  const { customerId, styk } = stage;
  const consent = { purpose: 'payment-instrument', textHash: TEXT_HASH, channel: 'web' } as const;
  const given = await styk.customers.createConsent(customerId, { ...consent, givenAt: await stage.at() });
  const { consentId } = given;
  const { instrumentId } = await styk.wallet.createInstrument({ customerId, kind: 'card', acquirerToken, consentId });
  const amount = rub(100_000);
  const payment = {
    externalId: stage.unique('payment'),
    customerId,
    amount,
    tenders: [{ kind: 'card', amount, instrumentId }],
    occurredAt: await stage.at(),
  } as const;
  return (await styk.wallet.createPayment(set(payment))).paymentId;
}

async function payAndCapture(stage: Stage, set: Set): Promise<string> {
  const paymentId = await pay(stage, 'tok_test_ok', set);
  await stage.styk.wallet.capturePayment(paymentId);
  return paymentId;
}

/** The newest settlement, of a period with a payment in it that has just ended. Periods are halves of months. */
async function settle(stage: Stage) {
  await payAndCapture(stage, asItIs);
  await stage.advance(17 * DAY_MS);
  const { items } = await stage.styk.wallet.listSettlements({ state: 'calculated' });
  const settlement = items.at(-1);
  if (settlement === undefined) throw new Error('no settlement was calculated');
  return settlement;
}

import { found } from '../../found.ts';
import type { ServiceContext } from '../../operation.ts';
import type { GiftTenders } from '../wallet/context.ts';
import { type CardContext, type GiftCardRoom, openCards } from './context.ts';
import { captureMoney, currentRedemption, type HeldMoney, handOver, voidHold } from './redeem.ts';
import { refundMoney } from './refunds.ts';

/** Holds on cards as parts of mixed payments. */
export function createGiftTenders(room: GiftCardRoom): GiftTenders {
  const open = (context: ServiceContext, partnerId: string, id: string): { cards: CardContext; held: HeldMoney } => {
    const cards = openCards(room, context);
    return { cards, held: found(currentRedemption(cards, partnerId, id), id) };
  };
  return {
    handOver(context, partnerId, redemptionId, paymentId, until) {
      const { cards, held } = open(context, partnerId, redemptionId);
      handOver(cards, held, paymentId, until);
      return held.redemption.amount;
    },
    capture(context, partnerId, redemptionId, paymentId, kopecks) {
      const { cards, held } = open(context, partnerId, redemptionId);
      captureMoney(cards, held, kopecks, paymentId);
    },
    release(context, partnerId, redemptionId, paymentId) {
      const { cards, held } = open(context, partnerId, redemptionId);
      voidHold(cards, held, paymentId);
    },
    refund(context, partnerId, redemptionId, refundId, kopecks) {
      const { cards, held } = open(context, partnerId, redemptionId);
      refundMoney(cards, held, { refundKey: refundId, amount: kopecks, occurredAt: cards.now });
    },
  };
}

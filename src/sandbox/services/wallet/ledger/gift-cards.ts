import type { CardMovement } from '../../giftcards/context.ts';
import type { WalletContext } from '../context.ts';
import { accountOf } from './accounts.ts';
import { post } from './post.ts';
import { saleLegs } from './sales.ts';

/**
 * A partner that sells a card takes money that is owed to the card's holder; it is the partner's again, less commission,
 * when the card pays at its till.
 */
export function bookCardMovement(context: WalletContext, movement: CardMovement): void {
  const { kind, partnerId, activityId: sourceId, amount, saleRef: reference, occurredAt } = movement;
  const liability = accountOf(partnerId, 'gift-card-liability');
  const operation = { partnerId, sourceId, reference, occurredAt };
  if (kind === 'activated') {
    const legs = [
      { account: accountOf(partnerId, 'payable'), amount: -amount },
      { account: liability, amount },
    ];
    post(context, { ...operation, kind: 'adjustment', legs });
    return;
  }
  const isSale = kind === 'redeemed';
  const legs = saleLegs(context, {
    partnerId,
    from: [{ account: liability, amount: isSale ? amount : -amount }],
    before: isSale ? 0 : movement.taken,
    after: isSale ? amount : movement.taken - amount,
    soldAt: movement.soldAt,
  });
  post(context, { ...operation, kind: isSale ? 'capture' : 'refund', legs });
}

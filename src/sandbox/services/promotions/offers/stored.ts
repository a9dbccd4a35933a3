import { hash } from 'node:crypto';
import type { ParticipationDecision, ParticipationOffer } from '@styk/sdk/api/promotions';
import { canonicalJson } from '../../../../contracts/canonical-json.ts';
import type { Tx } from '../../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../../events/emit.ts';
import { findPromotion, insertPromotion, type NewPromotion, viewPromotion } from '../catalogue/stored.ts';

/** An offer to fund a promotion in part. Instants are epoch milliseconds. */
export interface StoredOffer {
  readonly seq: number;
  readonly id: string;
  readonly partnerId: string;
  readonly promotionId: string;
  readonly text: string;
  readonly textHash: string;
  readonly deadline: number;
  /** JSON of the answer, null while there is none. */
  readonly decision: string | null;
  readonly decidedAt: number | null;
  readonly offeredAt: number;
}

export const OFFER_COLUMNS = `seq, id, partner_id AS partnerId, promotion_id AS promotionId, text,
  text_hash AS textHash, deadline, decision, decided_at AS decidedAt, offered_at AS offeredAt`;

export function findOffer(tx: Tx, partnerId: string, id: string): StoredOffer | undefined {
  return tx.get<StoredOffer>(
    `SELECT ${OFFER_COLUMNS} FROM promotions_offer WHERE id = ? AND partner_id = ?`,
    id,
    partnerId,
  );
}

/** Asks a partner to fund a promotion of the ecosystem in part. Until it accepts, its prices stay as they are. */
export function offerParticipation(
  context: EmitContext,
  promotion: Omit<NewPromotion, 'id' | 'owner'>,
  offer: { readonly text: string; readonly deadline: number },
): void {
  const { tx, now } = context;
  const promotionId = context.newId('prm');
  insertPromotion(tx, now, { ...promotion, id: promotionId, owner: 'ecosystem' });
  const offerId = context.newId('pof');
  const textHash = hash('sha256', offer.text);
  const { partnerId, partnerShareBp } = promotion;
  tx.run(
    `INSERT INTO promotions_offer (id, partner_id, promotion_id, text, text_hash, deadline, offered_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    offerId,
    partnerId,
    promotionId,
    offer.text,
    textHash,
    offer.deadline,
    now,
  );
  const partnerBudgetKop = promotion.definition.caps?.budgetKop;
  emitEvent(context, {
    type: 'participation.offered',
    subject: offerId,
    partnerId,
    data: {
      offerId,
      promotionId,
      partnerShareBp,
      ...(partnerBudgetKop === undefined ? {} : { partnerBudgetKop: shareOf(partnerBudgetKop, partnerShareBp) }),
      textHash,
      deadline: new Date(offer.deadline).toISOString(),
      declineHasNoEffectOnRanking: true,
    },
  });
}

/** The answer is a record of its own and never changes. */
export function decide(tx: Tx, offer: StoredOffer, decision: ParticipationDecision): void {
  tx.run(
    'UPDATE promotions_offer SET decision = ?, decided_at = ? WHERE seq = ? AND decision IS NULL',
    JSON.stringify(decision),
    Date.parse(decision.decidedAt),
    offer.seq,
  );
}

/** Silence past the deadline counts as a refusal. */
export function offerState({ decision, deadline }: StoredOffer, now: number): ParticipationOffer['state'] {
  if (decision !== null) return (JSON.parse(decision) as ParticipationDecision).kind;
  return deadline <= now ? 'lapsed' : 'offered';
}

export function viewOffer(
  tx: Tx,
  offer: StoredOffer,
  now: number,
  rankingInputs: Readonly<Record<string, number>>,
): ParticipationOffer {
  const promotion = findPromotion(tx, offer.partnerId, offer.promotionId);
  if (promotion === undefined) throw new Error(`offer ${offer.id} has no promotion`);
  const { name, channels, effects, validity, funding } = viewPromotion(promotion, now);
  const { caps, conditions } = promotion.definition;
  const state = offerState(offer, now);
  const updatedAt = offer.decidedAt ?? (state === 'lapsed' ? offer.deadline : offer.offeredAt);
  return {
    offerId: offer.id,
    state,
    name,
    promotionId: offer.promotionId,
    skus: conditions?.skus ?? [],
    channels,
    effects,
    validity,
    funding,
    partnerBudgetKop: caps?.budgetKop === undefined ? null : shareOf(caps.budgetKop, promotion.partnerShareBp),
    deadline: new Date(offer.deadline).toISOString(),
    text: offer.text,
    textHash: offer.textHash,
    declineHasNoEffectOnRanking: true,
    rankingInputsHash: hash('sha256', canonicalJson(rankingInputs)),
    decision: offer.decision === null ? null : JSON.parse(offer.decision),
    offeredAt: new Date(offer.offeredAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** What of a budget the partner pays at most. */
function shareOf(kopecks: number, shareBp: number): number {
  return Number((BigInt(kopecks) * BigInt(shareBp)) / 10_000n);
}

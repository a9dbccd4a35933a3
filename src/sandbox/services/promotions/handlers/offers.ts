import type {
  ListParticipationOffersQuery,
  ParticipationAcceptance,
  ParticipationDecision,
  ParticipationOffer,
  ParticipationOfferPage,
  ParticipationRefusal,
} from '@styk/sdk/api/promotions';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { publish } from '../catalogue/catalogue.ts';
import { findPromotion } from '../catalogue/stored.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { decide, findOffer, OFFER_COLUMNS, offerState, type StoredOffer, viewOffer } from '../offers/stored.ts';
import { promotionProblems } from '../problems.ts';

type Named = { readonly offerId: string };

const PAGE = `SELECT ${OFFER_COLUMNS} FROM promotions_offer
  WHERE partner_id = ?1 AND seq > ?2
    AND CASE WHEN decision IS NOT NULL THEN decided_at WHEN deadline <= ?4 THEN deadline ELSE offered_at END > ?3
    AND (?5 IS NULL OR ?5 = CASE WHEN decision IS NOT NULL THEN json_extract(decision, '$.kind')
      WHEN deadline <= ?4 THEN 'lapsed' ELSE 'offered' END)
  ORDER BY seq LIMIT ?6`;

export function listParticipationOffers(
  room: PromotionsDependencies,
  call: OperationCall<ListParticipationOffersQuery & PageParams & ChangesParams>,
): OperationResult<ParticipationOfferPage> {
  const { state = null, limit, cursor } = call.params;
  const rows = call.tx.all<StoredOffer>(
    PAGE,
    call.caller.partnerId,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    call.now,
    state,
    limit + 1,
  );
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => show(room, call, row),
  );
  return { status: 200, body: page };
}

export function getParticipationOffer(
  room: PromotionsDependencies,
  call: OperationCall<Named>,
): OperationResult<ParticipationOffer> {
  return { status: 200, body: show(room, call, own(call)) };
}

/** Consent to the very text that was read. The promotion comes into force with it. */
export function acceptParticipationOffer(
  room: PromotionsDependencies,
  call: OperationCall<Named, ParticipationAcceptance>,
): OperationResult<ParticipationOffer> {
  const { tx, now, caller, body } = call;
  const offer = requireOpen(call, own(call));
  if (body.textHash !== offer.textHash) {
    throw promotionProblems.create('participation-text-stale', { id: offer.id, hash: offer.textHash });
  }
  const { decidedBy } = body;
  decide(tx, offer, {
    kind: 'accepted',
    textHash: offer.textHash,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    decidedAt: new Date(now).toISOString(),
  });
  publish(call, found(findPromotion(tx, caller.partnerId, offer.promotionId), offer.promotionId));
  return { status: 200, body: show(room, call, own(call)) };
}

/** A refusal is written down, and nothing else happens. After the deadline it says what silence has said. */
export function declineParticipationOffer(
  room: PromotionsDependencies,
  call: OperationCall<Named, ParticipationRefusal | undefined>,
): OperationResult<ParticipationOffer> {
  const offer = own(call);
  if (offer.decision !== null) throw conflict(offer, call.now);
  const reason = call.body?.reason;
  const decision: ParticipationDecision = {
    kind: 'declined',
    ...(reason === undefined ? {} : { reason }),
    decidedAt: new Date(call.now).toISOString(),
  };
  decide(call.tx, offer, decision);
  return { status: 200, body: show(room, call, own(call)) };
}

function requireOpen({ now }: OperationCall<Named, unknown>, offer: StoredOffer): StoredOffer {
  const state = offerState(offer, now);
  if (state === 'offered') return offer;
  if (state !== 'lapsed') throw conflict(offer, now);
  const deadline = new Date(offer.deadline).toISOString();
  throw promotionProblems.create('participation-deadline-passed', { id: offer.id, deadline });
}

function conflict(offer: StoredOffer, now: number): Error {
  return promotionProblems.create('state-conflict', { id: offer.id, state: offerState(offer, now) });
}

function own({ tx, caller, params }: OperationCall<Named, unknown>): StoredOffer {
  return found(findOffer(tx, caller.partnerId, params.offerId), params.offerId);
}

function show(
  room: PromotionsDependencies,
  { tx, now, caller }: OperationCall<unknown, unknown>,
  offer: StoredOffer,
): ParticipationOffer {
  return viewOffer(tx, offer, now, room.rankingInputs(tx, caller.partnerId));
}

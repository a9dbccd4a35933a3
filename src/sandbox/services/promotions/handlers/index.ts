import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { evaluatePromotions } from './evaluate.ts';
import { listPromotions } from './list-promotions.ts';
import {
  acceptParticipationOffer,
  declineParticipationOffer,
  getParticipationOffer,
  listParticipationOffers,
} from './offers.ts';
import { listPriceTags } from './price-tags.ts';
import { createPromotion, getPromotion, getPromotionBudget, publishPromotion, stopPromotion } from './promotions.ts';

/** The operations of the contract, by operationId. */
export function promotionHandlers(room: PromotionsDependencies): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: PromotionsDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    listPromotions: inRoom(listPromotions),
    createPromotion: inRoom(createPromotion),
    getPromotion: inRoom(getPromotion),
    publishPromotion: inRoom(publishPromotion),
    stopPromotion: inRoom(stopPromotion),
    getPromotionBudget: inRoom(getPromotionBudget),
    evaluatePromotions: inRoom(evaluatePromotions),
    listParticipationOffers: inRoom(listParticipationOffers),
    getParticipationOffer: inRoom(getParticipationOffer),
    acceptParticipationOffer: inRoom(acceptParticipationOffer),
    declineParticipationOffer: inRoom(declineParticipationOffer),
    listPriceTags: inRoom(listPriceTags),
  };
}

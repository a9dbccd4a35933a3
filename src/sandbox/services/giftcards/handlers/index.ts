import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { GiftCardRoom } from '../context.ts';
import { activateCard, blockCard, checkCardBalance, listCardActivities, unblockCard } from './cards.ts';
import { issueCards } from './issue-cards.ts';
import { captureRedemption, redeemCard, refundRedemption, voidRedemption } from './redemptions.ts';

/** The operations of the contract, by operationId. */
export function giftCardHandlers(room: GiftCardRoom): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: GiftCardRoom, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    issueCards: inRoom(issueCards),
    checkCardBalance: inRoom(checkCardBalance),
    activateCard: inRoom(activateCard),
    redeemCard: inRoom(redeemCard),
    captureRedemption: inRoom(captureRedemption),
    voidRedemption: inRoom(voidRedemption),
    refundRedemption: inRoom(refundRedemption),
    blockCard: inRoom(blockCard),
    unblockCard: inRoom(unblockCard),
    listCardActivities: inRoom(listCardActivities),
  };
}

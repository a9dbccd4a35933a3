import type {
  RedemptionCapture,
  RedemptionRefund,
  RedemptionRefundRequest,
  RedemptionRequest,
  Redemption as RedemptionView,
} from '@styk/sdk/api/giftcards';
import { found } from '../../../found.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { readAmount } from '../../../roubles.ts';
import { findCard } from '../cards.ts';
import { type CardContext, type GiftCardRoom, openCards } from '../context.ts';
import { cardProblems } from '../problems.ts';
import { captureMoney, currentRedemption, type HeldMoney, holdMoney, voidHold } from '../redeem.ts';
import { type CardRefund, findRefundByKey, refundMoney } from '../refunds.ts';
import { viewIssued, viewRedemption, viewRefund } from '../views.ts';
import { type CardParams, requireCard } from './cards.ts';

interface RedemptionParams {
  readonly redemptionId: string;
}

export function redeemCard(
  room: GiftCardRoom,
  call: OperationCall<CardParams, RedemptionRequest>,
): OperationResult<RedemptionView> {
  const { body, caller, params } = call;
  const context = openCards(room, call);
  const card = requireCard(context, caller.partnerId, params.cardId);
  const redemption = holdMoney(context, card, {
    amount: readAmount(body.amount),
    saleRef: body.saleRef,
    storeId: body.storeId ?? null,
    occurredAt: readOccurredAt(body.occurredAt, call.now),
  });
  return { status: 201, body: viewRedemption(redemption) };
}

export function captureRedemption(
  room: GiftCardRoom,
  call: OperationCall<RedemptionParams, RedemptionCapture | undefined>,
): OperationResult<RedemptionView> {
  const context = openCards(room, call);
  const held = requireRedemption(context, call);
  const asked = call.body?.amount;
  captureMoney(context, held, asked === undefined ? held.redemption.amount : readAmount(asked));
  return { status: 200, body: viewRedemption(held.redemption) };
}

export function voidRedemption(
  room: GiftCardRoom,
  call: OperationCall<RedemptionParams>,
): OperationResult<RedemptionView> {
  const context = openCards(room, call);
  const held = requireRedemption(context, call);
  voidHold(context, held);
  return { status: 200, body: viewRedemption(held.redemption) };
}

export function refundRedemption(
  room: GiftCardRoom,
  call: OperationCall<RedemptionParams, RedemptionRefundRequest>,
): OperationResult<RedemptionRefund> {
  const { body, caller } = call;
  const context = openCards(room, call);
  const held = requireRedemption(context, call);
  const known = findRefundByKey(context, caller.partnerId, body.refundKey);
  if (known !== undefined) {
    requireSameRefund(known, held, body);
    return { status: 201, body: answer(context, known, true) };
  }
  const { refundKey } = body;
  const occurredAt = readOccurredAt(body.occurredAt, call.now);
  const refund = refundMoney(context, held, { refundKey, amount: readAmount(body.amount), occurredAt });
  return { status: 201, body: answer(context, refund, false) };
}

function requireRedemption<Body>(context: CardContext, call: OperationCall<RedemptionParams, Body>): HeldMoney {
  const { redemptionId } = call.params;
  return found(currentRedemption(context, call.caller.partnerId, redemptionId), redemptionId);
}

function requireSameRefund(known: CardRefund, { redemption }: HeldMoney, body: RedemptionRefundRequest): void {
  const isSame =
    known.redemptionId === redemption.id &&
    known.amount === body.amount.amount &&
    known.occurredAt === Date.parse(body.occurredAt);
  if (!isSame) throw cardProblems.create('natural-key-conflict', { key: known.refundKey });
}

function answer(context: CardContext, refund: CardRefund, duplicate: boolean): RedemptionRefund {
  const card = refund.replacement === 1 ? findCard(context, refund.partnerId, refund.cardId) : undefined;
  return viewRefund(refund, card === undefined ? null : viewIssued(context, card), duplicate);
}

import type {
  CardActivationRequest,
  CardActivity,
  CardActivityPage,
  CardBalanceRequest,
  CardBlockRequest,
  GiftCard,
} from '@styk/sdk/api/giftcards';
import { found } from '../../../found.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { readAmount, roubles } from '../../../roubles.ts';
import { activateCard as activate } from '../activate.ts';
import type { ActivityKind } from '../activities.ts';
import { blockCard as block, unblockCard as unblock } from '../block.ts';
import type { Card } from '../cards.ts';
import { type CardContext, type GiftCardRoom, openCards } from '../context.ts';
import { bookDue, currentCard } from '../due.ts';
import { openCard } from '../pin-tries.ts';
import { viewCard } from '../views.ts';

export interface CardParams {
  readonly cardId: string;
}

export function checkCardBalance(
  room: GiftCardRoom,
  call: OperationCall<unknown, CardBalanceRequest>,
): OperationResult<GiftCard> {
  const context = openCards(room, call);
  const card = openCard(context, call.caller.partnerId, call.body.cardNumber, call.body.pin);
  bookDue(context, card);
  return { status: 200, body: viewCard(card) };
}

export function activateCard(
  room: GiftCardRoom,
  call: OperationCall<CardParams, CardActivationRequest>,
): OperationResult<GiftCard> {
  const { body } = call;
  return withCard(room, call, (context, card) =>
    activate(context, card, {
      amount: readAmount(body.amount),
      saleRef: body.saleRef,
      storeId: body.storeId ?? null,
      isPaidWithGift: body.paidWith.includes('gift'),
      occurredAt: readOccurredAt(body.occurredAt, call.now),
    }),
  );
}

export function blockCard(
  room: GiftCardRoom,
  call: OperationCall<CardParams, CardBlockRequest>,
): OperationResult<GiftCard> {
  return withCard(room, call, (context, card) => block(context, card, call.body.reason));
}

export function unblockCard(room: GiftCardRoom, call: OperationCall<CardParams>): OperationResult<GiftCard> {
  return withCard(room, call, unblock);
}

export function requireCard(context: CardContext, partnerId: string, cardId: string): Card {
  return found(currentCard(context, partnerId, cardId), cardId);
}

/** Does something to a card that is up to date, and answers with the card after it. */
function withCard<Body>(
  room: GiftCardRoom,
  call: OperationCall<CardParams, Body>,
  change: (context: CardContext, card: Card) => void,
): OperationResult<GiftCard> {
  const context = openCards(room, call);
  const card = requireCard(context, call.caller.partnerId, call.params.cardId);
  change(context, card);
  return { status: 200, body: viewCard(card) };
}

interface ActivityRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: ActivityKind;
  readonly amount: number;
  readonly balanceAfter: number;
  readonly redemptionId: string | null;
  readonly refundId: string | null;
  readonly storeId: string | null;
  readonly saleRef: string | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

export function listCardActivities(
  room: GiftCardRoom,
  call: OperationCall<CardParams & PageParams & ChangesParams>,
): OperationResult<CardActivityPage> {
  const { limit, cursor } = call.params;
  const card = requireCard(openCards(room, call), call.caller.partnerId, call.params.cardId);
  const rows = call.tx.all<ActivityRow>(
    `SELECT seq, id, kind, amount, balance_after AS balanceAfter, redemption_id AS redemptionId, refund_id AS refundId,
       store_id AS storeId, sale_ref AS saleRef, occurred_at AS occurredAt, recorded_at AS recordedAt
     FROM giftcards_activity WHERE card_id = ? AND seq > ? AND recorded_at > ? ORDER BY seq LIMIT ?`,
    card.id,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    limit + 1,
  );
  return { status: 200, body: toPage(rows, limit, (row) => row.seq, viewActivity) };
}

function viewActivity(row: ActivityRow): CardActivity {
  return {
    activityId: row.id,
    kind: row.kind,
    amount: roubles(row.amount),
    balanceAfter: roubles(row.balanceAfter),
    ...(row.redemptionId === null ? {} : { redemptionId: row.redemptionId }),
    ...(row.refundId === null ? {} : { refundId: row.refundId }),
    ...(row.storeId === null ? {} : { storeId: row.storeId }),
    ...(row.saleRef === null ? {} : { saleRef: row.saleRef }),
    occurredAt: new Date(row.occurredAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
  };
}

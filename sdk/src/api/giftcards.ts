// Generated from openapi/giftcards.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { giftcardsOperations as operations } from './giftcards.operations.ts';
import type { CardActivationRequest, CardActivity, CardActivityPage, CardBalanceRequest, CardBlockRequest, CardIssueRequest, CardIssueResult, GiftCard, ListCardActivitiesQuery, Redemption, RedemptionCapture, RedemptionRefund, RedemptionRefundRequest, RedemptionRequest } from './giftcards.types.ts';

export type * from './giftcards.types.ts';

/**
 * Issue cards. `POST /giftcards/v1/cards:issue`
 *
 * Up to 1,000 cards in state `pending`: without money until they are activated. The answer holds number and PIN
 * of each, and is the only place where they are given. A line whose `ref` is known is answered with the first
 * card and `duplicate: true`; with other content it is rejected with `natural-key-conflict`.
 *
 * @throws StykApiError `payload-too-large`
 * @example
 * const cards = await issueCards(client, {
 *   cards: [{ ref: 'batch-17/0001', medium: 'digital', faceValue: { amount: 100000, currency: 'RUB' } }],
 * });
 */
export function issueCards(client: Caller, body: CardIssueRequest, options?: CallOptions): ApiPromise<CardIssueResult> {
  return client.call(operations.issueCards, { body }, options);
}

/**
 * Ask for a balance. `POST /giftcards/v1/cards:balance`
 *
 * Number and PIN travel in the body, never in an address. An unknown number and a wrong PIN are refused alike;
 * after 5 wrong tries the number is closed for 15 minutes with 429. The answer names the card id that redemption
 * takes.
 *
 * @throws StykApiError `card-pin-wrong`, `rate-limited`
 * @example
 * const cardBalance = await checkCardBalance(client, { cardNumber: '9990000000000017', pin: '4821' });
 */
export function checkCardBalance(client: Caller, body: CardBalanceRequest, options?: CallOptions): ApiPromise<GiftCard> {
  return client.call(operations.checkCardBalance, { body }, options);
}

/**
 * Activate a card. `POST /giftcards/v1/cards/{cardId}:activate`
 *
 * Puts the money on a pending card and names the sale it was bought in. A card cannot be paid for with a card. A
 * card of fixed value takes exactly that value.
 *
 * @param cardId Card; an opaque id, not its number.
 * @throws StykApiError `not-found`, `state-conflict`, `card-blocked`, `card-cannot-buy-card`, `face-value-mismatch`, `occurred-at-out-of-range`
 * @example
 * const card = await activateCard(client, cardId, {
 *   amount: { amount: 100000, currency: 'RUB' },
 *   storeId: 'msk-01',
 *   saleRef: 'fn9999078902005430-fd12345',
 *   paidWith: ['card'],
 *   occurredAt: '2026-11-22T10:15:30+03:00',
 * });
 */
export function activateCard(client: Caller, cardId: string, body: CardActivationRequest, options?: CallOptions): ApiPromise<GiftCard> {
  return client.call(operations.activateCard, { path: [cardId], body }, options);
}

/**
 * Hold money of a card. `POST /giftcards/v1/cards/{cardId}:redeem`
 *
 * First of two phases: the amount is held for 15 minutes, so that parallel tills never take more than there is.
 * Capture it with the sale or void it; a hold left alone ends by itself. A sale that sells a card cannot be paid
 * with one.
 *
 * @param cardId Card; an opaque id, not its number.
 * @throws StykApiError `not-found`, `insufficient-card-balance`, `card-not-active`, `card-blocked`, `card-cannot-buy-card`, `occurred-at-out-of-range`
 * @example
 * const card = await redeemCard(client, cardId, {
 *   amount: { amount: 10000, currency: 'RUB' },
 *   storeId: 'msk-01',
 *   saleRef: 'fn9999078902005430-fd12399',
 *   occurredAt: '2026-11-22T12:00:00+03:00',
 * });
 */
export function redeemCard(client: Caller, cardId: string, body: RedemptionRequest, options?: CallOptions): ApiPromise<Redemption> {
  return client.call(operations.redeemCard, { path: [cardId], body }, options);
}

/**
 * Take the held money. `POST /giftcards/v1/redemptions/{redemptionId}:capture`
 *
 * Second phase: takes all of the hold or the part that is given, the rest goes back to the card. A hold is
 * resolved once.
 *
 * @param redemptionId Redemption.
 * @throws StykApiError `not-found`, `redemption-not-active`, `capture-exceeds-hold`
 * @example
 * const redemption = await captureRedemption(client, redemptionId, { amount: { amount: 10000, currency: 'RUB' } });
 */
export function captureRedemption(client: Caller, redemptionId: string, body?: RedemptionCapture, options?: CallOptions): ApiPromise<Redemption> {
  return client.call(operations.captureRedemption, { path: [redemptionId], body }, options);
}

/**
 * Release the held money. `POST /giftcards/v1/redemptions/{redemptionId}:void`
 *
 * Gives the held money back to the card at once. Voiding a voided or expired hold changes nothing.
 *
 * @param redemptionId Redemption.
 * @throws StykApiError `not-found`, `redemption-not-active`
 * @example
 * const redemption = await voidRedemption(client, redemptionId);
 */
export function voidRedemption(client: Caller, redemptionId: string, options?: CallOptions): ApiPromise<Redemption> {
  return client.call(operations.voidRedemption, { path: [redemptionId] }, options);
}

/**
 * Refund to the card. `POST /giftcards/v1/redemptions/{redemptionId}:refund`
 *
 * Puts captured money back, whole or in parts, never more than was captured. It goes to the same card; when that
 * one is closed or expired a replacement is issued and its number and PIN are in the answer. A known `refundKey`
 * is answered with the first result and `duplicate: true`.
 *
 * @param redemptionId Redemption.
 * @throws StykApiError `not-found`, `natural-key-conflict`, `redemption-not-captured`, `refund-exceeds-captured`, `occurred-at-out-of-range`
 * @example
 * const redemption = await refundRedemption(client, redemptionId, {
 *   refundKey: 'fn9999078902005430-fd12401',
 *   amount: { amount: 4000, currency: 'RUB' },
 *   reason: 'возврат товара',
 *   occurredAt: '2026-11-23T12:00:00+03:00',
 * });
 */
export function refundRedemption(client: Caller, redemptionId: string, body: RedemptionRefundRequest, options?: CallOptions): ApiPromise<RedemptionRefund> {
  return client.call(operations.refundRedemption, { path: [redemptionId], body }, options);
}

/**
 * Block a card. `POST /giftcards/v1/cards/{cardId}:block`
 *
 * No activation, no new hold; holds already made may still be captured. Blocking a blocked card changes nothing.
 *
 * @param cardId Card; an opaque id, not its number.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const card = await blockCard(client, cardId, { reason: 'lost' });
 */
export function blockCard(client: Caller, cardId: string, body: CardBlockRequest, options?: CallOptions): ApiPromise<GiftCard> {
  return client.call(operations.blockCard, { path: [cardId], body }, options);
}

/**
 * Unblock a card. `POST /giftcards/v1/cards/{cardId}:unblock`
 *
 * Gives the card back the state it had. Unblocking a card that is not blocked changes nothing.
 *
 * @param cardId Card; an opaque id, not its number.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const card = await unblockCard(client, cardId);
 */
export function unblockCard(client: Caller, cardId: string, options?: CallOptions): ApiPromise<GiftCard> {
  return client.call(operations.unblockCard, { path: [cardId] }, options);
}

/**
 * List activities. `GET /giftcards/v1/cards/{cardId}/activities`
 *
 * Everything that happened to the card, oldest first. The money amounts add up to the balance.
 *
 * @param cardId Card; an opaque id, not its number.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listCardActivities(client, cardId)) use(item);
 */
export function listCardActivities(client: Caller, cardId: string, query?: ListCardActivitiesQuery, options?: CallOptions): PagePromise<CardActivityPage, CardActivity> {
  return client.pages(operations.listCardActivities, { path: [cardId], query }, options);
}

/** Styk gift cards, bound to a client. */
export class GiftcardsApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Issue cards. `POST /giftcards/v1/cards:issue`
   *
   * Up to 1,000 cards in state `pending`: without money until they are activated. The answer holds number and PIN
   * of each, and is the only place where they are given. A line whose `ref` is known is answered with the first
   * card and `duplicate: true`; with other content it is rejected with `natural-key-conflict`.
   *
   * @throws StykApiError `payload-too-large`
   * @example
   * const cards = await styk.giftcards.issueCards({
   *   cards: [{ ref: 'batch-17/0001', medium: 'digital', faceValue: { amount: 100000, currency: 'RUB' } }],
   * });
   */
  issueCards(body: CardIssueRequest, options?: CallOptions): ApiPromise<CardIssueResult> {
    return issueCards(this.#client, body, options);
  }

  /**
   * Ask for a balance. `POST /giftcards/v1/cards:balance`
   *
   * Number and PIN travel in the body, never in an address. An unknown number and a wrong PIN are refused alike;
   * after 5 wrong tries the number is closed for 15 minutes with 429. The answer names the card id that redemption
   * takes.
   *
   * @throws StykApiError `card-pin-wrong`, `rate-limited`
   * @example
   * const cardBalance = await styk.giftcards.checkCardBalance({ cardNumber: '9990000000000017', pin: '4821' });
   */
  checkCardBalance(body: CardBalanceRequest, options?: CallOptions): ApiPromise<GiftCard> {
    return checkCardBalance(this.#client, body, options);
  }

  /**
   * Activate a card. `POST /giftcards/v1/cards/{cardId}:activate`
   *
   * Puts the money on a pending card and names the sale it was bought in. A card cannot be paid for with a card. A
   * card of fixed value takes exactly that value.
   *
   * @param cardId Card; an opaque id, not its number.
   * @throws StykApiError `not-found`, `state-conflict`, `card-blocked`, `card-cannot-buy-card`, `face-value-mismatch`, `occurred-at-out-of-range`
   * @example
   * const card = await styk.giftcards.activateCard(cardId, {
   *   amount: { amount: 100000, currency: 'RUB' },
   *   storeId: 'msk-01',
   *   saleRef: 'fn9999078902005430-fd12345',
   *   paidWith: ['card'],
   *   occurredAt: '2026-11-22T10:15:30+03:00',
   * });
   */
  activateCard(cardId: string, body: CardActivationRequest, options?: CallOptions): ApiPromise<GiftCard> {
    return activateCard(this.#client, cardId, body, options);
  }

  /**
   * Hold money of a card. `POST /giftcards/v1/cards/{cardId}:redeem`
   *
   * First of two phases: the amount is held for 15 minutes, so that parallel tills never take more than there is.
   * Capture it with the sale or void it; a hold left alone ends by itself. A sale that sells a card cannot be paid
   * with one.
   *
   * @param cardId Card; an opaque id, not its number.
   * @throws StykApiError `not-found`, `insufficient-card-balance`, `card-not-active`, `card-blocked`, `card-cannot-buy-card`, `occurred-at-out-of-range`
   * @example
   * const card = await styk.giftcards.redeemCard(cardId, {
   *   amount: { amount: 10000, currency: 'RUB' },
   *   storeId: 'msk-01',
   *   saleRef: 'fn9999078902005430-fd12399',
   *   occurredAt: '2026-11-22T12:00:00+03:00',
   * });
   */
  redeemCard(cardId: string, body: RedemptionRequest, options?: CallOptions): ApiPromise<Redemption> {
    return redeemCard(this.#client, cardId, body, options);
  }

  /**
   * Take the held money. `POST /giftcards/v1/redemptions/{redemptionId}:capture`
   *
   * Second phase: takes all of the hold or the part that is given, the rest goes back to the card. A hold is
   * resolved once.
   *
   * @param redemptionId Redemption.
   * @throws StykApiError `not-found`, `redemption-not-active`, `capture-exceeds-hold`
   * @example
   * const redemption = await styk.giftcards.captureRedemption(redemptionId, { amount: { amount: 10000, currency: 'RUB' } });
   */
  captureRedemption(redemptionId: string, body?: RedemptionCapture, options?: CallOptions): ApiPromise<Redemption> {
    return captureRedemption(this.#client, redemptionId, body, options);
  }

  /**
   * Release the held money. `POST /giftcards/v1/redemptions/{redemptionId}:void`
   *
   * Gives the held money back to the card at once. Voiding a voided or expired hold changes nothing.
   *
   * @param redemptionId Redemption.
   * @throws StykApiError `not-found`, `redemption-not-active`
   * @example
   * const redemption = await styk.giftcards.voidRedemption(redemptionId);
   */
  voidRedemption(redemptionId: string, options?: CallOptions): ApiPromise<Redemption> {
    return voidRedemption(this.#client, redemptionId, options);
  }

  /**
   * Refund to the card. `POST /giftcards/v1/redemptions/{redemptionId}:refund`
   *
   * Puts captured money back, whole or in parts, never more than was captured. It goes to the same card; when that
   * one is closed or expired a replacement is issued and its number and PIN are in the answer. A known `refundKey`
   * is answered with the first result and `duplicate: true`.
   *
   * @param redemptionId Redemption.
   * @throws StykApiError `not-found`, `natural-key-conflict`, `redemption-not-captured`, `refund-exceeds-captured`, `occurred-at-out-of-range`
   * @example
   * const redemption = await styk.giftcards.refundRedemption(redemptionId, {
   *   refundKey: 'fn9999078902005430-fd12401',
   *   amount: { amount: 4000, currency: 'RUB' },
   *   reason: 'возврат товара',
   *   occurredAt: '2026-11-23T12:00:00+03:00',
   * });
   */
  refundRedemption(redemptionId: string, body: RedemptionRefundRequest, options?: CallOptions): ApiPromise<RedemptionRefund> {
    return refundRedemption(this.#client, redemptionId, body, options);
  }

  /**
   * Block a card. `POST /giftcards/v1/cards/{cardId}:block`
   *
   * No activation, no new hold; holds already made may still be captured. Blocking a blocked card changes nothing.
   *
   * @param cardId Card; an opaque id, not its number.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const card = await styk.giftcards.blockCard(cardId, { reason: 'lost' });
   */
  blockCard(cardId: string, body: CardBlockRequest, options?: CallOptions): ApiPromise<GiftCard> {
    return blockCard(this.#client, cardId, body, options);
  }

  /**
   * Unblock a card. `POST /giftcards/v1/cards/{cardId}:unblock`
   *
   * Gives the card back the state it had. Unblocking a card that is not blocked changes nothing.
   *
   * @param cardId Card; an opaque id, not its number.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const card = await styk.giftcards.unblockCard(cardId);
   */
  unblockCard(cardId: string, options?: CallOptions): ApiPromise<GiftCard> {
    return unblockCard(this.#client, cardId, options);
  }

  /**
   * List activities. `GET /giftcards/v1/cards/{cardId}/activities`
   *
   * Everything that happened to the card, oldest first. The money amounts add up to the balance.
   *
   * @param cardId Card; an opaque id, not its number.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.giftcards.listCardActivities(cardId)) use(item);
   */
  listCardActivities(cardId: string, query?: ListCardActivitiesQuery, options?: CallOptions): PagePromise<CardActivityPage, CardActivity> {
    return listCardActivities(this.#client, cardId, query, options);
  }
}

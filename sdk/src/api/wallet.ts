// Generated from openapi/wallet.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { walletOperations as operations } from './wallet.operations.ts';
import type { Account, AccountEntry, AccountEntryPage, AccountPage, BatchResult, CustomerWallet, Entitlement, EntitlementPage, EntitlementUse, EntitlementUseRequest, Instrument, InstrumentRequest, ListAccountEntriesQuery, ListAccountsQuery, ListEntitlementsQuery, ListSettlementLinesQuery, ListSettlementsQuery, Payment, PaymentCapture, PaymentRefund, PaymentRefundRequest, PaymentRequest, Settlement, SettlementConfirmation, SettlementDispute, SettlementDisputeRequest, SettlementLine, SettlementLinePage, SettlementPage, UsageRecordBatch } from './wallet.types.ts';

export type * from './wallet.types.ts';

/**
 * List accounts. `GET /wallet/v1/accounts`
 *
 * The partner's own accounts in rubles and in points.
 *
 * @example
 * for await (const item of listAccounts(client)) use(item);
 */
export function listAccounts(client: Caller, query?: ListAccountsQuery, options?: CallOptions): PagePromise<AccountPage, Account> {
  return client.pages(operations.listAccounts, { query }, options);
}

/**
 * Read an account. `GET /wallet/v1/accounts/{accountId}`
 *
 * What is posted and what is still to come and to go.
 *
 * @param accountId Account.
 * @throws StykApiError `not-found`
 * @example
 * const account = await getAccount(client, accountId);
 */
export function getAccount(client: Caller, accountId: string, options?: CallOptions): ApiPromise<Account> {
  return client.call(operations.getAccount, { path: [accountId] }, options);
}

/**
 * List movements. `GET /wallet/v1/accounts/{accountId}/entries`
 *
 * Double-entry movements, oldest first; never changed, a correction is a new operation.
 *
 * @param accountId Account.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listAccountEntries(client, accountId)) use(item);
 */
export function listAccountEntries(client: Caller, accountId: string, query?: ListAccountEntriesQuery, options?: CallOptions): PagePromise<AccountEntryPage, AccountEntry> {
  return client.pages(operations.listAccountEntries, { path: [accountId], query }, options);
}

/**
 * Read a customer's wallet. `GET /wallet/v1/customers/{customerId}/wallet`
 *
 * Means of payment the customer may use here, and masked instruments. Needs the consent `payment-instrument`.
 *
 * @param customerId Customer.
 * @throws StykApiError `consent-required`, `not-found`
 * @example
 * const customerWallet = await getCustomerWallet(client, customerId);
 */
export function getCustomerWallet(client: Caller, customerId: string, options?: CallOptions): ApiPromise<CustomerWallet> {
  return client.call(operations.getCustomerWallet, { path: [customerId] }, options);
}

/**
 * Tokenise an instrument. `POST /wallet/v1/instruments`
 *
 * Keeps a card or an СБП account under a token. The card number never comes here: the acquirer's form gave
 * `acquirerToken` (the sandbox has an acquirer of its own: `tok_test_ok`, `tok_test_declined`).
 *
 * @throws StykApiError `consent-required`, `not-found`, `acquirer-token-invalid`
 * @example
 * const instrument = await createInstrument(client, {
 *   customerId: 'cus_01JD2Q7F8XV3',
 *   kind: 'card',
 *   acquirerToken: 'tok_test_ok',
 *   consentId: 'cns_01JD2Q7F8X',
 * });
 */
export function createInstrument(client: Caller, body: InstrumentRequest, options?: CallOptions): ApiPromise<Instrument> {
  return client.call(operations.createInstrument, { body }, options);
}

/**
 * Hold money. `POST /wallet/v1/payments`
 *
 * First of two phases: holds every tender of a mixed payment, all or nothing. A payment is `pending` while the
 * customer confirms (СБП, 3-D Secure), then `authorized`, or `failed` when it is refused then; what is refused
 * at once makes no payment. Gift cards and points are named by the hold made in their own contract. A known
 * `externalId` with the same content is answered with the first payment and `duplicate: true`.
 *
 * @throws StykApiError `consent-required`, `not-found`, `insufficient-funds`, `instrument-declined`, `redemption-not-active`, `authorization-not-active`, `natural-key-conflict`, `totals-mismatch`, `occurred-at-out-of-range`
 * @example
 * const payment = await createPayment(client, {
 *   externalId: 'web-2026-11-22-000017',
 *   customerId: 'cus_01JD2Q7F8XV3',
 *   amount: { amount: 199990, currency: 'RUB' },
 *   tenders: [
 *     {
 *       kind: 'points-ref',
 *       amount: { amount: 10000, currency: 'RUB' },
 *       authorizationId: 'aut_01JD2Q7F8X',
 *     },
 *     { kind: 'gift', amount: { amount: 50000, currency: 'RUB' }, redemptionId: 'gcr_01JD2Q7F8X' },
 *     { kind: 'card', amount: { amount: 139990, currency: 'RUB' }, instrumentId: 'ins_01JD2Q7F8X' },
 *   ],
 *   occurredAt: '2026-11-22T10:15:30+03:00',
 * });
 */
export function createPayment(client: Caller, body: PaymentRequest, options?: CallOptions): ApiPromise<Payment> {
  return client.call(operations.createPayment, { body }, options);
}

/**
 * Read a payment. `GET /wallet/v1/payments/{paymentId}`
 *
 * State, tenders and refunds of a payment; what happened after a timeout.
 *
 * @param paymentId Payment.
 * @throws StykApiError `not-found`
 * @example
 * const payment = await getPayment(client, paymentId);
 */
export function getPayment(client: Caller, paymentId: string, options?: CallOptions): ApiPromise<Payment> {
  return client.call(operations.getPayment, { path: [paymentId] }, options);
}

/**
 * Take the held money. `POST /wallet/v1/payments/{paymentId}:capture`
 *
 * Takes all of the hold or a part of it, in the order points, gift, wallet, card; what is left goes back at
 * once. A hold is resolved once.
 *
 * @param paymentId Payment.
 * @throws StykApiError `not-found`, `payment-state-conflict`, `capture-exceeds-hold`
 * @example
 * const payment = await capturePayment(client, paymentId, { amount: { amount: 199990, currency: 'RUB' } });
 */
export function capturePayment(client: Caller, paymentId: string, body?: PaymentCapture, options?: CallOptions): ApiPromise<Payment> {
  return client.call(operations.capturePayment, { path: [paymentId], body }, options);
}

/**
 * Release the held money. `POST /wallet/v1/payments/{paymentId}:void`
 *
 * Gives every tender back at once. Voiding a voided or expired payment changes nothing.
 *
 * @param paymentId Payment.
 * @throws StykApiError `not-found`, `payment-state-conflict`
 * @example
 * const payment = await voidPayment(client, paymentId);
 */
export function voidPayment(client: Caller, paymentId: string, options?: CallOptions): ApiPromise<Payment> {
  return client.call(operations.voidPayment, { path: [paymentId] }, options);
}

/**
 * Refund. `POST /wallet/v1/payments/{paymentId}:refund`
 *
 * Gives captured money back, whole or in parts, never more than was captured in all. Tenders are refunded in the
 * reverse of the order they are taken in: card, wallet, gift, points. A known `refundKey` is answered with the
 * first result and `duplicate: true`.
 *
 * @param paymentId Payment.
 * @throws StykApiError `not-found`, `payment-state-conflict`, `natural-key-conflict`, `refund-exceeds-captured`, `occurred-at-out-of-range`
 * @example
 * const payment = await refundPayment(client, paymentId, {
 *   refundKey: 'web-2026-11-24-000003',
 *   amount: { amount: 40000, currency: 'RUB' },
 *   reason: 'возврат товара',
 *   occurredAt: '2026-11-24T12:00:00+03:00',
 * });
 */
export function refundPayment(client: Caller, paymentId: string, body: PaymentRefundRequest, options?: CallOptions): ApiPromise<PaymentRefund> {
  return client.call(operations.refundPayment, { path: [paymentId], body }, options);
}

/**
 * List entitlements. `GET /wallet/v1/entitlements`
 *
 * What a customer's subscription grants, with what is left of it: `free-delivery`, 3 of 10.
 *
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listEntitlements(client, query)) use(item);
 */
export function listEntitlements(client: Caller, query: ListEntitlementsQuery, options?: CallOptions): PagePromise<EntitlementPage, Entitlement> {
  return client.pages(operations.listEntitlements, { query }, options);
}

/**
 * Use an entitlement. `POST /wallet/v1/entitlements/{entitlementId}:consume`
 *
 * Takes from the quota, checked and written in one step: the 11th use of a quota of 10 is refused.
 *
 * @param entitlementId Entitlement.
 * @throws StykApiError `not-found`, `entitlement-exhausted`, `entitlement-not-active`, `occurred-at-out-of-range`
 * @example
 * const entitlement = await consumeEntitlement(client, entitlementId, { quantity: 1, orderRef: 'web-000017', occurredAt: '2026-11-22T10:15:30+03:00' });
 */
export function consumeEntitlement(client: Caller, entitlementId: string, body: EntitlementUseRequest, options?: CallOptions): ApiPromise<EntitlementUse> {
  return client.call(operations.consumeEntitlement, { path: [entitlementId], body }, options);
}

/**
 * Report usage of services. `POST /wallet/v1/usage-records:batch`
 *
 * Up to 1,000 measured uses of partner services, for rating. Lines stand alone; a known `recordKey` with the
 * same content is `superseded`, with other content rejected with `natural-key-conflict`. Other line codes:
 * `service-unknown`, `occurred-at-out-of-range`.
 *
 * @throws StykApiError `payload-too-large`
 * @example
 * const usageRecords = await createUsageRecords(client, {
 *   records: [
 *     {
 *       recordKey: 'tv-2026-11-22-0001',
 *       serviceCode: 'tv-basic',
 *       customerId: 'cus_01JD2Q7F8XV3',
 *       quantity: '1',
 *       unit: 'pcs',
 *       occurredAt: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function createUsageRecords(client: Caller, body: UsageRecordBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.createUsageRecords, { body }, options);
}

/**
 * List settlements. `GET /wallet/v1/settlements`
 *
 * Settlements with the partner, newest last.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * for await (const item of listSettlements(client)) use(item);
 */
export function listSettlements(client: Caller, query?: ListSettlementsQuery, options?: CallOptions): PagePromise<SettlementPage, Settlement> {
  return client.pages(operations.listSettlements, { query }, options);
}

/**
 * Read a settlement. `GET /wallet/v1/settlements/{settlementId}`
 *
 * Header sums: opening balance plus all lines is the closing one, and the lines of each type add up to their sum
 * here.
 *
 * @param settlementId Settlement.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const settlement = await getSettlement(client, settlementId);
 */
export function getSettlement(client: Caller, settlementId: string, options?: CallOptions): ApiPromise<Settlement> {
  return client.call(operations.getSettlement, { path: [settlementId] }, options);
}

/**
 * List lines. `GET /wallet/v1/settlements/{settlementId}/lines`
 *
 * A line for each operation of the period; each operation is in exactly one settlement, a late one in the next.
 *
 * @param settlementId Settlement.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * for await (const item of listSettlementLines(client, settlementId)) use(item);
 */
export function listSettlementLines(client: Caller, settlementId: string, query?: ListSettlementLinesQuery, options?: CallOptions): PagePromise<SettlementLinePage, SettlementLine> {
  return client.pages(operations.listSettlementLines, { path: [settlementId], query }, options);
}

/**
 * Download a settlement. `GET /wallet/v1/settlements/{settlementId}/file`
 *
 * All lines as CSV: UTF-8, semicolons, a header row, kopecks as whole numbers. The same settlement gives the
 * same bytes until a line changes.
 *
 * @param settlementId Settlement.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
 * @example
 * const settlementFile = await getSettlementFile(client, settlementId);
 */
export function getSettlementFile(client: Caller, settlementId: string, options?: CallOptions): ApiPromise<string> {
  return client.call(operations.getSettlementFile, { path: [settlementId] }, options);
}

/**
 * Confirm a settlement. `POST /wallet/v1/settlements/{settlementId}:confirm`
 *
 * Accepts all lines that are not disputed. The closing balance one has seen is named, so that nobody confirms
 * figures that changed meanwhile. Documents that carry the sum (УПД, act) are linked.
 *
 * @param settlementId Settlement.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `settlement-changed`, `document-total-mismatch`
 * @example
 * const settlement = await confirmSettlement(client, settlementId, { closing: { amount: 1834710, currency: 'RUB' }, documentIds: ['doc_01JD2Q7F8X'] });
 */
export function confirmSettlement(client: Caller, settlementId: string, body: SettlementConfirmation, options?: CallOptions): ApiPromise<Settlement> {
  return client.call(operations.confirmSettlement, { path: [settlementId], body }, options);
}

/**
 * Dispute lines. `POST /wallet/v1/settlements/{settlementId}/disputes`
 *
 * Moves the named lines, and only these, to the suspense account; the others go on to be confirmed and paid.
 *
 * @param settlementId Settlement.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `line-already-disputed`, `line-unknown`
 * @example
 * const settlementDispute = await createSettlementDispute(client, settlementId, {
 *   lines: [
 *     {
 *       lineId: 'stn_01JD2Q7F8X',
 *       expectedNet: { amount: 38493, currency: 'RUB' },
 *       reason: 'wrong-commission',
 *       comment: 'По договору 5 %',
 *     },
 *   ],
 *   evidenceFileIds: ['fil_01JD2Q7F8X'],
 * });
 */
export function createSettlementDispute(client: Caller, settlementId: string, body: SettlementDisputeRequest, options?: CallOptions): ApiPromise<SettlementDispute> {
  return client.call(operations.createSettlementDispute, { path: [settlementId], body }, options);
}

/** Styk wallet, bound to a client. */
export class WalletApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List accounts. `GET /wallet/v1/accounts`
   *
   * The partner's own accounts in rubles and in points.
   *
   * @example
   * for await (const item of styk.wallet.listAccounts()) use(item);
   */
  listAccounts(query?: ListAccountsQuery, options?: CallOptions): PagePromise<AccountPage, Account> {
    return listAccounts(this.#client, query, options);
  }

  /**
   * Read an account. `GET /wallet/v1/accounts/{accountId}`
   *
   * What is posted and what is still to come and to go.
   *
   * @param accountId Account.
   * @throws StykApiError `not-found`
   * @example
   * const account = await styk.wallet.getAccount(accountId);
   */
  getAccount(accountId: string, options?: CallOptions): ApiPromise<Account> {
    return getAccount(this.#client, accountId, options);
  }

  /**
   * List movements. `GET /wallet/v1/accounts/{accountId}/entries`
   *
   * Double-entry movements, oldest first; never changed, a correction is a new operation.
   *
   * @param accountId Account.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.wallet.listAccountEntries(accountId)) use(item);
   */
  listAccountEntries(accountId: string, query?: ListAccountEntriesQuery, options?: CallOptions): PagePromise<AccountEntryPage, AccountEntry> {
    return listAccountEntries(this.#client, accountId, query, options);
  }

  /**
   * Read a customer's wallet. `GET /wallet/v1/customers/{customerId}/wallet`
   *
   * Means of payment the customer may use here, and masked instruments. Needs the consent `payment-instrument`.
   *
   * @param customerId Customer.
   * @throws StykApiError `consent-required`, `not-found`
   * @example
   * const customerWallet = await styk.wallet.getCustomerWallet(customerId);
   */
  getCustomerWallet(customerId: string, options?: CallOptions): ApiPromise<CustomerWallet> {
    return getCustomerWallet(this.#client, customerId, options);
  }

  /**
   * Tokenise an instrument. `POST /wallet/v1/instruments`
   *
   * Keeps a card or an СБП account under a token. The card number never comes here: the acquirer's form gave
   * `acquirerToken` (the sandbox has an acquirer of its own: `tok_test_ok`, `tok_test_declined`).
   *
   * @throws StykApiError `consent-required`, `not-found`, `acquirer-token-invalid`
   * @example
   * const instrument = await styk.wallet.createInstrument({
   *   customerId: 'cus_01JD2Q7F8XV3',
   *   kind: 'card',
   *   acquirerToken: 'tok_test_ok',
   *   consentId: 'cns_01JD2Q7F8X',
   * });
   */
  createInstrument(body: InstrumentRequest, options?: CallOptions): ApiPromise<Instrument> {
    return createInstrument(this.#client, body, options);
  }

  /**
   * Hold money. `POST /wallet/v1/payments`
   *
   * First of two phases: holds every tender of a mixed payment, all or nothing. A payment is `pending` while the
   * customer confirms (СБП, 3-D Secure), then `authorized`, or `failed` when it is refused then; what is refused
   * at once makes no payment. Gift cards and points are named by the hold made in their own contract. A known
   * `externalId` with the same content is answered with the first payment and `duplicate: true`.
   *
   * @throws StykApiError `consent-required`, `not-found`, `insufficient-funds`, `instrument-declined`, `redemption-not-active`, `authorization-not-active`, `natural-key-conflict`, `totals-mismatch`, `occurred-at-out-of-range`
   * @example
   * const payment = await styk.wallet.createPayment({
   *   externalId: 'web-2026-11-22-000017',
   *   customerId: 'cus_01JD2Q7F8XV3',
   *   amount: { amount: 199990, currency: 'RUB' },
   *   tenders: [
   *     {
   *       kind: 'points-ref',
   *       amount: { amount: 10000, currency: 'RUB' },
   *       authorizationId: 'aut_01JD2Q7F8X',
   *     },
   *     { kind: 'gift', amount: { amount: 50000, currency: 'RUB' }, redemptionId: 'gcr_01JD2Q7F8X' },
   *     { kind: 'card', amount: { amount: 139990, currency: 'RUB' }, instrumentId: 'ins_01JD2Q7F8X' },
   *   ],
   *   occurredAt: '2026-11-22T10:15:30+03:00',
   * });
   */
  createPayment(body: PaymentRequest, options?: CallOptions): ApiPromise<Payment> {
    return createPayment(this.#client, body, options);
  }

  /**
   * Read a payment. `GET /wallet/v1/payments/{paymentId}`
   *
   * State, tenders and refunds of a payment; what happened after a timeout.
   *
   * @param paymentId Payment.
   * @throws StykApiError `not-found`
   * @example
   * const payment = await styk.wallet.getPayment(paymentId);
   */
  getPayment(paymentId: string, options?: CallOptions): ApiPromise<Payment> {
    return getPayment(this.#client, paymentId, options);
  }

  /**
   * Take the held money. `POST /wallet/v1/payments/{paymentId}:capture`
   *
   * Takes all of the hold or a part of it, in the order points, gift, wallet, card; what is left goes back at
   * once. A hold is resolved once.
   *
   * @param paymentId Payment.
   * @throws StykApiError `not-found`, `payment-state-conflict`, `capture-exceeds-hold`
   * @example
   * const payment = await styk.wallet.capturePayment(paymentId, { amount: { amount: 199990, currency: 'RUB' } });
   */
  capturePayment(paymentId: string, body?: PaymentCapture, options?: CallOptions): ApiPromise<Payment> {
    return capturePayment(this.#client, paymentId, body, options);
  }

  /**
   * Release the held money. `POST /wallet/v1/payments/{paymentId}:void`
   *
   * Gives every tender back at once. Voiding a voided or expired payment changes nothing.
   *
   * @param paymentId Payment.
   * @throws StykApiError `not-found`, `payment-state-conflict`
   * @example
   * const payment = await styk.wallet.voidPayment(paymentId);
   */
  voidPayment(paymentId: string, options?: CallOptions): ApiPromise<Payment> {
    return voidPayment(this.#client, paymentId, options);
  }

  /**
   * Refund. `POST /wallet/v1/payments/{paymentId}:refund`
   *
   * Gives captured money back, whole or in parts, never more than was captured in all. Tenders are refunded in the
   * reverse of the order they are taken in: card, wallet, gift, points. A known `refundKey` is answered with the
   * first result and `duplicate: true`.
   *
   * @param paymentId Payment.
   * @throws StykApiError `not-found`, `payment-state-conflict`, `natural-key-conflict`, `refund-exceeds-captured`, `occurred-at-out-of-range`
   * @example
   * const payment = await styk.wallet.refundPayment(paymentId, {
   *   refundKey: 'web-2026-11-24-000003',
   *   amount: { amount: 40000, currency: 'RUB' },
   *   reason: 'возврат товара',
   *   occurredAt: '2026-11-24T12:00:00+03:00',
   * });
   */
  refundPayment(paymentId: string, body: PaymentRefundRequest, options?: CallOptions): ApiPromise<PaymentRefund> {
    return refundPayment(this.#client, paymentId, body, options);
  }

  /**
   * List entitlements. `GET /wallet/v1/entitlements`
   *
   * What a customer's subscription grants, with what is left of it: `free-delivery`, 3 of 10.
   *
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.wallet.listEntitlements(query)) use(item);
   */
  listEntitlements(query: ListEntitlementsQuery, options?: CallOptions): PagePromise<EntitlementPage, Entitlement> {
    return listEntitlements(this.#client, query, options);
  }

  /**
   * Use an entitlement. `POST /wallet/v1/entitlements/{entitlementId}:consume`
   *
   * Takes from the quota, checked and written in one step: the 11th use of a quota of 10 is refused.
   *
   * @param entitlementId Entitlement.
   * @throws StykApiError `not-found`, `entitlement-exhausted`, `entitlement-not-active`, `occurred-at-out-of-range`
   * @example
   * const entitlement = await styk.wallet.consumeEntitlement(entitlementId, { quantity: 1, orderRef: 'web-000017', occurredAt: '2026-11-22T10:15:30+03:00' });
   */
  consumeEntitlement(entitlementId: string, body: EntitlementUseRequest, options?: CallOptions): ApiPromise<EntitlementUse> {
    return consumeEntitlement(this.#client, entitlementId, body, options);
  }

  /**
   * Report usage of services. `POST /wallet/v1/usage-records:batch`
   *
   * Up to 1,000 measured uses of partner services, for rating. Lines stand alone; a known `recordKey` with the
   * same content is `superseded`, with other content rejected with `natural-key-conflict`. Other line codes:
   * `service-unknown`, `occurred-at-out-of-range`.
   *
   * @throws StykApiError `payload-too-large`
   * @example
   * const usageRecords = await styk.wallet.createUsageRecords({
   *   records: [
   *     {
   *       recordKey: 'tv-2026-11-22-0001',
   *       serviceCode: 'tv-basic',
   *       customerId: 'cus_01JD2Q7F8XV3',
   *       quantity: '1',
   *       unit: 'pcs',
   *       occurredAt: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  createUsageRecords(body: UsageRecordBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return createUsageRecords(this.#client, body, options);
  }

  /**
   * List settlements. `GET /wallet/v1/settlements`
   *
   * Settlements with the partner, newest last.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * for await (const item of styk.wallet.listSettlements()) use(item);
   */
  listSettlements(query?: ListSettlementsQuery, options?: CallOptions): PagePromise<SettlementPage, Settlement> {
    return listSettlements(this.#client, query, options);
  }

  /**
   * Read a settlement. `GET /wallet/v1/settlements/{settlementId}`
   *
   * Header sums: opening balance plus all lines is the closing one, and the lines of each type add up to their sum
   * here.
   *
   * @param settlementId Settlement.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const settlement = await styk.wallet.getSettlement(settlementId);
   */
  getSettlement(settlementId: string, options?: CallOptions): ApiPromise<Settlement> {
    return getSettlement(this.#client, settlementId, options);
  }

  /**
   * List lines. `GET /wallet/v1/settlements/{settlementId}/lines`
   *
   * A line for each operation of the period; each operation is in exactly one settlement, a late one in the next.
   *
   * @param settlementId Settlement.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * for await (const item of styk.wallet.listSettlementLines(settlementId)) use(item);
   */
  listSettlementLines(settlementId: string, query?: ListSettlementLinesQuery, options?: CallOptions): PagePromise<SettlementLinePage, SettlementLine> {
    return listSettlementLines(this.#client, settlementId, query, options);
  }

  /**
   * Download a settlement. `GET /wallet/v1/settlements/{settlementId}/file`
   *
   * All lines as CSV: UTF-8, semicolons, a header row, kopecks as whole numbers. The same settlement gives the
   * same bytes until a line changes.
   *
   * @param settlementId Settlement.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
   * @example
   * const settlementFile = await styk.wallet.getSettlementFile(settlementId);
   */
  getSettlementFile(settlementId: string, options?: CallOptions): ApiPromise<string> {
    return getSettlementFile(this.#client, settlementId, options);
  }

  /**
   * Confirm a settlement. `POST /wallet/v1/settlements/{settlementId}:confirm`
   *
   * Accepts all lines that are not disputed. The closing balance one has seen is named, so that nobody confirms
   * figures that changed meanwhile. Documents that carry the sum (УПД, act) are linked.
   *
   * @param settlementId Settlement.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `settlement-changed`, `document-total-mismatch`
   * @example
   * const settlement = await styk.wallet.confirmSettlement(settlementId, { closing: { amount: 1834710, currency: 'RUB' }, documentIds: ['doc_01JD2Q7F8X'] });
   */
  confirmSettlement(settlementId: string, body: SettlementConfirmation, options?: CallOptions): ApiPromise<Settlement> {
    return confirmSettlement(this.#client, settlementId, body, options);
  }

  /**
   * Dispute lines. `POST /wallet/v1/settlements/{settlementId}/disputes`
   *
   * Moves the named lines, and only these, to the suspense account; the others go on to be confirmed and paid.
   *
   * @param settlementId Settlement.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `line-already-disputed`, `line-unknown`
   * @example
   * const settlementDispute = await styk.wallet.createSettlementDispute(settlementId, {
   *   lines: [
   *     {
   *       lineId: 'stn_01JD2Q7F8X',
   *       expectedNet: { amount: 38493, currency: 'RUB' },
   *       reason: 'wrong-commission',
   *       comment: 'По договору 5 %',
   *     },
   *   ],
   *   evidenceFileIds: ['fil_01JD2Q7F8X'],
   * });
   */
  createSettlementDispute(settlementId: string, body: SettlementDisputeRequest, options?: CallOptions): ApiPromise<SettlementDispute> {
    return createSettlementDispute(this.#client, settlementId, body, options);
  }
}

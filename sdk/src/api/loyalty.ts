// Generated from openapi/loyalty.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { DownloadPromise } from '../client/download-promise.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import type { Upload } from '../client/upload.ts';
import { loyaltyOperations as operations } from './loyalty.operations.ts';
import type { Adjustment, AdjustmentRequest, Authorization, AuthorizationPage, AuthorizationRequest, Entry, EntryPage, Fiscal, ListAuthorizationsQuery, ListMemberEntriesQuery, ListMemberLotsQuery, ListRefundsQuery, ListRegisterResultsQuery, ListSalesQuery, LongOperation, Lot, LotPage, Member, MemberEnrolled, MemberRequest, OtpAnswer, Program, PutRegisterPartHeaders, Quote, QuoteRequest, Refund, RefundPage, RefundRequest, Register, RegisterPart, RegisterRequest, RegisterResult, RegisterResultPage, Sale, SaleFiscal, SalePage, SaleRequest } from './loyalty.types.ts';

export type * from './loyalty.types.ts';

/**
 * Exchange 1: identify and quote. `POST /loyalty/v1/quotes`
 *
 * Identifies the member and, with a basket, says how many points may be redeemed and how many will be accrued.
 * Nothing moves, so no idempotency key is needed.
 *
 * @throws StykApiError `member-not-found`, `identifier-blocked`, `store-unknown`, `occurred-at-out-of-range`, `totals-mismatch`
 * @example
 * const quote = await createQuote(client, {
 *   identifier: { kind: 'card', value: '2200000000000017' },
 *   storeId: 'msk-01',
 *   posId: 'pos-1',
 *   channel: 'pos',
 *   occurredAt: '2026-11-22T10:15:30+03:00',
 *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
 * });
 */
export function createQuote(client: Caller, body: QuoteRequest, options?: CallOptions): ApiPromise<Quote> {
  return client.call(operations.createQuote, { body }, options);
}

/**
 * Exchange 2: hold points. `POST /loyalty/v1/authorizations`
 *
 * Holds points of a quote for 15 minutes and splits the discount over the lines. The split is the centre's: a
 * till copies it and never recomputes.
 *
 * @throws StykApiError `quote-not-found`, `insufficient-points`, `quote-expired`, `basket-changed`, `redeem-limit-exceeded`, `redeem-not-allowed`, `totals-mismatch`
 * @example
 * const authorization = await createAuthorization(client, {
 *   quoteId: 'quo_01JD2Q7F8X',
 *   points: 100,
 *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
 * });
 */
export function createAuthorization(client: Caller, body: AuthorizationRequest, options?: CallOptions): ApiPromise<Authorization> {
  return client.call(operations.createAuthorization, { body }, options);
}

/**
 * Find holds by key. `GET /loyalty/v1/authorizations`
 *
 * What happened to an authorize call whose answer was lost.
 *
 * @example
 * for await (const item of listAuthorizations(client, query)) use(item);
 */
export function listAuthorizations(client: Caller, query: ListAuthorizationsQuery, options?: CallOptions): PagePromise<AuthorizationPage, Authorization> {
  return client.pages(operations.listAuthorizations, { query }, options);
}

/**
 * Read a hold. `GET /loyalty/v1/authorizations/{authorizationId}`
 *
 * State of a hold.
 *
 * @param authorizationId Hold.
 * @throws StykApiError `not-found`
 * @example
 * const authorization = await getAuthorization(client, authorizationId);
 */
export function getAuthorization(client: Caller, authorizationId: string, options?: CallOptions): ApiPromise<Authorization> {
  return client.call(operations.getAuthorization, { path: [authorizationId] }, options);
}

/**
 * Release a hold. `POST /loyalty/v1/authorizations/{authorizationId}:void`
 *
 * Gives held points back at once. Voiding a voided or expired hold changes nothing.
 *
 * @param authorizationId Hold.
 * @throws StykApiError `not-found`, `authorization-not-active`
 * @example
 * const authorization = await voidAuthorization(client, authorizationId);
 */
export function voidAuthorization(client: Caller, authorizationId: string, options?: CallOptions): ApiPromise<Authorization> {
  return client.call(operations.voidAuthorization, { path: [authorizationId] }, options);
}

/**
 * Exchange 3: sale. `POST /loyalty/v1/sales`
 *
 * Captures the hold, accrues points, updates the level. The member is named by quote, authorization, customer id
 * or identifier. A receipt that is already known (same store and receipt key) is answered with the first result
 * and `duplicate: true`; the same receipt with other content is 409 `natural-key-conflict`.
 *
 * @throws StykApiError `member-not-found`, `quote-not-found`, `authorization-not-active`, `natural-key-conflict`, `identifier-blocked`, `totals-mismatch`, `offline-redeem-forbidden`, `occurred-at-out-of-range`, `store-unknown`, `member-required`
 * @example
 * const sale = await createSale(client, {
 *   identifier: { kind: 'card', value: '2200000000000017' },
 *   receiptKey: 'fn9999078902005430-fd12345',
 *   storeId: 'msk-01',
 *   posId: 'pos-1',
 *   occurredAt: '2026-11-22T10:16:05+03:00',
 *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
 *   totals: { linesKop: 40994, pointsDiscountKop: 0, payableKop: 40994 },
 *   tenders: [{ kind: 'card', amountKop: 40994 }],
 *   offline: false,
 * });
 */
export function createSale(client: Caller, body: SaleRequest, options?: CallOptions): ApiPromise<Sale> {
  return client.call(operations.createSale, { body }, options);
}

/**
 * Find sales. `GET /loyalty/v1/sales`
 *
 * Sales of the partner, newest last; by store and receipt key when both are given.
 *
 * @example
 * for await (const item of listSales(client)) use(item);
 */
export function listSales(client: Caller, query?: ListSalesQuery, options?: CallOptions): PagePromise<SalePage, Sale> {
  return client.pages(operations.listSales, { query }, options);
}

/**
 * Read a sale. `GET /loyalty/v1/sales/{saleId}`
 *
 * The sale as it was registered.
 *
 * @param saleId Sale.
 * @throws StykApiError `not-found`
 * @example
 * const sale = await getSale(client, saleId);
 */
export function getSale(client: Caller, saleId: string, options?: CallOptions): ApiPromise<Sale> {
  return client.call(operations.getSale, { path: [saleId] }, options);
}

/**
 * Attach fiscal data. `PUT /loyalty/v1/sales/{saleId}/fiscal`
 *
 * Adds ФН, ФД and ФПД to a sale that was sent before its receipt was printed. They are set once: the same data
 * again changes nothing, other data is refused.
 *
 * @param saleId Sale.
 * @throws StykApiError `not-found`, `fiscal-already-set`
 * @example
 * const saleFiscal = await setSaleFiscal(client, saleId, { fn: '9999078902005430', fd: 12345, fpd: '1234567890' });
 */
export function setSaleFiscal(client: Caller, saleId: string, body: Fiscal, options?: CallOptions): ApiPromise<SaleFiscal> {
  return client.call(operations.setSaleFiscal, { path: [saleId], body }, options);
}

/**
 * Annul a whole sale. `POST /loyalty/v1/sales/{saleId}:cancel`
 *
 * A refund of everything that is not returned yet, of kind `cancel`.
 *
 * @param saleId Sale.
 * @throws StykApiError `not-found`, `natural-key-conflict`, `return-exceeds-sold`
 * @example
 * const sale = await cancelSale(client, saleId);
 */
export function cancelSale(client: Caller, saleId: string, options?: CallOptions): ApiPromise<Refund> {
  return client.call(operations.cancelSale, { path: [saleId] }, options);
}

/**
 * Refund lines of a receipt. `POST /loyalty/v1/refunds`
 *
 * Restores redeemed points first, then claws accrued ones back. A refund that arrives before its sale is
 * accepted with 202 and state `pending_sale`, and applied when the sale comes.
 *
 * @throws StykApiError `not-found`, `natural-key-conflict`, `return-exceeds-sold`, `line-unknown`, `store-unknown`, `occurred-at-out-of-range`
 * @example
 * const refund = await createRefund(client, {
 *   refundKey: 'fn9999078902005430-fd12399',
 *   storeId: 'msk-01',
 *   receiptKey: 'fn9999078902005430-fd12345',
 *   occurredAt: '2026-11-22T12:00:00+03:00',
 *   lines: [{ lineId: '1', qty: '0.456' }],
 * });
 */
export function createRefund(client: Caller, body: RefundRequest, options?: CallOptions): ApiPromise<Refund> {
  return client.call(operations.createRefund, { body }, options);
}

/**
 * List refunds. `GET /loyalty/v1/refunds`
 *
 * Refunds of the partner, newest last; `state` picks those that wait for their sale or were orphaned.
 *
 * @example
 * for await (const item of listRefunds(client)) use(item);
 */
export function listRefunds(client: Caller, query?: ListRefundsQuery, options?: CallOptions): PagePromise<RefundPage, Refund> {
  return client.pages(operations.listRefunds, { query }, options);
}

/**
 * Read a refund. `GET /loyalty/v1/refunds/{refundId}`
 *
 * The refund and what it moved.
 *
 * @param refundId Refund.
 * @throws StykApiError `not-found`
 * @example
 * const refund = await getRefund(client, refundId);
 */
export function getRefund(client: Caller, refundId: string, options?: CallOptions): ApiPromise<Refund> {
  return client.call(operations.getRefund, { path: [refundId] }, options);
}

/**
 * Enrol a member. `POST /loyalty/v1/members`
 *
 * Enrols by phone in one call. Points are accrued at once, redeemed after the one-time password. There is no
 * field for a full name. A phone that is already enrolled is answered with 200.
 *
 * @throws StykApiError `identifier-belongs-to-other`, `store-unknown`
 * @example
 * const member = await createMember(client, {
 *   phone: '+79990000017',
 *   card: '2200000000000017',
 *   storeId: 'msk-01',
 *   consents: [
 *     {
 *       purpose: 'loyalty-terms',
 *       textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 *     },
 *   ],
 * });
 */
export function createMember(client: Caller, body: MemberRequest, options?: CallOptions): ApiPromise<MemberEnrolled> {
  return client.call(operations.createMember, { body }, options);
}

/**
 * Read a member. `GET /loyalty/v1/members/{memberId}`
 *
 * Balance, level and what is expiring. Without personal data.
 *
 * @param memberId Member: the customer id.
 * @throws StykApiError `member-not-found`
 * @example
 * const member = await getMember(client, memberId);
 */
export function getMember(client: Caller, memberId: string, options?: CallOptions): ApiPromise<Member> {
  return client.call(operations.getMember, { path: [memberId] }, options);
}

/**
 * Confirm the phone. `POST /loyalty/v1/members/{memberId}:verify`
 *
 * Checks the one-time password; five tries.
 *
 * @param memberId Member: the customer id.
 * @throws StykApiError `member-not-found`, `otp-expired`, `otp-wrong`
 * @example
 * const member = await verifyMember(client, memberId, { otp: '4821' });
 */
export function verifyMember(client: Caller, memberId: string, body: OtpAnswer, options?: CallOptions): ApiPromise<Member> {
  return client.call(operations.verifyMember, { path: [memberId], body }, options);
}

/**
 * List lots. `GET /loyalty/v1/members/{memberId}/lots`
 *
 * Lots of points in the order they were earned.
 *
 * @param memberId Member: the customer id.
 * @throws StykApiError `member-not-found`
 * @example
 * for await (const item of listMemberLots(client, memberId)) use(item);
 */
export function listMemberLots(client: Caller, memberId: string, query?: ListMemberLotsQuery, options?: CallOptions): PagePromise<LotPage, Lot> {
  return client.pages(operations.listMemberLots, { path: [memberId], query }, options);
}

/**
 * List movements. `GET /loyalty/v1/members/{memberId}/entries`
 *
 * Double-entry movements; the entries of one operation add up to zero.
 *
 * @param memberId Member: the customer id.
 * @throws StykApiError `member-not-found`
 * @example
 * for await (const item of listMemberEntries(client, memberId)) use(item);
 */
export function listMemberEntries(client: Caller, memberId: string, query?: ListMemberEntriesQuery, options?: CallOptions): PagePromise<EntryPage, Entry> {
  return client.pages(operations.listMemberEntries, { path: [memberId], query }, options);
}

/**
 * Read programme parameters. `GET /loyalty/v1/programs/{programId}`
 *
 * All parameters of the programme by version. `default` names the programme of the environment.
 *
 * @param programId Programme.
 * @throws StykApiError `not-found`
 * @example
 * const program = await getProgram(client, programId);
 */
export function getProgram(client: Caller, programId: string, options?: CallOptions): ApiPromise<Program> {
  return client.call(operations.getProgram, { path: [programId] }, options);
}

/**
 * Correct a balance by hand. `POST /loyalty/v1/adjustments`
 *
 * Positive points make a lot of source `adjustment`; negative ones are taken from live lots in spend order,
 * never beyond what is available. A second person approves.
 *
 * @throws StykApiError `member-not-found`, `insufficient-points`, `approver-not-distinct`
 * @example
 * const adjustment = await createAdjustment(client, {
 *   customerId: 'cus_01JD2Q7F8XV3',
 *   points: 150,
 *   reason: 'goodwill',
 *   comment: 'Баллы за сбой кассы 21 ноября',
 *   approvedBy: 'usr_kontroler',
 * });
 */
export function createAdjustment(client: Caller, body: AdjustmentRequest, options?: CallOptions): ApiPromise<Adjustment> {
  return client.call(operations.createAdjustment, { body }, options);
}

/**
 * Announce a register. `POST /loyalty/v1/registers`
 *
 * Tens of millions of sales, refunds or accruals in one go. Announced with its number of lines and control sums,
 * sent in parts, applied by commitRegister.
 *
 * @example
 * const register = await createRegister(client, {
 *   kind: 'sales',
 *   format: 'ndjson',
 *   compression: 'gzip',
 *   totalLines: 9000000,
 *   controlSums: { count: 9000000, payKop: 4821050000000, points: 0 },
 * });
 */
export function createRegister(client: Caller, body: RegisterRequest, options?: CallOptions): ApiPromise<Register> {
  return client.call(operations.createRegister, { body }, options);
}

/**
 * Read a register. `GET /loyalty/v1/registers/{registerId}`
 *
 * Parts received, lines processed by outcome, speed and expected end. At the end applied + duplicate + rejected
 * + pending = totalLines.
 *
 * @param registerId Register.
 * @throws StykApiError `not-found`
 * @example
 * const register = await getRegister(client, registerId);
 */
export function getRegister(client: Caller, registerId: string, options?: CallOptions): ApiPromise<Register> {
  return client.call(operations.getRegister, { path: [registerId] }, options);
}

/**
 * Send a part. `PUT /loyalty/v1/registers/{registerId}/parts/{partNumber}`
 *
 * Bytes in the format and compression announced, at most 64 MiB; lines may run over from one part into the next,
 * a gzip stream may too. The same part again is a no-op, other bytes under its number are refused. NDJSON: a
 * RegisterSale, RegisterRefund or RegisterAccrual a line. CSV: RFC 4180, UTF-8, a header of dotted field names
 * (`sale.receiptKey`), a row per receipt line, rows of one operation together.
 *
 * @param registerId Register.
 * @param partNumber Number of the part, from 1, without gaps.
 * @throws StykApiError `not-found`, `state-conflict`, `natural-key-conflict`, `digest-mismatch`
 * @example
 * const registerPart = await putRegisterPart(client, registerId, partNumber, body, { headers });
 */
export function putRegisterPart(client: Caller, registerId: string, partNumber: number, body: Upload, options: CallOptions & { readonly headers: PutRegisterPartHeaders }): ApiPromise<RegisterPart> {
  return client.call(operations.putRegisterPart, { path: [registerId, partNumber], body }, options);
}

/**
 * Apply a register. `POST /loyalty/v1/registers/{registerId}:commit`
 *
 * Compares lines and control sums with what was announced, then applies line by line. If they differ nothing is
 * applied. It goes on after a crash where it was; a line whose operationKey was applied before is a duplicate,
 * so a second commit of the same content applies nothing.
 *
 * @param registerId Register.
 * @throws StykApiError `not-found`, `state-conflict`, `register-control-sum-mismatch`, `register-part-missing`
 * @example
 * const register = await commitRegister(client, registerId);
 */
export function commitRegister(client: Caller, registerId: string, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.commitRegister, { path: [registerId] }, options);
}

/**
 * List verdicts. `GET /loyalty/v1/registers/{registerId}/results`
 *
 * A verdict for every line processed so far, in the order of the lines.
 *
 * @param registerId Register.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listRegisterResults(client, registerId)) use(item);
 */
export function listRegisterResults(client: Caller, registerId: string, query?: ListRegisterResultsQuery, options?: CallOptions): PagePromise<RegisterResultPage, RegisterResult> {
  return client.pages(operations.listRegisterResults, { path: [registerId], query }, options);
}

/**
 * Download the verdicts. `GET /loyalty/v1/registers/{registerId}/results/content`
 *
 * All verdicts as one file when the register is finished: a RegisterResult a line in NDJSON, compressed by gzip.
 *
 * @param registerId Register.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const registerResultsContent = await getRegisterResultsContent(client, registerId);
 */
export function getRegisterResultsContent(client: Caller, registerId: string, options?: CallOptions): DownloadPromise {
  return client.download(operations.getRegisterResultsContent, { path: [registerId] }, options);
}

/**
 * Read an operation. `GET /loyalty/v1/operations/{operationId}`
 *
 * How far the applying of a register has come.
 *
 * @param operationId Operation.
 * @throws StykApiError `not-found`
 * @example
 * const loyaltyOperation = await getLoyaltyOperation(client, operationId);
 */
export function getLoyaltyOperation(client: Caller, operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.getLoyaltyOperation, { path: [operationId] }, options);
}

/** Styk loyalty, bound to a client. */
export class LoyaltyApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Exchange 1: identify and quote. `POST /loyalty/v1/quotes`
   *
   * Identifies the member and, with a basket, says how many points may be redeemed and how many will be accrued.
   * Nothing moves, so no idempotency key is needed.
   *
   * @throws StykApiError `member-not-found`, `identifier-blocked`, `store-unknown`, `occurred-at-out-of-range`, `totals-mismatch`
   * @example
   * const quote = await styk.loyalty.createQuote({
   *   identifier: { kind: 'card', value: '2200000000000017' },
   *   storeId: 'msk-01',
   *   posId: 'pos-1',
   *   channel: 'pos',
   *   occurredAt: '2026-11-22T10:15:30+03:00',
   *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
   * });
   */
  createQuote(body: QuoteRequest, options?: CallOptions): ApiPromise<Quote> {
    return createQuote(this.#client, body, options);
  }

  /**
   * Exchange 2: hold points. `POST /loyalty/v1/authorizations`
   *
   * Holds points of a quote for 15 minutes and splits the discount over the lines. The split is the centre's: a
   * till copies it and never recomputes.
   *
   * @throws StykApiError `quote-not-found`, `insufficient-points`, `quote-expired`, `basket-changed`, `redeem-limit-exceeded`, `redeem-not-allowed`, `totals-mismatch`
   * @example
   * const authorization = await styk.loyalty.createAuthorization({
   *   quoteId: 'quo_01JD2Q7F8X',
   *   points: 100,
   *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
   * });
   */
  createAuthorization(body: AuthorizationRequest, options?: CallOptions): ApiPromise<Authorization> {
    return createAuthorization(this.#client, body, options);
  }

  /**
   * Find holds by key. `GET /loyalty/v1/authorizations`
   *
   * What happened to an authorize call whose answer was lost.
   *
   * @example
   * for await (const item of styk.loyalty.listAuthorizations(query)) use(item);
   */
  listAuthorizations(query: ListAuthorizationsQuery, options?: CallOptions): PagePromise<AuthorizationPage, Authorization> {
    return listAuthorizations(this.#client, query, options);
  }

  /**
   * Read a hold. `GET /loyalty/v1/authorizations/{authorizationId}`
   *
   * State of a hold.
   *
   * @param authorizationId Hold.
   * @throws StykApiError `not-found`
   * @example
   * const authorization = await styk.loyalty.getAuthorization(authorizationId);
   */
  getAuthorization(authorizationId: string, options?: CallOptions): ApiPromise<Authorization> {
    return getAuthorization(this.#client, authorizationId, options);
  }

  /**
   * Release a hold. `POST /loyalty/v1/authorizations/{authorizationId}:void`
   *
   * Gives held points back at once. Voiding a voided or expired hold changes nothing.
   *
   * @param authorizationId Hold.
   * @throws StykApiError `not-found`, `authorization-not-active`
   * @example
   * const authorization = await styk.loyalty.voidAuthorization(authorizationId);
   */
  voidAuthorization(authorizationId: string, options?: CallOptions): ApiPromise<Authorization> {
    return voidAuthorization(this.#client, authorizationId, options);
  }

  /**
   * Exchange 3: sale. `POST /loyalty/v1/sales`
   *
   * Captures the hold, accrues points, updates the level. The member is named by quote, authorization, customer id
   * or identifier. A receipt that is already known (same store and receipt key) is answered with the first result
   * and `duplicate: true`; the same receipt with other content is 409 `natural-key-conflict`.
   *
   * @throws StykApiError `member-not-found`, `quote-not-found`, `authorization-not-active`, `natural-key-conflict`, `identifier-blocked`, `totals-mismatch`, `offline-redeem-forbidden`, `occurred-at-out-of-range`, `store-unknown`, `member-required`
   * @example
   * const sale = await styk.loyalty.createSale({
   *   identifier: { kind: 'card', value: '2200000000000017' },
   *   receiptKey: 'fn9999078902005430-fd12345',
   *   storeId: 'msk-01',
   *   posId: 'pos-1',
   *   occurredAt: '2026-11-22T10:16:05+03:00',
   *   lines: [{ lineId: '1', sku: '4600000000017', qty: '0.456', unit: 'kg', priceKop: 89900, payKop: 40994 }],
   *   totals: { linesKop: 40994, pointsDiscountKop: 0, payableKop: 40994 },
   *   tenders: [{ kind: 'card', amountKop: 40994 }],
   *   offline: false,
   * });
   */
  createSale(body: SaleRequest, options?: CallOptions): ApiPromise<Sale> {
    return createSale(this.#client, body, options);
  }

  /**
   * Find sales. `GET /loyalty/v1/sales`
   *
   * Sales of the partner, newest last; by store and receipt key when both are given.
   *
   * @example
   * for await (const item of styk.loyalty.listSales()) use(item);
   */
  listSales(query?: ListSalesQuery, options?: CallOptions): PagePromise<SalePage, Sale> {
    return listSales(this.#client, query, options);
  }

  /**
   * Read a sale. `GET /loyalty/v1/sales/{saleId}`
   *
   * The sale as it was registered.
   *
   * @param saleId Sale.
   * @throws StykApiError `not-found`
   * @example
   * const sale = await styk.loyalty.getSale(saleId);
   */
  getSale(saleId: string, options?: CallOptions): ApiPromise<Sale> {
    return getSale(this.#client, saleId, options);
  }

  /**
   * Attach fiscal data. `PUT /loyalty/v1/sales/{saleId}/fiscal`
   *
   * Adds ФН, ФД and ФПД to a sale that was sent before its receipt was printed. They are set once: the same data
   * again changes nothing, other data is refused.
   *
   * @param saleId Sale.
   * @throws StykApiError `not-found`, `fiscal-already-set`
   * @example
   * const saleFiscal = await styk.loyalty.setSaleFiscal(saleId, { fn: '9999078902005430', fd: 12345, fpd: '1234567890' });
   */
  setSaleFiscal(saleId: string, body: Fiscal, options?: CallOptions): ApiPromise<SaleFiscal> {
    return setSaleFiscal(this.#client, saleId, body, options);
  }

  /**
   * Annul a whole sale. `POST /loyalty/v1/sales/{saleId}:cancel`
   *
   * A refund of everything that is not returned yet, of kind `cancel`.
   *
   * @param saleId Sale.
   * @throws StykApiError `not-found`, `natural-key-conflict`, `return-exceeds-sold`
   * @example
   * const sale = await styk.loyalty.cancelSale(saleId);
   */
  cancelSale(saleId: string, options?: CallOptions): ApiPromise<Refund> {
    return cancelSale(this.#client, saleId, options);
  }

  /**
   * Refund lines of a receipt. `POST /loyalty/v1/refunds`
   *
   * Restores redeemed points first, then claws accrued ones back. A refund that arrives before its sale is
   * accepted with 202 and state `pending_sale`, and applied when the sale comes.
   *
   * @throws StykApiError `not-found`, `natural-key-conflict`, `return-exceeds-sold`, `line-unknown`, `store-unknown`, `occurred-at-out-of-range`
   * @example
   * const refund = await styk.loyalty.createRefund({
   *   refundKey: 'fn9999078902005430-fd12399',
   *   storeId: 'msk-01',
   *   receiptKey: 'fn9999078902005430-fd12345',
   *   occurredAt: '2026-11-22T12:00:00+03:00',
   *   lines: [{ lineId: '1', qty: '0.456' }],
   * });
   */
  createRefund(body: RefundRequest, options?: CallOptions): ApiPromise<Refund> {
    return createRefund(this.#client, body, options);
  }

  /**
   * List refunds. `GET /loyalty/v1/refunds`
   *
   * Refunds of the partner, newest last; `state` picks those that wait for their sale or were orphaned.
   *
   * @example
   * for await (const item of styk.loyalty.listRefunds()) use(item);
   */
  listRefunds(query?: ListRefundsQuery, options?: CallOptions): PagePromise<RefundPage, Refund> {
    return listRefunds(this.#client, query, options);
  }

  /**
   * Read a refund. `GET /loyalty/v1/refunds/{refundId}`
   *
   * The refund and what it moved.
   *
   * @param refundId Refund.
   * @throws StykApiError `not-found`
   * @example
   * const refund = await styk.loyalty.getRefund(refundId);
   */
  getRefund(refundId: string, options?: CallOptions): ApiPromise<Refund> {
    return getRefund(this.#client, refundId, options);
  }

  /**
   * Enrol a member. `POST /loyalty/v1/members`
   *
   * Enrols by phone in one call. Points are accrued at once, redeemed after the one-time password. There is no
   * field for a full name. A phone that is already enrolled is answered with 200.
   *
   * @throws StykApiError `identifier-belongs-to-other`, `store-unknown`
   * @example
   * const member = await styk.loyalty.createMember({
   *   phone: '+79990000017',
   *   card: '2200000000000017',
   *   storeId: 'msk-01',
   *   consents: [
   *     {
   *       purpose: 'loyalty-terms',
   *       textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
   *     },
   *   ],
   * });
   */
  createMember(body: MemberRequest, options?: CallOptions): ApiPromise<MemberEnrolled> {
    return createMember(this.#client, body, options);
  }

  /**
   * Read a member. `GET /loyalty/v1/members/{memberId}`
   *
   * Balance, level and what is expiring. Without personal data.
   *
   * @param memberId Member: the customer id.
   * @throws StykApiError `member-not-found`
   * @example
   * const member = await styk.loyalty.getMember(memberId);
   */
  getMember(memberId: string, options?: CallOptions): ApiPromise<Member> {
    return getMember(this.#client, memberId, options);
  }

  /**
   * Confirm the phone. `POST /loyalty/v1/members/{memberId}:verify`
   *
   * Checks the one-time password; five tries.
   *
   * @param memberId Member: the customer id.
   * @throws StykApiError `member-not-found`, `otp-expired`, `otp-wrong`
   * @example
   * const member = await styk.loyalty.verifyMember(memberId, { otp: '4821' });
   */
  verifyMember(memberId: string, body: OtpAnswer, options?: CallOptions): ApiPromise<Member> {
    return verifyMember(this.#client, memberId, body, options);
  }

  /**
   * List lots. `GET /loyalty/v1/members/{memberId}/lots`
   *
   * Lots of points in the order they were earned.
   *
   * @param memberId Member: the customer id.
   * @throws StykApiError `member-not-found`
   * @example
   * for await (const item of styk.loyalty.listMemberLots(memberId)) use(item);
   */
  listMemberLots(memberId: string, query?: ListMemberLotsQuery, options?: CallOptions): PagePromise<LotPage, Lot> {
    return listMemberLots(this.#client, memberId, query, options);
  }

  /**
   * List movements. `GET /loyalty/v1/members/{memberId}/entries`
   *
   * Double-entry movements; the entries of one operation add up to zero.
   *
   * @param memberId Member: the customer id.
   * @throws StykApiError `member-not-found`
   * @example
   * for await (const item of styk.loyalty.listMemberEntries(memberId)) use(item);
   */
  listMemberEntries(memberId: string, query?: ListMemberEntriesQuery, options?: CallOptions): PagePromise<EntryPage, Entry> {
    return listMemberEntries(this.#client, memberId, query, options);
  }

  /**
   * Read programme parameters. `GET /loyalty/v1/programs/{programId}`
   *
   * All parameters of the programme by version. `default` names the programme of the environment.
   *
   * @param programId Programme.
   * @throws StykApiError `not-found`
   * @example
   * const program = await styk.loyalty.getProgram(programId);
   */
  getProgram(programId: string, options?: CallOptions): ApiPromise<Program> {
    return getProgram(this.#client, programId, options);
  }

  /**
   * Correct a balance by hand. `POST /loyalty/v1/adjustments`
   *
   * Positive points make a lot of source `adjustment`; negative ones are taken from live lots in spend order,
   * never beyond what is available. A second person approves.
   *
   * @throws StykApiError `member-not-found`, `insufficient-points`, `approver-not-distinct`
   * @example
   * const adjustment = await styk.loyalty.createAdjustment({
   *   customerId: 'cus_01JD2Q7F8XV3',
   *   points: 150,
   *   reason: 'goodwill',
   *   comment: 'Баллы за сбой кассы 21 ноября',
   *   approvedBy: 'usr_kontroler',
   * });
   */
  createAdjustment(body: AdjustmentRequest, options?: CallOptions): ApiPromise<Adjustment> {
    return createAdjustment(this.#client, body, options);
  }

  /**
   * Announce a register. `POST /loyalty/v1/registers`
   *
   * Tens of millions of sales, refunds or accruals in one go. Announced with its number of lines and control sums,
   * sent in parts, applied by commitRegister.
   *
   * @example
   * const register = await styk.loyalty.createRegister({
   *   kind: 'sales',
   *   format: 'ndjson',
   *   compression: 'gzip',
   *   totalLines: 9000000,
   *   controlSums: { count: 9000000, payKop: 4821050000000, points: 0 },
   * });
   */
  createRegister(body: RegisterRequest, options?: CallOptions): ApiPromise<Register> {
    return createRegister(this.#client, body, options);
  }

  /**
   * Read a register. `GET /loyalty/v1/registers/{registerId}`
   *
   * Parts received, lines processed by outcome, speed and expected end. At the end applied + duplicate + rejected
   * + pending = totalLines.
   *
   * @param registerId Register.
   * @throws StykApiError `not-found`
   * @example
   * const register = await styk.loyalty.getRegister(registerId);
   */
  getRegister(registerId: string, options?: CallOptions): ApiPromise<Register> {
    return getRegister(this.#client, registerId, options);
  }

  /**
   * Send a part. `PUT /loyalty/v1/registers/{registerId}/parts/{partNumber}`
   *
   * Bytes in the format and compression announced, at most 64 MiB; lines may run over from one part into the next,
   * a gzip stream may too. The same part again is a no-op, other bytes under its number are refused. NDJSON: a
   * RegisterSale, RegisterRefund or RegisterAccrual a line. CSV: RFC 4180, UTF-8, a header of dotted field names
   * (`sale.receiptKey`), a row per receipt line, rows of one operation together.
   *
   * @param registerId Register.
   * @param partNumber Number of the part, from 1, without gaps.
   * @throws StykApiError `not-found`, `state-conflict`, `natural-key-conflict`, `digest-mismatch`
   * @example
   * const registerPart = await styk.loyalty.putRegisterPart(registerId, partNumber, body, { headers });
   */
  putRegisterPart(registerId: string, partNumber: number, body: Upload, options: CallOptions & { readonly headers: PutRegisterPartHeaders }): ApiPromise<RegisterPart> {
    return putRegisterPart(this.#client, registerId, partNumber, body, options);
  }

  /**
   * Apply a register. `POST /loyalty/v1/registers/{registerId}:commit`
   *
   * Compares lines and control sums with what was announced, then applies line by line. If they differ nothing is
   * applied. It goes on after a crash where it was; a line whose operationKey was applied before is a duplicate,
   * so a second commit of the same content applies nothing.
   *
   * @param registerId Register.
   * @throws StykApiError `not-found`, `state-conflict`, `register-control-sum-mismatch`, `register-part-missing`
   * @example
   * const register = await styk.loyalty.commitRegister(registerId);
   */
  commitRegister(registerId: string, options?: CallOptions): ApiPromise<LongOperation> {
    return commitRegister(this.#client, registerId, options);
  }

  /**
   * List verdicts. `GET /loyalty/v1/registers/{registerId}/results`
   *
   * A verdict for every line processed so far, in the order of the lines.
   *
   * @param registerId Register.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.loyalty.listRegisterResults(registerId)) use(item);
   */
  listRegisterResults(registerId: string, query?: ListRegisterResultsQuery, options?: CallOptions): PagePromise<RegisterResultPage, RegisterResult> {
    return listRegisterResults(this.#client, registerId, query, options);
  }

  /**
   * Download the verdicts. `GET /loyalty/v1/registers/{registerId}/results/content`
   *
   * All verdicts as one file when the register is finished: a RegisterResult a line in NDJSON, compressed by gzip.
   *
   * @param registerId Register.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const registerResultsContent = await styk.loyalty.getRegisterResultsContent(registerId);
   */
  getRegisterResultsContent(registerId: string, options?: CallOptions): DownloadPromise {
    return getRegisterResultsContent(this.#client, registerId, options);
  }

  /**
   * Read an operation. `GET /loyalty/v1/operations/{operationId}`
   *
   * How far the applying of a register has come.
   *
   * @param operationId Operation.
   * @throws StykApiError `not-found`
   * @example
   * const loyaltyOperation = await styk.loyalty.getLoyaltyOperation(operationId);
   */
  getLoyaltyOperation(operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
    return getLoyaltyOperation(this.#client, operationId, options);
  }
}

import { randomBytes } from 'node:crypto';
import type { OperationHandler, ServiceContext } from '../../../src/sandbox/operation.ts';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import { customerDirectory } from '../../../src/sandbox/services/customers/directory.ts';
import { migrations as customerTables } from '../../../src/sandbox/services/customers/schema.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import { activateCard } from '../../../src/sandbox/services/giftcards/activate.ts';
import { type GiftCardRoom, openCards } from '../../../src/sandbox/services/giftcards/context.ts';
import { currentCard } from '../../../src/sandbox/services/giftcards/due.ts';
import { giftCardInvariants } from '../../../src/sandbox/services/giftcards/invariants.ts';
import { issueCard } from '../../../src/sandbox/services/giftcards/issue.ts';
import { holdMoney } from '../../../src/sandbox/services/giftcards/redeem.ts';
import { migrations as cardTables } from '../../../src/sandbox/services/giftcards/schema.ts';
import { createGiftTenders } from '../../../src/sandbox/services/giftcards/tenders.ts';
import { loyaltyInvariants } from '../../../src/sandbox/services/loyalty/invariants.ts';
import { adjust } from '../../../src/sandbox/services/loyalty/ledger/adjust.ts';
import { authorize } from '../../../src/sandbox/services/loyalty/ledger/authorize.ts';
import { readBalance } from '../../../src/sandbox/services/loyalty/ledger/balance.ts';
import { openLedger, type ProgramRules } from '../../../src/sandbox/services/loyalty/ledger/context.ts';
import { bookDue } from '../../../src/sandbox/services/loyalty/ledger/due.ts';
import { loadAccount } from '../../../src/sandbox/services/loyalty/ledger/member-account.ts';
import { createMember } from '../../../src/sandbox/services/loyalty/members/create.ts';
import { createPointTenders } from '../../../src/sandbox/services/loyalty/points-tender.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { migrations as loyaltyTables } from '../../../src/sandbox/services/loyalty/schema.ts';
import { createOrderMoney } from '../../../src/sandbox/services/order-money.ts';
import type { OrdersDependencies } from '../../../src/sandbox/services/orders/dependencies.ts';
import { settleDueOrders } from '../../../src/sandbox/services/orders/due.ts';
import { ordersHandlers } from '../../../src/sandbox/services/orders/handlers/index.ts';
import { ordersInvariants } from '../../../src/sandbox/services/orders/invariants.ts';
import { migrations as orderTables } from '../../../src/sandbox/services/orders/schema.ts';
import { openWallet, type WalletRoom } from '../../../src/sandbox/services/wallet/context.ts';
import { createPaymentsForOrders } from '../../../src/sandbox/services/wallet/for-orders.ts';
import { walletHandlers } from '../../../src/sandbox/services/wallet/handlers/index.ts';
import { walletInvariants } from '../../../src/sandbox/services/wallet/invariants.ts';
import { bookCardMovement } from '../../../src/sandbox/services/wallet/ledger/gift-cards.ts';
import { bookDueOf } from '../../../src/sandbox/services/wallet/payments/due.ts';
import { migrations as walletTables } from '../../../src/sandbox/services/wallet/schema.ts';
import { topUp } from '../../../src/sandbox/services/wallet/seeder.ts';
import { openBooks } from '../../../src/sandbox/services/wallet/settlements/books.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';
import { referenceProgram } from '../loyalty/ledger-harness.ts';

const PARTNER = 'prt_test';
const NEVER = Date.parse('2999-01-01T00:00:00Z');
const PORTION = 2000;

/** Orders, wallet, gift cards and points as they really are, over one database, without HTTP, stock and promotions. */
export class PaidOrders {
  readonly database: Database;
  readonly orders: OrdersDependencies;
  readonly #rules: ProgramRules;
  readonly #wallet: WalletRoom;
  readonly #cards: GiftCardRoom;
  readonly #handlers: Readonly<Record<string, OperationHandler>>;
  #ids = 0;
  #operations = 0;
  now = Date.parse('2026-11-22T07:00:00Z');
  /** The recipient's code that was sent last. */
  code = '';

  constructor() {
    const tables = {
      events: eventsMigrations,
      customers: customerTables,
      loyalty: loyaltyTables,
      giftcards: cardTables,
      wallet: walletTables,
      orders: orderTables,
    };
    const migrations = Object.entries(tables).map(([service, steps]) => ({ service, migrations: steps }));
    this.database = openDatabase({ file: ':memory:', durability: 'normal', migrations });
    const zone = createZone('UTC');
    this.#rules = { program: { ...referenceProgram, maxRedeemBp: 10_000 }, zone, customers: customerDirectory };
    this.#cards = {
      draw: randomBytes,
      zone,
      bookCardMovement: (context, movement) =>
        bookCardMovement(openBooks(this.#wallet, context, movement.partnerId), movement),
    };
    this.#wallet = {
      zone,
      gifts: createGiftTenders(this.#cards),
      points: createPointTenders(this.#rules),
      readPoints: (_tx, _partner, next) => ({ movements: [], next }),
      partnersWithPoints: () => [],
      findCustomer: (_tx, customerId) => customerId,
      findTestCustomer: () => undefined,
      consentsToPay: () => true,
      documentTotal: () => undefined,
    };
    const payments = createPaymentsForOrders(this.#wallet);
    const nothing = () => undefined;
    this.orders = {
      draw: randomBytes,
      ...createOrderMoney({
        payments,
        quotes: { take: () => 'free', release: nothing, spend: nothing, giveBack: nothing },
      }),
      stock: {
        take: () => ({ reservationId: 'rsv_1' }),
        bind: () => true,
        release: nothing,
        reduce: nothing,
        ship: nothing,
        isStanding: () => false,
      },
      knowsCustomer: () => true,
      knowsLocation: () => true,
      findArticle: () => ({ unit: 'pcs', markingRequired: false }),
      priceOf: () => undefined,
      catalogVersion: () => 1,
      deliveryKop: () => 0,
      knowsDocument: () => true,
      knowsFile: () => true,
      isCourier: () => false,
      sendMessage: (_tx, _now, { text }) => {
        this.code = /\d{4}/.exec(text)?.[0] ?? '';
      },
    };
    this.#handlers = { ...walletHandlers(this.#wallet), ...ordersHandlers(this.orders) };
  }

  /** An operation as the sandbox does it: undone when it is refused. Returns its body, or the code of the refusal. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  call(operationId: string, params: object, body?: object): any {
    const caller = { partnerId: PARTNER, clientId: 'cli_test', scopes: [] };
    const asked = { params, body, caller, language: 'en', operationId: 'op_test', afterCommit: () => undefined };
    return this.attempt((context) => {
      const call = { ...asked, ...context } as unknown as Parameters<OperationHandler>[0];
      const result = this.#handlers[operationId]?.(call);
      return { ...(result?.body as object), etag: result?.headers?.['etag'] };
    });
  }

  /** Counts as one of the operations. */
  attempt<Result>(work: (context: ServiceContext) => Result): Result | { readonly code: string } {
    this.#operations += 1;
    try {
      return this.database.tx.savepoint(() => work(this.context()));
    } catch (error) {
      if (error instanceof ProblemError) return { code: error.code };
      throw error;
    }
  }

  /** Many operations in one transaction are faster than one each, and no different. */
  untilDone(operations: number, step: () => void): void {
    while (this.#operations < operations) {
      this.database.transaction(() => {
        for (let index = 0; index < PORTION; index += 1) step();
      });
    }
  }

  context(): ServiceContext {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
    };
    return { tx: this.database.tx, now: this.now, newId };
  }

  /** Makes a customer a member of the programme. */
  enrol(customerId: string): number {
    return createMember(openLedger(this.#rules, this.context()), { customerId, verified: true }).member;
  }

  newCard(amount: number): string {
    const context = openCards(this.#cards, this.context());
    const facts = { ref: null, medium: 'digital' as const, faceKop: null, fixedUntil: null };
    const card = issueCard(context, { partnerId: PARTNER, ...facts });
    const sale = { saleRef: `sold-${card.id}`, storeId: null, isPaidWithGift: false, occurredAt: this.now };
    activateCard(context, card, { amount, ...sale });
    return card.id;
  }

  topUp(customerId: string, kopecks: number): void {
    this.#operations += 1;
    topUp(openWallet(this.#wallet, this.context()), PARTNER, customerId, kopecks);
  }

  givePoints(member: number, points: number): void {
    this.#operations += 1;
    const ledger = openLedger(this.#rules, this.context());
    adjust(ledger, loadAccount(ledger, member), ledger.newId('adj'), { points, expiresAt: NEVER });
  }

  /** A till's hold on a card; its id, or the code of the refusal. */
  holdCard(cardId: string, amount: number): string {
    const held = this.attempt((context) => {
      const cards = openCards(this.#cards, context);
      const card = currentCard(cards, PARTNER, cardId);
      if (card === undefined) throw new Error(cardId);
      const sale = { saleRef: `web-${context.newId('n')}`, storeId: null, occurredAt: this.now };
      return holdMoney(cards, card, { amount, ...sale });
    });
    return 'code' in held ? held.code : held.id;
  }

  holdPoints(member: number, points: number): string {
    const held = this.attempt((context) => {
      const ledger = openLedger(this.#rules, context);
      const lines = [{ lineId: '1', qty: 1000, payKop: points * 100 + 1 }];
      const idempotencyKey = ledger.newId('key');
      const request = { partnerId: PARTNER, idempotencyKey, points, lines, receiptWidth: 32 };
      return authorize(ledger, loadAccount(ledger, member), request);
    });
    return 'code' in held ? held.code : held.id;
  }

  /** Does what time has brought about: for all orders, and for this customer. */
  settle(customerId: string, member: number): void {
    const context = this.context();
    settleDueOrders(this.orders, context);
    bookDueOf(openWallet(this.#wallet, context), customerId);
    const ledger = openLedger(this.#rules, context);
    bookDue(ledger, loadAccount(ledger, member));
  }

  inWallet(customerId: string): number {
    const sql = "SELECT posted FROM wallet_account WHERE owner = ? AND kind = 'wallet'";
    return this.database.tx.get<{ posted: number }>(sql, customerId)?.posted ?? 0;
  }

  points(member: number): number {
    const ledger = openLedger(this.#rules, this.context());
    return readBalance(ledger, loadAccount(ledger, member)).balance;
  }

  /** Money on all cards, held or not. */
  onCards(): number {
    const row = this.database.tx.get<{ sum: number }>('SELECT sum(balance) AS sum FROM giftcards_card');
    return row?.sum ?? 0;
  }

  violations(): readonly string[] {
    const all = [...ordersInvariants(this.orders), ...walletInvariants, ...giftCardInvariants, ...loyaltyInvariants];
    return all.flatMap(({ id, check }) => check(this.context()).map((text) => `${id}: ${text}`));
  }
}

import { customerDirectory } from '../../../src/sandbox/services/customers/directory.ts';
import { migrations as customersMigrations } from '../../../src/sandbox/services/customers/schema.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import { authorize } from '../../../src/sandbox/services/loyalty/ledger/authorize.ts';
import { readBalance } from '../../../src/sandbox/services/loyalty/ledger/balance.ts';
import type { LedgerContext } from '../../../src/sandbox/services/loyalty/ledger/context.ts';
import { bookDue } from '../../../src/sandbox/services/loyalty/ledger/due.ts';
import { findHold, type Hold } from '../../../src/sandbox/services/loyalty/ledger/holds.ts';
import { loadAccount } from '../../../src/sandbox/services/loyalty/ledger/member-account.ts';
import { parkRefund, refundSale } from '../../../src/sandbox/services/loyalty/ledger/refund.ts';
import type { Refund } from '../../../src/sandbox/services/loyalty/ledger/refunds.ts';
import { findSaleByReceipt, type Sale } from '../../../src/sandbox/services/loyalty/ledger/sales.ts';
import { sell } from '../../../src/sandbox/services/loyalty/ledger/sell.ts';
import { voidHold } from '../../../src/sandbox/services/loyalty/ledger/void.ts';
import { createMember } from '../../../src/sandbox/services/loyalty/members/create.ts';
import { defaultProgram, type Program } from '../../../src/sandbox/services/loyalty/program/program.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { migrations } from '../../../src/sandbox/services/loyalty/schema.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';

/** Flat 5 %, midnight at 00:00 UTC: the programme of the reference model behind the vectors. */
export const referenceProgram: Program = {
  ...defaultProgram,
  timezone: 'UTC',
  levels: [{ name: 'flat', requiredKop: 0, baseRateBp: 500 }],
};

const PARTNER = 'prt_test';
const STORE = 'store';

export interface TestLine {
  readonly lineId: string;
  /** Thousandths. */
  readonly qty: number;
  readonly payKop: number;
  readonly category?: string;
}

export interface LotState {
  readonly id: number;
  readonly points: number;
  readonly remaining: number;
  readonly held: number;
  readonly burned: number;
  readonly expiresDay: number | null;
}

export interface LedgerState {
  readonly available: number;
  readonly debt: number;
  readonly lots: readonly LotState[];
  readonly accounts: Readonly<Record<'issued' | 'redeemed' | 'expired' | 'writeoff', number>>;
}

/** The real ledger over SQLite, driven without HTTP: one member unless told, time in the hands of the test. */
export class LedgerHarness {
  readonly database: Database;
  readonly #program: Program;
  readonly #zone: LedgerContext['zone'];
  #ids = 0;
  now = 0;

  constructor(program: Program = referenceProgram, file = ':memory:') {
    this.#program = program;
    this.#zone = createZone(program.timezone);
    this.database = openDatabase({
      file,
      durability: 'full',
      migrations: [
        { service: 'events', migrations: eventsMigrations },
        { service: 'customers', migrations: customersMigrations },
        { service: 'loyalty', migrations },
      ],
    });
  }

  /** Runs the work in a transaction, as the sandbox does for every call. */
  run<Result>(work: (ledger: LedgerContext) => Result): Result {
    return this.database.transaction((tx) => work(this.context(tx)));
  }

  context(tx: LedgerContext['tx']): LedgerContext {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
    };
    return { tx, now: this.now, newId, program: this.#program, zone: this.#zone, customers: customerDirectory };
  }

  addMember(): number {
    return this.run((ledger) => createMember(ledger, { customerId: ledger.newId('cus'), verified: true }).member);
  }

  authorize(member: number, points: number, lines: readonly TestLine[]): Hold {
    return this.run((ledger) =>
      authorize(ledger, loadAccount(ledger, member), {
        partnerId: PARTNER,
        idempotencyKey: `key-${this.#ids}`,
        points,
        lines,
        receiptWidth: 32,
      }),
    );
  }

  void(member: number, hold: Hold): Hold {
    return this.run((ledger) => voidHold(ledger, loadAccount(ledger, member), hold));
  }

  /** Sells with the discount of the hold; throws when the hold is not active any more, as the operation would refuse. */
  sell(member: number, receiptKey: string, lines: readonly TestLine[], hold?: Hold, occurredAt = this.now): Sale {
    return this.run((ledger) => {
      const account = loadAccount(ledger, member);
      bookDue(ledger, account);
      const current = hold && findHold(ledger, PARTNER, hold.id);
      if (current !== undefined && current.state !== 'held') throw new Error(`hold is ${current.state}`);
      const receipt = {
        partnerId: PARTNER,
        storeId: STORE,
        receiptKey,
        fingerprint: '',
        occurredAt,
        lines: lines.map((line, index) => {
          return { ...line, sku: line.lineId, discountKop: current?.lines[index]?.discountKop ?? 0 };
        }),
      };
      return sell(ledger, account, receipt, current, (sale) => sale);
    });
  }

  refund(refundKey: string, receiptKey: string, lines: readonly Pick<TestLine, 'lineId' | 'qty'>[]): Refund {
    return this.run((ledger) => {
      const sale = findSaleByReceipt(ledger, PARTNER, STORE, receiptKey);
      const request = {
        partnerId: PARTNER,
        refundKey,
        fingerprint: '',
        kind: 'refund' as const,
        storeId: STORE,
        receiptKey,
        lines,
        occurredAt: this.now,
      };
      return sale === undefined ? parkRefund(ledger, request) : refundSale(ledger, sale, request);
    });
  }

  /** Books what is due and tells what a member and the books then show. */
  state(member: number): LedgerState {
    return this.run((ledger) => {
      const account = loadAccount(ledger, member);
      bookDue(ledger, account);
      const day = 86_400_000;
      return {
        available: readBalance(ledger, account).available,
        debt: account.debt,
        lots: ledger.tx
          .all<LotState & { expiresAt: number | null }>(
            'SELECT seq AS id, points, remaining, held, burned, expires_at AS expiresAt FROM loyalty_lot WHERE member = ? ORDER BY seq',
            member,
          )
          .map(({ expiresAt, ...lot }) => ({ ...lot, expiresDay: expiresAt === null ? null : expiresAt / day })),
        accounts: readAccounts(ledger, member),
      };
    });
  }

  close(): void {
    this.database.close();
  }
}

/** Rebuilt from the entries alone: what was issued and what the programme bears left their accounts, hence the sign. */
function readAccounts(ledger: LedgerContext, member: number): LedgerState['accounts'] {
  const accounts = { issued: 0, redeemed: 0, expired: 0, writeoff: 0 };
  const rows = ledger.tx.all<{ account: string; points: number }>(
    'SELECT account, sum(points) AS points FROM loyalty_entry WHERE member = ? GROUP BY account',
    member,
  );
  for (const { account, points } of rows) {
    if (account === 'issued' || account === 'writeoff') accounts[account] = 0 - points;
    if (account === 'redeemed' || account === 'expired') accounts[account] = points;
  }
  return accounts;
}

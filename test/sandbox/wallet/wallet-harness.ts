import { ProblemError } from '../../../src/sandbox/problems.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { openWallet, type WalletContext, type WalletRoom } from '../../../src/sandbox/services/wallet/context.ts';
import { walletInvariants } from '../../../src/sandbox/services/wallet/invariants.ts';
import { migrations } from '../../../src/sandbox/services/wallet/schema.ts';
import { settleDue } from '../../../src/sandbox/services/wallet/settlements/books.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';

const PORTION = 2000;

export const PARTNER = 'prt_test';

/** The real wallet over SQLite, without HTTP; gift cards and points are tills' holds of whatever is asked for. */
export class WalletHarness {
  readonly database: Database;
  /** What moved on gift cards and points, in kopecks: taken less given back. */
  readonly elsewhere = { gift: 0, points: 0 };
  /** Kopecks of documents, by id. */
  readonly documents = new Map<string, number>();
  readonly room: WalletRoom;
  #ids = 0;
  now = Date.UTC(2026, 10, 20);

  constructor() {
    const sets = [
      { service: 'events', migrations: eventsMigrations },
      { service: 'wallet', migrations },
    ];
    this.database = openDatabase({ file: ':memory:', durability: 'normal', migrations: sets });
    const { elsewhere, documents } = this;
    this.room = {
      zone: createZone('UTC'),
      gifts: {
        handOver: (_, _partner, redemptionId) => amountIn(redemptionId),
        capture(_, _partner, _redemption, _payment, kopecks) {
          elsewhere.gift += kopecks;
        },
        release: () => undefined,
        refund(_, _partner, _redemption, _refund, kopecks) {
          elsewhere.gift -= kopecks;
        },
      },
      points: {
        pointValueKop: 100,
        keep: (_, _partner, authorizationId) => amountIn(authorizationId) / 100,
        capture(_, _partner, _authorization, points) {
          elsewhere.points += points * 100;
          return true;
        },
        release: () => undefined,
        restore(_, _partner, _authorization, _before, points) {
          elsewhere.points -= points * 100;
        },
      },
      readPoints: (_tx, _partner, next) => ({ movements: [], next }),
      partnersWithPoints: () => [],
      findCustomer: (_, customerId) => customerId,
      findTestCustomer: () => undefined,
      consentsToPay: () => true,
      documentTotal: (_tx, _partner, id) => documents.get(id),
    };
  }

  /** Does the work as one operation does: undone when it is refused. Returns its result or the code of the refusal. */
  attempt<Result>(work: (context: WalletContext) => Result): Result | string {
    const before = { ...this.elsewhere };
    try {
      return this.database.tx.savepoint(() => {
        const context = this.context();
        settleDue(context, PARTNER);
        return work(context);
      });
    } catch (error) {
      Object.assign(this.elsewhere, before);
      if (error instanceof ProblemError) return error.code;
      throw error;
    }
  }

  /** Many operations in one transaction are faster than one each, and no different. */
  inPortions(count: number, step: () => void): void {
    for (let done = 0; done < count; done += PORTION) {
      this.database.transaction(() => {
        for (let index = done; index < Math.min(done + PORTION, count); index += 1) step();
      });
    }
  }

  context(): WalletContext {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
    };
    return openWallet(this.room, { tx: this.database.tx, now: this.now, newId });
  }

  posted(owner: string, kind: string): number {
    const sql = 'SELECT posted FROM wallet_account WHERE owner = ? AND kind = ?';
    return this.database.tx.get<{ posted: number }>(sql, owner, kind)?.posted ?? 0;
  }

  violations(): readonly string[] {
    return walletInvariants.flatMap(({ id, check }) => check(this.context()).map((text) => `${id}: ${text}`));
  }
}

/** A hold is named by its sum: `gift-17-5000`. */
function amountIn(name: string): number {
  return Number(name.split('-').at(-1));
}

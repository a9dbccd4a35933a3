import { randomBytes } from 'node:crypto';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import type { CardContext, CardMovement } from '../../../src/sandbox/services/giftcards/context.ts';
import { giftCardInvariants } from '../../../src/sandbox/services/giftcards/invariants.ts';
import { migrations } from '../../../src/sandbox/services/giftcards/schema.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';

const PORTION = 2000;

/** The real cards over SQLite, driven without HTTP, time in the hands of the test. */
export class CardHarness {
  readonly database: Database;
  readonly movements: CardMovement[] = [];
  readonly #zone = createZone('UTC');
  #ids = 0;
  now = 0;

  constructor() {
    const sets = [
      { service: 'events', migrations: eventsMigrations },
      { service: 'giftcards', migrations },
    ];
    this.database = openDatabase({ file: ':memory:', durability: 'normal', migrations: sets });
  }

  /** Does the work as one operation does: undone when it is refused. Returns its result or the code of the refusal. */
  attempt<Result>(work: (context: CardContext) => Result): Result | string {
    try {
      return this.database.tx.savepoint(() => work(this.context()));
    } catch (error) {
      if (error instanceof ProblemError) return error.code;
      throw error;
    }
  }

  /** Many operations in one transaction are faster than one each, and no different. */
  inPortions(count: number, step: (index: number) => void): void {
    for (let from = 0; from < count; from += PORTION) {
      this.database.transaction(() => {
        for (let index = from; index < Math.min(from + PORTION, count); index += 1) step(index);
      });
    }
  }

  context(): CardContext {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
    };
    return {
      tx: this.database.tx,
      now: this.now,
      newId,
      draw: randomBytes,
      zone: this.#zone,
      bookCardMovement: (_, movement) => this.movements.push(movement),
    };
  }

  violations(): readonly string[] {
    return giftCardInvariants.flatMap(({ check }) => check(this.context()));
  }
}

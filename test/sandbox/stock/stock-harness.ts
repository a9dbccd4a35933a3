import type { OperationHandler } from '../../../src/sandbox/operation.ts';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import type { StockDependencies } from '../../../src/sandbox/services/stock/dependencies.ts';
import { stockHandlers } from '../../../src/sandbox/services/stock/handlers/index.ts';
import { stockInvariants } from '../../../src/sandbox/services/stock/invariants.ts';
import { settleDue } from '../../../src/sandbox/services/stock/jobs.ts';
import { migrations } from '../../../src/sandbox/services/stock/schema.ts';
import { applyPiece } from '../../../src/sandbox/services/stock/snapshots/apply-piece.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';

export const NOW = Date.parse('2026-11-22T10:00:00Z');
export const LOCATIONS = ['here', 'there'] as const;
export const UNKNOWN_SKU = 'nobody-knows-it';

const dependencies: StockDependencies = {
  knowsLocation: (_tx, _partnerId, location) => LOCATIONS.some((one) => one === location),
  locationsIn: () => LOCATIONS,
  findArticle: (_tx, _partnerId, sku) => (sku === UNKNOWN_SKU ? undefined : { unit: 'pcs' }),
};

/** What an operation has answered: its body, or the code of its refusal with the findings. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
export type Answer = { readonly body: any } | { readonly code: string; readonly facts: readonly unknown[] };

/** The operations of the stock over SQLite, driven without HTTP; time is in the hands of the test. */
export class StockHarness {
  readonly database: Database;
  readonly #handlers: Readonly<Record<string, OperationHandler>>;
  #ids = 0;
  partnerId = 'prt_test';
  now = NOW;

  constructor() {
    this.#handlers = stockHandlers(dependencies, () => undefined);
    const sets = [
      { service: 'events', migrations: eventsMigrations },
      { service: 'stock', migrations },
    ];
    this.database = openDatabase({ file: ':memory:', durability: 'normal', migrations: sets });
  }

  call(operationId: string, params: object, body?: object): Answer {
    const handler = this.#handlers[operationId];
    if (handler === undefined) throw new Error(operationId);
    const caller = { partnerId: this.partnerId, clientId: 'cli_test', scopes: [] };
    const asked = { params, body, caller, language: 'en', operationId: 'op_test', afterCommit: () => undefined };
    try {
      return this.database.transaction((tx) => {
        const call = { ...asked, tx, now: this.now, newId: this.#newId } as unknown as Parameters<OperationHandler>[0];
        return { body: handler(call).body };
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { code: error.code, facts: error.errors.map(({ facts }) => facts) };
    }
  }

  /** One piece of a snapshot; false when there is nothing to do. */
  work(): boolean {
    return this.#run((context) => applyPiece(dependencies, context));
  }

  settle() {
    return this.#run(settleDue);
  }

  violations(): readonly string[] {
    return this.#run((context) =>
      stockInvariants.flatMap(({ id, check }) => check(context).map((one) => `${id} ${one}`)),
    );
  }

  events(type: string): readonly { readonly subject: string; readonly version: number }[] {
    return this.database.tx.all(
      'SELECT subject, version FROM events_event WHERE partner_id = ? AND type = ? ORDER BY seq',
      this.partnerId,
      type,
    );
  }

  readonly #newId = (prefix: string) => {
    this.#ids += 1;
    return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
  };

  #run<Result>(work: (context: Parameters<typeof settleDue>[0]) => Result): Result {
    return this.database.transaction((tx) => work({ tx, now: this.now, newId: this.#newId }));
  }
}

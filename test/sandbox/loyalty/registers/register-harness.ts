import type { Clock } from '@styk/sdk';
import type { ServiceContext, ServiceRuntime } from '../../../../src/sandbox/operation.ts';
import { customerDirectory } from '../../../../src/sandbox/services/customers/directory.ts';
import { migrations as customersMigrations } from '../../../../src/sandbox/services/customers/schema.ts';
import { seedCustomers } from '../../../../src/sandbox/services/customers/seeder.ts';
import { eventsMigrations } from '../../../../src/sandbox/services/events/schema.ts';
import type { LoyaltyRoom } from '../../../../src/sandbox/services/loyalty/dependencies.ts';
import { loyaltyInvariants } from '../../../../src/sandbox/services/loyalty/invariants.ts';
import { openLedger } from '../../../../src/sandbox/services/loyalty/ledger/context.ts';
import { createZone } from '../../../../src/sandbox/services/loyalty/program/zone.ts';
import { createLineChecks } from '../../../../src/sandbox/services/loyalty/registers/apply/check-line.ts';
import { registerInvariants } from '../../../../src/sandbox/services/loyalty/registers/invariants.ts';
import { insertPart } from '../../../../src/sandbox/services/loyalty/registers/parts.ts';
import {
  insertRegister,
  loadRegister,
  markCommitted,
  type Register,
} from '../../../../src/sandbox/services/loyalty/registers/register.ts';
import { listResults } from '../../../../src/sandbox/services/loyalty/registers/results.ts';
import { startRegistersWork } from '../../../../src/sandbox/services/loyalty/registers/work.ts';
import { migrations } from '../../../../src/sandbox/services/loyalty/schema.ts';
import { seedMembers } from '../../../../src/sandbox/services/loyalty/seeder.ts';
import { promotionDependencies } from '../../../../src/sandbox/services/promotion-services.ts';
import { createPromotionDesk } from '../../../../src/sandbox/services/promotions/desk.ts';
import { migrations as promotionsMigrations } from '../../../../src/sandbox/services/promotions/schema.ts';
import { type Database, openDatabase } from '../../../../src/sandbox/storage/database.ts';
import { freeTempo } from '../../../../src/sandbox/tempo.ts';
import { referenceProgram } from '../ledger-harness.ts';
import type { Sending } from './desk.ts';

const PARTNER = 'prt_test';
export const NOW = Date.parse('2026-11-22T10:00:00Z');

/** Registers over an in-memory database without HTTP, with a service that can be killed between any two transactions. */
export class RegisterHarness {
  readonly database: Database;
  readonly room: LoyaltyRoom;
  readonly #lineChecks = createLineChecks();
  #ids = 0;
  #ticks = 0;

  /** `change` puts something of a test's own in the place of a neighbour. */
  constructor(members: number, change = (room: LoyaltyRoom): LoyaltyRoom => room) {
    const rules = { program: referenceProgram, zone: createZone('UTC'), customers: customerDirectory };
    const promotions = createPromotionDesk(promotionDependencies(rules));
    this.room = change({ rules, promotions, knowsStore: () => true, sendMessage: () => undefined });
    this.database = openDatabase({
      file: ':memory:',
      durability: 'full',
      migrations: [
        { service: 'events', migrations: eventsMigrations },
        { service: 'customers', migrations: customersMigrations },
        { service: 'promotions', migrations: promotionsMigrations },
        { service: 'loyalty', migrations },
      ],
    });
    this.run((context) => {
      seedCustomers(context, PARTNER, members);
      seedMembers(openLedger(rules, context), members);
    });
  }

  run<Result>(work: (context: ServiceContext) => Result): Result {
    return this.database.transaction((tx) => work({ tx, now: NOW, newId: this.#newId }));
  }

  /** Commits a register whose parts are `cuts` long. Returns its number. */
  commit({ kind, format = 'ndjson', compression = 'none', totalLines, sums }: Sending, parts: readonly Uint8Array[]) {
    return this.run(({ tx, newId }) => {
      const id = newId('reg');
      const announced = { id, partnerId: PARTNER, kind, format, compression, totalLines, controlSums: sums };
      insertRegister(tx, { ...announced, createdAt: NOW });
      const seq = Number(tx.get<{ seq: number }>('SELECT max(seq) AS seq FROM loyalty_register')?.seq);
      for (const [index, bytes] of parts.entries()) {
        insertPart(tx, seq, { number: index + 1, size: bytes.length, sha256: '' }, 0, bytes);
      }
      const applicant = { partnerId: PARTNER, clientId: 'cli_test', scopes: [], language: 'ru' } as const;
      markCommitted(tx, seq, newId('opr'), applicant, NOW);
      return seq;
    });
  }

  /** Lets a new service work until the register has ended, or until it dies after so many transactions. */
  async work(seq: number, lives: number = Number.POSITIVE_INFINITY): Promise<Register> {
    let left = lives;
    let isDead = false;
    const clock: Clock = {
      // A turn takes as many operations as the clock is asked.
      now: () => {
        this.#ticks += 1;
        return this.#ticks;
      },
      sleep: async () => undefined,
    };
    const runtime: ServiceRuntime = {
      clock,
      machineClock: clock,
      tempo: freeTempo(clock, (error) => runtime.reportDefect(error)),
      faults: { strikeDelivery: () => undefined },
      reportDefect: (error) => {
        if (!isDead) throw error;
      },
      transact: async (work) => {
        left -= 1;
        isDead ||= left <= 0;
        return this.run((context) => {
          // Dies in the middle of it, when all is written and nothing is committed.
          const result = work(context);
          if (isDead) throw new Error('killed');
          return result;
        });
      },
    };
    const work = startRegistersWork(runtime, this.room, this.#lineChecks);
    const state = () => this.run(({ tx }) => loadRegister(tx, seq));
    while (!isDead && state().hasBytes === 1) await new Promise((resolve) => setImmediate(resolve));
    await work.stop();
    return state();
  }

  verdicts(seq: number): string[] {
    const rows = this.run(({ tx }) => listResults(tx, seq, undefined, 0, 1_000_000));
    return rows.map(({ verdict, code }) => (code === null ? verdict : `${verdict} ${code}`));
  }

  /** Points of all members, by their number. */
  points(): Map<number, number> {
    const rows = this.run(({ tx }) =>
      tx.all<{ member: number; points: number }>(
        'SELECT member, sum(remaining) AS points FROM loyalty_lot GROUP BY member HAVING points > 0 ORDER BY member',
      ),
    );
    return new Map(rows.map(({ member, points }) => [member, points]));
  }

  violations(): string[] {
    const all = [...loyaltyInvariants, ...registerInvariants];
    return this.run((context) => all.flatMap((one) => one.check(context).map((text) => `${one.id} ${text}`)));
  }

  readonly #newId = (prefix: string): string => {
    this.#ids += 1;
    return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
  };
}

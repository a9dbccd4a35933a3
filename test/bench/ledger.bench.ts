/**
 * CPU time of a sale — the whole operation but HTTP and the contract's validation — against bare inserts of as many rows
 * of the same size, on a file at synchronous=FULL, a hundred to a commit. Rounds alternate, so that both meet the same
 * machine. Half of the members have a year of dead lots behind them, which must not matter.
 *
 * node --conditions=styk-source test/bench/ledger.bench.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaleRequest } from '@styk/sdk/api/loyalty';
import { createIdSource } from '../../src/sandbox/ids.ts';
import type { OperationCall } from '../../src/sandbox/operation.ts';
import { customerDirectory } from '../../src/sandbox/services/customers/directory.ts';
import { migrations as customersMigrations } from '../../src/sandbox/services/customers/schema.ts';
import { seedCustomers } from '../../src/sandbox/services/customers/seeder.ts';
import { createSale } from '../../src/sandbox/services/loyalty/handlers/create-sale.ts';
import { openLedger } from '../../src/sandbox/services/loyalty/ledger/context.ts';
import { defaultProgram } from '../../src/sandbox/services/loyalty/program/program.ts';
import { createZone } from '../../src/sandbox/services/loyalty/program/zone.ts';
import { migrations } from '../../src/sandbox/services/loyalty/schema.ts';
import { seedMembers } from '../../src/sandbox/services/loyalty/seeder.ts';
import { promotionDependencies } from '../../src/sandbox/services/promotion-services.ts';
import { createPromotionDesk } from '../../src/sandbox/services/promotions/desk.ts';
import { migrations as promotionsMigrations } from '../../src/sandbox/services/promotions/schema.ts';
import { type Database, openDatabase } from '../../src/sandbox/storage/database.ts';
import { testCard } from '../../src/sandbox/test-customers.ts';

const ROUNDS = 12;
const SALES = 4000;
const GROUP = 100;
const MEMBERS = 2000;
const DEAD_LOTS = 300;
const NOW = Date.parse('2026-11-22T10:00:00Z');

const LINES = Array.from({ length: 5 }, (_, index) => ({
  lineId: String(index + 1),
  sku: `460000000001${index}`,
  qty: '0.456',
  unit: 'kg',
  priceKop: 53_070,
  payKop: 24_200,
}));

/** As large as the lines and the answer that are kept of a sale. */
const PAYLOAD = 'x'.repeat(1500);

const folder = mkdtempSync(join(tmpdir(), 'styk-bench-'));
const rules = { program: defaultProgram, zone: createZone(defaultProgram.timezone), customers: customerDirectory };
const promotions = createPromotionDesk(promotionDependencies(rules));
const room = { rules, promotions, knowsStore: () => true, sendMessage: () => undefined };
const ids = createIdSource({ now: () => Date.now(), sleep: async () => undefined });

const ours = openDatabase({
  file: join(folder, 'ours.sqlite'),
  durability: 'full',
  migrations: [
    { service: 'customers', migrations: customersMigrations },
    { service: 'promotions', migrations: promotionsMigrations },
    { service: 'loyalty', migrations },
  ],
});
const bare = openDatabase({
  file: join(folder, 'bare.sqlite'),
  durability: 'full',
  migrations: [{ service: 'bare', migrations: bareTables() }],
});

ours.transaction((tx) => {
  const context = { tx, now: NOW, newId: ids.newId };
  seedCustomers(context, 'prt_bench', MEMBERS);
  seedMembers(openLedger(rules, context), MEMBERS);
  tx.run(
    `WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < ?)
     INSERT INTO loyalty_lot (member, seq, points, remaining, held, burned, earned_at, active_at, expires_at, source)
     SELECT member, seq, 100, 0, 0, 100, seq, seq, seq + 1, 'sale' FROM n, loyalty_member WHERE member % 2 = 0`,
    DEAD_LOTS,
  );
  tx.run('UPDATE loyalty_member SET lot_seq = ? WHERE member % 2 = 0', DEAD_LOTS);
});

let receipts = 0;
const ratios: number[] = [];
const costs = { fresh: [] as number[], old: [] as number[] };
for (let round = -2; round < ROUNDS; round += 1) {
  const bareCpu = cpuOf(bare, () => insertRows());
  const fresh = cpuOf(ours, () => sell(1));
  const old = cpuOf(ours, () => sell(0));
  // The first rounds only warm up.
  if (round < 0) continue;
  ratios.push((fresh + old) / 2 / bareCpu);
  costs.fresh.push(fresh);
  costs.old.push(old);
}
process.stdout.write(
  `sale / bare inserts of its rows, CPU: ${median(ratios).toFixed(2)}
after ${DEAD_LOTS} dead lots / without: ${(median(costs.old) / median(costs.fresh)).toFixed(2)}
CPU of a sale: ${(median(costs.fresh) / SALES).toFixed(3)} ms
`,
);
ours.close();
bare.close();
rmSync(folder, { recursive: true });

function cpuOf(database: Database, one: () => void): number {
  const start = process.cpuUsage();
  for (let done = 0; done < SALES; done += GROUP) {
    database.transaction(() => {
      for (let index = 0; index < GROUP; index += 1) one();
    });
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** To members with an odd or an even number. */
function sell(parity: 0 | 1): void {
  receipts += 1;
  const number = 2 * (receipts % (MEMBERS / 2)) + (parity === 0 ? 2 : 1);
  const call = {
    params: {},
    body: {
      identifier: { kind: 'card', value: testCard(number) },
      receiptKey: `fn9999078902005430-fd${receipts}`,
      storeId: 'msk-01',
      posId: 'pos-1',
      occurredAt: '2026-11-22T10:00:00Z',
      lines: LINES,
      totals: { linesKop: 121_000, pointsDiscountKop: 0, payableKop: 121_000 },
      tenders: [{ kind: 'card', amountKop: 121_000 }],
    },
    mediaType: 'application/json',
    caller: { partnerId: 'prt_bench', clientId: 'cli_bench', scopes: [] },
    now: NOW,
    language: 'ru',
    operationId: 'op_bench',
    tx: ours.tx,
    newId: ids.newId,
    afterCommit: () => undefined,
    prepared: undefined,
  };
  // The handler reads nothing of the contract's operation, which HTTP would add.
  createSale(room, call as unknown as OperationCall<unknown, SaleRequest>);
}

function insertRows(): void {
  receipts += 1;
  const { tx } = bare;
  tx.run('INSERT INTO bare_sale VALUES (?, ?, ?)', `sal_${receipts}`, `fn9999078902005430-fd${receipts}`, PAYLOAD);
  tx.run('INSERT INTO bare_row VALUES (?, ?, ?, ?)', receipts, 1, 'sale', NOW);
  tx.run('INSERT INTO bare_row VALUES (?, ?, ?, ?)', receipts, 2, 'accrue', NOW);
  tx.run('INSERT INTO bare_row VALUES (?, ?, ?, ?)', receipts, 3, 'accrue', NOW);
  tx.run('INSERT INTO bare_row VALUES (?, ?, ?, ?)', receipts, 4, 'spend', NOW);
  tx.run('INSERT INTO bare_row VALUES (?, ?, ?, ?)', receipts, 5, 'member', NOW);
}

function bareTables() {
  const sql = `CREATE TABLE bare_sale (id TEXT PRIMARY KEY, receipt_key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE bare_row (owner INTEGER, seq INTEGER, kind TEXT, at INTEGER, PRIMARY KEY (owner, seq)) STRICT, WITHOUT ROWID;`;
  return [{ name: 'tables', sql }];
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

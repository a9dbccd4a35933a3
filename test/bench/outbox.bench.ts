/**
 * The outbox against bare node:sqlite at the same durability (WAL, synchronous=FULL) with commits of the same size,
 * alternating, as ratios of CPU time:
 * - putting receipts in, 500 to a commit, against bare inserts of the same rows from the same receipts;
 * - reading pages and writing answers down, 64 to a commit, against bare SELECT and UPDATE of the same rows;
 * - the same with a million settled items before them.
 * And as a ratio of elapsed time, because there waiting for the disk is what differs: against claiming and acknowledging
 * record by record, as queues are often written.
 *
 * node --conditions=styk-source test/bench/outbox.bench.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '@styk/sdk';
import { Outbox, type OutboxSource } from '../../src/outbox/outbox.ts';
import { SCHEMA } from '../../src/outbox/schema.ts';
import type { Receipt } from '../../src/receipts/receipt.ts';

const ROUNDS = 7;
const RECEIPTS = 10_000;
const BATCH = 500;
const TICK = 64;
const DEPTH = 1_000_000;
/** Records of the naive queue: two commits each are slow enough to be seen with few. */
const NAIVE = 500;

const folder = mkdtempSync(join(tmpdir(), 'styk-bench-'));
let line = 0;
let files = 0;

function newReceipt(): Receipt {
  line += 1;
  const receiptKey = `fn9999078902005430-fd${line}`;
  const saleKey = `msk-01/${receiptKey}`;
  const item = { sku: '4600000000017', name: 'Tea', qty: '0.456', unit: 'kg', priceKop: 89_900, payKop: 40_994 };
  return {
    kind: 'sale',
    lines: [line],
    naturalKey: saleKey,
    saleKey,
    request: {
      identifier: { kind: 'card', value: '2200000000000017' },
      receiptKey,
      storeId: 'msk-01',
      posId: 'pos-1',
      occurredAt: '2026-11-22T10:15:30+03:00',
      lines: ['1', '2', '3'].map((lineId) => ({ lineId, ...item })),
      totals: { linesKop: 122_982, pointsDiscountKop: 0, payableKop: 122_982 },
      tenders: [{ kind: 'card', amountKop: 122_982 }],
      offline: true,
    },
  };
}

const result = { saleId: 'sal_01JD2Q7F8XV3', accrued: 12, redeemed: 0, available: 12 };

/** Raw statements on the same tables. */
function openBare(): DatabaseSync {
  files += 1;
  const database = new DatabaseSync(join(folder, `bare-${files}.db`));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(SCHEMA);
  database.exec(`INSERT INTO source VALUES (1, 't', 'h', 'f', 0, NULL, NULL, 1, NULL, 0)`);
  return database;
}

function openOurs(): { outbox: Outbox; source: OutboxSource } {
  files += 1;
  const outbox = new Outbox({ file: join(folder, `ours-${files}.db`), target: 't', clock: systemClock });
  return { outbox, source: outbox.source('h', 'f') };
}

/** Milliseconds. */
interface Cost {
  readonly cpu: number;
  readonly elapsed: number;
}

function costOf(work: () => void): Cost {
  const startCpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  work();
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(startCpu);
  return { cpu: (user + system) / 1000, elapsed };
}

const insertSql = `INSERT INTO item (source, lines, kind, natural_key, sale_key, idempotency_key, request, state, attempts, created_at)
  VALUES (1, ?, ?, ?, ?, ?, ?, 'queued', 0, ?)`;

function insertBare(database: DatabaseSync, receipts: readonly Receipt[]): Cost {
  const insert = database.prepare(insertSql);
  return costOf(() => {
    for (let from = 0; from < receipts.length; from += BATCH) {
      database.exec('BEGIN IMMEDIATE');
      for (const { lines, kind, naturalKey, saleKey, request } of receipts.slice(from, from + BATCH)) {
        const key = crypto.randomUUID();
        insert.run(JSON.stringify(lines), kind, naturalKey, saleKey, key, JSON.stringify(request), Date.now());
      }
      database.exec('COMMIT');
    }
  });
}

function insertOurs(outbox: Outbox, source: OutboxSource, receipts: readonly Receipt[]): Cost {
  return costOf(() => {
    for (let from = 0; from < receipts.length; from += BATCH) outbox.add(source, receipts.slice(from, from + BATCH));
  });
}

const updateSql = `UPDATE item SET state = 'applied', attempts = attempts + 1, error = NULL, result = ?, settled_at = ? WHERE seq = ?`;

function drainBare(database: DatabaseSync): Cost {
  const select = database.prepare(
    `SELECT seq, kind, sale_key, idempotency_key, request FROM item WHERE state = 'queued' AND seq > ? ORDER BY seq LIMIT ${TICK}`,
  );
  const update = database.prepare(updateSql);
  return costOf(() => {
    for (let rows = select.all(0); rows.length > 0; rows = select.all(Number(rows.at(-1)?.['seq']))) {
      database.exec('BEGIN IMMEDIATE');
      for (const { seq } of rows) update.run(JSON.stringify(result), Date.now(), Number(seq));
      database.exec('COMMIT');
    }
  });
}

function drainOurs(outbox: Outbox): Cost {
  return costOf(() => {
    for (let items = outbox.queued(0, TICK); items.length > 0; items = outbox.queued(items.at(-1)?.seq ?? 0, TICK)) {
      outbox.settle(items.map(({ seq }) => ({ seq, outcome: { verdict: 'applied', attempts: 1, result } })));
    }
  });
}

/** One commit to claim a record, another one to acknowledge it. */
function drainNaively(database: DatabaseSync, records: number): Cost {
  const claim = database.prepare(
    `UPDATE item SET state = 'sent' WHERE seq = (SELECT seq FROM item WHERE state = 'queued' ORDER BY seq LIMIT 1) RETURNING seq`,
  );
  const acknowledge = database.prepare(updateSql);
  return costOf(() => {
    for (let done = 0; done < records; done += 1) {
      acknowledge.run(JSON.stringify(result), Date.now(), Number(claim.get()?.['seq']));
    }
  });
}

/** One round on empty files. */
function round() {
  const receipts = Array.from({ length: RECEIPTS }, newReceipt);
  const bare = openBare();
  const { outbox, source } = openOurs();
  const bareInsert = insertBare(bare, receipts);
  const insert = insertOurs(outbox, source, receipts);
  outbox.complete(source);
  const naive = drainNaively(bare, NAIVE);
  const bareDrain = drainBare(bare);
  const drain = drainOurs(outbox);
  bare.close();
  outbox.close();
  return {
    insertRatio: bareInsert.cpu / insert.cpu,
    drainRatio: bareDrain.cpu / (RECEIPTS - NAIVE) / (drain.cpu / RECEIPTS),
    naiveRatio: naive.elapsed / NAIVE / (drain.elapsed / RECEIPTS),
    insert: insert.cpu,
    drain: drain.cpu,
  };
}

/** One round behind so many settled items. */
function roundBehind(outbox: Outbox, index: number): { insert: number; drain: number } {
  const source = outbox.source(`deep-${index}`, 'f');
  const insert = insertOurs(outbox, source, Array.from({ length: RECEIPTS }, newReceipt));
  outbox.complete(source);
  return { insert: insert.cpu, drain: drainOurs(outbox).cpu };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

round();
const rounds = Array.from({ length: ROUNDS }, round);
const figure = (pick: (one: (typeof rounds)[number]) => number) => median(rounds.map(pick));

const { outbox, source } = openOurs();
for (let put = 0; put < DEPTH; put += RECEIPTS) {
  insertOurs(outbox, source, Array.from({ length: RECEIPTS }, newReceipt));
}
outbox.complete(source);
drainOurs(outbox);
const deep = Array.from({ length: ROUNDS }, (_, index) => roundBehind(outbox, index));
outbox.close();

process.stdout.write(
  `insert, ours / bare node:sqlite: ${figure((one) => one.insertRatio).toFixed(2)}
drain, ours / bare node:sqlite: ${figure((one) => one.drainRatio).toFixed(2)}
drain, ours / claim and acknowledge one by one: ${figure((one) => one.naiveRatio).toFixed(1)}
insert behind ${DEPTH} items / empty: ${(figure(({ insert }) => insert) / median(deep.map(({ insert }) => insert))).toFixed(2)}
drain behind ${DEPTH} items / empty: ${(figure(({ drain }) => drain) / median(deep.map(({ drain }) => drain))).toFixed(2)}
`,
);
rmSync(folder, { recursive: true });

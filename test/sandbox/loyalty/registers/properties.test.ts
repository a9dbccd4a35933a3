import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testCard } from '../../../../src/sandbox/test-customers.ts';
import type { Sending } from './desk.ts';
import { type Meant, NaiveRegisters, type Random, randomOf, SOLD } from './naive-register.ts';
import { NOW, RegisterHarness } from './register-harness.ts';

const MEMBERS = 300;
const ROUNDS = process.env['STYK_NIGHTLY'] === '1' ? 100 : 18;
const LINES = 2000;
/** How often everything that was accepted is sent again. */
const AGAIN = 3;
const AT = new Date(NOW - 3_600_000).toISOString();

const KINDS = ['sales', 'sales', 'refunds', 'accruals'] as const;

test('L28: applied + duplicate + rejected + pending = lines, and what was accepted is never applied again, however often the work is killed', async () => {
  const harness = new RegisterHarness(MEMBERS);
  const model = new NaiveRegisters(MEMBERS);
  const random = randomOf(28);
  const past: Meant[] = [];
  let processed = 0;
  let deaths = 0;

  const submit = async (kind: Sending['kind'], lines: readonly Meant[]) => {
    const sending = toSending(kind, lines);
    const seq = harness.commit(sending, cut(gzipSync(sending.text, { level: 1 }), random));
    let register = await harness.work(seq, 1 + random(60));
    for (; register.hasBytes === 1; deaths += 1) register = await harness.work(seq, 1 + random(200));
    const expected = lines.map((line) => model.judge(line));
    expect(harness.verdicts(seq)).toEqual(expected);
    const { applied, duplicate, rejected, pending } = register;
    expect(applied + duplicate + rejected + pending).toBe(lines.length);
    const count = (verdict: string) => expected.filter((one) => one.startsWith(verdict)).length;
    expect([applied, duplicate, rejected, pending]).toEqual(
      ['applied', 'duplicate', 'rejected', 'pending_sale'].map(count),
    );
    expect(register.state).toBe(rejected === 0 ? 'succeeded' : 'partially_succeeded');
    processed += lines.length;
    return register;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const kind = KINDS[round % KINDS.length] ?? 'sales';
    await submit(
      kind,
      Array.from({ length: LINES }, () => nextLine(kind, round, random, past)),
    );
  }
  const points = harness.points();
  expect(points).toEqual(new Map([...model.points].sort(([a], [b]) => a - b)));
  for (const kind of ['refunds', 'sales', 'accruals'] as const) {
    const accepted = past.filter((line) => matches(kind, line) && model.isTaken(line));
    for (let time = 0; time < AGAIN; time += 1) {
      const lines = shuffled(accepted, random);
      expect(await submit(kind, lines)).toMatchObject({ duplicate: lines.length });
    }
  }
  expect(harness.points()).toEqual(points);
  expect(harness.violations()).toEqual([]);
  expect(processed).toBeGreaterThan(100_000);
  expect(deaths).toBeGreaterThan(ROUNDS);
}, 600_000);

/** Every fifth line repeats an earlier one, or takes its key; some are noise, some name nobody. */
function nextLine(kind: Sending['kind'], round: number, random: Random, past: Meant[]): Meant {
  const chance = random(100);
  if (chance < 2) return { kind: 'noise' };
  const before = past[random(past.length + 1)];
  if (before !== undefined && before.kind !== 'noise' && matches(kind, before) && chance < 30) {
    return chance < 24 ? before : freshLine(kind, before.key, round, random);
  }
  const line = freshLine(kind, `${kind}-${past.length}`, round, random);
  past.push(line);
  return line;
}

function matches(kind: Sending['kind'], { kind: other }: Meant): boolean {
  return `${other}s` === kind;
}

function freshLine(kind: Sending['kind'], key: string, round: number, random: Random): Meant {
  // Receipts of this round and those around it, so that returns come before their sales as well as after.
  const receipt = `r-${Math.max(0, round - 2 + random(5))}-${random(LINES)}`;
  const member = 1 + random(MEMBERS + 3);
  if (kind === 'refunds') return { kind: 'refund', key, receipt, qty: 1 + random(SOLD + 1) };
  if (kind === 'accruals') return { kind: 'accrual', key, member, points: 1 + random(500) };
  return { kind: 'sale', key, receipt, member, kop: 1 + random(500_000) };
}

function shuffled(lines: readonly Meant[], random: Random): Meant[] {
  return lines
    .map((line) => ({ line, place: random(1 << 30) }))
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

function toSending(kind: Sending['kind'], lines: readonly Meant[]): Sending {
  const keys = new Set(lines.flatMap((line) => (line.kind === 'noise' ? [] : [line.key])));
  return {
    kind,
    compression: 'gzip',
    text: lines.map((line) => `${toText(line)}\n`).join(''),
    totalLines: lines.length,
    sums: {
      count: keys.size,
      payKop: lines.reduce((sum, line) => sum + (line.kind === 'sale' ? line.kop : 0), 0),
      points: lines.reduce((sum, line) => sum + (line.kind === 'accrual' ? line.points : 0), 0),
    },
  };
}

function toText(line: Meant): string {
  if (line.kind === 'noise') return '{"operationKey": "half a li';
  const { key: operationKey } = line;
  const where = { storeId: 'shop', occurredAt: AT };
  if (line.kind === 'accrual') {
    const { member, points } = line;
    return JSON.stringify({ operationKey, identifier: card(member), points, occurredAt: AT });
  }
  if (line.kind === 'refund') {
    const { receipt: receiptKey, qty } = line;
    const refund = { ...where, refundKey: operationKey, receiptKey, lines: [{ lineId: '1', qty: String(qty) }] };
    return JSON.stringify({ operationKey, refund });
  }
  const { receipt: receiptKey, member, kop } = line;
  const item = { lineId: '1', sku: 'a', qty: String(SOLD), unit: 'pcs', priceKop: kop, payKop: kop };
  const totals = { linesKop: kop, pointsDiscountKop: 0, payableKop: kop };
  const tenders = [{ kind: 'cash', amountKop: kop }];
  const sale = { ...where, receiptKey, posId: 'pos-1', identifier: card(member), lines: [item], totals, tenders };
  return JSON.stringify({ operationKey, sale });
}

function card(member: number) {
  return { kind: 'card', value: testCard(member) };
}

function cut(bytes: Uint8Array, random: Random): Uint8Array[] {
  const middle = 1 + random(bytes.length - 1);
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}

import { fromThousandths, toThousandths } from '../../../src/sandbox/quantity.ts';
import { NaiveStock } from './naive-model.ts';
import { type Answer, LOCATIONS, type StockHarness } from './stock-harness.ts';

const SKUS = ['tea', 'cheese', 'water'] as const;
const TTLS = [60, 900, 3600];
const MINUTE = 60_000;

/** Repeatable chance (mulberry32): a failing history is found again by its number. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface Chunk {
  readonly location: string;
  readonly body: object;
  readonly upload: number;
  readonly index: number;
}

/**
 * The same random history in the sandbox and in the naive model. The ERP's reports leave it at once and come late,
 * twice, and in another order.
 */
export class History {
  readonly #stock: StockHarness;
  readonly #model = new NaiveStock();
  readonly #random: (below: number) => number;
  readonly #ids: string[] = [];
  readonly #onTheWay: Chunk[] = [];
  readonly #uploads: {
    location: string;
    asOf: number;
    watermark: number;
    chunks: { sku: string; free: number }[][];
    came: Set<number>;
    order: number;
  }[] = [];
  #arrived = 0;
  readonly seen: Record<string, number> = {};

  constructor(stock: StockHarness, seed: number) {
    this.#stock = stock;
    this.#random = chance(seed);
    stock.partnerId = `prt_${seed}`;
  }

  /** One random operation on both sides: what they said, to be compared. */
  step(): readonly [unknown, unknown] {
    const pick = this.#random(20);
    if (pick < 7) return this.#reserve();
    if (pick < 11) return this.#change();
    if (pick < 14) return this.#report();
    if (pick < 15) return this.#pack();
    if (pick < 17) return this.#deliver();
    if (pick < 18) return [this.#stock.work(), this.#model.work()];
    this.#stock.now += [1, 1000, MINUTE, 16 * MINUTE][this.#random(4)] ?? 0;
    return [0, 0];
  }

  /** Lets what has arrived be applied. */
  finish(): void {
    while (this.#stock.work()) this.#model.work();
  }

  /** Every figure there is, from both sides. */
  figures(): readonly [unknown, unknown] {
    this.#model.expire(this.#stock.now);
    const query = { sku: SKUS, location: LOCATIONS };
    const { items } = bodyOf(this.#stock.call('getAvailability', query));
    const real = items.map((one: { available: string }) => toThousandths(one.available));
    const naive = SKUS.flatMap((sku) => LOCATIONS.map((one) => Math.max(0, this.#model.available(sku, one))));
    return [real, naive];
  }

  /** The journal as both have it. */
  journals(): readonly [unknown, unknown] {
    const real = LOCATIONS.map((location) => {
      const rows: { seq: number; kind: string; sku: string; qty: string }[] = [];
      for (;;) {
        const after = rows.at(-1)?.seq ?? 0;
        const { items } = bodyOf(this.#stock.call('listStockJournal', { location, after, limit: 200 }));
        if (items.length === 0) return rows.map(({ seq, kind, sku, qty }) => [seq, kind, sku, toThousandths(qty)]);
        rows.push(...items);
      }
    });
    const naive = LOCATIONS.map((location) =>
      this.#model.entries(location).map(({ kind, line }, index) => [index + 1, kind, line.sku, line.qty]),
    );
    return [real, naive];
  }

  #reserve(): readonly [unknown, unknown] {
    const lines = Array.from({ length: 1 + this.#random(4) }, () => ({
      sku: this.#sku(),
      location: this.#location(),
      qty: 1 + this.#random(4000),
    }));
    const ttlSec = TTLS[this.#random(3)] ?? 60;
    this.#model.expire(this.#stock.now);
    const naive = this.#model.reserve(this.#stock.now, lines, ttlSec * 1000);
    const body = { orderRef: 'x', lines: lines.map((one) => ({ ...one, qty: fromThousandths(one.qty) })), ttlSec };
    const answer = this.#stock.call('createReservation', {}, body);
    if ('body' in answer) this.#ids.push(answer.body.reservationId);
    this.#count(typeof naive === 'string' ? 'reserved' : 'short');
    return ['body' in answer ? 'ok' : answer.facts.map(inThousandths), naive];
  }

  #change(): readonly [unknown, unknown] {
    const index = this.#random(Math.max(this.#ids.length, 1));
    const reservationId = this.#ids[Math.max(0, this.#ids.length - 1 - (index % 12))];
    if (reservationId === undefined) return [0, 0];
    const which = this.#ids.indexOf(reservationId);
    this.#model.expire(this.#stock.now);
    const kind = this.#random(3);
    if (kind === 0) {
      const answer = this.#stock.call('extendReservation', { reservationId }, { ttlSec: 600 });
      return this.#verdicts(answer, this.#model.extend(this.#stock.now, which, 600_000));
    }
    if (kind === 1) {
      const orderId = `ord_${this.#random(2)}`;
      const answer = this.#stock.call('confirmReservation', { reservationId }, { orderId });
      return this.#verdicts(answer, this.#model.confirm(which, orderId));
    }
    return this.#verdicts(this.#stock.call('releaseReservation', { reservationId }), this.#model.release(which));
  }

  #report(): readonly [unknown, unknown] {
    const location = this.#location();
    const sku = this.#sku();
    const free = this.#random(20_000);
    // Late by up to twenty minutes, and sometimes by the same instant as one before.
    const asOf = Math.floor((this.#stock.now - this.#random(20 * MINUTE)) / 30_000) * 30_000;
    this.#model.expire(this.#stock.now);
    const last = this.#model.entries(location).length;
    const watermark = this.#random(last + 1);
    const expected = this.#random(8) === 0 ? this.#random(3) : undefined;
    const line = { location, sku, freeQty: fromThousandths(free), journalWatermark: watermark, asOf: iso(asOf) };
    const cas = expected === undefined ? {} : { expected: fromThousandths(expected) };
    const send = () => bodyOf(this.#stock.call('reportLevels', {}, { levels: [{ ...line, ...cas }] })).results[0];
    const naive = this.#model.report(sku, location, { free, watermark, asOf }, expected);
    const { outcome, code } = send();
    if (this.#random(3) === 0 && expected === undefined) {
      this.#model.report(sku, location, { free, watermark, asOf });
      send();
    }
    this.#count(naive);
    return [code ?? outcome, naive];
  }

  /** The ERP takes a snapshot and sends its chunks off. */
  #pack(): readonly [unknown, unknown] {
    const location = this.#location();
    this.#model.expire(this.#stock.now);
    const last = this.#model.entries(location).length;
    // What the journal here has not been told of yet is not in it either.
    this.#stock.settle();
    const chunks = Array.from({ length: 1 + this.#random(3) }, () =>
      Array.from({ length: this.#random(3) }, () => ({ sku: this.#sku(), free: this.#random(20_000) })),
    );
    const asOf = this.#stock.now - this.#random(10 * MINUTE);
    const watermark = this.#random(last + 1);
    const upload = this.#uploads.push({ location, asOf, watermark, chunks, came: new Set(), order: 0 }) - 1;
    for (const [index, lines] of chunks.entries()) {
      const body = {
        uploadId: `upload-${upload}`,
        chunk: index,
        chunks: chunks.length,
        asOf: iso(asOf),
        journalWatermark: watermark,
        lines: lines.map(({ sku, free }) => ({ sku, freeQty: fromThousandths(free) })),
      };
      for (let copy = this.#random(2); copy >= 0; copy -= 1) this.#onTheWay.push({ location, body, upload, index });
    }
    return [0, 0];
  }

  /** One of the chunks on the way arrives. */
  #deliver(): readonly [unknown, unknown] {
    const [chunk] = this.#onTheWay.splice(this.#random(this.#onTheWay.length), 1);
    if (chunk === undefined) return [0, 0];
    const { location, body, index } = chunk;
    const snapshot = this.#uploads[chunk.upload];
    const answer = this.#stock.call('putSnapshot', { location }, body);
    if (snapshot === undefined || !('body' in answer)) return [answer, 'accepted'];
    const { came, chunks } = snapshot;
    const isNew = !came.has(index);
    came.add(index);
    if (came.size === 1 && isNew) snapshot.order = this.#arrived++;
    if (isNew && came.size === chunks.length) {
      this.#model.begin(snapshot, snapshot.order);
      this.#count('snapshot');
    }
    return [0, 0];
  }

  #verdicts(answer: Answer, naive: string): readonly [unknown, unknown] {
    this.#count(naive);
    return ['body' in answer ? answer.body.state : answer.code, naive];
  }

  #sku(): string {
    return SKUS[this.#random(SKUS.length)] ?? SKUS[0];
  }

  #location(): string {
    return LOCATIONS[this.#random(LOCATIONS.length)] ?? LOCATIONS[0];
  }

  #count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
function bodyOf(answer: Answer): any {
  if ('body' in answer) return answer.body;
  throw new Error(answer.code);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function inThousandths(facts: unknown): unknown {
  const { requested, available, ...rest } = facts as { requested: string; available: string };
  return { ...rest, requested: toThousandths(requested), available: toThousandths(available) };
}

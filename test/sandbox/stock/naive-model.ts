/**
 * Stock as one would write it down with pencil and paper: lists of everything that happened, and every figure counted
 * from the beginning whenever it is asked for. Quantities are thousandths.
 */
export interface NaiveLine {
  readonly sku: string;
  readonly location: string;
  readonly qty: number;
}

interface NaiveReservation {
  state: 'active' | 'confirmed' | 'released' | 'expired';
  readonly lines: readonly NaiveLine[];
  orderId: string | undefined;
  expiresAt: number;
  extended: boolean;
}

interface Report {
  readonly free: number;
  readonly watermark: number;
  readonly asOf: number;
}

export interface NaiveSnapshot {
  readonly location: string;
  readonly asOf: number;
  readonly watermark: number;
  readonly chunks: readonly (readonly { readonly sku: string; readonly free: number }[])[];
}

interface Running extends NaiveSnapshot {
  /** Its place among those whose first chunk has come. */
  readonly order: number;
  next: number;
  readonly named: Set<string>;
}

const EFFECT: Readonly<Record<string, number>> = { create: 1, release: -1, expire: -1 };

export class NaiveStock {
  readonly journal: { kind: string; reservation: number; line: NaiveLine }[] = [];
  readonly reservations: NaiveReservation[] = [];
  readonly #levels = new Map<string, Report>();
  readonly #snapshots: { location: string; asOf: number }[] = [];
  readonly #running: Running[] = [];

  available(sku: string, location: string): number {
    const level = this.#levels.get(key(sku, location));
    if (level === undefined) return 0;
    const entries = this.journal.filter(({ line }) => line.location === location);
    let taken = 0;
    for (const [index, { kind, line }] of entries.entries()) {
      if (index + 1 > level.watermark && line.sku === sku) taken += (EFFECT[kind] ?? 0) * line.qty;
    }
    return level.free - taken;
  }

  entries(location: string) {
    return this.journal.filter(({ line }) => line.location === location);
  }

  expire(now: number): void {
    const due = this.reservations
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => one.state === 'active' && one.expiresAt <= now)
      .sort((a, b) => a.one.expiresAt - b.one.expiresAt || a.index - b.index);
    for (const { one, index } of due) {
      one.state = 'expired';
      this.#note('expire', index);
    }
  }

  reserve(now: number, lines: readonly NaiveLine[], ttlMs: number): 'ok' | readonly object[] {
    const wanted = new Map<string, NaiveLine>();
    for (const line of lines) {
      const before = wanted.get(key(line.sku, line.location))?.qty ?? 0;
      wanted.set(key(line.sku, line.location), { ...line, qty: before + line.qty });
    }
    const summed = [...wanted.values()];
    const short = summed.filter(({ sku, location, qty }) => this.available(sku, location) < qty);
    if (short.length > 0) {
      return short.map(({ sku, location, qty }) => {
        return { sku, location, requested: qty, available: Math.max(0, this.available(sku, location)) };
      });
    }
    const reservation = { state: 'active' as const, lines: summed, orderId: undefined, extended: false };
    this.reservations.push({ ...reservation, expiresAt: now + ttlMs });
    this.#note('create', this.reservations.length - 1);
    return 'ok';
  }

  extend(now: number, index: number, ttlMs: number): string {
    const one = this.#at(index);
    if (one.state !== 'active') return 'reservation-not-active';
    if (one.extended) return 'reservation-already-extended';
    one.extended = true;
    one.expiresAt = now + ttlMs;
    this.#note('extend', index);
    return 'active';
  }

  confirm(index: number, orderId: string): string {
    const one = this.#at(index);
    if (one.state === 'confirmed' && one.orderId === orderId) return 'confirmed';
    if (one.state !== 'active') return 'reservation-not-active';
    one.state = 'confirmed';
    one.orderId = orderId;
    this.#note('confirm', index);
    return 'confirmed';
  }

  release(index: number): string {
    const one = this.#at(index);
    if (one.state === 'released' || one.state === 'expired') return one.state;
    one.state = 'released';
    this.#note('release', index);
    return 'released';
  }

  report(sku: string, location: string, report: Report, expected?: number): 'applied' | 'superseded' | 'level-changed' {
    const known = this.#levels.get(key(sku, location));
    const wholes = this.#snapshots.filter((one) => one.location === location).map(({ asOf }) => asOf);
    const knownAsOf = known?.asOf ?? Math.max(0, ...wholes);
    if (report.asOf < knownAsOf) return 'superseded';
    if (report.asOf === knownAsOf && report.watermark < (known?.watermark ?? 0)) return 'superseded';
    if (expected !== undefined && expected !== (known?.free ?? 0)) return 'level-changed';
    this.#levels.set(key(sku, location), report);
    return 'applied';
  }

  /** All chunks have come. */
  begin(snapshot: NaiveSnapshot, order: number): void {
    this.#snapshots.push(snapshot);
    this.#running.push({ ...snapshot, order, next: 0, named: new Set() });
    this.#running.sort((a, b) => Number(b.next > 0) - Number(a.next > 0) || a.order - b.order);
  }

  /** A chunk of the snapshot that was begun, else of the first; or its end. */
  work(): boolean {
    const [first] = this.#running;
    if (first === undefined) return false;
    const { location, asOf, watermark } = first;
    const chunk = first.chunks[first.next];
    first.next += 1;
    for (const { sku, free } of chunk ?? []) {
      if (first.named.has(sku) && this.#levels.has(key(sku, location))) continue;
      first.named.add(sku);
      this.report(sku, location, { free, watermark, asOf });
    }
    if (chunk !== undefined) return true;
    this.#running.shift();
    for (const [name, level] of this.#levels) {
      const [place, sku] = name.split('|');
      if (place !== location || first.named.has(sku ?? '') || level.asOf >= asOf) continue;
      this.#levels.set(name, { free: 0, watermark, asOf });
    }
    return true;
  }

  #at(index: number): NaiveReservation {
    const one = this.reservations[index];
    if (one === undefined) throw new Error(`no reservation ${index}`);
    return one;
  }

  #note(kind: string, reservation: number): void {
    for (const line of this.#at(reservation).lines) this.journal.push({ kind, reservation, line });
  }
}

function key(sku: string, location: string): string {
  return `${location}|${sku}`;
}

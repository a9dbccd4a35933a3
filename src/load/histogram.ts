/** Bits of a value that are kept: buckets are at most 1/512 of their value wide, three significant digits. */
const KEPT_BITS = 10;
const HALF = 2 ** (KEPT_BITS - 1);

/** What was measured, in milliseconds. */
export interface Summary {
  readonly count: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly p999Ms: number;
  readonly maxMs: number;
}

/**
 * Counts durations in buckets whose width grows with the value, as HdrHistogram does: a million of them take no more room
 * than ten, and percentiles are right to a fifth of a per cent. The mean and the maximum are exact to a microsecond.
 */
export class Histogram {
  readonly #counts: number[] = [];
  #count = 0;
  #sumMicros = 0;
  #maxMicros = 0;

  /** @param ms not negative */
  record(ms: number): void {
    const micros = Math.round(ms * 1000);
    const bucket = bucketOf(micros);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#count += 1;
    this.#sumMicros += micros;
    this.#maxMicros = Math.max(this.#maxMicros, micros);
  }

  /** The smallest recorded duration, up to its bucket, that so large a share does not exceed; 0 when nothing was recorded. */
  percentileMs(share: number): number {
    const rank = Math.max(1, Math.ceil(share * this.#count));
    let seen = 0;
    for (const [bucket, count] of this.#counts.entries()) {
      seen += count ?? 0;
      if (seen >= rank) return Math.min(endOf(bucket), this.#maxMicros) / 1000;
    }
    return 0;
  }

  summary(): Summary {
    return {
      count: this.#count,
      meanMs: this.#count === 0 ? 0 : rounded(this.#sumMicros / this.#count / 1000),
      p50Ms: this.percentileMs(0.5),
      p90Ms: this.percentileMs(0.9),
      p99Ms: this.percentileMs(0.99),
      p999Ms: this.percentileMs(0.999),
      maxMs: this.#maxMicros / 1000,
    };
  }
}

/** Values below 2 × HALF have a bucket each; beyond, each doubling has HALF of them. */
function bucketOf(micros: number): number {
  if (micros < 2 * HALF) return micros;
  const shift = Math.floor(Math.log2(micros)) - KEPT_BITS + 1;
  return shift * HALF + Math.floor(micros / 2 ** shift);
}

/** The largest value of a bucket. */
function endOf(bucket: number): number {
  if (bucket < 2 * HALF) return bucket;
  const shift = Math.floor(bucket / HALF) - 1;
  return (bucket - shift * HALF + 1) * 2 ** shift - 1;
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

import { hash, randomFillSync } from 'node:crypto';

/** Where everything comes from that is left to chance. */
export interface Chance {
  bytes(count: number): Buffer;
}

const POOL = 4096;

/** Real chance. */
export function systemChance(): Chance {
  return pooled(() => randomFillSync(Buffer.alloc(POOL)));
}

/** The same bytes in the same order for the same seed, so that a run can be repeated. */
export function seededChance(seed: string): Chance {
  let block = 0;
  return pooled(() => {
    block += 1;
    return hash('sha512', `${seed} ${block}`, 'buffer');
  });
}

/** So many bytes that are left to chance. */
export type Draw = Chance['bytes'];

/** A number from 0 to just below the limit, which is at most 2^32; all of them equally likely. */
export function drawBelow(draw: Draw, limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = draw(4).readUInt32BE();
    if (drawn < fair) return drawn % limit;
  }
}

/** A UUID of version 4 (RFC 9562 section 5.4). */
export function drawGuid(draw: Draw): string {
  const octets = draw(16);
  const hex = Buffer.from(
    octets.map((octet, at) => (at === 6 ? (octet & 0x0f) | 0x40 : at === 8 ? (octet & 0x3f) | 0x80 : octet)),
  );
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function pooled(refill: () => Buffer): Chance {
  let pool = Buffer.alloc(0);
  return {
    bytes(count) {
      while (pool.length < count) pool = Buffer.concat([pool, refill()]);
      const taken = pool.subarray(0, count);
      pool = pool.subarray(count);
      return taken;
    },
  };
}

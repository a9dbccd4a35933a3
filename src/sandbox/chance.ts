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

import { randomFillSync } from 'node:crypto';
import type { Clock } from '@styk/sdk';

/** Crockford's base 32: sorts like the numbers it writes and has no look-alikes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface IdSource {
  /** `sal_01JD2Q7F8X00A7K3QZ`: time, place within the millisecond, chance. Later ids sort after earlier ones. */
  newId(prefix: string): string;
  /** So many random bytes in hex. */
  randomHex(bytes: number): string;
}

/** Takes the machine's clock, not the sandbox's: a clock that is frozen or set back must not disturb the order of ids. */
export function createIdSource(clock: Clock): IdSource {
  const pool = Buffer.alloc(4096);
  let used = pool.length;
  let last = 0;
  let place = 0;
  const take = (bytes: number): Buffer => {
    if (used + bytes > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
  return {
    newId(prefix) {
      const now = Math.max(clock.now(), last);
      place = now === last ? place + 1 : 0;
      last = now;
      const chance = take(5).reduce((text, byte) => text + ALPHABET.charAt(byte & 31), '');
      return `${prefix}_${base32(now, 10)}${base32(place, 3)}${chance}`;
    },
    randomHex: (bytes) => take(bytes).toString('hex'),
  };
}

function base32(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

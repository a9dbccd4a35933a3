import type { Clock } from '@styk/sdk';
import { type Chance, type Draw, systemChance } from './chance.ts';

/** Crockford's base 32: sorts like the numbers it writes and has no look-alikes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface IdSource {
  /** `sal_01JD2Q7F8X00A7K3QZ`: time, place within the millisecond, chance. Later ids sort after earlier ones. */
  newId(prefix: string): string;
  /** What is not an id: secrets, codes, numbers of files. */
  readonly draw: Draw;
}

/** Places within a millisecond: three digits of base 32. */
const PLACES = 32 ** 3;

/** A clock that is frozen or set back does not disturb the order of ids: they go on from the latest one. */
export function createIdSource(clock: Clock, chance: Chance = systemChance()): IdSource {
  let last = 0;
  let place = 0;
  return {
    newId(prefix) {
      const now = clock.now();
      if (now > last) {
        last = now;
        place = 0;
      } else if (place < PLACES - 1) {
        place += 1;
      } else {
        last += 1;
        place = 0;
      }
      const drawn = chance.bytes(5).reduce((text, byte) => text + ALPHABET.charAt(byte & 31), '');
      return `${prefix}_${base32(last, 10)}${base32(place, 3)}${drawn}`;
    },
    draw: (bytes) => chance.bytes(bytes),
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

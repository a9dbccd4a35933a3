/** S, P and L of GOST R 34.11-2012 by tables of 16 kB that are indexed by the data: fast, and for what is no secret. */
import { PI, productsOf } from './streebog-constants';

export const TEXT: usize = memory.data(64);
export const KEY: usize = memory.data(64);

/** For each word and octet in it: what the octet adds to a word of the result. */
const TABLE: usize = memory.data(16384);
const MIXED: usize = memory.data(64);

export function makeTables(): void {
  for (let j: usize = 0; j < 8; j++) {
    for (let octet: usize = 0; octet < 256; octet++) {
      const substitute: usize = load<u8>(PI + octet);
      const entry = TABLE + j * 2048 + octet * 8;
      for (let c: usize = 0; c < 8; c++) {
        const at = productsOf(j, c);
        store<u8>(entry + c, load<u8>(at + (substitute & 15)) ^ load<u8>(at + (substitute >> 4), 16));
      }
    }
  }
}

/** out = LPS(a ^ b). */
export function transform(out: usize, a: usize, b: usize): void {
  for (let at: usize = 0; at < 64; at += 8) store<u64>(MIXED + at, load<u64>(a + at) ^ load<u64>(b + at));
  for (let at: usize = 0; at < 8; at++) {
    store<u64>(
      out + (at << 3),
      load<u64>(TABLE + ((<usize>load<u8>(MIXED + at)) << 3)) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 8)) << 3), 2048) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 16)) << 3), 4096) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 24)) << 3), 6144) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 32)) << 3), 8192) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 40)) << 3), 10240) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 48)) << 3), 12288) ^
        load<u64>(TABLE + ((<usize>load<u8>(MIXED + at, 56)) << 3), 14336),
    );
  }
}

import { BLOCK, initialState, type StreebogCore } from './streebog/core.ts';
import { tableCore } from './streebog/table-core.ts';

/** A hash that is fed in pieces. After `digest` it is used up. */
export interface Streebog {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** GOST R 34.11-2012 (RFC 6986), 32 octets in the order that certificates, CMS and `openssl dgst` use. */
export function streebog256(bytes: Uint8Array): Uint8Array {
  return hash(256, bytes);
}

/** GOST R 34.11-2012 (RFC 6986), 64 octets in the order that certificates, CMS and `openssl dgst` use. */
export function streebog512(bytes: Uint8Array): Uint8Array {
  return hash(512, bytes);
}

function hash(bits: 256 | 512, ...pieces: readonly Uint8Array[]): Uint8Array {
  const streebog = createStreebog(bits);
  for (const piece of pieces) streebog.update(piece);
  return streebog.digest();
}

/** The hash of 256 or 512 bits, fed in pieces of any length. */
export function createStreebog(bits: 256 | 512, core: StreebogCore = tableCore): Streebog {
  const state = initialState(bits);
  const rest = new Uint8Array(BLOCK);
  let held = 0;
  return {
    update(bytes) {
      let from = 0;
      if (held > 0) {
        from = Math.min(BLOCK - held, bytes.length);
        rest.set(bytes.subarray(0, from), held);
        held += from;
        if (held < BLOCK) return;
        core.absorb(state, rest);
      }
      held = (bytes.length - from) % BLOCK;
      const to = bytes.length - held;
      if (to > from) core.absorb(state, bytes.subarray(from, to));
      rest.set(bytes.subarray(to));
    },
    digest() {
      rest[held] = 1;
      rest.fill(0, held + 1);
      core.finish(state, rest, held);
      const octets = new Uint8Array(state.buffer, 0, BLOCK).slice(bits === 256 ? 32 : 0);
      state.fill(0);
      rest.fill(0);
      return octets;
    },
  };
}

/** HMAC over GOST R 34.11-2012 (RFC 7836, section 4.1; RFC 2104 with blocks of 64 octets). */
export function hmacStreebog(bits: 256 | 512, key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? hash(bits, key) : key);
  const inner = hash(
    bits,
    padded.map((octet) => octet ^ 0x36),
    bytes,
  );
  return hash(
    bits,
    padded.map((octet) => octet ^ 0x5c),
    inner,
  );
}

/** PBKDF2 with HMAC over Streebog-512 (RFC 9337, section 4). Limits on `iterations` and `length` are the caller's. */
export function pbkdf2Streebog512(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const key = new Uint8Array(Math.ceil(length / BLOCK) * BLOCK);
  for (let from = 0; from < key.length; from += BLOCK) {
    const first = new Uint8Array(salt.length + 4);
    first.set(salt);
    new DataView(first.buffer).setUint32(salt.length, from / BLOCK + 1);
    let last = hmacStreebog(512, password, first);
    const sum = last.slice();
    for (let iteration = 1; iteration < iterations; iteration++) {
      last = hmacStreebog(512, password, last);
      for (let at = 0; at < BLOCK; at++) sum[at] = (sum[at] ?? 0) ^ (last[at] ?? 0);
    }
    key.set(sum, from);
  }
  return key.slice(0, length);
}

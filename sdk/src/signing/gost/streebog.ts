import { type GostBackend, gostBackend } from './backend.ts';
import { hashOf, type Streebog, startStreebog } from './streebog/hash.ts';
import { keyedHmac } from './streebog/hmac.ts';

export type { Streebog } from './streebog/hash.ts';

/**
 * GOST R 34.11-2012 (RFC 6986), 32 octets in the order that certificates, CMS and `openssl dgst` use. Which backend computes
 * is, here and below, for tests to choose.
 */
export function streebog256(bytes: Uint8Array, backend: GostBackend = gostBackend()): Uint8Array {
  return hashOf(256, backend.streebog, bytes);
}

/** GOST R 34.11-2012 (RFC 6986), 64 octets in the order that certificates, CMS and `openssl dgst` use. */
export function streebog512(bytes: Uint8Array, backend: GostBackend = gostBackend()): Uint8Array {
  return hashOf(512, backend.streebog, bytes);
}

/** The hash of 256 or 512 bits, fed in pieces of any length. */
export function createStreebog(bits: 256 | 512, backend: GostBackend = gostBackend()): Streebog {
  return startStreebog(bits, backend.streebog);
}

/** HMAC over GOST R 34.11-2012 (RFC 7836, section 4.1). */
export function hmacStreebog(
  bits: 256 | 512,
  key: Uint8Array,
  bytes: Uint8Array,
  backend: GostBackend = gostBackend(),
): Uint8Array {
  return keyedHmac(bits, key, backend.secretStreebog)(bytes);
}

/**
 * PBKDF2 with HMAC over Streebog-512 (RFC 9337, section 4; RFC 8018, section 5.2). Limits on `iterations` and on `length`,
 * which is in octets, are the caller's.
 */
export function pbkdf2Streebog512(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
  backend: GostBackend = gostBackend(),
): Uint8Array {
  const hmac = keyedHmac(512, password, backend.secretStreebog);
  const key = new Uint8Array(length);
  for (let from = 0; from < length; from += PIECE) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, from / PIECE + 1);
    let last = hmac(salt, number);
    const sum = last;
    for (let iteration = 1; iteration < iterations; iteration++) {
      last = hmac(last);
      for (let at = 0; at < PIECE; at++) sum[at] = (sum[at] ?? 0) ^ (last[at] ?? 0);
    }
    key.set(sum.subarray(0, length - from), from);
  }
  return key;
}

const PIECE = 64;

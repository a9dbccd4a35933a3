import { checkPrimeSync, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Entropy } from './entropy.ts';

const EXPONENT = 65537n;
const PRIME_OCTETS = 128;

/**
 * An RSA-2048 key out of named octets, which node:crypto cannot make. For tests only: the arithmetic takes no care of
 * what its time tells.
 */
export function seededRsaKey(entropy: Entropy, purpose: string): KeyObject {
  const p = prime(entropy, `${purpose}, p`);
  const q = prime(entropy, `${purpose}, q`);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const jwk = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const fields = Object.entries(jwk).map(([name, value]) => [name, octetsOf(value).toString('base64url')]);
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(fields) }, format: 'jwk' });
}

/** Both upper bits are set, so that the product of two has 2048 bits. */
function prime(entropy: Entropy, purpose: string): bigint {
  for (let attempt = 0; ; attempt++) {
    const octets = Buffer.from(entropy.octets(`${purpose}, ${attempt}`, PRIME_OCTETS));
    octets[0] = (octets[0] ?? 0) | 0xc0;
    octets[PRIME_OCTETS - 1] = (octets[PRIME_OCTETS - 1] ?? 0) | 1;
    const candidate = BigInt(`0x${octets.toString('hex')}`);
    if ((candidate - 1n) % EXPONENT !== 0n && checkPrimeSync(candidate)) return candidate;
  }
}

/** By the extended algorithm of Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return ((x % modulus) + modulus) % modulus;
}

function octetsOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

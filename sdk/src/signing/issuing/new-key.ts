import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { signingErrors } from '../errors.ts';
import { gostCurve } from '../gost/curves.ts';
import { isScalar } from '../gost/scalar.ts';
import { gostPrivateKey, newGostPrivateKey } from '../keys/gost-private-key.ts';
import { nativePrivateKey } from '../keys/native-private-key.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import type { Entropy } from './entropy.ts';
import { seededRsaKey } from './seeded-rsa.ts';

/** `gost256` is on the curve that Russian authorities use most (CryptoPro XchA), `gost512` on set A of TC 26. */
export type KeyAlgorithm = 'gost256' | 'gost512' | 'rsa' | 'ecdsa' | { readonly gostCurve: string };

const CURVES = { gost256: '1.2.643.2.2.36.0', gost512: '1.2.643.7.1.2.1.2.1' } as const;

/** Octets that make the key the same every time, and the name under which they are drawn. */
export interface SeededKey {
  readonly entropy: Entropy;
  readonly purpose: string;
}

/**
 * A new private key: ГОСТ Р 34.10-2012 on any named curve, RSA-2048 or ECDSA on P-256. From a seed come ГОСТ and RSA
 * keys; an ECDSA key is always random, since node:crypto makes its signatures random as well.
 * @throws signing-curve-unknown
 */
export async function newPrivateKey(algorithm: KeyAlgorithm, seeded?: SeededKey): Promise<PrivateKey> {
  if (algorithm === 'ecdsa') return nativePrivateKey((await generate('ec', { namedCurve: 'P-256' })).privateKey);
  if (algorithm === 'rsa') {
    const native = seeded === undefined ? await newRsaKey() : seededRsaKey(seeded.entropy, seeded.purpose);
    return nativePrivateKey(native);
  }
  const curve = typeof algorithm === 'object' ? algorithm.gostCurve : CURVES[algorithm];
  return seeded === undefined ? newGostPrivateKey(curve) : seededGostKey(curve, seeded);
}

const generate = promisify(generateKeyPair);

async function newRsaKey() {
  return (await generate('rsa', { modulusLength: 2048 })).privateKey;
}

function seededGostKey(curveOid: string, { entropy, purpose }: SeededKey): PrivateKey {
  const curve = gostCurve(curveOid);
  if (curve === undefined) throw signingErrors.create('signing-curve-unknown', { curve: curveOid });
  for (let attempt = 0; ; attempt++) {
    const scalar = entropy.octets(`${purpose}, ${attempt}`, curve.bits / 8);
    if (isScalar(curve, scalar)) return gostPrivateKey(curveOid, scalar);
  }
}

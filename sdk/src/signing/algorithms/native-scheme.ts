import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { PublicKeyInfo } from '../x509/certificate.ts';
import type { DigestAlgorithm } from './digests.ts';
import type { SignatureScheme } from './signature-scheme.ts';

interface NativeOptions {
  /** Object identifiers of the keys that fit the scheme. */
  readonly keyOids: readonly string[];
  readonly padding?: number;
  readonly saltLength?: number;
}

/**
 * A scheme that node:crypto verifies, or one known by name only where it lacks the digest. The kind of the key is
 * compared first: OpenSSL takes the algorithm from the key, so a certificate with a key of another kind would
 * otherwise decide how its own signature is checked.
 */
export function nativeScheme(
  name: string,
  digest: DigestAlgorithm | undefined,
  { keyOids, ...options }: NativeOptions,
): SignatureScheme {
  const weak = digest?.weak === true;
  const digestName = digest?.nodeName;
  if (digestName === undefined) return { name, weak };
  return {
    name,
    weak,
    verify: (publicKey, bytes, signature) => {
      if (!keyOids.includes(publicKey.algorithm.oid)) return false;
      try {
        const { key, length } = keyOf(publicKey);
        if (length !== undefined && signature.length !== length) return false;
        // Options take as long as half the verification, so that what is the default is left out.
        const input = options.padding === undefined ? key : { key, ...options };
        return verify(digestName, bytes, input, signature);
      } catch {
        // A key that cannot be read has signed nothing.
        return false;
      }
    },
  };
}

interface NativeKey {
  readonly key: KeyObject;
  /**
   * Octets of an RSA signature, as many as the modulus has (RFC 8017 8.1.2 and 8.2.2, step 1). OpenSSL lets leading zeros be
   * left out under PSS, and so would accept one signature in two forms.
   */
  readonly length: number | undefined;
}

/** Reading a key takes as long as verifying with it; it goes when its certificate goes. */
const keys = new WeakMap<PublicKeyInfo, NativeKey>();

function keyOf(publicKey: PublicKeyInfo): NativeKey {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.from(publicKey.raw), format: 'der', type: 'spki' });
  const bits = key.asymmetricKeyDetails?.modulusLength;
  const read = { key, length: bits === undefined ? undefined : Math.ceil(bits / 8) };
  keys.set(publicKey, read);
  return read;
}

import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DigestAlgorithm } from './digests.ts';
import type { SignatureScheme } from './signature-scheme.ts';

interface NativeOptions {
  /** `asymmetricKeyType` values that fit the scheme. */
  readonly keyTypes: readonly string[];
  readonly padding?: number;
  readonly saltLength?: number;
}

/**
 * A scheme that node:crypto verifies, or one known by name only where it lacks the digest. The type of the key is
 * compared first: OpenSSL takes the algorithm from the key, so a certificate with a key of another kind would
 * otherwise decide how its own signature is checked.
 */
export function nativeScheme(
  name: string,
  digest: DigestAlgorithm | undefined,
  { keyTypes, ...options }: NativeOptions,
): SignatureScheme {
  const weak = digest?.weak === true;
  const digestName = digest?.nodeName;
  if (digestName === undefined) return { name, weak };
  return {
    name,
    weak,
    verify: (publicKey, bytes, signature) => {
      const key = readKey(publicKey);
      if (key === undefined || !keyTypes.includes(key.asymmetricKeyType ?? '')) return false;
      return verify(digestName, bytes, { key, ...options }, signature);
    },
  };
}

function readKey(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

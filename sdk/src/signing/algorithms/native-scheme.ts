import { verify } from 'node:crypto';
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
    verify: ({ algorithm, raw }, bytes, signature) => {
      if (!keyOids.includes(algorithm.oid)) return false;
      const key = { key: Buffer.from(raw), format: 'der', type: 'spki', ...options } as const;
      try {
        return verify(digestName, bytes, key, signature);
      } catch {
        // A key that cannot be read has signed nothing.
        return false;
      }
    },
  };
}

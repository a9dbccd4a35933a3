import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import type { DigestAlgorithm } from './digests.ts';
import { ECDSA_ENTRIES } from './ecdsa.ts';
import { GOST_ENTRIES } from './gost.ts';
import { RSA_ENTRIES } from './rsa.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** Every signature algorithm this project knows: a new one is one more entry here. */
const REGISTRY = new Map([...RSA_ENTRIES, ...ECDSA_ENTRIES, ...GOST_ENTRIES].map((entry) => [entry.oid, entry]));

/**
 * How signatures of this algorithm are checked. `digest` is the digest named beside the identifier, if any. An
 * unknown identifier gives a scheme that is named by it and cannot verify.
 */
export function signatureScheme(identifier: AlgorithmIdentifier, digest?: DigestAlgorithm): SignatureScheme {
  return REGISTRY.get(identifier.oid)?.scheme(identifier, digest) ?? { name: identifier.oid, weak: false };
}

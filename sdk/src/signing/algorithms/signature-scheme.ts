import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';
import type { DigestAlgorithm } from './digests.ts';

/** How a signature is checked. Without `verify` the scheme is known by name only and nothing it signed counts as good. */
export interface SignatureScheme {
  /** For people and reports: `RSA-SHA-256`. */
  readonly name: string;
  /** Made with a digest for which collisions can be made. */
  readonly weak: boolean;
  /**
   * Whether `signature` over `bytes` was made with the key; one that is malformed or belongs to another algorithm
   * gives `false`.
   */
  readonly verify?: (publicKey: PublicKeyInfo, bytes: Uint8Array, signature: Uint8Array) => boolean;
}

/**
 * An entry of the signature registry: one object identifier. `digest` is the one named beside the identifier
 * (SignerInfo.digestAlgorithm), for identifiers that name the key only.
 */
export interface SignatureEntry {
  readonly oid: string;
  readonly scheme: (identifier: AlgorithmIdentifier, digest: DigestAlgorithm | undefined) => SignatureScheme;
}

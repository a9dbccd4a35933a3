import type { SigningAlgorithm } from '../algorithms/signing-algorithm.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';

/** A private key in memory, whatever file it came from. */
export interface PrivateKey {
  /** The public key that belongs to it. */
  readonly publicKey: PublicKeyInfo;
  /** With which digest and scheme it signs. */
  readonly algorithm: SigningAlgorithm;
  /** The signature value over `bytes` (digest included) in the form that CMS and X.509 want. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** PrivateKeyInfo (RFC 5958 2) in DER, not encrypted. */
  toPkcs8(): Uint8Array;
}

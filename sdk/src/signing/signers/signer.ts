import type { SigningAlgorithm } from '../algorithms/signing-algorithm.ts';

/**
 * Something that holds a private key: a file, a token, a crypto provider. It signs octets and shows the certificate;
 * what is signed and how it is wrapped is decided here, and every signature it returns is verified before it is used.
 */
export interface Signer {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the authorities above it, DER, to be put into the signature; may be empty. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SigningAlgorithm;
  /** The signature value over `bytes` (digest included) in the form CMS wants. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

import { signatureScheme } from '../algorithms/signatures.ts';
import { type SigningAlgorithm, signingAlgorithmFor } from '../algorithms/signing-algorithm.ts';
import { readCertificates } from '../encoding/inputs.ts';
import { signingErrors } from '../errors.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';

/** The certificate of a key that we do not hold ourselves, from files. */
export interface CertifiedKeyInput {
  /** The content of a certificate file in any form; the first certificate is the signer's, the rest go to the chain. */
  readonly certificate: Uint8Array;
  /** Further files with certificates of authorities. */
  readonly chain?: readonly Uint8Array[] | undefined;
}

/** What a signer shows of itself. */
export interface CertifiedKey {
  readonly parsed: Certificate;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SigningAlgorithm;
}

/** @throws signing-certificate-absent, signing-algorithm-not-supported, signing-asn1-… */
export function certifiedKey({ certificate: file, chain = [] }: CertifiedKeyInput): CertifiedKey {
  const [certificate, ...others] = readCertificates(file);
  if (certificate === undefined) throw signingErrors.create('signing-certificate-absent', {});
  const parsed = parseCertificate(certificate);
  const algorithm = signingAlgorithmFor(parsed.publicKey);
  if (algorithm === undefined) {
    const { name } = signatureScheme(parsed.publicKey.algorithm);
    throw signingErrors.create('signing-algorithm-not-supported', { algorithm: name });
  }
  return { parsed, certificate, chain: [...others, ...chain.flatMap(readCertificates)], algorithm };
}

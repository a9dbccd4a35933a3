import { digestByOid } from '../algorithms/digests.ts';
import { signatureScheme } from '../algorithms/signatures.ts';
import { parseBer } from '../asn1/reader.ts';
import { type ConstantParts, constantParts } from '../cms/build-signed-data.ts';
import { readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { Signer } from './signer.ts';

/** What all signatures of a signer share. */
export interface PreparedSigner {
  readonly certificate: Certificate;
  readonly parts: ConstantParts;
  /** Whether the certificate's key made this signature value over these octets. */
  readonly verify: (bytes: Uint8Array, signature: Uint8Array) => boolean;
  /** True once a whole signature with these parts has passed every check. */
  proved: boolean;
}

interface Remembered {
  readonly source: Pick<Signer, 'certificate' | 'chain' | 'algorithm'>;
  readonly prepared: PreparedSigner;
}

/** Preparing costs as much as signing; it goes when the signer goes. */
const remembered = new WeakMap<Signer, Remembered>();

/** @throws signing-asn1-… where the signer shows a certificate that cannot be read */
export function prepareSigner(signer: Signer): PreparedSigner {
  const { certificate, chain, algorithm } = signer;
  const known = remembered.get(signer);
  // A provider may show another certificate after a token was changed.
  const isSame =
    known?.source.certificate === certificate && known.source.chain === chain && known.source.algorithm === algorithm;
  if (isSame) return known.prepared;
  const prepared = prepare(signer);
  remembered.set(signer, { source: { certificate, chain, algorithm }, prepared });
  return prepared;
}

function prepare({ certificate: der, chain, algorithm }: Signer): PreparedSigner {
  const certificate = parseCertificate(der);
  const identifier = readAlgorithmIdentifier(parseBer(algorithm.signatureIdentifier, 'AlgorithmIdentifier'));
  const scheme = signatureScheme(identifier, digestByOid(algorithm.digest.oid));
  return {
    certificate,
    parts: constantParts(certificate, chain, algorithm),
    verify: (bytes, signature) => scheme.verify?.(certificate.publicKey, bytes, signature) === true,
    proved: false,
  };
}

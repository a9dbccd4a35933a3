import type { Certificate } from '../x509/certificate.ts';
import type { Signer } from './signer.ts';

/**
 * A program that makes whole signatures by itself and does not sign octets given to it: cryptcp, a service of remote
 * signing. What it returns comes from outside, so it is read and verified like any other's before it is used.
 */
export interface DocumentSigner {
  /** Whether this is the certificate it was told to sign with; a signature made with any other one is refused. */
  isSignedWith(certificate: Certificate): boolean;
  /** A detached CMS signature over exactly these bytes: DER, PEM or base64. */
  signDocument(content: Uint8Array): Promise<Uint8Array>;
}

/** Whatever can sign a document. */
export type AnySigner = Signer | DocumentSigner;

export function isDocumentSigner(signer: AnySigner): signer is DocumentSigner {
  return 'signDocument' in signer;
}

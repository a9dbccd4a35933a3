import { readCertificates, readRevocationLists } from '../encoding/inputs.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { parseRevocationList, type RevocationList } from '../x509/revocation-list.ts';

/** What the caller gives; every item is DER, base64 or PEM, also a PEM bundle. */
export interface TrustMaterial {
  /** Certificates trusted as they are. */
  readonly anchors: readonly Uint8Array[];
  /** Certificates that may stand between; they are not trusted by themselves. */
  readonly intermediates?: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
}

export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly crls: readonly RevocationList[];
}

/** @throws signing-asn1-…, signing-encoding-unknown: broken trust material is the caller's trouble, not the signature's */
export function readTrust({ anchors, intermediates = [], crls = [] }: TrustMaterial): Trust {
  const certificates = (files: readonly Uint8Array[]) => files.flatMap(readCertificates).map(parseCertificate);
  return {
    anchors: certificates(anchors),
    intermediates: certificates(intermediates),
    crls: crls.flatMap(readRevocationLists).map(parseRevocationList),
  };
}

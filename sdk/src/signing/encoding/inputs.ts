import { derBlocks } from './der-input.ts';

/** All certificates of a file: DER, base64, PEM or a PEM bundle (keys between them are passed over). */
export function readCertificates(bytes: Uint8Array): readonly Uint8Array[] {
  return derBlocks(bytes, ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'], 'certificate');
}

/** All revocation lists of a file, in the same forms. */
export function readRevocationLists(bytes: Uint8Array): readonly Uint8Array[] {
  return derBlocks(bytes, ['X509 CRL', 'CRL'], 'CRL');
}

/** All OCSP responses of a file, in the same forms. */
export function readOcspResponses(bytes: Uint8Array): readonly Uint8Array[] {
  return derBlocks(bytes, ['OCSP RESPONSE'], 'OCSP response');
}

/** The signatures of a `.sig`, `.sgn` or `.p7s` file, in the same forms. */
export function readSignatures(bytes: Uint8Array): readonly Uint8Array[] {
  return derBlocks(bytes, ['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA', 'SIGNATURE'], 'CMS');
}

import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { keyErrors } from './errors.ts';
import type { Secret } from './kdf-budget.ts';
import { decryptPbes2, PBES2_OID } from './pbes2.ts';
import { decryptOldPkcs12, isOldPkcs12Scheme } from './pkcs12-pbe.ts';

/** What CryptoPro CSP puts into its exported PFX; the scheme is described nowhere by its maker. */
const CRYPTOPRO_PBE = '1.2.840.113549.1.12.1.80';

/** @throws signing-pfx-cryptopro, signing-cipher-not-supported where files encrypted like this are not read here */
export function requireKnownEncryption({ oid }: AlgorithmIdentifier): void {
  if (oid === CRYPTOPRO_PBE) throw keyErrors.create('signing-pfx-cryptopro', {});
  if (oid !== PBES2_OID && !isOldPkcs12Scheme(oid)) {
    throw keyErrors.create('signing-cipher-not-supported', { algorithm: oid });
  }
}

/**
 * Decrypts what a passphrase protects. `undefined` where the padding shows that the passphrase is another one.
 * @throws as `requireKnownEncryption`, and signing-kdf-too-costly, signing-asn1-…
 */
export function decryptByPassphrase(
  algorithm: AlgorithmIdentifier,
  octets: Uint8Array,
  secret: Secret,
): Uint8Array | undefined {
  requireKnownEncryption(algorithm);
  const { oid, parameters } = algorithm;
  return oid === PBES2_OID
    ? decryptPbes2(parameters, octets, secret)
    : decryptOldPkcs12(oid, parameters, octets, secret);
}

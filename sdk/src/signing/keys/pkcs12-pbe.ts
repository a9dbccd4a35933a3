import { type Asn1Element, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readOctets, readSmallInteger } from '../asn1/values.ts';
import { cbcCipher, type FileCipher } from './ciphers.ts';
import { keyErrors } from './errors.ts';
import type { Secret } from './kdf-budget.ts';
import { bmpPassphrase, PKCS12_PURPOSE, pkcs12Kdf } from './pkcs12-kdf.ts';
import { rc2Cipher } from './rc2.ts';

interface OldScheme {
  readonly keyLength: number;
  readonly cipher: (iv: Uint8Array) => FileCipher;
  /** Where the cipher wants a longer key than the scheme derives. */
  readonly expand?: (key: Uint8Array) => Uint8Array;
}

/** pbeWithSHAAnd… of RFC 7292 appendix C, as Windows and OpenSSL before version 3 wrote them. */
const SCHEMES: Readonly<Record<string, OldScheme>> = {
  '1.2.840.113549.1.12.1.3': { keyLength: 24, cipher: (iv) => cbcCipher('des-ede3-cbc', 24, iv) },
  '1.2.840.113549.1.12.1.4': {
    keyLength: 16,
    cipher: (iv) => cbcCipher('des-ede3-cbc', 24, iv),
    expand: (key) => Buffer.concat([key, key.subarray(0, 8)]),
  },
  '1.2.840.113549.1.12.1.5': { keyLength: 16, cipher: (iv) => rc2Cipher(16, iv) },
  '1.2.840.113549.1.12.1.6': { keyLength: 5, cipher: (iv) => rc2Cipher(5, iv) },
};

/** Every cipher of these schemes has blocks of eight octets. */
const IV_LENGTH = 8;

export function isOldPkcs12Scheme(oid: string): boolean {
  return oid in SCHEMES;
}

/**
 * Decrypts by one of the schemes of RFC 7292 appendix C; `undefined` where the padding shows another passphrase.
 * @throws signing-cipher-not-supported, signing-kdf-too-costly, signing-asn1-…
 */
export function decryptOldPkcs12(
  oid: string,
  parameters: Asn1Element | undefined,
  octets: Uint8Array,
  { passphrase, budget }: Secret,
): Uint8Array | undefined {
  const scheme = SCHEMES[oid];
  if (scheme === undefined || parameters === undefined) {
    throw keyErrors.create('signing-cipher-not-supported', { algorithm: oid });
  }
  const fields = new FieldReader(parameters, TAG.sequence, 'pkcs-12PbeParams');
  const salt = readOctets(fields.take(TAG.octetString, 'salt'));
  const iterations = readSmallInteger(fields.take(TAG.integer, 'iterations'));
  fields.finish();
  const derive = (purpose: 1 | 2, length: number) => {
    budget.spend(iterations, Math.ceil(length / 20));
    const derivation = { digest: 'sha1', purpose, passphrase: bmpPassphrase(passphrase), salt, iterations, length };
    return pkcs12Kdf(derivation) ?? new Uint8Array(0);
  };
  const key = derive(PKCS12_PURPOSE.key, scheme.keyLength);
  const cipher = scheme.cipher(derive(PKCS12_PURPOSE.iv, IV_LENGTH));
  return cipher.decrypt(scheme.expand?.(key) ?? key, octets);
}

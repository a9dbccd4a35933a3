import { gostFamilyOf } from '../algorithms/gost-key.ts';
import { type Asn1Element, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readOctets, readSmallInteger } from '../asn1/values.ts';
import { signingErrors } from '../errors.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { readGostPrivateKey } from './gost-private-key.ts';
import type { Secret } from './kdf-budget.ts';
import { readNativePrivateKey } from './native-private-key.ts';
import { decryptByPassphrase } from './password-encryption.ts';
import type { PrivateKey } from './private-key.ts';

/** PrivateKeyInfo (RFC 5958 2) as it was read. */
export interface PrivateKeyInfo {
  readonly algorithm: AlgorithmIdentifier;
  readonly octets: Uint8Array;
  readonly raw: Uint8Array;
}

/** @throws signing-asn1-… */
export function readPrivateKeyInfo(element: Asn1Element): PrivateKeyInfo {
  const fields = new FieldReader(element, TAG.sequence, 'PrivateKeyInfo');
  readSmallInteger(fields.take(TAG.integer, 'version'));
  const algorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'privateKeyAlgorithm'));
  const octets = readOctets(fields.take(TAG.octetString, 'privateKey'));
  // Attributes and the public key may follow; the key itself says all that is needed.
  return { algorithm, octets, raw: rawOf(element) };
}

/** @throws signing-key-unreadable, signing-key-masked, signing-curve-unknown, signing-algorithm-not-supported */
export function privateKeyOf({ algorithm, octets, raw }: PrivateKeyInfo): PrivateKey {
  const gost = gostFamilyOf(algorithm.oid);
  return gost === undefined ? readNativePrivateKey(raw) : readGostPrivateKey(gost, algorithm, octets);
}

/** EncryptedPrivateKeyInfo (RFC 5958 3). */
export interface EncryptedPrivateKeyInfo {
  readonly algorithm: AlgorithmIdentifier;
  readonly octets: Uint8Array;
}

/** @throws signing-asn1-… */
export function readEncryptedPrivateKeyInfo(element: Asn1Element): EncryptedPrivateKeyInfo {
  const fields = new FieldReader(element, TAG.sequence, 'EncryptedPrivateKeyInfo');
  const algorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'encryptionAlgorithm'));
  const octets = readOctets(fields.take(TAG.octetString, 'encryptedData'));
  fields.finish();
  return { algorithm, octets };
}

/**
 * What is inside. A result that is no PrivateKeyInfo shows a wrong passphrase as well as wrong padding does.
 * @throws signing-passphrase-wrong and those of `decryptByPassphrase`
 */
export function decryptPrivateKeyInfo({ algorithm, octets }: EncryptedPrivateKeyInfo, secret: Secret): PrivateKeyInfo {
  const decrypted = decryptByPassphrase(algorithm, octets, secret);
  if (decrypted === undefined) throw signingErrors.create('signing-passphrase-wrong', {});
  try {
    return readPrivateKeyInfo(parseBer(decrypted, 'PrivateKeyInfo'));
  } catch (cause) {
    throw signingErrors.create('signing-passphrase-wrong', {}, { cause });
  }
}

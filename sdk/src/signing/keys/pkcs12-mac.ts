import { createHmac, timingSafeEqual } from 'node:crypto';
import { digestByOid, STREEBOG512 } from '../algorithms/digests.ts';
import { type Asn1Element, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readOctets, readSmallInteger } from '../asn1/values.ts';
import { hmacStreebog, pbkdf2Streebog512 } from '../gost/streebog.ts';
import { readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { keyErrors } from './errors.ts';
import { type Secret, STREEBOG_WEIGHT } from './kdf-budget.ts';
import { bmpPassphrase, PKCS12_PURPOSE, pkcs12Kdf } from './pkcs12-kdf.ts';

/** MacData (RFC 7292 4): the digest of the content under the passphrase. */
export interface MacData {
  readonly digestOid: string;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

export function readMacData(element: Asn1Element): MacData {
  const fields = new FieldReader(element, TAG.sequence, 'MacData');
  const info = new FieldReader(fields.take(TAG.sequence, 'mac'), TAG.sequence, 'DigestInfo');
  const digestOid = readAlgorithmIdentifier(info.take(TAG.sequence, 'digestAlgorithm')).oid;
  const digest = readOctets(info.take(TAG.octetString, 'digest'));
  const salt = readOctets(fields.take(TAG.octetString, 'macSalt'));
  const iterations = fields.takeIf(TAG.integer);
  fields.finish();
  return { digestOid, digest, salt, iterations: iterations === undefined ? 1 : readSmallInteger(iterations) };
}

/** Whether content and passphrase are those of the maker. @throws signing-cipher-not-supported, signing-kdf-too-costly */
export function macHolds(mac: MacData, content: Uint8Array, secret: Secret): boolean {
  const expected = computeMac(mac, content, secret);
  return expected.length === mac.digest.length && timingSafeEqual(expected, mac.digest);
}

/** RFC 9548 4: PBKDF2 gives 96 octets, of which the last 32 are the key. */
const GOST_DERIVED = 96;
const GOST_KEY = 32;

/** The value of the MAC, by RFC 7292 4 or, with Стрибог-512, by RFC 9548 4. */
export function computeMac(
  mac: Omit<MacData, 'digest'>,
  content: Uint8Array,
  { passphrase, budget }: Secret,
): Uint8Array {
  const { digestOid, salt, iterations } = mac;
  if (digestOid === STREEBOG512.oid && iterations >= 1) {
    budget.spend(iterations, 2 * STREEBOG_WEIGHT);
    const derived = pbkdf2Streebog512(Buffer.from(passphrase), salt, iterations, GOST_DERIVED);
    return hmacStreebog(512, derived.subarray(-GOST_KEY), content);
  }
  const digest = digestByOid(digestOid);
  const name = digest.nodeName;
  budget.spend(iterations, 1);
  const derivation = { purpose: PKCS12_PURPOSE.mac, passphrase: bmpPassphrase(passphrase), salt, iterations };
  const length = digest.compute?.(new Uint8Array(0)).length ?? 0;
  const key = name === undefined ? undefined : pkcs12Kdf({ digest: name, ...derivation, length });
  if (name === undefined || key === undefined) {
    throw keyErrors.create('signing-cipher-not-supported', { algorithm: digest.name });
  }
  return createHmac(name, key).update(content).digest();
}

import { createPublicKey } from 'node:crypto';
import { EC_KEY_OID } from '../algorithms/ecdsa.ts';
import { type GostFamily, gostFamilyOf, readGostCurve } from '../algorithms/gost-key.ts';
import { RSA_KEY_OID, RSA_PSS_OID } from '../algorithms/rsa.ts';
import type { PublicKeyInfo } from './certificate.ts';

/** A public key in words. What cannot be told is absent. */
export interface PublicKeyDescription {
  /** `GOST R 34.10-2012-256`, `RSA`, `ECDSA`, or the object identifier of an unknown algorithm. */
  readonly algorithm: string;
  readonly bits?: number;
  /** The set of parameters under the name that people use: `CryptoPro XchA`, `P-256`. */
  readonly curve?: { readonly name: string; readonly oid?: string };
}

/** Names of the sets of parameters of ГОСТ Р 34.10-2012: several sets have more than one identifier. */
const GOST_CURVE_NAMES: Readonly<Record<string, string>> = {
  '1.2.643.2.2.35.0': 'CryptoPro test set',
  '1.2.643.2.2.35.1': 'CryptoPro A',
  '1.2.643.2.2.35.2': 'CryptoPro B',
  '1.2.643.2.2.35.3': 'CryptoPro C',
  '1.2.643.2.2.36.0': 'CryptoPro XchA',
  '1.2.643.2.2.36.1': 'CryptoPro XchB',
  '1.2.643.7.1.2.1.1.1': 'TC 26 256-A',
  '1.2.643.7.1.2.1.1.2': 'TC 26 256-B',
  '1.2.643.7.1.2.1.1.3': 'TC 26 256-C',
  '1.2.643.7.1.2.1.1.4': 'TC 26 256-D',
  '1.2.643.7.1.2.1.2.0': 'TC 26 512 test set',
  '1.2.643.7.1.2.1.2.1': 'TC 26 512-A',
  '1.2.643.7.1.2.1.2.2': 'TC 26 512-B',
  '1.2.643.7.1.2.1.2.3': 'TC 26 512-C',
};

/** Names of node:crypto where people use others. */
const EC_CURVE_NAMES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** A key that cannot be read is named by its algorithm alone. */
export function describePublicKey(key: PublicKeyInfo): PublicKeyDescription {
  const { oid } = key.algorithm;
  const gost = gostFamilyOf(oid);
  const known = { [RSA_KEY_OID]: 'RSA', [RSA_PSS_OID]: 'RSA-PSS', [EC_KEY_OID]: 'ECDSA' }[oid];
  const algorithm = gost?.name ?? known ?? oid;
  try {
    if (gost !== undefined) return { algorithm, ...describeGost(gost, key) };
    return known === undefined ? { algorithm } : { algorithm, ...describeNative(key) };
  } catch {
    return { algorithm };
  }
}

function describeGost(family: GostFamily, { algorithm }: PublicKeyInfo): Omit<PublicKeyDescription, 'algorithm'> {
  const { oid, curve } = readGostCurve(family, algorithm);
  return { bits: family.bits, curve: { name: GOST_CURVE_NAMES[oid] ?? curve.name, oid } };
}

function describeNative({ raw }: PublicKeyInfo): Omit<PublicKeyDescription, 'algorithm'> {
  const { asymmetricKeyDetails: details = {} } = createPublicKey({
    key: Buffer.from(raw),
    format: 'der',
    type: 'spki',
  });
  const { modulusLength, namedCurve } = details;
  return {
    ...(modulusLength !== undefined && { bits: modulusLength }),
    ...(namedCurve !== undefined && { curve: { name: EC_CURVE_NAMES[namedCurve] ?? namedCurve } }),
  };
}

import { EC_KEY_OID } from '../../algorithms/ecdsa.ts';
import { gostFamilyOf } from '../../algorithms/gost-key.ts';
import { RSA_KEY_OID } from '../../algorithms/rsa.ts';
import type { SigningAlgorithm } from '../../algorithms/signing-algorithm.ts';
import { integer, nullValue, octetString, oid, sequence } from '../../asn1/writer.ts';
import type { PublicKeyInfo } from '../../x509/certificate.ts';
import { CKM } from './constants.ts';

/** How a token makes the signature values of one kind of key. Digests are computed outside: tokens are slow at it. */
export interface TokenMechanism {
  readonly mechanism: number;
  /** What C_Sign gets. */
  input(digest: Uint8Array): Uint8Array;
  /** The form CMS wants, from what C_Sign returned. */
  output(value: Uint8Array): Uint8Array;
}

const asItIs = (octets: Uint8Array) => octets;

/** Undefined for keys that no token is asked to sign with. */
export function tokenMechanism(publicKey: PublicKeyInfo, { digest }: SigningAlgorithm): TokenMechanism | undefined {
  const { oid: key } = publicKey.algorithm;
  switch (key) {
    case RSA_KEY_OID:
      return { mechanism: CKM.rsaPkcs, input: (octets) => digestInfo(digest.oid, octets), output: asItIs };
    case EC_KEY_OID:
      return { mechanism: CKM.ecdsa, input: asItIs, output: ecdsaValue };
    default:
      return gostMechanism(gostFamilyOf(key)?.bits);
  }
}

/** The value is s‖r, each big-endian, as CMS wants it (PKCS#11 2.40 curr. 2.40.2, RFC 4490 3.2). */
function gostMechanism(bits: 256 | 512 | undefined): TokenMechanism | undefined {
  if (bits === undefined) return undefined;
  return { mechanism: bits === 256 ? CKM.gostR3410 : CKM.gostR3410With512, input: asItIs, output: asItIs };
}

/** DigestInfo (RFC 8017 9.2), with the NULL that is required there. */
function digestInfo(digestOid: string, digest: Uint8Array): Uint8Array {
  return sequence(sequence(oid(digestOid), nullValue()), octetString(digest));
}

/** PKCS#11 gives r‖s of equal length, CMS wants SEQUENCE { r, s } (RFC 5753 7.2). */
function ecdsaValue(value: Uint8Array): Uint8Array {
  const half = value.length / 2;
  return sequence(integer(value.subarray(0, half)), integer(value.subarray(half)));
}

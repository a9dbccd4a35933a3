import { gostFamilyOf } from '../algorithms/gost-key.ts';
import { RSA_KEY_OID } from '../algorithms/rsa.ts';
import { bitString, nullValue, oid, sequence } from '../asn1/writer.ts';
import type { PrivateKey } from '../keys/private-key.ts';

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

/** AlgorithmIdentifier as certificates write it: with the digest named, where CMS names the key alone (RFC 9215 3, RFC 4055 5). */
export function certificateAlgorithm({ publicKey, algorithm }: PrivateKey): Uint8Array {
  const gost = gostFamilyOf(publicKey.algorithm.oid);
  if (gost !== undefined) return sequence(oid(gost.signatureOid));
  if (publicKey.algorithm.oid === RSA_KEY_OID) return sequence(oid(SHA256_WITH_RSA), nullValue());
  return algorithm.signatureIdentifier;
}

/** SEQUENCE { what is signed, signatureAlgorithm, signatureValue }: certificates, lists and requests are all of this form. */
export async function signedStructure(toBeSigned: Uint8Array, key: PrivateKey): Promise<Uint8Array> {
  return sequence(toBeSigned, certificateAlgorithm(key), bitString(await key.sign(toBeSigned)));
}

import { gostVerify } from '../gost/gost3410.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';
import type { DigestAlgorithm } from './digests.ts';
import { GOST_FAMILIES, type GostFamily, type GostPublicKey, readGostPublicKey } from './gost-key.ts';
import type { SignatureEntry, SignatureScheme } from './signature-scheme.ts';

/**
 * GOST R 34.10-2012 (RFC 7091): the digest is that of the key's length, so one of another length named beside the
 * identifier makes the signature wrong. The signature value is s‖r, each big-endian (RFC 9215 3).
 */
function gostScheme(family: GostFamily, digest: DigestAlgorithm | undefined): SignatureScheme {
  const fits = digest === undefined || digest.oid === family.digest.oid;
  return {
    name: family.name,
    weak: false,
    verify: (publicKey, bytes, signature) => {
      if (!fits || publicKey.algorithm.oid !== family.keyOid) return false;
      const key = keyOf(publicKey);
      return key !== undefined && gostVerify(key.curve, key.point, family.digest.compute(bytes), signature);
    },
  };
}

/** Reading the parameters and the point anew would cost every signature; it goes when its certificate goes. */
const keys = new WeakMap<PublicKeyInfo, GostPublicKey>();

/** `undefined` for a key that cannot be read: it has signed nothing. */
function keyOf(publicKey: PublicKeyInfo): GostPublicKey | undefined {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  try {
    const key = readGostPublicKey(publicKey.raw);
    keys.set(publicKey, key);
    return key;
  } catch {
    return undefined;
  }
}

/** Broken or withdrawn: a signature made with it is reported as not checked, never as passed. */
function knownByName(oid: string, name: string): SignatureEntry {
  return { oid, scheme: () => ({ name, weak: false }) };
}

/** SignerInfo.signatureAlgorithm is usually the identifier of the key and sometimes that with the digest: both are taken. */
export const GOST_ENTRIES: readonly SignatureEntry[] = [
  ...GOST_FAMILIES.flatMap((family): SignatureEntry[] => [
    { oid: family.keyOid, scheme: (_, digest) => gostScheme(family, digest) },
    { oid: family.signatureOid, scheme: (_, digest) => gostScheme(family, digest) },
  ]),
  knownByName('1.2.643.2.2.19', 'GOST R 34.10-2001'),
  knownByName('1.2.643.2.2.3', 'GOST R 34.10-2001'),
];

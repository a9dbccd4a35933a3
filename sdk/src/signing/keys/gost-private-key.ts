import { type GostFamily, gostFamilyOn, gostKeyIdentifier, readGostCurve } from '../algorithms/gost-key.ts';
import { gostSigningAlgorithm } from '../algorithms/signing-algorithm.ts';
import { TAG } from '../asn1/element.ts';
import { parseBer } from '../asn1/reader.ts';
import { readIntegerHex, readOctets } from '../asn1/values.ts';
import { bitString, integer, octetString, sequence } from '../asn1/writer.ts';
import { signingErrors } from '../errors.ts';
import { type GostCurve, gostCurve } from '../gost/curves.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign } from '../gost/gost3410.ts';
import { isScalar } from '../gost/scalar.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { readPublicKeyInfo } from '../x509/certificate.ts';
import { keyErrors } from './errors.ts';
import type { PrivateKey } from './private-key.ts';

/**
 * A key of GOST R 34.10-2012 on the curve with this identifier.
 * @param scalar little-endian, 32 or 64 octets
 * @throws signing-curve-unknown, signing-key-unreadable for a scalar outside 1…q−1
 */
export function gostPrivateKey(curveOid: string, scalar: Uint8Array): PrivateKey {
  const curve = requireCurve(curveOid);
  const family = gostFamilyOn(curve);
  if (!isScalar(curve, scalar)) throw signingErrors.create('signing-key-unreadable', {});
  const identifier = gostKeyIdentifier(family, curveOid);
  const spki = sequence(identifier, bitString(octetString(gostPublicKey(curve, scalar))));
  const publicKey = readPublicKeyInfo(parseBer(spki, 'SubjectPublicKeyInfo'));
  return {
    publicKey,
    algorithm: gostSigningAlgorithm(family),
    sign: async (bytes) => gostSign(curve, scalar, family.digest.compute(bytes)),
    toPkcs8: () => sequence(integer(0), identifier, octetString(scalar)),
  };
}

/** A new key on the curve with this identifier. @throws signing-curve-unknown */
export function newGostPrivateKey(curveOid: string): PrivateKey {
  return gostPrivateKey(curveOid, gostNewPrivateKey(requireCurve(curveOid)));
}

/**
 * The key inside PrivateKeyInfo.privateKey in the three forms that are met: the little-endian octets themselves, an
 * OCTET STRING of them, or an INTEGER. Octets of the right length are always taken as they stand: the first ones of
 * one key in 65,000 look like the header of an INTEGER.
 * @throws signing-key-masked, signing-key-unreadable, signing-curve-unknown
 */
export function readGostPrivateKey(family: GostFamily, algorithm: AlgorithmIdentifier, octets: Uint8Array): PrivateKey {
  const { oid } = readGostCurve(family, algorithm);
  return gostPrivateKey(oid, scalarOf(octets, family.bits / 8));
}

function scalarOf(octets: Uint8Array, length: number): Uint8Array {
  if (octets.length === length) return octets;
  // A key multiplied by masks stands before them, all of one length (RFC 9548 5.1).
  if (octets.length % length === 0 && octets.length > 0) throw keyErrors.create('signing-key-masked', {});
  const element = parseBer(octets, 'GostR3410-2012-PrivateKey');
  switch (element.tag) {
    case TAG.octetString:
      return scalarOf(readOctets(element), length);
    case TAG.integer:
      return Buffer.from(readIntegerHex(element).padStart(2 * length, '0'), 'hex').reverse();
    case TAG.sequence:
      throw keyErrors.create('signing-key-masked', {});
    default:
      throw signingErrors.create('signing-key-unreadable', {});
  }
}

function requireCurve(curveOid: string): GostCurve {
  const curve = gostCurve(curveOid);
  if (curve === undefined) throw signingErrors.create('signing-curve-unknown', { curve: curveOid });
  return curve;
}

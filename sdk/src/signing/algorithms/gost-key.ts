import { TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readBitStringOctets, readOctets, readOid } from '../asn1/values.ts';
import { oid, sequence } from '../asn1/writer.ts';
import { signingErrors } from '../errors.ts';
import { type GostCurve, gostCurve } from '../gost/curves.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { type ComputableDigest, STREEBOG256, STREEBOG512 } from './digests.ts';

/** What belongs together in GOST R 34.10-2012: the length of a key decides over its digest (RFC 9215 2, 4.2). */
export interface GostFamily {
  readonly bits: 256 | 512;
  /** For people and reports. */
  readonly name: string;
  readonly keyOid: string;
  /** Signature with the digest named, as certificates write it. */
  readonly signatureOid: string;
  readonly digest: ComputableDigest;
}

const GOST256: GostFamily = {
  bits: 256,
  name: 'GOST R 34.10-2012-256',
  keyOid: '1.2.643.7.1.1.1.1',
  signatureOid: '1.2.643.7.1.1.3.2',
  digest: STREEBOG256,
};

const GOST512: GostFamily = {
  bits: 512,
  name: 'GOST R 34.10-2012-512',
  keyOid: '1.2.643.7.1.1.1.2',
  signatureOid: '1.2.643.7.1.1.3.3',
  digest: STREEBOG512,
};

export const GOST_FAMILIES: readonly GostFamily[] = [GOST256, GOST512];

export function gostFamilyOf(keyOid: string): GostFamily | undefined {
  return GOST_FAMILIES.find((family) => family.keyOid === keyOid);
}

/** A curve with the identifier by which it was named: several sets of parameters have more than one. */
export interface NamedCurve {
  readonly oid: string;
  readonly curve: GostCurve;
}

/**
 * The curve that GostR3410-2012-PublicKeyParameters name (RFC 9215 4.2). digestParamSet may be left out; one that is
 * there must be the digest of the key's length.
 * @throws signing-asn1-…, signing-curve-unknown
 */
export function readGostCurve({ bits, digest }: GostFamily, { parameters }: AlgorithmIdentifier): NamedCurve {
  if (parameters === undefined) throw signingErrors.create('signing-curve-unknown', { curve: '?' });
  const fields = new FieldReader(parameters, TAG.sequence, 'GostR3410-2012-PublicKeyParameters');
  const curveOid = readOid(fields.take(TAG.oid, 'publicKeyParamSet'));
  const digestParamSet = fields.takeIf(TAG.oid);
  fields.takeIf(TAG.oid); // encryptionParamSet, which keys of the year 2001 had
  fields.finish();
  const curve = gostCurve(curveOid);
  const fits = curve?.bits === bits && (digestParamSet === undefined || readOid(digestParamSet) === digest.oid);
  if (curve === undefined || !fits) throw signingErrors.create('signing-curve-unknown', { curve: curveOid });
  return { oid: curveOid, curve };
}

/** The family to which keys on this curve belong. */
export function gostFamilyOn({ bits }: GostCurve): GostFamily {
  return bits === 256 ? GOST256 : GOST512;
}

/** Sets of the year 2001, whose users expect digestParamSet beside them (RFC 9215 4.2). */
const CRYPTOPRO_SETS = '1.2.643.2.2.';

/** AlgorithmIdentifier of a key on the curve with this identifier, DER: the sets of TC 26 stand without digestParamSet. */
export function gostKeyIdentifier({ keyOid, digest }: GostFamily, curveOid: string): Uint8Array {
  const digestParamSet = curveOid.startsWith(CRYPTOPRO_SETS) ? [oid(digest.oid)] : [];
  return sequence(oid(keyOid), sequence(oid(curveOid), ...digestParamSet));
}

/** A public key ready for use: the point is x‖y, each little-endian. */
export interface GostPublicKey {
  readonly family: GostFamily;
  readonly curve: GostCurve;
  readonly point: Uint8Array;
}

/**
 * Decodes SubjectPublicKeyInfo: the point is an OCTET STRING inside the BIT STRING (RFC 9215 4.3).
 * @throws signing-asn1-…, signing-curve-unknown, signing-algorithm-not-supported
 */
export function readGostPublicKey(spki: Uint8Array): GostPublicKey {
  const fields = new FieldReader(parseBer(spki, 'SubjectPublicKeyInfo'), TAG.sequence, 'SubjectPublicKeyInfo');
  const algorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'algorithm'));
  const subjectPublicKey = readBitStringOctets(fields.take(TAG.bitString, 'subjectPublicKey'));
  fields.finish();
  const family = gostFamilyOf(algorithm.oid);
  if (family === undefined) throw signingErrors.create('signing-algorithm-not-supported', { algorithm: algorithm.oid });
  const { curve } = readGostCurve(family, algorithm);
  const inner = parseBer(subjectPublicKey, 'GostR3410-2012-PublicKey');
  return { family, curve, point: readOctets(expectTag(inner, TAG.octetString, 'GostR3410-2012-PublicKey')) };
}

import { type Asn1Element, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readIntegerHex, readOctets } from '../asn1/values.ts';
import { setOf } from '../asn1/writer.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Name, readName, sameName } from '../x509/name.ts';
import { type Attribute, readAttributes } from './attribute.ts';

/** Which certificate the signer says is his (RFC 5652 5.3 SignerIdentifier). */
export type SignerIdentifier =
  | { readonly issuer: Name; readonly serial: string }
  | { readonly subjectKeyId: Uint8Array };

export interface SignedAttributes {
  readonly attributes: readonly Attribute[];
  /** The octets that are signed if the writer kept the order he has sent: as received, with the tag of SET OF. */
  readonly asReceived: Uint8Array;
  /** The octets that are signed if the writer put them into DER order for signing, as RFC 5652 5.4 demands. */
  readonly sorted: Uint8Array;
}

export interface SignerInfo {
  readonly sid: SignerIdentifier;
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** Absent where the signature is over the content itself. */
  readonly signedAttributes?: SignedAttributes;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
}

const SET_OF_OCTET = 0x31;

export function readSignerInfo(element: Asn1Element): SignerInfo {
  const fields = new FieldReader(element, TAG.sequence, 'SignerInfo');
  fields.take(TAG.integer, 'version'); // 1 or 3 by the kind of sid, which tells itself by its tag
  const sid = readSignerIdentifier(fields.takeAny('sid'));
  const digestAlgorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'digestAlgorithm'));
  const signed = fields.takeIf(contextTag(0));
  const signatureAlgorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'signatureAlgorithm'));
  const signature = readOctets(fields.take(TAG.octetString, 'signature'));
  const unsigned = fields.takeIf(contextTag(1));
  fields.finish();
  return {
    sid,
    digestAlgorithm,
    ...(signed && { signedAttributes: readSignedAttributes(signed) }),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned === undefined ? [] : readAttributes(unsigned),
  };
}

function readSignerIdentifier(element: Asn1Element): SignerIdentifier {
  if (element.tag === contextTag(0)) return { subjectKeyId: readOctets(element) };
  const fields = new FieldReader(element, TAG.sequence, 'IssuerAndSerialNumber');
  const issuer = readName(fields.take(TAG.sequence, 'issuer'));
  return { issuer, serial: readIntegerHex(fields.take(TAG.integer, 'serialNumber')) };
}

function readSignedAttributes(element: Asn1Element): SignedAttributes {
  const attributes = readAttributes(element);
  const asReceived = Buffer.from(rawOf(element));
  asReceived[0] = SET_OF_OCTET;
  return { attributes, asReceived, sorted: setOf(...attributes.map(({ raw }) => raw)) };
}

/** Whether this certificate is the one the signer names. */
export function identifies(sid: SignerIdentifier, certificate: Certificate): boolean {
  if ('serial' in sid) return certificate.serial === sid.serial && sameName(certificate.issuer, sid.issuer);
  return certificate.subjectKeyId !== undefined && Buffer.compare(certificate.subjectKeyId, sid.subjectKeyId) === 0;
}

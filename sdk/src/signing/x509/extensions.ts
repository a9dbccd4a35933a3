import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readBitString, readBoolean, readOctets, readOid, readSmallInteger } from '../asn1/values.ts';

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** The octets inside extnValue. */
  readonly value: Uint8Array;
}

export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  privateKeyUsagePeriod: '2.5.29.16',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  cRLNumber: '2.5.29.20',
  reasonCode: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  deltaCRLIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  nameConstraints: '2.5.29.30',
  cRLDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  /** X.509 9.5.2.8. */
  expiredCertsOnCRL: '2.5.29.60',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
  /** Order of the FSB of Russia № 795: the means of signature of the holder and of the authority. */
  subjectSignTool: '1.2.643.100.111',
  issuerSignTool: '1.2.643.100.112',
} as const;

/** Extensions (RFC 5280 4.1.2.9), from the SEQUENCE OF itself. */
export function readExtensions(element: Asn1Element): readonly Extension[] {
  expectTag(element, TAG.sequence, 'Extensions');
  return Array.from(childrenOf(element), (child) => {
    const fields = new FieldReader(child, TAG.sequence, 'Extension');
    const oid = readOid(fields.take(TAG.oid, 'extnID'));
    const flag = fields.takeIf(TAG.boolean);
    const value = readOctets(fields.take(TAG.octetString, 'extnValue'));
    fields.finish();
    return { oid, critical: flag !== undefined && readBoolean(flag), value };
  });
}

/** The octets of an extension, which may be absent. */
export function extensionValue(
  { extensions }: { readonly extensions: readonly Extension[] },
  oid: string,
): Uint8Array | undefined {
  return extensions.find((extension) => extension.oid === oid)?.value;
}

export interface BasicConstraints {
  readonly ca: boolean;
  /** How many intermediate certificates may follow. */
  readonly pathLength?: number;
}

export function readBasicConstraints(value: Uint8Array): BasicConstraints {
  const fields = new FieldReader(parseBer(value, 'BasicConstraints'), TAG.sequence, 'BasicConstraints');
  const flag = fields.takeIf(TAG.boolean);
  const ca = flag !== undefined && readBoolean(flag);
  const pathLength = fields.takeIf(TAG.integer);
  fields.finish();
  return pathLength === undefined ? { ca } : { ca, pathLength: readSmallInteger(pathLength) };
}

/** Bits of KeyUsage in the order of RFC 5280 4.2.1.3. */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof KEY_USAGES)[number];

export function readKeyUsage(value: Uint8Array): ReadonlySet<KeyUsage> {
  const { octets } = readBitString(parseBer(value, 'KeyUsage'));
  return new Set(KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0));
}

export function readSubjectKeyIdentifier(value: Uint8Array): Uint8Array {
  return readOctets(expectTag(parseBer(value, 'SubjectKeyIdentifier'), TAG.octetString, 'SubjectKeyIdentifier'));
}

/** The key identifier of AuthorityKeyIdentifier, where it has one. */
export function readAuthorityKeyIdentifier(value: Uint8Array): Uint8Array | undefined {
  const root = parseBer(value, 'AuthorityKeyIdentifier');
  const identifier = new FieldReader(root, TAG.sequence, 'AuthorityKeyIdentifier').takeIf(contextTag(0));
  return identifier === undefined ? undefined : readOctets(identifier);
}

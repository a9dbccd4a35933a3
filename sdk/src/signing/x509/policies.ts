import { contextTag, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readOid, readSmallInteger } from '../asn1/values.ts';
import type { Certificate } from './certificate.ts';
import { EXTENSION, extensionValue } from './extensions.ts';

/** anyPolicy (RFC 5280 4.2.1.4). */
export const ANY_POLICY = '2.5.29.32.0';

/** Object identifiers of certificatePolicies; qualifiers are texts for people. */
export function readPolicies(value: Uint8Array): readonly string[] {
  const root = expectTag(parseBer(value, 'CertificatePolicies'), TAG.sequence, 'CertificatePolicies');
  return Array.from(childrenOf(root), (information) =>
    readOid(new FieldReader(information, TAG.sequence, 'PolicyInformation').take(TAG.oid, 'policyIdentifier')),
  );
}

/** After how many more certificates a rule begins to hold; absent where it never does. */
export interface PolicyConstraints {
  readonly requireExplicitPolicy?: number;
  readonly inhibitPolicyMapping?: number;
}

export function readPolicyConstraints(value: Uint8Array): PolicyConstraints {
  const fields = new FieldReader(parseBer(value, 'PolicyConstraints'), TAG.sequence, 'PolicyConstraints');
  const [require, inhibit] = [fields.takeIf(contextTag(0)), fields.takeIf(contextTag(1))];
  fields.finish();
  return {
    ...(require && { requireExplicitPolicy: readSmallInteger({ ...require, tag: TAG.integer }) }),
    ...(inhibit && { inhibitPolicyMapping: readSmallInteger({ ...inhibit, tag: TAG.integer }) }),
  };
}

export function readInhibitAnyPolicy(value: Uint8Array): number {
  return readSmallInteger(parseBer(value, 'InhibitAnyPolicy'));
}

/** KeyPurposeIds of extKeyUsage (RFC 5280 4.2.1.12). */
export function readKeyPurposes(value: Uint8Array): readonly string[] {
  const root = expectTag(parseBer(value, 'ExtKeyUsageSyntax'), TAG.sequence, 'ExtKeyUsageSyntax');
  return Array.from(childrenOf(root), readOid);
}

/** What the key of a certificate is for, as identifiers; empty where it is not restricted. @throws signing-asn1-… */
export function readPurposes(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.extKeyUsage);
  return value === undefined ? [] : readKeyPurposes(value);
}

/** When the private key may be used (RFC 3280 4.2.1.4, kept by the order of the FSB of Russia № 795). */
export interface KeyPeriod {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export function readKeyPeriod(value: Uint8Array): KeyPeriod {
  const fields = new FieldReader(parseBer(value, 'PrivateKeyUsagePeriod'), TAG.sequence, 'PrivateKeyUsagePeriod');
  const [from, to] = [fields.takeIf(contextTag(0)), fields.takeIf(contextTag(1))];
  fields.finish();
  return {
    ...(from && { notBefore: readTime({ ...from, tag: TAG.generalizedTime }) }),
    ...(to && { notAfter: readTime({ ...to, tag: TAG.generalizedTime }) }),
  };
}

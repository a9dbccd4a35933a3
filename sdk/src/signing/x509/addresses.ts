import { TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readOid } from '../asn1/values.ts';
import type { Certificate } from './certificate.ts';
import { EXTENSION, extensionValue } from './extensions.ts';
import { type GeneralName, readGeneralName } from './general-name.ts';
import { readDistributionPoints } from './issuing-distribution-point.ts';

/** Access methods of authorityInfoAccess (RFC 5280 4.2.2.1). */
export const ACCESS_METHOD = { ocsp: '1.3.6.1.5.5.7.48.1', issuer: '1.3.6.1.5.5.7.48.2' } as const;

/** Where a certificate says more about it can be fetched. */
export interface CertificateAddresses {
  readonly crl: readonly string[];
  readonly ocsp: readonly string[];
  /** Certificates of the issuer. */
  readonly issuer: readonly string[];
}

/** @throws signing-asn1-… where one of the extensions cannot be read */
export function readAddresses(certificate: Certificate): CertificateAddresses {
  const points = extensionValue(certificate, EXTENSION.cRLDistributionPoints);
  const access = extensionValue(certificate, EXTENSION.authorityInfoAccess);
  const described = access === undefined ? [] : readAccess(access);
  const by = (method: string) => described.filter((entry) => entry.method === method).map(({ location }) => location);
  return {
    crl: points === undefined ? [] : addressesAmong(readDistributionPoints(points)),
    ocsp: addressesAmong(by(ACCESS_METHOD.ocsp)),
    issuer: addressesAmong(by(ACCESS_METHOD.issuer)),
  };
}

interface AccessDescription {
  readonly method: string;
  readonly location: GeneralName;
}

function readAccess(value: Uint8Array): readonly AccessDescription[] {
  const root = parseBer(value, 'AuthorityInfoAccess');
  return Array.from(childrenOf(root), (description) => {
    const fields = new FieldReader(description, TAG.sequence, 'AccessDescription');
    const method = readOid(fields.take(TAG.oid, 'accessMethod'));
    return { method, location: readGeneralName(fields.takeAny('accessLocation')) };
  });
}

function addressesAmong(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap((name) => (name.kind === 'uri' ? [name.value] : []));
}

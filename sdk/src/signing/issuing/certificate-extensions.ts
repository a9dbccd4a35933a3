import { createHash } from 'node:crypto';
import { TAG } from '../asn1/element.ts';
import {
  boolean,
  context,
  contextPrimitive,
  element,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
  utf8String,
} from '../asn1/writer.ts';
import { ACCESS_METHOD } from '../x509/addresses.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';
import { EXTENSION, KEY_USAGES, type KeyUsage } from '../x509/extensions.ts';
import { publicKeyOctets } from '../x509/public-key-octets.ts';
import type { IssuerSignTool } from '../x509/qualification.ts';

/** What a certificate says besides names, time and key. */
export interface CertificateExtensions {
  /** Present in certificates of authorities. `pathLength`: how many authorities may follow. */
  readonly authority?: { readonly pathLength?: number };
  readonly keyUsage: readonly KeyUsage[];
  /** extKeyUsage, dotted identifiers. */
  readonly purposes?: readonly string[];
  /** As it has to be in the certificate of a timestamping authority (RFC 3161 2.3). */
  readonly arePurposesCritical?: boolean;
  /** certificatePolicies, dotted: `1.2.643.100.113.1` is the class КС1. */
  readonly policies?: readonly string[];
  readonly subjectSignTool?: string;
  readonly issuerSignTool?: IssuerSignTool;
  readonly crlAddresses?: readonly string[];
  readonly ocspAddresses?: readonly string[];
  /** Where the certificate of the issuer lies. */
  readonly issuerAddresses?: readonly string[];
  /** id-pkix-ocsp-nocheck (RFC 6960 4.2.2.2.1), of OCSP responders. */
  readonly ocspNoCheck?: boolean;
}

/** Extensions in DER. `publicKey` is that of the holder, `issuerKeyId` the identifier of the key that signs. */
export function writeExtensions(
  extensions: CertificateExtensions,
  publicKey: PublicKeyInfo,
  issuerKeyId: Uint8Array,
): Uint8Array {
  const { authority, purposes = [], policies = [], subjectSignTool, issuerSignTool, crlAddresses = [] } = extensions;
  const { ocspAddresses = [], issuerAddresses = [] } = extensions;
  const when = (isThere: boolean, oidOf: string, value: () => Uint8Array, critical = false) =>
    isThere ? [extension(oidOf, value(), critical)] : [];
  return sequence(
    extension(EXTENSION.basicConstraints, writeBasicConstraints(authority), true),
    extension(EXTENSION.keyUsage, writeKeyUsage(extensions.keyUsage), true),
    ...when(
      purposes.length > 0,
      EXTENSION.extKeyUsage,
      () => sequence(...purposes.map(oid)),
      extensions.arePurposesCritical === true,
    ),
    extension(EXTENSION.subjectKeyIdentifier, octetString(keyIdentifier(publicKey))),
    extension(EXTENSION.authorityKeyIdentifier, sequence(contextPrimitive(0, issuerKeyId))),
    ...when(policies.length > 0, EXTENSION.certificatePolicies, () =>
      sequence(...policies.map((policy) => sequence(oid(policy)))),
    ),
    ...(subjectSignTool === undefined ? [] : [extension(EXTENSION.subjectSignTool, utf8String(subjectSignTool))]),
    ...(issuerSignTool === undefined ? [] : [extension(EXTENSION.issuerSignTool, writeSignTool(issuerSignTool))]),
    ...when(crlAddresses.length > 0, EXTENSION.cRLDistributionPoints, () =>
      sequence(...crlAddresses.map((address) => sequence(context(0, context(0, uri(address)))))),
    ),
    ...when(ocspAddresses.length + issuerAddresses.length > 0, EXTENSION.authorityInfoAccess, () =>
      sequence(
        ...ocspAddresses.map((address) => sequence(oid(ACCESS_METHOD.ocsp), uri(address))),
        ...issuerAddresses.map((address) => sequence(oid(ACCESS_METHOD.issuer), uri(address))),
      ),
    ),
    ...when(extensions.ocspNoCheck === true, EXTENSION.ocspNoCheck, nullValue),
  );
}

/** Extension (RFC 5280 4.1.2.9): what is not critical does not say so. */
export function extension(oidOf: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(oidOf), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** SHA-1 of the octets of the key (RFC 5280 4.2.1.2, method 1). */
export function keyIdentifier(publicKey: PublicKeyInfo): Uint8Array {
  return createHash('sha1').update(publicKeyOctets(publicKey)).digest();
}

function writeBasicConstraints(authority: CertificateExtensions['authority']): Uint8Array {
  if (authority === undefined) return sequence();
  const { pathLength } = authority;
  return sequence(boolean(true), ...(pathLength === undefined ? [] : [integer(pathLength)]));
}

/** A named bit list ends with its last bit that is set (X.690 11.2.2). */
export function writeKeyUsage(usages: readonly KeyUsage[]): Uint8Array {
  const bits = KEY_USAGES.map((usage) => (usages.includes(usage) ? '1' : '0'))
    .join('')
    .replace(/0+$/, '');
  const octets = bits.match(/.{1,8}/g) ?? [];
  const unused = octets.length * 8 - bits.length;
  return element(
    TAG.bitString,
    Uint8Array.of(unused, ...octets.map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2))),
  );
}

function writeSignTool({ signTool, cATool, signToolCert, cAToolCert }: IssuerSignTool): Uint8Array {
  return sequence(...[signTool, cATool, signToolCert, cAToolCert].map(utf8String));
}

/** GeneralName of the kind uniformResourceIdentifier. */
function uri(address: string): Uint8Array {
  return contextPrimitive(6, Buffer.from(address, 'latin1'));
}

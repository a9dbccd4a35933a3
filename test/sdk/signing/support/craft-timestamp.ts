import { createHash } from 'node:crypto';
import { der } from '@styk/sdk/signing';
import type { Crafted } from './craft-certificate.ts';
import { generalizedTime } from './craft-ocsp.ts';
import { ATTRIBUTE, attribute, craftSignature } from './craft-signature.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TOKEN_ATTRIBUTE = '1.2.840.113549.1.9.16.2.14';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface TokenCraft {
  readonly authority: Crafted;
  /** What is stamped. */
  readonly stamped: Uint8Array;
  readonly genTime: Date;
  readonly digestOid?: string;
  readonly contentType?: string;
  readonly accuracySeconds?: number;
  readonly others?: readonly Crafted[];
}

/** A timestamp token (RFC 3161), sound or not. */
export function craftToken(craft: TokenCraft): Uint8Array {
  const { authority, genTime, digestOid = SHA256, contentType = TST_INFO } = craft;
  const imprint = createHash('sha256').update(craft.stamped).digest();
  const info = der.sequence(
    der.integer(1),
    der.oid('1.2.3.4'),
    der.sequence(der.sequence(der.oid(digestOid)), der.octetString(imprint)),
    der.integer(7),
    generalizedTime(genTime),
    ...(craft.accuracySeconds === undefined ? [] : [der.sequence(der.integer(craft.accuracySeconds))]),
  );
  const attributes = [
    ATTRIBUTE.contentType(contentType),
    ATTRIBUTE.messageDigest(info),
    ATTRIBUTE.signingCertificate(authority.der),
  ].toSorted((a, b) => Buffer.compare(a, b));
  return craftSignature({
    attributes,
    encapsulated: der.sequence(der.oid(contentType), der.context(0, der.octetString(info))),
    certificate: authority.der,
    key: authority.key,
    certificates: [authority, ...(craft.others ?? [])].map((certificate) => certificate.der),
  });
}

export function tokenAttribute(...tokens: readonly Uint8Array[]): Uint8Array {
  return attribute(TOKEN_ATTRIBUTE, ...tokens);
}

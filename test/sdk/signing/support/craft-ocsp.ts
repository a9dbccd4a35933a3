import { createHash, createPublicKey, sign } from 'node:crypto';
import { der, parseCertificate } from '@styk/sdk/signing';
import { type Crafted, extension, nameOf, withRsa } from './craft-certificate.ts';

/** An OCSP response with any property, sound or not. */
export interface ResponseCraft {
  readonly responder: Crafted;
  readonly issuer: Crafted;
  readonly serial: number;
  readonly status?: 'good' | 'unknown' | { readonly at: Date; readonly reason?: number };
  readonly producedAt?: Date;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | null;
  readonly hash?: 'sha1' | 'sha256';
  readonly byKey?: boolean;
  readonly certificates?: readonly Crafted[];
  readonly criticalExtension?: string;
  readonly archiveCutoff?: Date;
  /** BasicOCSPResponse without what is around it. */
  readonly isBare?: boolean;
}

const DIGESTS = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1' };
const GOOD_UNTIL = new Date('2027-01-01');
const MADE = new Date('2026-12-15');

export function craftOcspResponse(craft: ResponseCraft): Uint8Array {
  const { responder, issuer, hash = 'sha1', thisUpdate = MADE, nextUpdate = GOOD_UNTIL } = craft;
  const digest = (octets: Uint8Array) => der.octetString(createHash(hash).update(octets).digest());
  const extensions = [
    ...(craft.criticalExtension === undefined ? [] : [extension(craft.criticalExtension, der.nullValue())]),
    ...(craft.archiveCutoff ? [extension('1.3.6.1.5.5.7.48.1.6', generalizedTime(craft.archiveCutoff), false)] : []),
  ];
  const single = der.sequence(
    der.sequence(
      der.sequence(der.oid(DIGESTS[hash]), der.nullValue()),
      digest(nameOf(issuer.name)),
      digest(keyOctets(issuer)),
      der.integer(craft.serial),
    ),
    statusOf(craft.status ?? 'good'),
    generalizedTime(thisUpdate),
    ...(nextUpdate === null ? [] : [der.context(0, generalizedTime(nextUpdate))]),
    ...(extensions.length === 0 ? [] : [der.context(1, der.sequence(...extensions))]),
  );
  const keyHash = createHash('sha1').update(keyOctets(responder)).digest();
  const tbs = der.sequence(
    craft.byKey === true ? der.context(2, der.octetString(keyHash)) : der.context(1, nameOf(responder.name)),
    generalizedTime(craft.producedAt ?? thisUpdate),
    der.sequence(single),
  );
  const certificates = (craft.certificates ?? []).map((certificate) => certificate.der);
  const basic = der.sequence(
    tbs,
    withRsa('sha256'),
    der.bitString(sign('sha256', tbs, responder.key)),
    ...(certificates.length === 0 ? [] : [der.context(0, der.sequence(...certificates))]),
  );
  if (craft.isBare === true) return basic;
  const bytes = der.sequence(der.oid('1.3.6.1.5.5.7.48.1.1'), der.octetString(basic));
  return der.sequence(der.enumerated(0), der.context(0, bytes));
}

function statusOf(status: NonNullable<ResponseCraft['status']>): Uint8Array {
  if (status === 'good') return der.contextPrimitive(0, new Uint8Array());
  if (status === 'unknown') return der.contextPrimitive(2, new Uint8Array());
  const reason = status.reason === undefined ? [] : [der.context(0, der.enumerated(status.reason))];
  return der.context(1, generalizedTime(status.at), ...reason);
}

export function generalizedTime(date: Date): Uint8Array {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
  return der.element(0x18, Buffer.from(digits, 'latin1'));
}

/** The BIT STRING of an RSA key, read by node:crypto: PKCS#1. */
function keyOctets({ der: certificate }: Crafted): Uint8Array {
  const spki = Buffer.from(parseCertificate(certificate).publicKey.raw);
  return createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'der', type: 'pkcs1' });
}

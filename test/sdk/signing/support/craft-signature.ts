import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { der, parseCertificate } from '@styk/sdk/signing';
import { AT, DOCUMENT, fixture } from './fixtures.ts';

/** Builds soundly signed CMS that break one rule each: what a hostile or careless writer could send. */
export interface Craft {
  readonly content?: Uint8Array;
  /** The attributes in the order in which they are sent. */
  readonly attributes?: readonly Uint8Array[];
  /** What is signed, given the attributes as sent. */
  readonly signedOctets?: (attributes: readonly Uint8Array[]) => Uint8Array;
  readonly certificates?: readonly Uint8Array[];
  readonly encapsulated?: Uint8Array;
  readonly key?: KeyObject;
  readonly certificate?: Uint8Array;
  readonly signerInfos?: number;
  readonly digest?: keyof typeof DIGESTS;
  /** Unsigned attributes, given the signature value. */
  readonly unsigned?: (signature: Uint8Array) => readonly Uint8Array[];
}

const DIGESTS = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1' };
const RSA = '1.2.840.113549.1.1.1';
export const DATA = '1.2.840.113549.1.7.1';

export const HEAD_CERTIFICATE = pemToDer('pki/head-rsa.crt.pem');
const HEAD_KEY = createPrivateKey(fixture('pki/head-rsa.key.pem'));

function pemToDer(path: string): Uint8Array {
  return Buffer.from(
    fixture(path)
      .toString()
      .replace(/-----[^-]+-----|\s/g, ''),
    'base64',
  );
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function attribute(oid: string, ...values: readonly Uint8Array[]): Uint8Array {
  return der.sequence(der.oid(oid), der.setOf(...values));
}

export const ATTRIBUTE = {
  contentType: (oid = DATA) => attribute('1.2.840.113549.1.9.3', der.oid(oid)),
  messageDigest: (...contents: readonly Uint8Array[]) =>
    attribute('1.2.840.113549.1.9.4', ...contents.map((content) => der.octetString(sha256(content)))),
  signingTime: (date = AT) => attribute('1.2.840.113549.1.9.5', der.time(date)),
  signingCertificate: (certificate: Uint8Array = HEAD_CERTIFICATE, ...issuerSerial: readonly Uint8Array[]) =>
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      der.sequence(der.sequence(der.sequence(der.octetString(sha256(certificate)), ...issuerSerial))),
    ),
};

export function standardAttributes(content: Uint8Array = DOCUMENT, date: Date = AT): readonly Uint8Array[] {
  return [
    ATTRIBUTE.contentType(),
    ATTRIBUTE.signingTime(date),
    ATTRIBUTE.messageDigest(content),
    ATTRIBUTE.signingCertificate(),
  ].toSorted((a, b) => Buffer.compare(a, b));
}

export function craftSignature(craft: Craft = {}): Uint8Array {
  const { certificate = HEAD_CERTIFICATE, key = HEAD_KEY, attributes = standardAttributes(craft.content) } = craft;
  const digestName = craft.digest ?? 'sha256';
  const digest = der.sequence(der.oid(DIGESTS[digestName]));
  const { issuer, serial } = parseCertificate(certificate);
  const octets = craft.signedOctets?.(attributes) ?? der.setOf(...attributes);
  const signature = sign(digestName, octets, key);
  const unsigned = craft.unsigned?.(signature) ?? [];
  const signerInfo = der.sequence(
    der.integer(1),
    der.sequence(issuer.raw, der.integer(Buffer.from(serial, 'hex'))),
    digest,
    ...(attributes.length > 0 ? [der.context(0, ...attributes)] : []),
    der.sequence(der.oid(RSA), der.nullValue()),
    der.octetString(signature),
    ...(unsigned.length > 0 ? [der.implicitSetOf(1, ...unsigned)] : []),
  );
  const encapsulated = craft.encapsulated ?? der.sequence(der.oid(DATA));
  const signedData = der.sequence(
    der.integer(1),
    der.setOf(digest),
    encapsulated,
    der.context(0, ...(craft.certificates ?? [certificate])),
    der.setOf(...Array.from({ length: craft.signerInfos ?? 1 }, () => signerInfo)),
  );
  return der.sequence(der.oid('1.2.840.113549.1.7.2'), der.context(0, signedData));
}

import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { der } from '@styk/sdk/signing';

/** A certificate or an authority with any property, sound or not. */
export interface CertificateCraft {
  readonly subject: string;
  readonly issuer?: { readonly name: string; readonly key: KeyObject };
  readonly serial?: number;
  /** Content octets of the serial number, for one that is not positive or not in its shortest form. */
  readonly serialOctets?: Uint8Array;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** Octets of the KeyUsage BIT STRING. */
  readonly keyUsage?: Uint8Array;
  readonly criticalExtension?: string;
  /** Made by `extension`. */
  readonly extensions?: readonly Uint8Array[];
  /** Written instead of the common name, where given. */
  readonly subjectName?: Uint8Array;
  readonly key?: KeyObject;
  readonly digest?: keyof typeof SIGNATURES;
}

export interface Crafted {
  readonly name: string;
  readonly der: Uint8Array;
  readonly key: KeyObject;
}

const SIGNATURES = { sha1: '1.2.840.113549.1.1.5', sha256: '1.2.840.113549.1.1.11' };

export const withRsa = (digest: keyof typeof SIGNATURES) => der.sequence(der.oid(SIGNATURES[digest]), der.nullValue());

/** keyCertSign and cRLSign. */
const AUTHORITY_USAGE = Uint8Array.of(1, 0x06);
/** digitalSignature and nonRepudiation. */
const SIGNER_USAGE = Uint8Array.of(6, 0xc0);

export function newRsaKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

export function nameOf(commonName: string): Uint8Array {
  return der.sequence(der.setOf(der.sequence(der.oid('2.5.4.3'), der.utf8String(commonName))));
}

export function craftCertificate(craft: CertificateCraft): Crafted {
  const { digest = 'sha256', key = newRsaKey() } = craft;
  const algorithm = withRsa(digest);
  const issuer = craft.issuer ?? { name: craft.subject, key };
  const tbs = der.sequence(
    der.context(0, der.integer(2)),
    craft.serialOctets ? der.element(0x02, craft.serialOctets) : der.integer(craft.serial ?? 1),
    algorithm,
    nameOf(issuer.name),
    der.sequence(
      der.time(craft.notBefore ?? new Date('2025-01-01')),
      der.time(craft.notAfter ?? new Date('2039-01-01')),
    ),
    craft.subjectName ?? nameOf(craft.subject),
    createPublicKey(key).export({ format: 'der', type: 'spki' }),
    der.context(3, der.sequence(...extensions(craft))),
  );
  const signature = der.bitString(sign(digest, tbs, issuer.key));
  return { name: craft.subject, der: der.sequence(tbs, algorithm, signature), key };
}

function extensions({
  ca = false,
  pathLength,
  keyUsage,
  criticalExtension,
  extensions: more = [],
}: CertificateCraft): Uint8Array[] {
  const length = pathLength === undefined ? [] : [der.integer(pathLength)];
  const constraints = der.sequence(...(ca ? [der.boolean(true), ...length] : []));
  const usage = keyUsage ?? (ca ? AUTHORITY_USAGE : SIGNER_USAGE);
  return [
    extension('2.5.29.19', constraints),
    extension('2.5.29.15', der.element(0x03, usage)),
    ...(criticalExtension === undefined ? [] : [extension(criticalExtension, der.nullValue())]),
    ...more,
  ];
}

export function extension(oid: string, value: Uint8Array, critical = true): Uint8Array {
  return der.sequence(der.oid(oid), ...(critical ? [der.boolean(true)] : []), der.octetString(value));
}

export interface RevokedCraft {
  readonly serial: number;
  readonly at: Date;
  /** CRLReason by number. */
  readonly reason?: number;
  readonly extensions?: readonly Uint8Array[];
}

export interface ListCraft {
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly revoked?: readonly RevokedCraft[];
  readonly extensions?: readonly Uint8Array[];
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  readonly criticalExtension?: string;
}

export function craftRevocationList(craft: ListCraft): Uint8Array {
  const entries = (craft.revoked ?? []).map(revokedEntry);
  const critical = craft.criticalExtension === undefined ? [] : [extension(craft.criticalExtension, der.nullValue())];
  const all = [...critical, ...(craft.extensions ?? [])];
  const tbs = der.sequence(
    der.integer(1),
    withRsa('sha256'),
    nameOf(craft.issuer.name),
    der.time(craft.thisUpdate ?? new Date('2026-11-01')),
    der.time(craft.nextUpdate ?? new Date('2027-11-01')),
    ...(entries.length > 0 ? [der.sequence(...entries)] : []),
    ...(all.length === 0 ? [] : [der.context(0, der.sequence(...all))]),
  );
  return der.sequence(tbs, withRsa('sha256'), der.bitString(sign('sha256', tbs, craft.issuer.key)));
}

function revokedEntry({ serial, at, reason, extensions: more = [] }: RevokedCraft): Uint8Array {
  const code = reason === undefined ? [] : [extension('2.5.29.21', der.enumerated(reason), false)];
  const all = [...code, ...more];
  return der.sequence(der.integer(serial), der.time(at), ...(all.length === 0 ? [] : [der.sequence(...all)]));
}

import { type Asn1Element, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readBitStringOctets, readIntegerHex } from '../asn1/values.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from './algorithm-identifier.ts';
import {
  type BasicConstraints,
  EXTENSION,
  type Extension,
  extensionValue,
  type KeyUsage,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtensions,
  readKeyUsage,
  readSubjectKeyIdentifier,
} from './extensions.ts';
import { type Name, readName, sameName } from './name.ts';

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7). */
export interface PublicKeyInfo {
  readonly algorithm: AlgorithmIdentifier;
  /** The whole structure in DER, as node:crypto takes it (`type: 'spki'`). */
  readonly raw: Uint8Array;
}

/** A certificate as it was read; nothing in it has been verified. */
export interface Certificate {
  readonly raw: Uint8Array;
  /** The octets its issuer signed. */
  readonly tbs: Uint8Array;
  /** Lower-case hex. */
  readonly serial: string;
  /** The serial number as the INTEGER that stands in the certificate: not every authority writes positive ones. */
  readonly serialNumber: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKeyInfo;
  readonly extensions: readonly Extension[];
  readonly basicConstraints?: BasicConstraints;
  /** Absent where the certificate does not restrict the use of its key. */
  readonly keyUsage?: ReadonlySet<KeyUsage>;
  readonly subjectKeyId?: Uint8Array;
  readonly authorityKeyId?: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** Reads one certificate in DER (RFC 5280 4.1); see `readCertificates` for files. @throws signing-asn1-… */
export function parseCertificate(der: Uint8Array): Certificate {
  return readCertificate(parseBer(der, 'Certificate'));
}

export function readCertificate(element: Asn1Element): Certificate {
  const outer = new FieldReader(element, TAG.sequence, 'Certificate');
  const tbs = outer.take(TAG.sequence, 'tbsCertificate');
  const signatureAlgorithm = readAlgorithmIdentifier(outer.take(TAG.sequence, 'signatureAlgorithm'));
  const signature = readBitStringOctets(outer.take(TAG.bitString, 'signatureValue'));
  outer.finish();
  return { raw: rawOf(element), tbs: rawOf(tbs), ...readTbs(tbs), signatureAlgorithm, signature };
}

type TbsFields = Omit<Certificate, 'raw' | 'tbs' | 'signatureAlgorithm' | 'signature'>;

function readTbs(tbs: Asn1Element): TbsFields {
  const fields = new FieldReader(tbs, TAG.sequence, 'TBSCertificate');
  fields.takeIf(contextTag(0)); // version: what follows is recognised by its tags
  const serialNumber = fields.take(TAG.integer, 'serialNumber');
  fields.take(TAG.sequence, 'signature'); // repeats the outer signatureAlgorithm
  const issuer = readName(fields.take(TAG.sequence, 'issuer'));
  const validity = new FieldReader(fields.take(TAG.sequence, 'validity'), TAG.sequence, 'Validity');
  const notBefore = readTime(validity.takeAny('notBefore'));
  const notAfter = readTime(validity.takeAny('notAfter'));
  const subject = readName(fields.take(TAG.sequence, 'subject'));
  const publicKey = readPublicKeyInfo(fields.take(TAG.sequence, 'subjectPublicKeyInfo'));
  fields.takeIf(contextTag(1)); // issuerUniqueID and subjectUniqueID, not used since 2008
  fields.takeIf(contextTag(2));
  const explicit = fields.takeIf(contextTag(3));
  fields.finish();
  const extensions = explicit === undefined ? [] : readExplicitExtensions(explicit);
  return {
    serial: readIntegerHex(serialNumber),
    serialNumber: rawOf(serialNumber),
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey,
    extensions,
    ...knownExtensions(extensions),
  };
}

export function readPublicKeyInfo(element: Asn1Element): PublicKeyInfo {
  const fields = new FieldReader(element, TAG.sequence, 'SubjectPublicKeyInfo');
  const algorithm = readAlgorithmIdentifier(fields.take(TAG.sequence, 'algorithm'));
  return { algorithm, raw: rawOf(element) };
}

function readExplicitExtensions(explicit: Asn1Element): readonly Extension[] {
  return readExtensions(new FieldReader(explicit, explicit.tag, 'extensions').take(TAG.sequence, 'Extensions'));
}

function knownExtensions(
  extensions: readonly Extension[],
): Pick<Certificate, 'basicConstraints' | 'keyUsage' | 'subjectKeyId' | 'authorityKeyId'> {
  const constraints = extensionValue({ extensions }, EXTENSION.basicConstraints);
  const usage = extensionValue({ extensions }, EXTENSION.keyUsage);
  const subjectKey = extensionValue({ extensions }, EXTENSION.subjectKeyIdentifier);
  const authorityKey = extensionValue({ extensions }, EXTENSION.authorityKeyIdentifier);
  const authorityKeyId = authorityKey && readAuthorityKeyIdentifier(authorityKey);
  return {
    ...(constraints && { basicConstraints: readBasicConstraints(constraints) }),
    ...(usage && { keyUsage: readKeyUsage(usage) }),
    ...(subjectKey && { subjectKeyId: readSubjectKeyIdentifier(subjectKey) }),
    ...(authorityKeyId && { authorityKeyId }),
  };
}

/** Whether the key may sign documents (RFC 5280 4.2.1.3); a certificate without keyUsage does not restrict it. */
export function maySignDocuments({ keyUsage }: Certificate): boolean {
  return keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
}

export function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return sameName(subject, issuer);
}

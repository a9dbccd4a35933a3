import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { limitedChildrenOf, parseBer } from '../asn1/reader.ts';
import { readOctets, readOid } from '../asn1/values.ts';
import { CMS_OID } from '../cms/oids.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { keyErrors } from './errors.ts';
import {
  type EncryptedPrivateKeyInfo,
  type PrivateKeyInfo,
  readEncryptedPrivateKeyInfo,
  readPrivateKeyInfo,
} from './pkcs8.ts';

/** What the parts of a PFX hold, in its order (RFC 7292 4.1, 4.2). */
export interface Bags {
  readonly keys: readonly PrivateKeyInfo[];
  readonly shroudedKeys: readonly EncryptedPrivateKeyInfo[];
  /** DER. */
  readonly certificates: readonly Uint8Array[];
}

/** A part of the AuthenticatedSafe that is encrypted as a whole. */
export interface EncryptedPart {
  readonly algorithm: AlgorithmIdentifier;
  readonly octets: Uint8Array;
}

export interface SafeParts {
  /** SafeContents in DER. */
  readonly open: readonly Uint8Array[];
  readonly encrypted: readonly EncryptedPart[];
}

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/** Far more than one person's keys and certificates. */
const LIMITS = { parts: 20, bags: 200, nesting: 3 } as const;

/** The parts of the AuthenticatedSafe. @throws signing-asn1-…, signing-pfx-unsupported */
export function readSafeParts(authenticatedSafe: Uint8Array): SafeParts {
  const open: Uint8Array[] = [];
  const encrypted: EncryptedPart[] = [];
  for (const part of limitedChildrenOf(
    parseSequence(authenticatedSafe, 'AuthenticatedSafe'),
    LIMITS.parts,
    'AuthenticatedSafe',
  )) {
    const { type, content } = readContentInfo(part);
    if (type === CMS_OID.data) open.push(readOctets(content));
    else if (type === ENCRYPTED_DATA) encrypted.push(readEncryptedData(content));
    else throw keyErrors.create('signing-pfx-unsupported', { found: type });
  }
  return { open, encrypted };
}

/** ContentInfo (RFC 5652 3) with its content. */
export function readContentInfo(element: Asn1Element): { readonly type: string; readonly content: Asn1Element } {
  const fields = new FieldReader(element, TAG.sequence, 'ContentInfo');
  const type = readOid(fields.take(TAG.oid, 'contentType'));
  const wrapper = fields.take(contextTag(0), 'content');
  fields.finish();
  return { type, content: new FieldReader(wrapper, wrapper.tag, 'ContentInfo.content').takeAny('content') };
}

/** EncryptedData (RFC 5652 8). */
function readEncryptedData(element: Asn1Element): EncryptedPart {
  const fields = new FieldReader(element, TAG.sequence, 'EncryptedData');
  fields.take(TAG.integer, 'version');
  const info = new FieldReader(fields.take(TAG.sequence, 'encryptedContentInfo'), TAG.sequence, 'EncryptedContentInfo');
  info.take(TAG.oid, 'contentType');
  const algorithm = readAlgorithmIdentifier(info.take(TAG.sequence, 'contentEncryptionAlgorithm'));
  return { algorithm, octets: readOctets(info.take(contextTag(0), 'encryptedContent')) };
}

const BAG = '1.2.840.113549.1.12.10.1.';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** The bags of several SafeContents; kinds that do not matter for signing are passed over. @throws signing-asn1-…, signing-pfx-unsupported */
export function readBags(contents: readonly Uint8Array[]): Bags {
  const keys: PrivateKeyInfo[] = [];
  const shroudedKeys: EncryptedPrivateKeyInfo[] = [];
  const certificates: Uint8Array[] = [];
  const walk = (safeContents: Asn1Element, nesting: number): void => {
    for (const bag of limitedChildrenOf(
      expectTag(safeContents, TAG.sequence, 'SafeContents'),
      LIMITS.bags,
      'SafeContents',
    )) {
      const { id, value } = readBag(bag);
      if (id === `${BAG}1`) keys.push(readPrivateKeyInfo(value));
      else if (id === `${BAG}2`) shroudedKeys.push(readEncryptedPrivateKeyInfo(value));
      else if (id === `${BAG}3`) certificates.push(...readCertificateBag(value));
      else if (id === `${BAG}6` && nesting < LIMITS.nesting) walk(value, nesting + 1);
    }
  };
  for (const safeContents of contents) walk(parseSequence(safeContents, 'SafeContents'), 0);
  return { keys, shroudedKeys, certificates };
}

function readBag(element: Asn1Element): { readonly id: string; readonly value: Asn1Element } {
  const fields = new FieldReader(element, TAG.sequence, 'SafeBag');
  const id = readOid(fields.take(TAG.oid, 'bagId'));
  const wrapper = fields.take(contextTag(0), 'bagValue');
  fields.takeIf(TAG.set); // names and identifiers: the key and the certificate tell by themselves that they belong together
  fields.finish();
  return { id, value: new FieldReader(wrapper, wrapper.tag, 'SafeBag.bagValue').takeAny('bagValue') };
}

function readCertificateBag(element: Asn1Element): readonly Uint8Array[] {
  const fields = new FieldReader(element, TAG.sequence, 'CertBag');
  const type = readOid(fields.take(TAG.oid, 'certId'));
  const wrapper = fields.take(contextTag(0), 'certValue');
  if (type !== X509_CERTIFICATE) return [];
  return [
    readOctets(new FieldReader(wrapper, wrapper.tag, 'CertBag.certValue').take(TAG.octetString, 'x509Certificate')),
  ];
}

function parseSequence(octets: Uint8Array, structure: string): Asn1Element {
  return expectTag(parseBer(octets, structure), TAG.sequence, structure);
}

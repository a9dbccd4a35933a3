import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf } from '../asn1/reader.ts';
import { readOctets, readOid } from '../asn1/values.ts';
import { signingErrors } from '../errors.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { readSignedDataFields } from './signed-data-fields.ts';
import { readSignerInfo, type SignerInfo } from './signer-info.ts';

/** CMS SignedData (RFC 5652 5.1) as it was read; nothing in it has been verified. */
export interface SignedData {
  readonly contentType: string;
  /** The content, if it is inside; absent in a detached signature. */
  readonly content?: Uint8Array;
  /** In the order of the input; unverified like everything else. */
  readonly certificates: readonly Certificate[];
  readonly signers: readonly SignerInfo[];
}

/**
 * Reads one signature in BER or DER; see `readSignatures` for files.
 * @throws signing-asn1-…, signing-cms-too-many, signing-cms-unsupported where it is another kind of CMS
 */
export function parseSignedData(der: Uint8Array): SignedData {
  const { encapsulated, certificates, signerInfos } = readSignedDataFields(der);
  return {
    ...readEncapsulated(encapsulated),
    certificates: certificates === undefined ? [] : readCertificateSet(certificates),
    signers: members(signerInfos, LIMITS.signers, 'signerInfos').map(readSignerInfo),
  };
}

function readEncapsulated(element: Asn1Element): Pick<SignedData, 'contentType' | 'content'> {
  const fields = new FieldReader(element, TAG.sequence, 'EncapsulatedContentInfo');
  const contentType = readOid(fields.take(TAG.oid, 'eContentType'));
  const wrapper = fields.takeIf(contextTag(0));
  fields.finish();
  if (wrapper === undefined) return { contentType };
  const content = new FieldReader(wrapper, wrapper.tag, 'eContent').take(TAG.octetString, 'OCTET STRING');
  return { contentType, content: readOctets(content) };
}

/** Far more than people put into one file; each costs signature checks. */
const LIMITS = { signers: 50, certificates: 500 } as const;

function members(set: Asn1Element, limit: number, structure: string): readonly Asn1Element[] {
  const found = Array.from(childrenOf(set).take(limit + 1));
  if (found.length > limit) throw signingErrors.create('signing-cms-too-many', { limit, structure });
  return found;
}

/** Attribute certificates and other formats in the set are tagged otherwise and are passed over. */
function readCertificateSet(set: Asn1Element): readonly Certificate[] {
  return members(set, LIMITS.certificates, 'certificates')
    .filter(({ tag }) => tag === TAG.sequence)
    .map(readCertificate);
}

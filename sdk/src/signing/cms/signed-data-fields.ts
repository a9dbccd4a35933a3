import { type Asn1Element, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readOid } from '../asn1/values.ts';
import { context, implicitSetOf, oid, sequence, setOf } from '../asn1/writer.ts';
import { signingErrors } from '../errors.ts';
import { CMS_OID } from './oids.ts';

/** The fields of SignedData (RFC 5652 5.1) where they stand. */
export interface SignedDataFields {
  readonly version: Asn1Element;
  /** A hint for one-pass readers; each signer names his own. */
  readonly digestAlgorithms: Asn1Element;
  readonly encapsulated: Asn1Element;
  readonly certificates?: Asn1Element;
  /** From the signer himself they are no evidence that he is not revoked. */
  readonly revocationLists?: Asn1Element;
  readonly signerInfos: Asn1Element;
}

/** @throws signing-asn1-…, signing-cms-unsupported where it is another kind of CMS */
export function readSignedDataFields(der: Uint8Array): SignedDataFields {
  const outer = new FieldReader(parseBer(der, 'ContentInfo'), TAG.sequence, 'ContentInfo');
  const type = readOid(outer.take(TAG.oid, 'contentType'));
  if (type !== CMS_OID.signedData) {
    throw signingErrors.create('signing-cms-unsupported', { found: type, expected: CMS_OID.signedData });
  }
  const wrapper = outer.take(contextTag(0), 'content');
  outer.finish();
  const signedData = new FieldReader(wrapper, wrapper.tag, 'ContentInfo.content').take(TAG.sequence, 'SignedData');

  const fields = new FieldReader(signedData, TAG.sequence, 'SignedData');
  const version = fields.take(TAG.integer, 'version');
  const digestAlgorithms = fields.take(TAG.set, 'digestAlgorithms');
  const encapsulated = fields.take(TAG.sequence, 'encapContentInfo');
  const certificates = fields.takeIf(contextTag(0));
  const revocationLists = fields.takeIf(contextTag(1));
  const signerInfos = fields.take(TAG.set, 'signerInfos');
  fields.finish();
  return {
    version,
    digestAlgorithms,
    encapsulated,
    ...(certificates && { certificates }),
    ...(revocationLists && { revocationLists }),
    signerInfos,
  };
}

/** What is put in place of the fields that change; members of sets in any order. */
export interface SignedDataChanges {
  readonly digestAlgorithms?: readonly Uint8Array[];
  readonly encapsulated?: Uint8Array;
  readonly certificates?: readonly Uint8Array[];
  readonly signerInfos: readonly Uint8Array[];
}

/** The same SignedData with other members; all octets that do not change are kept as they stand. */
export function changeSignedData(fields: SignedDataFields, changes: SignedDataChanges): Uint8Array {
  const { version, encapsulated, revocationLists } = fields;
  const digestAlgorithms = changes.digestAlgorithms ?? membersOf(fields.digestAlgorithms);
  const certificates = changes.certificates ?? (fields.certificates ? membersOf(fields.certificates) : []);
  const signedData = sequence(
    rawOf(version),
    setOf(...digestAlgorithms),
    changes.encapsulated ?? rawOf(encapsulated),
    ...(certificates.length > 0 ? [implicitSetOf(0, ...certificates)] : []),
    ...(revocationLists ? [rawOf(revocationLists)] : []),
    setOf(...changes.signerInfos),
  );
  return sequence(oid(CMS_OID.signedData), context(0, signedData));
}

/** The members of a set as they stand. */
export function membersOf(set: Asn1Element): readonly Uint8Array[] {
  return Array.from(childrenOf(set), rawOf);
}

import { CMS_OID } from '../cms/oids.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { changeSignedData, membersOf, readSignedDataFields } from '../cms/signed-data-fields.ts';
import { signingErrors } from '../errors.ts';
import { checkDigest } from '../verifier/checks/digest.ts';
import { signerContext } from '../verifier/context.ts';
import { type AnySigner, isDocumentSigner } from './document-signer.ts';
import { type SignatureParts, signElsewhere } from './made-elsewhere.ts';
import { checkAdded, type SignOptions, signContent } from './sign-content.ts';

export interface AddSignerOptions extends SignOptions {
  /** The document of a detached signature; where it is inside, it may be left out. */
  readonly content?: Uint8Array | undefined;
}

/**
 * Signs the same document once more, in one file with those who have signed it: every signature stays octet for octet
 * as it is. A document that is not the one they signed is refused.
 *
 * @param signature SignedData in DER or BER, detached or attached
 * @returns DER
 * @throws signing-content-absent, signing-content-differs, signing-cms-unsupported where it is no signature of a document, and those of `signDetached`
 */
export async function addSigner(
  signature: Uint8Array,
  signer: AnySigner,
  options: AddSignerOptions,
): Promise<Uint8Array> {
  const existing = parseSignedData(signature);
  if (existing.contentType !== CMS_OID.data) {
    throw signingErrors.create('signing-cms-unsupported', { found: existing.contentType, expected: CMS_OID.data });
  }
  const content = options.content ?? existing.content;
  if (content === undefined) throw signingErrors.create('signing-content-absent', {});
  requireSameContent(existing, content);

  const made = await signatureParts(content, signer, options);
  const fields = readSignedDataFields(signature);
  const added = changeSignedData(fields, {
    digestAlgorithms: union(membersOf(fields.digestAlgorithms), made.digestAlgorithms),
    certificates: union(fields.certificates ? membersOf(fields.certificates) : [], made.certificates),
    signerInfos: [...membersOf(fields.signerInfos), made.signerInfo],
  });
  checkAdded(made, added, content);
  return added;
}

async function signatureParts(content: Uint8Array, signer: AnySigner, options: SignOptions): Promise<SignatureParts> {
  if (isDocumentSigner(signer)) return await signElsewhere(content, signer, options);
  const { prepared, signerInfo, value } = await signContent(content, signer, options);
  const { digestIdentifier, certificates } = prepared.parts;
  return { digestAlgorithms: [digestIdentifier], certificates, signerInfo, value };
}

/** What cannot be reckoned here is no reason to refuse; a digest that differs is. */
function requireSameContent(signedData: SignedData, content: Uint8Array): void {
  const codes = signedData.signers.map(
    (signer) => checkDigest(signerContext(signedData, signer, undefined, content)).code,
  );
  const differs = codes.some((code) => code === 'digest-mismatch' || code === 'digest-content-differs');
  if (differs) throw signingErrors.create('signing-content-differs', {});
}

function union(members: readonly Uint8Array[], others: readonly Uint8Array[]): readonly Uint8Array[] {
  const isNew = (other: Uint8Array) => members.every((member) => Buffer.compare(member, other) !== 0);
  return [...members, ...others.filter(isNew)];
}

import { context, octetString, oid, sequence } from '../asn1/writer.ts';
import { CMS_OID } from '../cms/oids.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { changeSignedData, membersOf, readSignedDataFields } from '../cms/signed-data-fields.ts';
import { readSignatures } from '../encoding/inputs.ts';
import { requireDate } from '../errors.ts';
import { claimedSigningTime, type SignerContext, signerContext } from '../verifier/context.ts';
import { checkSignatureItself } from '../verifier/signature-checks.ts';
import type { Certificate } from '../x509/certificate.ts';
import { sameName } from '../x509/name.ts';
import type { DocumentSigner } from './document-signer.ts';
import { failedSelfCheck, requireFit, type SignOptions } from './sign-content.ts';

/** What one signature brings into a SignedData. */
export interface SignatureParts {
  /** AlgorithmIdentifiers in DER. */
  readonly digestAlgorithms: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
  readonly signerInfo: Uint8Array;
  /** The signature value. */
  readonly value: Uint8Array;
}

/** A signature that another program made, after it has passed every check. */
export interface MadeElsewhere extends SignatureParts {
  /** DER, detached. */
  readonly signedData: Uint8Array;
}

/** The clock of the other program may be off by a zone; a signature from another day is not the one just asked for. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

/**
 * Has the document signed and takes the answer only if it is that and nothing else: one detached signature over these
 * bytes, with the certificate expected, whole as CAdES-BES, of today, and nothing of others beside it.
 * @throws signing-signer-failed-self-check, signing-certificate-…
 */
export async function signElsewhere(
  content: Uint8Array,
  signer: DocumentSigner,
  options: SignOptions,
): Promise<MadeElsewhere> {
  requireDate(options.signingTime);
  const answer = await signer.signDocument(content);
  const { der, signedData } = readOne(answer);
  const info = onlyMember(signedData.signers, 'cms-not-one-signer');
  const signature = signerContext(signedData, info, undefined, content);
  requireNothingForeign(signature, signer);
  const failed = checkSignatureItself(signature).find(({ result }) => result !== 'ok');
  if (failed !== undefined) throw failedSelfCheck(failed.code);
  if (signature.certificate !== undefined) requireFit(signature.certificate, requireToday(signature, options));

  const fields = readSignedDataFields(der);
  if (fields.revocationLists !== undefined) throw failedSelfCheck('cms-foreign-revocation-list');
  const signerInfos = membersOf(fields.signerInfos);
  return {
    signedData: changeSignedData(fields, { signerInfos }),
    digestAlgorithms: membersOf(fields.digestAlgorithms),
    certificates: fields.certificates ? membersOf(fields.certificates) : [],
    signerInfo: onlyMember(signerInfos, 'cms-not-one-signer'),
    value: info.signature,
  };
}

/** The same signature with the document inside. */
export function putInside({ signedData, signerInfo }: MadeElsewhere, content: Uint8Array): Uint8Array {
  const encapsulated = sequence(oid(CMS_OID.data), context(0, octetString(content)));
  return changeSignedData(readSignedDataFields(signedData), { encapsulated, signerInfos: [signerInfo] });
}

function readOne(answer: Uint8Array): { readonly der: Uint8Array; readonly signedData: SignedData } {
  const der = onlyMember(
    unlessUnreadable(() => readSignatures(answer)),
    'cms-not-one',
  );
  return { der, signedData: unlessUnreadable(() => parseSignedData(der)) };
}

function unlessUnreadable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw failedSelfCheck('cms-unreadable', cause);
  }
}

function onlyMember<Member>(members: readonly Member[], reason: string): Member {
  const [member, ...others] = members;
  if (member === undefined || others.length > 0) throw failedSelfCheck(reason);
  return member;
}

function requireNothingForeign({ signedData, signer, certificate }: SignerContext, expected: DocumentSigner): void {
  if (signedData.contentType !== CMS_OID.data) throw failedSelfCheck('cms-content-type');
  if (signedData.content !== undefined) throw failedSelfCheck('cms-content-inside');
  if (certificate === undefined) throw failedSelfCheck('signer-certificate-absent');
  if (!expected.isSignedWith(certificate)) throw failedSelfCheck('cms-other-certificate');
  const foreign = signer.unsignedAttributes.find((attribute) => attribute.oid !== CMS_OID.signatureTimestamp);
  if (foreign !== undefined) throw failedSelfCheck('cms-foreign-attribute');
  const above = authoritiesOf(certificate, signedData.certificates);
  const isHis = (candidate: Certificate) => candidate === certificate || above.has(candidate);
  if (!signedData.certificates.every(isHis)) throw failedSelfCheck('cms-foreign-certificate');
}

/** Those that stand above the certificate by name, as far as they are there. */
function authoritiesOf(certificate: Certificate, candidates: readonly Certificate[]): ReadonlySet<Certificate> {
  const found = new Set<Certificate>();
  const pending = [certificate];
  for (const below of pending) {
    for (const candidate of candidates) {
      if (found.has(candidate) || !sameName(candidate.subject, below.issuer)) continue;
      found.add(candidate);
      pending.push(candidate);
    }
  }
  return found;
}

function requireToday(context: SignerContext, { signingTime }: SignOptions): Date {
  const claimed = claimedSigningTime(context);
  const isToday = claimed !== undefined && Math.abs(claimed.getTime() - signingTime.getTime()) <= CLOCK_TOLERANCE_MS;
  if (!isToday) throw failedSelfCheck('cms-signing-time');
  return claimed;
}

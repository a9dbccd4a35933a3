import {
  type AnySigner,
  createVerifier,
  isDocumentSigner,
  parseCertificate,
  parseSignedData,
  readSignatures,
  readSubject,
  type Subject,
  type VerifiedSigner,
} from '@styk/sdk/signing';

/** Who signs, or has signed. */
export interface SignerDescription {
  readonly algorithm: string;
  readonly subject: Subject;
  readonly serial: string;
  /** Of a signature that was found: what it says. */
  readonly signedAt?: string;
}

/** What has to be good for a signature to be kept. Who stands behind the certificate is for `styk edo verify` to say. */
const ITSELF: ReadonlySet<string> = new Set([
  'format',
  'digest',
  'signature',
  'signed-attributes',
  'signing-certificate',
]);

/** The signer, and how to tell his signatures from others. */
export class SignerIdentity {
  readonly signer: AnySigner;
  readonly #description: SignerDescription | undefined;
  readonly #verifier = createVerifier({ anchors: [] });

  constructor(signer: AnySigner) {
    this.signer = signer;
    this.#description = describe(signer);
  }

  /** What a signature that he has just made says of him. */
  async describe(signature: Uint8Array, content: Uint8Array): Promise<SignerDescription> {
    return this.#description ?? (await this.findIn(signature, content)) ?? { algorithm: '', subject: {}, serial: '' };
  }

  /** His signature over exactly this content, if there is a good one in the file. */
  async findIn(file: Uint8Array, content: Uint8Array): Promise<SignerDescription | undefined> {
    const { signers, checks } = await this.#verifier.verify({ signature: file, content, at: LATE });
    const index = signers.findIndex(
      (candidate, signer) =>
        this.#isHis(candidate, file) &&
        checks
          .filter((check) => ITSELF.has(check.id) && (check.signer ?? signer) === signer)
          .every(({ result }) => result === 'ok' || result === 'warning'),
    );
    const found = signers[index];
    if (found === undefined) return undefined;
    const { algorithm, subject, serial, signedAt } = found;
    return { algorithm, subject, serial, ...(signedAt !== undefined && { signedAt }) };
  }

  #isHis({ serial, thumbprint }: VerifiedSigner, file: Uint8Array): boolean {
    if (thumbprint === undefined) return false;
    const certificates = readSignatures(file).flatMap((der) => parseSignedData(der).certificates);
    const certificate = certificates.find((candidate) => candidate.serial === serial);
    if (certificate === undefined) return false;
    return isDocumentSigner(this.signer)
      ? this.signer.isSignedWith(certificate)
      : Buffer.compare(certificate.raw, this.signer.certificate) === 0;
  }
}

/** Only the signature itself is asked about, for which the time does not matter. */
const LATE = new Date('2100-01-01T00:00:00Z');

function describe(signer: AnySigner): SignerDescription | undefined {
  if (isDocumentSigner(signer)) return undefined;
  const { subject, serial } = parseCertificate(signer.certificate);
  return { algorithm: signer.algorithm.name, subject: readSubject(subject), serial };
}

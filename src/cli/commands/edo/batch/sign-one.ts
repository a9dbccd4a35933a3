import { resolve } from 'node:path';
import {
  type AnySigner,
  addSigner,
  encodeOutput,
  type FileSignerInput,
  fileSigner,
  type OutputEncoding,
  readSignatures,
  type Subject,
  signAttached,
  signDetached,
} from '@styk/sdk/signing';
import { aboutFile } from '../../../failure/about-file.ts';
import { readInput } from '../../../files/read-input.ts';
import { replaceFileDurably } from '../../../files/replace-file.ts';
import { edoCommandErrors } from '../errors.ts';
import { type SignerDescription, SignerIdentity } from './signer-identity.ts';

/** One signature that was made; this shape is an interface for scripts. */
export interface MadeSignature {
  readonly file: string;
  readonly signature: string;
  readonly algorithm: string;
  readonly subject: Subject;
  readonly serial: string;
  readonly signedAt: string;
  /** It was there already, of the same signer over the same bytes. */
  readonly resumed?: true;
}

export interface SigningOptions {
  readonly cwd: string;
  readonly encoding: OutputEncoding;
  readonly attached: boolean;
  readonly add: boolean;
}

/** For another thread: the signer is opened there again. */
export interface SigningSetup extends SigningOptions {
  readonly signer: FileSignerInput;
}

export interface SigningJob {
  readonly file: string;
  readonly signature: string;
  /** RFC 3339. */
  readonly signedAt: string;
  /** Whether a signature that is there is kept, where it is good. */
  readonly resume: boolean;
}

export async function prepareSigning({ signer, ...options }: SigningSetup) {
  return signing(fileSigner(signer), options);
}

/** Signs one file after the other with this signer. */
export function signing(signer: AnySigner, options: SigningOptions): (job: SigningJob) => Promise<MadeSignature> {
  const identity = new SignerIdentity(signer);
  return (job) => signOne(job, identity, options);
}

/**
 * @throws cli-edo-signature-in-the-way, cli-edo-signature-not-one, those of `signDetached` and `addSigner`, what the
 *   system says of files
 */
async function signOne(job: SigningJob, identity: SignerIdentity, options: SigningOptions): Promise<MadeSignature> {
  const { file, signature } = job;
  const { cwd, encoding, attached, add } = options;
  const content = await readInput(file, cwd);
  const existing = job.resume || add ? await readInput(signature, cwd) : undefined;
  const found = job.resume && existing !== undefined ? await identity.findIn(existing, content) : undefined;
  if (found !== undefined) return { ...made(job, found), resumed: true };
  if (job.resume && !add)
    throw edoCommandErrors.create('cli-edo-signature-in-the-way', {}, { at: { file: signature } });

  const signingTime = new Date(job.signedAt);
  const { signer } = identity;
  const der = add
    ? await aboutFile(signature, () => addSigner(only(existing), signer, { content, signingTime }))
    : await (attached ? signAttached : signDetached)(content, signer, { signingTime });
  await replaceFileDurably(resolve(cwd, signature), encodeOutput(der, encoding, 'CMS'));
  return made(job, await identity.describe(der, content));
}

function made({ file, signature, signedAt }: SigningJob, described: SignerDescription): MadeSignature {
  const { algorithm, subject, serial } = described;
  return { file, signature, algorithm, subject, serial, signedAt: described.signedAt ?? signedAt };
}

/** @throws cli-edo-signature-not-one */
function only(file: Uint8Array | undefined): Uint8Array {
  const [existing, ...others] = file === undefined ? [] : readSignatures(file);
  if (existing !== undefined && others.length === 0) return existing;
  throw edoCommandErrors.create('cli-edo-signature-not-one', {});
}

import { relative, resolve } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import {
  type Check,
  type CheckId,
  createVerifier,
  type TrustMaterial,
  type Verification,
  type WaivableCheck,
} from '@styk/sdk/signing';
import { type FileFacts, fileFacts } from '@styk/sdk/signing/protocol';
import { type AuthorityOptions, readAuthorities } from '../../mchd/read-authorities.ts';
import { partyOf } from '../party.ts';
import { type SignedArchive, type SignedFile, signedArchive, signedFile } from '../signed-files.ts';
import { signerNameOf } from '../signer-name.ts';
import { readTrustFiles, type TrustOptions } from '../trust-files.ts';

/** An export package adds a check of its own: the files against the manifest. */
export interface ReportedCheck extends Omit<Check, 'id'> {
  readonly id: CheckId | 'archive';
}

export interface VerifiedFile extends Omit<Verification, 'checks'> {
  readonly file: string;
  /** Null for an export package as a whole. */
  readonly signature: string | null;
  readonly checks: readonly ReportedCheck[];
  /** For the protocol, where one is wanted. */
  readonly facts?: { readonly file: FileFacts; readonly signature: FileFacts };
}

/** Plain data, from which every thread can prepare the same verification. */
export interface VerifyingSetup {
  readonly trust: TrustOptions;
  readonly powers: AuthorityOptions;
  readonly cwd: string;
  /** RFC 3339. */
  readonly at: string;
  readonly party: string | undefined;
  readonly allowUnchecked: readonly WaivableCheck[];
  readonly withFacts: boolean;
}

export interface VerifyingJob {
  readonly file: string;
  /** Absolute paths of its signatures; not asked for of an export package. */
  readonly signatures: readonly string[];
}

export async function prepareVerifying(setup: VerifyingSetup) {
  return await verifying(setup, await readTrustFiles(setup.trust, setup.cwd));
}

/**
 * Verifies one file after the other against the same trust material.
 *
 * @throws signing-…, mchd-… for material that cannot be read; cli-edo-party-unreadable
 */
export async function verifying(setup: VerifyingSetup, trust: TrustMaterial) {
  const { cwd, at, allowUnchecked, withFacts } = setup;
  const verifier = createVerifier(trust);
  const party = setup.party === undefined ? undefined : partyOf(setup.party);
  const authorityOf = await readAuthorities(setup.powers, trust, cwd);
  // Who gives no power of attorney does not ask for one; what speaks against the signer's powers counts all the same.
  const isPowerAsked = setup.powers.mchd.length > 0;
  const verify = async ({ content, signatureBytes, file, signature }: SignedFile): Promise<VerifiedFile> => {
    const verification = await verifier.verify({
      content,
      signature: signatureBytes,
      at: new Date(at),
      parties: party && { ...party, signerName: signerNameOf(content) },
      authority: authorityOf(content),
      allowUnchecked: isPowerAsked ? allowUnchecked : [...allowUnchecked, 'authority'],
    });
    const facts = { file: fileFacts(file, content), signature: fileFacts(signature, signatureBytes) };
    return { file, signature, ...verification, ...(withFacts && { facts }) };
  };
  return async ({ file, signatures }: VerifyingJob): Promise<readonly VerifiedFile[]> => {
    const archive = isArchive(file) ? await signedArchive(file, cwd) : undefined;
    const results = archive === undefined ? [] : [packageResult(archive)];
    const paths = signatures.map((path) => ({ path: resolve(cwd, path), name: relative(cwd, path) }));
    for (const signed of archive?.files ?? (await signedFile(file, paths, cwd))) results.push(await verify(signed));
    return results;
  };
}

export function isArchive(file: string): boolean {
  return /\.zip$/i.test(file);
}

function packageResult({ archive, findings }: SignedArchive): VerifiedFile {
  const broken = findings.map(({ code, message, path }): ReportedCheck => {
    const reason = { ru: `${message.ru}: ${path}`, en: `${message.en}: ${path}` };
    return { id: 'archive', result: 'error', code, reason };
  });
  const complete: ReportedCheck = { id: 'archive', result: 'ok', code: 'archive-complete', reason: COMPLETE };
  return {
    file: archive,
    signature: null,
    verdict: broken.length === 0 ? 'passed' : 'failed',
    signers: [],
    checks: broken.length === 0 ? [complete] : broken,
  };
}

const COMPLETE: LocalizedText = {
  ru: 'Все файлы на месте и совпадают с описью',
  en: 'All files are there and as the manifest says',
};

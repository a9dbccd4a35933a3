import type { LocalizedText } from '@styk/sdk/errors';
import {
  type Check,
  type CheckId,
  type CheckResult,
  createVerifier,
  type Verdict,
  type Verification,
  WAIVABLE_CHECKS,
} from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import type { ExitCode } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { readAuthorities } from '../mchd/read-authorities.ts';
import { describeSigner } from './describe-signer.ts';
import { edoCommandErrors } from './errors.ts';
import { partyOf } from './party.ts';
import { type SignedArchive, type SignedFile, signedArchive, signedFile } from './signed-files.ts';
import { signerNameOf } from './signer-name.ts';
import { timeOf } from './time-of.ts';
import { readTrustFiles } from './trust-files.ts';
import type { EdoVerifyInput } from './verify.command.ts';

/** An export package adds a check of its own: the files against the manifest. */
interface ReportedCheck extends Omit<Check, 'id'> {
  readonly id: CheckId | 'archive';
}

interface VerifiedFile extends Omit<Verification, 'checks'> {
  readonly file: string;
  /** Null for an export package as a whole. */
  readonly signature: string | null;
  readonly checks: readonly ReportedCheck[];
}

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'подпись подлинна', en: 'the signature is genuine' },
  failed: { ru: 'подпись не принята', en: 'the signature is refused' },
  indeterminate: { ru: 'выяснить не удалось', en: 'could not be told' },
};

const PACKAGE_VERDICTS: typeof VERDICTS = {
  passed: { ru: 'архив цел', en: 'the archive is whole' },
  failed: { ru: 'архив повреждён', en: 'the archive is damaged' },
  indeterminate: VERDICTS.indeterminate,
};

export async function run({ args, options }: EdoVerifyInput, context: CommandContext): Promise<CommandResult> {
  if (options.sig !== undefined && args.file.length > 1) throw edoCommandErrors.create('cli-edo-one-file-for-sig', {});
  const trust = await readTrustFiles(options, context.cwd);
  const verifier = createVerifier(trust);
  const party = options.party === undefined ? undefined : partyOf(options.party);
  const at = timeOf(options.at, context);

  const { sig } = options;
  const allowUnchecked = WAIVABLE_CHECKS.filter((check) => options.allowUnchecked.includes(check));
  const authorityOf = await readAuthorities(options, trust, context.cwd);
  const verify = async ({ content, signatureBytes, file, signature }: SignedFile): Promise<VerifiedFile> => {
    context.signal.throwIfAborted();
    const verification = await verifier.verify({
      content,
      signature: signatureBytes,
      at,
      parties: party && { ...party, signerName: signerNameOf(content) },
      authority: authorityOf?.(content),
      allowUnchecked,
    });
    return { file, signature, ...verification };
  };

  const results: VerifiedFile[] = [];
  for (const file of args.file) {
    const isArchive = /\.zip$/i.test(file);
    const archive = isArchive ? await signedArchive(file, context.cwd) : undefined;
    if (archive !== undefined) results.push(packageResult(archive));
    for (const signed of archive?.files ?? (await signedFile(file, sig, context.cwd)))
      results.push(await verify(signed));
  }
  return {
    data: results.map((result) => ({
      ...result,
      checks: result.checks.map((check) => ({ ...check, reason: check.reason[context.language] })),
    })),
    text: (view) => results.map((result) => describe(result, view)).join('\n\n'),
    exitCode: exitCodeOf(results),
  };
}

function packageResult({ archive, findings }: SignedArchive): VerifiedFile {
  const broken = findings.map(({ code, message, path }): ReportedCheck => {
    const reason = { ru: `${message.ru}: ${path}`, en: `${message.en}: ${path}` };
    return { id: 'archive', result: 'error', code, reason };
  });
  const complete: ReportedCheck = {
    id: 'archive',
    result: 'ok',
    code: 'archive-complete',
    reason: { ru: 'Все файлы на месте и совпадают с описью', en: 'All files are there and as the manifest says' },
  };
  return {
    file: archive,
    signature: null,
    verdict: broken.length === 0 ? 'passed' : 'failed',
    signers: [],
    checks: broken.length === 0 ? [complete] : broken,
  };
}

/** One refused signature decides; otherwise one that could not be judged. */
function exitCodeOf(results: readonly VerifiedFile[]): ExitCode {
  if (results.some(({ verdict }) => verdict === 'failed')) return 1;
  return results.every(({ verdict }) => verdict === 'passed') ? 0 : 3;
}

function describe(
  { file, signature, verdict, signers, checks }: VerifiedFile,
  { text, style, language }: View,
): string {
  const colour = verdict === 'passed' ? style.green : verdict === 'failed' ? style.red : style.yellow;
  const marks: Record<CheckResult, string> = {
    ok: style.green('✓'),
    warning: style.yellow('!'),
    error: style.red('✗'),
    'not-checked': style.dim('–'),
  };
  return [
    `${signature ?? file}: ${colour(text((signature === null ? PACKAGE_VERDICTS : VERDICTS)[verdict]))}`,
    ...signers.flatMap((signer) => describeSigner(signer).map((line) => `  ${text(line)}`)),
    ...checks.map((check) => `  ${marks[check.result]} ${check.reason[language]}`),
  ].join('\n');
}

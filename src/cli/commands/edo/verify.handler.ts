import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import { type CheckResult, type Verdict, type Verification, verifySignature } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import type { ExitCode } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { edoCommandErrors } from './errors.ts';
import { partyOf } from './party.ts';
import { signaturesBeside } from './signature-files.ts';
import { readTrustFiles } from './trust-files.ts';
import type { EdoVerifyInput } from './verify.command.ts';

interface VerifiedFile extends Verification {
  readonly file: string;
  readonly signature: string;
}

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'подпись подлинна', en: 'the signature is genuine' },
  failed: { ru: 'подпись не принята', en: 'the signature is refused' },
  indeterminate: { ru: 'выяснить не удалось', en: 'could not be told' },
};

export async function run({ args, options }: EdoVerifyInput, context: CommandContext): Promise<CommandResult> {
  if (options.sig !== undefined && args.file.length > 1) throw edoCommandErrors.create('cli-edo-one-file-for-sig', {});
  const trust = await readTrustFiles(options, context.cwd);
  const parties = options.party === undefined ? undefined : partyOf(options.party);
  const at = timeOf(options.at, context);

  const results: VerifiedFile[] = [];
  for (const file of args.file) {
    const content = await readFile(resolve(context.cwd, file));
    const signatures = options.sig === undefined ? await signaturesBeside(resolve(context.cwd, file)) : [options.sig];
    for (const signature of signatures) {
      context.signal.throwIfAborted();
      const bytes = await readFile(resolve(context.cwd, signature));
      const allowUnchecked = options.allowUnchecked;
      const verification = await verifySignature({ content, signature: bytes, trust, at, parties, allowUnchecked });
      results.push({ file, signature, ...verification });
    }
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

/** One refused signature decides; otherwise one that could not be judged. */
function exitCodeOf(results: readonly VerifiedFile[]): ExitCode {
  if (results.some(({ verdict }) => verdict === 'failed')) return 1;
  return results.every(({ verdict }) => verdict === 'passed') ? 0 : 3;
}

function describe({ file, verdict, signers, checks }: VerifiedFile, { text, style, language }: View): string {
  const colour = verdict === 'passed' ? style.green : verdict === 'failed' ? style.red : style.yellow;
  const marks: Record<CheckResult, string> = {
    ok: style.green('✓'),
    warning: style.yellow('!'),
    error: style.red('✗'),
    'not-checked': style.dim('–'),
  };
  return [
    `${file}: ${colour(text(VERDICTS[verdict]))}`,
    ...signers.map(({ subject, signedAt }) =>
      text(
        { ru: '  подписал {who}, время по его словам {when}', en: '  signed by {who}, at the time claimed {when}' },
        { who: [subject.cn, subject.surname, subject.givenName].filter(Boolean).join(', '), when: signedAt ?? '?' },
      ),
    ),
    ...checks.map((check) => `  ${marks[check.result]} ${check.reason[language]}`),
  ].join('\n');
}

function timeOf(value: string | undefined, { clock }: CommandContext): Date {
  const time = new Date(value ?? clock.now());
  if (!Number.isNaN(time.getTime())) return time;
  throw edoCommandErrors.create('cli-edo-time-unreadable', { option: 'at', value: value ?? '' });
}

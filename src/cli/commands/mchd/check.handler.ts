import type { LocalizedText } from '@styk/sdk/errors';
import { type MchdVerification, readSigningFacts, verifyMchd } from '@styk/sdk/mchd';
import { parseCertificate, readCertificates, readSubject, type Subject, type Verdict } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { checkMark, colouredVerdict, exitCodeOfVerdicts } from '../../verdicts/verdict-view.ts';
import { timeOf } from '../edo/time-of.ts';
import { readTrustFiles } from '../edo/trust-files.ts';
import type { MchdCheckInput } from './check.command.ts';
import { mchdCommandErrors } from './errors.ts';
import { type PowerFile, readPower, readPowersFile, readRevocationFiles } from './power-files.ts';
import { summaryLines, summaryOf } from './summary.ts';

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'доверенность действительна', en: 'the power of attorney holds' },
  failed: { ru: 'доверенность не принята', en: 'the power of attorney is refused' },
  indeterminate: { ru: 'выяснить не удалось', en: 'could not be told' },
};

export async function run({ args, options }: MchdCheckInput, context: CommandContext): Promise<CommandResult> {
  const { cwd } = context;
  const at = timeOf(options.at, context);
  const given = await readPower(args.file, options.sig, cwd);
  const parents = await Promise.all(options.parent.map((file) => readPower(file, [], cwd)));
  const verification = await verifyMchd({
    power: given.power,
    parents: parents.map(({ power }) => power),
    trust: await readTrustFiles(options, cwd),
    revocations: await readRevocationFiles(options.revoked, cwd),
    powersTable: await readPowersFile(options.powers, cwd),
    at,
    subject: await subjectOf(options.cert, cwd),
    document: await documentOf(options.document, cwd),
    allowUnchecked: options.allowUnchecked,
  });
  const { verdict, mchd, checks } = verification;
  return {
    data: {
      file: given.file,
      signatures: given.signatures,
      verdict,
      mchd: mchd === undefined ? null : summaryOf(mchd, at),
      checks: checks.map((check) => ({ ...check, reason: check.reason[context.language] })),
    },
    text: (view) => describe(given, verification, at, view),
    exitCode: exitCodeOfVerdicts([verdict]),
  };
}

async function subjectOf(file: string | undefined, cwd: string): Promise<Subject | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readInput(file, cwd);
  return aboutFile(file, () => {
    const [certificate] = readCertificates(bytes);
    if (certificate === undefined) throw mchdCommandErrors.create('cli-mchd-no-certificate', {});
    return readSubject(parseCertificate(certificate).subject);
  });
}

async function documentOf(file: string | undefined, cwd: string) {
  if (file === undefined) return undefined;
  const bytes = await readInput(file, cwd);
  return (await aboutFile(file, () => readSigningFacts(bytes))).document;
}

function describe({ file }: PowerFile, { verdict, mchd, checks }: MchdVerification, at: Date, view: View): string {
  const { text, style, language } = view;
  const isOther = (number: string) => mchd !== undefined && number !== mchd.number;
  return [
    `${file}: ${colouredVerdict(text(VERDICTS[verdict]), verdict, style)}`,
    ...(mchd === undefined ? [] : summaryLines(summaryOf(mchd, at), view)),
    ...checks.map(({ result, reason, number }) => {
      const about = isOther(number) ? `${number}: ` : '';
      return `  ${checkMark(result, style)} ${about}${reason[language]}`;
    }),
  ].join('\n');
}

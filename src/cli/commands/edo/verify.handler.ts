import { resolve } from 'node:path';
import { type TrustMaterial, WAIVABLE_CHECKS } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import type { StreamResult } from '../../output/result.ts';
import { FolderIndex } from './batch/folder-index.ts';
import type { Outcome } from './batch/outcome.ts';
import { runBatch } from './batch/run-batch.ts';
import { selectFiles } from './batch/select-files.ts';
import { isArchive, type VerifiedFile, type VerifyingJob, type VerifyingSetup, verifying } from './batch/verify-one.ts';
import { type VerifyItem, verifyResult } from './batch/verify-result.ts';
import { withProgress } from './batch/with-progress.ts';
import { edoCommandErrors } from './errors.ts';
import { partyOf } from './party.ts';
import { isReportFile } from './protocol/report-kind.ts';
import { signedName } from './signature-files.ts';
import { timeOf } from './time-of.ts';
import { readTrustFiles } from './trust-files.ts';
import type { EdoVerifyInput } from './verify.command.ts';

const TOLD = {
  label: { ru: 'Проверяю', en: 'Verifying' },
  interrupted: { ru: 'прервано: проверено {done} из {total}', en: 'interrupted: {done} of {total} are verified' },
};

export async function run({ args, options }: EdoVerifyInput, context: CommandContext): Promise<StreamResult> {
  const { cwd, language, signal } = context;
  const { report, sig } = options;
  if (report !== undefined) {
    if (!isReportFile(report)) throw edoCommandErrors.create('cli-edo-report-kind', { file: report });
    await refuseExisting(resolve(cwd, report), options.force);
  }
  const files = await selectFiles(args.file, cwd, isDocument);
  if (sig !== undefined && files.length > 1) throw edoCommandErrors.create('cli-edo-one-file-for-sig', {});
  if (options.party !== undefined) partyOf(options.party);

  const setup = setupOf(options, context);
  const trust = await readTrustFiles(setup.trust, cwd);
  const outcomes = runBatch({
    name: 'verify',
    count: files.length,
    jobs: jobsOf(files, sig, cwd),
    run: await verifying(setup, trust),
    setup,
    threads: options.threads,
    language,
    signal,
  });
  const told = withProgress(outcomes, files.length, TOLD, context);
  const items = itemsOf(told, files);
  const kept = report === undefined ? items : reported(items, { report, setup, trust, options }, context);
  return verifyResult(kept, language);
}

/** Of a folder: documents, whether signed or not, and whatever else has a signature beside it. */
function isDocument(name: string, all: readonly string[]): boolean {
  if (/\.xml$/i.test(name)) return true;
  return signedName(name) === undefined && all.some((other) => signedName(other) === name);
}

function setupOf(options: EdoVerifyInput['options'], context: CommandContext): VerifyingSetup {
  const { trust, ca, chain, crl, ocsp, trustList, mchd, mchdRevoked, mchdPowers, allowUnchecked } = options;
  return {
    trust: { trust, ca, chain, crl, ocsp, trustList },
    powers: {
      mchd,
      mchdRevoked,
      mchdPowers,
      allowUnchecked: allowUnchecked.filter(
        (check) => check.startsWith('mchd') || check === 'powers' || check === 'delegation',
      ),
    },
    cwd: context.cwd,
    at: timeOf(options.at, context).toISOString(),
    party: options.party,
    allowUnchecked: WAIVABLE_CHECKS.filter((check) => allowUnchecked.includes(check)),
    withFacts: options.report !== undefined,
  };
}

async function* jobsOf(files: readonly string[], sig: string | undefined, cwd: string): AsyncGenerator<VerifyingJob> {
  const folders = new FolderIndex();
  for (const file of files) {
    if (isArchive(file)) yield { file, signatures: [] };
    else if (sig !== undefined) yield { file, signatures: [resolve(cwd, sig)] };
    else yield { file, signatures: await folders.signaturesOf(resolve(cwd, file)) };
  }
}

async function* itemsOf(
  outcomes: AsyncIterable<readonly [number, Outcome<readonly VerifiedFile[]>]>,
  files: readonly string[],
): AsyncGenerator<VerifyItem> {
  for await (const [index, outcome] of outcomes) {
    if ('done' in outcome) yield* outcome.done;
    else yield { file: files[index] ?? '', failure: outcome.failure };
  }
}

interface Reporting {
  readonly report: string;
  readonly setup: VerifyingSetup;
  readonly trust: TrustMaterial;
  readonly options: EdoVerifyInput['options'];
}

/** Keeps the items for the protocol, which is written when all are there; an interrupted one would look complete. */
async function* reported(
  items: AsyncIterable<VerifyItem>,
  { report, setup, trust, options }: Reporting,
  context: CommandContext,
): AsyncGenerator<VerifyItem> {
  const kept: VerifyItem[] = [];
  for await (const item of items) {
    kept.push(item);
    yield item;
  }
  if (context.signal.aborted) return;
  const { writeReport } = await import('./protocol/write-report.ts');
  const atSource = options.at === undefined ? 'clock' : 'given';
  await writeReport(report, { items: kept, setup, trust, atSource }, context);
}

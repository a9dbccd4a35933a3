import { resolve } from 'node:path';
import type { CommandContext } from '../../context/command-context.ts';
import { cliErrors } from '../../errors.ts';
import type { StreamResult } from '../../output/result.ts';
import { FolderIndex } from './batch/folder-index.ts';
import { runBatch } from './batch/run-batch.ts';
import { selectFiles } from './batch/select-files.ts';
import { type SigningJob, signing } from './batch/sign-one.ts';
import { signResult } from './batch/sign-result.ts';
import { withProgress } from './batch/with-progress.ts';
import { edoCommandErrors } from './errors.ts';
import { openSigner } from './open-signer.ts';
import type { EdoSignInput } from './sign.command.ts';

const TOLD = {
  label: { ru: 'Подписываю', en: 'Signing' },
  interrupted: {
    ru: 'прервано: подписано {done} из {total}; продолжить: --resume',
    en: 'interrupted: {done} of {total} are signed; go on with --resume',
  },
};

interface Target {
  readonly file: string;
  readonly signature: string;
}

export async function run({ args, options }: EdoSignInput, context: CommandContext): Promise<StreamResult> {
  const { add, attached, encoding, force, resume, sigExt, threads } = options;
  if (resume && force) throw edoCommandErrors.create('cli-edo-resume-or-force', {});
  if (add && attached) throw edoCommandErrors.create('cli-edo-add-or-attached', {});
  const { cwd, language, signal } = context;
  const files = await selectFiles(args.file, cwd, (name) => /\.xml$/i.test(name));
  const { signer, again } = await openSigner(options, context);
  const targets = files.map((file): Target => ({ file, signature: `${file}.${sigExt}` }));
  const folders = new FolderIndex();
  if (!add && !force && !resume) await refuseExisting(targets, folders, cwd);

  const settings = { cwd, encoding, attached, add };
  const outcomes = runBatch({
    name: 'sign',
    count: targets.length,
    jobs: jobsOf(targets, folders, resume, context),
    run: signing(signer, settings),
    setup: again && { ...settings, signer: again },
    threads,
    language,
    signal,
  });
  return signResult(withProgress(outcomes, targets.length, TOLD, context), files);
}

/** Nothing is signed where one of many signatures is there already: see --resume. @throws cli-file-exists */
async function refuseExisting(targets: readonly Target[], folders: FolderIndex, cwd: string): Promise<void> {
  for (const { signature } of targets) {
    const path = resolve(cwd, signature);
    if (await folders.has(path)) throw cliErrors.create('cli-file-exists', {}, { at: { file: path } });
  }
}

/** The time of signing is that at which the file's turn comes. */
async function* jobsOf(
  targets: readonly Target[],
  folders: FolderIndex,
  resume: boolean,
  { clock, cwd }: CommandContext,
): AsyncGenerator<SigningJob> {
  for (const { file, signature } of targets) {
    const path = resolve(cwd, signature);
    await folders.removeLeftovers(path);
    const isThere = resume && (await folders.has(path));
    yield { file, signature, signedAt: new Date(clock.now()).toISOString(), resume: isThere };
  }
}

import { basename, resolve } from 'node:path';
import type { AnsweredFile, TitleType } from '@styk/sdk/edo';
import { readSignatures } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import type { EdoBuildInput } from './build.command.ts';
import type { BuildInput } from './build-input.ts';
import { edoCommandErrors } from './errors.ts';
import { signaturesBeside } from './signature-files.ts';

/**
 * The file that a title answers, with the signatures named or beside it. A model that quotes the file itself, such as
 * a parsed one, needs none; otherwise it is asked for.
 *
 * @throws cli-edo-nothing-answered, cli-edo-answer-for-one, cli-edo-signature-missing; cli-answer-needed where nobody can be asked
 */
export async function answeredFile(
  type: TitleType,
  inputs: readonly BuildInput[],
  { answer, sig }: EdoBuildInput['options'],
  { ask, cwd }: CommandContext,
): Promise<AnsweredFile | undefined> {
  if (type.answers === undefined) {
    if (answer !== undefined) throw edoCommandErrors.create('cli-edo-nothing-answered', { title: type.id });
    return undefined;
  }
  if (answer === undefined && inputs.every(quotesItself)) return undefined;
  if (inputs.length > 1) throw edoCommandErrors.create('cli-edo-answer-for-one', { count: inputs.length });
  const file = answer ?? (await ask.input({ option: 'answer', message: question }));
  const bytes = await readInput(file, cwd);
  const paths = sig.length > 0 ? sig : await signaturesBeside(resolve(cwd, file));
  const signatures: Uint8Array[] = [];
  for (const path of paths) {
    const content = await readInput(path, cwd);
    signatures.push(...(await aboutFile(path, () => readSignatures(content))));
  }
  return { bytes, fileName: basename(file), signatures };
}

const question = { ru: 'На какой файл это ответ?', en: 'Which file does it answer?' };

function quotesItself({ document }: BuildInput): boolean {
  return typeof document === 'object' && document !== null && 'answers' in document;
}

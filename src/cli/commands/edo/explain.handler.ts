import { type DocumentExplanation, explainDocument, explainTitle } from '@styk/sdk/edo';
import { explainCode } from '@styk/sdk/edo/codes';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import type { CommandResult } from '../../output/result.ts';
import { dateOf } from './date-of.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoExplainInput } from './explain.command.ts';
import { codeData, codeText } from './explain-code.ts';
import { explanationData, explanationText } from './explain-document.ts';
import { storedFormats } from './formats/stored-formats.ts';
import { titleOf } from './title-of.ts';

export async function run(
  { args: { what }, options }: EdoExplainInput,
  context: CommandContext,
): Promise<CommandResult> {
  if ((what === undefined) === (options.type === undefined)) throw edoCommandErrors.create('cli-edo-explain-what', {});
  if (what === undefined) return ofTitle(options, context);
  // Codes of rules are in capitals, the others in small letters: people need not know which.
  const explained = explainCode(what) ?? explainCode(what.toUpperCase()) ?? explainCode(what.toLowerCase());
  if (explained !== undefined) {
    return { data: codeData(explained, context.language), text: (view) => codeText(explained, view) };
  }
  if (!/[./\\]/.test(what)) throw edoCommandErrors.create('cli-edo-code-unknown', { code: what });
  return ofFile(what, options, context);
}

type Options = EdoExplainInput['options'];

async function ofFile(file: string, { formatId, date }: Options, context: CommandContext): Promise<CommandResult> {
  const bytes = await readInput(file, context.cwd);
  const userFormats = await storedFormats(context);
  const choice = { userFormats, format: formatId, date: date === undefined ? undefined : dateOf('date', date) };
  return result(await aboutFile(file, () => explainDocument(bytes, choice)), context, file);
}

function ofTitle({ type = 'upd', title, date }: Options, context: CommandContext): CommandResult {
  const today = new Date(context.clock.now()).toLocaleDateString('sv-SE');
  const day = date === undefined ? today : dateOf('date', date);
  return result(explainTitle(titleOf(type, title).id, day), context);
}

function result(explained: DocumentExplanation, { language }: CommandContext, file?: string): CommandResult {
  return {
    data: explanationData(explained, language, file),
    text: (view) => explanationText(explained, view, file),
  };
}

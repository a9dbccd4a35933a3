import { explainCode } from '@styk/sdk/edo/codes';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoExplainInput } from './explain.command.ts';
import { codeData, codeText } from './explain-code.ts';

export async function run({ args: { what } }: EdoExplainInput, { language }: CommandContext): Promise<CommandResult> {
  // Codes of rules are in capitals, the others in small letters: people need not know which.
  const explained = explainCode(what) ?? explainCode(what.toUpperCase()) ?? explainCode(what.toLowerCase());
  if (explained === undefined) throw edoCommandErrors.create('cli-edo-code-unknown', { code: what });
  return { data: codeData(explained, language), text: (view) => codeText(explained, view) };
}

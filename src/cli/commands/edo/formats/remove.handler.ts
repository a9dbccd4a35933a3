import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { edoCommandErrors } from '../errors.ts';
import { formatOf, knownFormats } from './known-formats.ts';
import type { EdoFormatsRemoveInput } from './remove.command.ts';
import { removeFormat } from './stored-formats.ts';

export async function run({ args }: EdoFormatsRemoveInput, context: CommandContext): Promise<CommandResult> {
  const { stored, info } = formatOf(args.format, await knownFormats(context));
  const key = `${info.id}/${info.version}/${info.edition}`;
  if (stored === undefined) throw edoCommandErrors.create('cli-edo-format-built-in', { format: key });
  await removeFormat(stored);
  return {
    data: { format: key, file: stored.file },
    text: ({ text, style }) =>
      text({ ru: '{mark} {key} убран', en: '{mark} {key} removed' }, { mark: style.green('✓'), key }),
  };
}

import { explainSetting, optionOfKey } from '../../config/explain-setting.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { cliErrors } from '../../errors.ts';
import type { CommandResult } from '../../output/result.ts';
import type { ConfigGetInput } from './get.command.ts';

export async function run({ args: { key } }: ConfigGetInput, context: CommandContext): Promise<CommandResult> {
  const { value } = explainSetting(key, optionOfKey(key, context.commands), context.settings);
  if (value === undefined) throw cliErrors.create('cli-config-key-unset', { key });
  return { data: { key, value }, text: () => String(value) };
}

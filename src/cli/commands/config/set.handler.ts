import { changeProjectSetting, changeUserSetting } from '../../config/change-setting.ts';
import { optionOfKey } from '../../config/explain-setting.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { optionValue } from '../../registry/option-value.ts';
import type { ConfigSetInput } from './set.command.ts';

export async function run({ args, options }: ConfigSetInput, context: CommandContext): Promise<CommandResult> {
  const { key } = args;
  const value = optionValue(optionOfKey(key, context.commands), args.value, key);
  const { profile } = context.global;
  const path = [...(profile === undefined ? [] : ['profiles', profile]), ...key.split('.')];
  const file = options.project
    ? await changeProjectSetting({ path, value }, context)
    : await changeUserSetting({ path, value }, context.configDir);
  return {
    data: { key, value, file },
    text: ({ text }) => text({ ru: '{key} записан в {file}', en: '{key} is written to {file}' }, { key, file }),
  };
}

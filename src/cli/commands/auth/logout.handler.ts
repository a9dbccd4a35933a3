import { changeUserSetting } from '../../config/change-setting.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { AuthLogoutInput } from './logout.command.ts';

export async function run(_: AuthLogoutInput, context: CommandContext): Promise<CommandResult> {
  const { profile } = context.settings;
  await context.secrets.delete('clientSecret');
  // An undefined value leaves no key in the file.
  await changeUserSetting({ path: ['profiles', profile, 'clientId'], value: undefined }, context.configDir);
  const stillSet = ['STYK_CLIENT_ID', 'STYK_CLIENT_SECRET'].filter((name) => context.env[name] !== undefined);
  return {
    data: { profile, stillSet },
    text: ({ text }) =>
      [
        text(
          { ru: 'Ключ профиля «{profile}» забыт', en: 'The key of the profile "{profile}" is forgotten' },
          { profile },
        ),
        ...stillSet.map((name) =>
          text({ ru: 'Переменная {name} по-прежнему задана', en: 'The variable {name} is still set' }, { name }),
        ),
      ].join('\n'),
  };
}

import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { AuthStatusInput } from './status.command.ts';

export async function run({ options }: AuthStatusInput, context: CommandContext): Promise<CommandResult> {
  return withStyk(options, context, async ({ styk, environment, credentials }) => {
    const info = await styk.identity.getTokenInfo({ signal: context.signal });
    const data = {
      profile: context.settings.profile,
      baseUrl: environment.baseUrl,
      clientId: credentials.clientId,
      /** `profile` or `sandbox`: whose key it is. */
      credentials: credentials.source,
      partnerId: info.partnerId,
      environment: info.environment,
      scopes: info.scopes,
      expiresAt: info.expiresAt,
    };
    return {
      data,
      text: (view) =>
        view.table<readonly [string, string]>(
          [
            { title: { ru: 'Что', en: 'What' }, value: ([name]) => name },
            { title: { ru: 'Значение', en: 'Value' }, value: ([, value]) => value },
          ],
          [
            [view.text({ ru: 'партнёр', en: 'partner' }), data.partnerId],
            [view.text({ ru: 'ключ', en: 'key' }), `${data.clientId} (${view.text(sources[data.credentials])})`],
            [view.text({ ru: 'профиль', en: 'profile' }), data.profile],
            [view.text({ ru: 'среда', en: 'environment' }), `${data.environment} ${data.baseUrl}`],
            [view.text({ ru: 'права', en: 'scopes' }), data.scopes.join(' ')],
            [view.text({ ru: 'токен до', en: 'token until' }), data.expiresAt],
          ],
        ),
    };
  });
}

const sources = {
  profile: { ru: 'из профиля или окружения', en: 'from the profile or the environment' },
  sandbox: { ru: 'встроенный ключ песочницы', en: "the sandbox's built-in key" },
} as const;

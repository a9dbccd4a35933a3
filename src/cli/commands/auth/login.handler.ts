import { findEnvironment } from '../../connection/environment.ts';
import { keepCredentials } from '../../connection/keep-credentials.ts';
import { withClient } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { AuthLoginInput } from './login.command.ts';
import { readSecret } from './read-secret.ts';

export async function run({ options }: AuthLoginInput, context: CommandContext): Promise<CommandResult> {
  const environment = findEnvironment(options.baseUrl, context);
  const clientId =
    options.clientId ??
    (await context.ask.input({ option: 'client-id', message: { ru: 'Ключ доступа', en: 'Access key (client id)' } }));
  const clientSecret = await readSecret(clientId, options, context);
  const info = await withClient(environment, { clientId, clientSecret }, context, (styk) =>
    styk.identity.getTokenInfo({ signal: context.signal }),
  );
  await keepCredentials({ clientId, clientSecret, baseUrl: options.baseUrl }, context);
  const data = {
    profile: context.settings.profile,
    baseUrl: environment.baseUrl,
    clientId,
    partnerId: info.partnerId,
    environment: info.environment,
    scopes: info.scopes,
  };
  return {
    data,
    text: ({ text }) =>
      text(
        {
          ru: 'Вход выполнен: {partnerId}, ключ {clientId}, среда {environment} ({baseUrl}), профиль «{profile}»',
          en: 'Signed in: {partnerId}, key {clientId}, environment {environment} ({baseUrl}), profile "{profile}"',
        },
        { ...data, scopes: data.scopes.join(' ') },
      ),
  };
}

import { changeUserSetting } from '../config/change-setting.ts';
import type { CommandContext } from '../context/command-context.ts';

export interface KeptCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the user named it; the address of a running sandbox is found anew each time. */
  readonly baseUrl: string | undefined;
}

/** Keeps a key in the profile together with the environment it belongs to; the secret goes to the secrets' file first. */
export async function keepCredentials(
  { clientId, clientSecret, baseUrl }: KeptCredentials,
  { secrets, settings, configDir }: CommandContext,
): Promise<void> {
  const section = ['profiles', settings.profile];
  await secrets.set('clientSecret', clientSecret);
  await changeUserSetting({ path: [...section, 'clientId'], value: clientId }, configDir);
  if (baseUrl !== undefined) await changeUserSetting({ path: [...section, 'baseUrl'], value: baseUrl }, configDir);
}

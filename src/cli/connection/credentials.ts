import { defaultProfile } from '../config/settings.ts';
import type { CommandContext } from '../context/command-context.ts';
import { cliErrors } from '../errors.ts';
import type { Environment } from './environment.ts';
import { connectionErrors } from './errors.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `profile`: the user's settings or environment; `sandbox`: the built-in partner of the sandbox that runs here. */
  readonly source: 'profile' | 'sandbox';
}

/**
 * The key of the profile, or else the one a running sandbox comes with.
 * @throws StykError `connection-credentials-missing`, `cli-profile-unknown`
 */
export async function findCredentials(
  clientId: string | undefined,
  { baseUrl, sandbox }: Environment,
  context: CommandContext,
): Promise<Credentials> {
  const { settings } = context;
  const { profile } = settings;
  if (clientId === undefined) {
    // A slip in the profile's name must not end up in the sandbox.
    if (profile !== defaultProfile && !settings.profiles.includes(profile)) {
      throw cliErrors.create('cli-profile-unknown', { profile });
    }
    if (sandbox !== undefined) return { ...sandbox.credentials, source: 'sandbox' };
    throw connectionErrors.create('connection-credentials-missing', { url: baseUrl, profile, missing: 'client-id' });
  }
  const clientSecret = await secretOf(clientId, context);
  if (clientSecret !== undefined) return { clientId, clientSecret, source: 'profile' };
  if (sandbox?.credentials.clientId === clientId) return { ...sandbox.credentials, source: 'sandbox' };
  throw connectionErrors.create('connection-credentials-missing', { url: baseUrl, profile, missing: 'client-secret' });
}

/** The secret in the profile belongs to the key in the profile: with another key it would only be given away. */
async function secretOf(clientId: string, { env, secrets, settings }: CommandContext): Promise<string | undefined> {
  const own = settings.layers(['clientId'])[0]?.value === clientId;
  return own || env['STYK_CLIENT_SECRET'] !== undefined ? secrets.get('clientSecret') : undefined;
}

import { randomBytes } from 'node:crypto';
import { signWebhook } from '@styk/sdk/webhooks';
import { readState } from '../../../../sandbox/state-file.ts';
import { findEnvironment } from '../../../connection/environment.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import { sandboxFolder } from '../../../project/project-folder.ts';
import { eventsCommandErrors } from '../errors.ts';

const NAME = 'webhookSecret';

/**
 * What deliveries are signed with: `STYK_WEBHOOK_SECRET`, or the secret that the running sandbox comes with, or the profile's
 * own, which is made when it is first needed and stays.
 * @throws StykError `events-secret-invalid`
 */
export async function listenerSecret(baseUrl: string | undefined, context: CommandContext): Promise<string> {
  const { env, secrets } = context;
  const given = env['STYK_WEBHOOK_SECRET'];
  if (given !== undefined) return checked(given);
  const sandbox = baseUrl === undefined ? readState(sandboxFolder(context)) : findEnvironment(baseUrl, context).sandbox;
  if (sandbox !== undefined) return sandbox.webhookSecret;
  const kept = await secrets.get(NAME);
  if (kept !== undefined) return kept;
  const made = `whsec_${randomBytes(32).toString('base64')}`;
  await secrets.set(NAME, made);
  return made;
}

async function checked(secret: string): Promise<string> {
  try {
    await signWebhook({ id: 'try', timestampMs: 0, body: '' }, [secret]);
    return secret;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw eventsCommandErrors.create('events-secret-invalid', { reason }, { cause: error });
  }
}

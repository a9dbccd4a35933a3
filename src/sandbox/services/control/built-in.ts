import { builtInPartner } from '../../built-in-partner.ts';
import type { Draw } from '../../chance.ts';
import type { Tx } from '../../storage/tx.ts';
import { newWebhookSecret } from '../events/subscriptions/keys.ts';
import { addClient, findClient, reinstateClient } from '../identity/clients.ts';
import { BUILT_IN_SCOPES } from '../identity/scopes.ts';
import { newSecret } from '../identity/secrets.ts';
import { ensureBuiltInPartner } from '../partners/built-in.ts';
import { readSetting, writeSetting } from './settings.ts';

/** What a newcomer needs to call the sandbox; the same for the life of a data folder. */
export interface BuiltInCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Standard Webhooks secret, `whsec_` and base64. */
  readonly webhookSecret: string;
}

const SETTING = 'builtIn';

/**
 * Makes sure that the built-in partner is there. Its secret is the one secret kept readable, because every start has to
 * tell it again; it opens nothing outside this machine.
 */
export function ensureBuiltIn(tx: Tx, now: number, draw: Draw): BuiltInCredentials {
  const known = readSetting<BuiltInCredentials>(tx, SETTING);
  const credentials = known ?? {
    clientId: builtInPartner.clientId,
    clientSecret: newSecret(draw, 'sec'),
    webhookSecret: newWebhookSecret(draw),
  };
  if (known === undefined) writeSetting(tx, SETTING, credentials);
  const { partnerId, clientId } = builtInPartner;
  ensureBuiltInPartner(tx, now);
  if (findClient(tx, clientId) === undefined) {
    const restrictions = { label: null, storeId: null };
    const client = { clientId, partnerId, environment: 'sandbox' as const, ...restrictions, createdAt: now };
    addClient(tx, { ...client, scopes: BUILT_IN_SCOPES }, credentials.clientSecret);
  }
  // Whoever starts the sandbox is told this key: it has to open something.
  reinstateClient(tx, clientId);
  return credentials;
}

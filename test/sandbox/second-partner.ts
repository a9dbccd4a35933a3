import { type Client, newKey } from './harness.ts';

export interface SecondPartner {
  readonly partnerId: string;
  readonly call: Client['call'];
  /** The same with a new token, for when the clock has ended the first. */
  again(): Promise<SecondPartner>;
}

/** Another partner of the same sandbox, with a key of its own. */
export async function secondPartner({ call, sandbox }: Client): Promise<SecondPartner> {
  const application = {
    inn: '7707083893',
    ogrn: '1027700132195',
    name: 'ООО «Второй партнёр»',
    type: 'loyalty-shop',
    capabilities: ['loyalty-pos', 'edo-exchange', 'marketplace-seller', 'events-consumer', 'settlements'],
    contacts: [{ kind: 'email', value: 'dev@partner.example' }],
  };
  const applied = await call('POST', '/partners/v1/applications', { body: application, key: newKey(), token: null });
  const { partnerId, agreementId, registrationAccessToken: token } = applied.json;
  const agreement = (await call('GET', `/partners/v1/agreements/${agreementId}`, { token })).json;
  const body = { acceptedHash: agreement.textHash };
  await call('POST', `/partners/v1/agreements/${agreementId}/sign`, { body, key: newKey(), token });
  const key = await call('POST', `/partners/v1/partners/${partnerId}/credentials`, {
    body: { environment: 'sandbox' },
    key: newKey(),
    token,
  });
  const grant = {
    grant_type: 'client_credentials',
    client_id: key.json.clientId,
    client_secret: key.json.clientSecret,
  };
  const again = async (): Promise<SecondPartner> => {
    const body = new URLSearchParams(grant);
    const answer = await fetch(`${sandbox.url}/identity/v1/oauth/token`, { method: 'POST', body });
    const { access_token: own } = (await answer.json()) as { access_token: string };
    return { partnerId, again, call: (method, path, options) => call(method, path, { token: own, ...options }) };
  };
  return again();
}

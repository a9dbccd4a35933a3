import type { Token, TokenRequest } from '@styk/sdk/api/identity';
import { systemClock } from '@styk/sdk/clock';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { redeemCode } from './authorization-code.ts';
import { clientOfAssertion } from './client-assertion.ts';
import { type Client, findClient, markUsed } from './clients.ts';
import { redeemDevice } from './device-login.ts';
import { oauthProblems } from './problems.ts';
import { issueRefresh, type Refresh, redeemRefresh } from './refresh-tokens.ts';
import { matchesHash } from './secrets.ts';
import { signJwt } from './signing-key.ts';
import { subjectOf } from './subjects.ts';
import { issueToken } from './tokens.ts';

const TOKEN_LIFE_SEC = 900;
const ID_TOKEN_LIFE_SEC = 600;

type TokenCall = OperationCall<unknown, TokenRequest>;

export function createToken(call: TokenCall): OperationResult<Token> {
  const { grant_type: grant } = call.body;
  switch (grant) {
    case 'client_credentials':
      return byCredentials(call);
    case 'urn:ietf:params:oauth:grant-type:device_code':
      return byDevice(call);
    case 'authorization_code':
      return byCode(call);
    default:
      return byRefresh(call);
  }
}

function byCredentials(call: TokenCall): OperationResult<Token> {
  const client = authenticate(call);
  const asked = call.body.scope?.split(' ').filter((scope) => scope !== '') ?? client.scopes;
  const strange = asked.find((scope) => !client.scopes.includes(scope));
  if (strange !== undefined) throw oauthProblems.create('invalid_scope', { scope: strange });
  const restriction = client.storeId === null ? {} : { storeId: client.storeId };
  markUsed(call.tx, client.clientId, call.now);
  return answer(call, { partnerId: client.partnerId, clientId: client.clientId, scopes: asked, ...restriction });
}

function byDevice(call: TokenCall): OperationResult<Token> {
  const { clientId, scopes, partnerId } = redeemDevice(call, call.body.client_id, call.body.device_code ?? '');
  // An approved login always says for whom.
  return renewable(call, { clientId, scopes, partnerId: partnerId ?? '' });
}

function byCode(call: TokenCall): OperationResult<Token> {
  const { tx, now, origin, operation } = call;
  const { clientId, scopes, nonce, customerId, consentId } = redeemCode(call, call.body);
  const client = findClient(tx, clientId);
  if (client?.revokedAt !== null) throw oauthProblems.create('invalid_grant');
  const iat = Math.floor(now / 1000);
  const idToken = signJwt(call, {
    iss: `${origin}${operation.basePath}`,
    aud: clientId,
    sub: subjectOf(call, client.partnerId, customerId),
    iat,
    exp: iat + ID_TOKEN_LIFE_SEC,
    ...(nonce === null ? {} : { nonce }),
    consent_id: consentId,
  });
  return renewable(call, { clientId, scopes, partnerId: client.partnerId }, { id_token: idToken });
}

function byRefresh(call: TokenCall): OperationResult<Token> {
  return renewable(call, redeemRefresh(call, call.body.refresh_token ?? ''));
}

function renewable(call: TokenCall, refresh: Refresh, more: Partial<Token> = {}): OperationResult<Token> {
  const { clientId, partnerId } = refresh;
  const scopes = refresh.scopes.split(' ').filter((scope) => scope !== '' && scope !== 'openid');
  return answer(call, { partnerId, clientId, scopes }, { refresh_token: issueRefresh(call, refresh), ...more });
}

function answer(
  call: TokenCall,
  caller: { readonly partnerId: string; readonly clientId: string; readonly scopes: readonly string[] },
  more: Partial<Token> = {},
): OperationResult<Token> {
  const token = issueToken(call, { scheme: 'oauth2', caller, expiresAt: call.now + TOKEN_LIFE_SEC * 1000 });
  const scope = caller.scopes.join(' ');
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE_SEC, scope, ...more },
    headers: { 'cache-control': 'no-store' },
  };
}

/** The client the request is from, proved by its key or by its secret. */
function authenticate({ tx, now, body, operation }: TokenCall): Client {
  const { client_id: clientId, client_secret: secret, client_assertion: assertion } = body;
  if (assertion !== undefined) {
    const tokenPath = `${operation.basePath}${operation.path}`;
    const proved = clientOfAssertion(assertion, clientId, { tx, now, clock: systemClock, tokenPath });
    const client = findClient(tx, proved);
    if (client?.revokedAt === null) return client;
  }
  const client = clientId === undefined ? undefined : findClient(tx, clientId);
  if (client?.revokedAt !== null || secret === undefined || !matchesHash(secret, client.secretHash)) {
    throw oauthProblems.create('invalid_client');
  }
  return client;
}

import type { Token, TokenInfo, TokenRequest } from '@styk/sdk/api/identity';
import { systemClock } from '@styk/sdk/clock';
import type { OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import { clientOfAssertion, forgetAssertions } from './client-assertion.ts';
import { rotateKey } from './client-keys.ts';
import { type Client, findClient } from './clients.ts';
import { oauthProblems } from './problems.ts';
import { matchesHash } from './secrets.ts';
import { forgetOldTokens, issueToken } from './tokens.ts';

const TOKEN_LIFE_SEC = 900;

export const identityService: ServiceModule = {
  name: 'identity',
  migrations: [
    {
      name: 'clients-and-tokens',
      sql: `CREATE TABLE identity_client (
              seq INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE, partner_id TEXT NOT NULL,
              secret_hash TEXT NOT NULL, environment TEXT NOT NULL, scopes TEXT NOT NULL, label TEXT, store_id TEXT,
              created_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX identity_client_partner ON identity_client (partner_id, seq);
            CREATE TABLE identity_token (
              hash TEXT PRIMARY KEY, scheme TEXT NOT NULL, partner_id TEXT NOT NULL, client_id TEXT, store_id TEXT,
              scopes TEXT NOT NULL, expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX identity_token_expiry ON identity_token (expires_at);`,
    },
    {
      name: 'client-keys',
      sql: `CREATE TABLE identity_client_key (
              seq INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL, kid TEXT NOT NULL, jwk TEXT NOT NULL,
              valid_from INTEGER NOT NULL, valid_until INTEGER, UNIQUE (client_id, kid)
            ) STRICT;
            CREATE TABLE identity_assertion (
              client_id TEXT NOT NULL, jti TEXT NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (client_id, jti)
            ) STRICT, WITHOUT ROWID;`,
    },
  ],
  handlers: { createToken, getTokenInfo, rotateKey },
  jobs: {
    tokens: {
      schedule: 'nightly',
      run: ({ tx, now }) => ({ forgotten: forgetOldTokens(tx, now), assertions: forgetAssertions(tx, systemClock) }),
    },
  },
};

function createToken(call: OperationCall<unknown, TokenRequest>): OperationResult<Token> {
  const { tx, now, body } = call;
  const { grant_type: grant } = body;
  if (grant !== 'client_credentials') throw oauthProblems.create('unsupported_grant_type', { grant });
  const client = authenticate(call);
  const asked = body.scope?.split(' ').filter((scope) => scope !== '') ?? client.scopes;
  const strange = asked.find((scope) => !client.scopes.includes(scope));
  if (strange !== undefined) throw oauthProblems.create('invalid_scope', { scope: strange });
  const restriction = client.storeId === null ? {} : { storeId: client.storeId };
  const token = issueToken(tx, {
    scheme: 'oauth2',
    caller: { partnerId: client.partnerId, clientId: client.clientId, scopes: asked, ...restriction },
    expiresAt: now + TOKEN_LIFE_SEC * 1000,
  });
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE_SEC, scope: asked.join(' ') },
    headers: { 'cache-control': 'no-store' },
  };
}

/** The client the request is from, proved by its key or by its secret. */
function authenticate({ tx, now, body, operation }: OperationCall<unknown, TokenRequest>): Client {
  const { client_id: clientId, client_secret: secret, client_assertion: assertion } = body;
  if (assertion !== undefined) {
    const tokenPath = `${operation.basePath}${operation.path}`;
    const proved = clientOfAssertion(assertion, clientId, { tx, now, clock: systemClock, tokenPath });
    const client = findClient(tx, proved);
    if (client !== undefined) return client;
  }
  const client = clientId === undefined ? undefined : findClient(tx, clientId);
  if (client === undefined || secret === undefined || !matchesHash(secret, client.secretHash)) {
    throw oauthProblems.create('invalid_client');
  }
  return client;
}

function getTokenInfo({ caller }: OperationCall): OperationResult<TokenInfo> {
  const { partnerId, clientId, scopes, tokenExpiresAt = 0 } = caller;
  const expiresAt = new Date(tokenExpiresAt).toISOString();
  return { status: 200, body: { partnerId, clientId, scopes, environment: 'sandbox', expiresAt } };
}

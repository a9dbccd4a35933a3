import type { Token, TokenInfo, TokenRequest } from '@styk/sdk/api/identity';
import type { OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import { defineProblems } from '../../problems.ts';
import type { Tx } from '../../storage/tx.ts';
import { type Client, findClient } from './clients.ts';
import { matchesHash } from './secrets.ts';
import { forgetOldTokens, issueToken } from './tokens.ts';

const TOKEN_LIFE_SEC = 900;

/** Refusals of the token endpoint have the codes of RFC 6749 section 5.2. */
const oauthProblems = defineProblems({
  invalid_client: {
    status: 401,
    title: { ru: 'Клиент не опознан', en: 'Client not recognised' },
    detail: { ru: 'Неизвестный клиент или неверный секрет', en: 'Unknown client or wrong secret' },
  },
  unsupported_grant_type: {
    status: 400,
    title: { ru: 'Вид выдачи не поддерживается', en: 'Grant not supported' },
    detail: { ru: 'Песочница не выдаёт токены по {grant}', en: 'The sandbox issues no tokens by {grant}' },
  },
  invalid_scope: {
    status: 400,
    title: { ru: 'Право не выдано', en: 'Scope not granted' },
    detail: { ru: 'У клиента нет права {scope}', en: 'The client does not have the scope {scope}' },
  },
});

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
  ],
  handlers: { createToken, getTokenInfo },
  jobs: { tokens: { schedule: 'nightly', run: ({ tx, now }) => ({ forgotten: forgetOldTokens(tx, now) }) } },
};

function createToken({ tx, now, body }: OperationCall<unknown, TokenRequest>): OperationResult<Token> {
  const { grant_type: grant } = body;
  if (grant !== 'client_credentials') throw oauthProblems.create('unsupported_grant_type', { grant });
  const client = authenticate(tx, body);
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

/** The client the request is from, proved by its secret. */
function authenticate(tx: Tx, { client_id: clientId, client_secret: secret }: TokenRequest): Client {
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

// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import { identityOperations as operations } from './identity.operations.ts';
import type { Token, TokenInfo, TokenRequest } from './identity.types.ts';

export type * from './identity.types.ts';

/**
 * Get an access token. `POST /identity/v1/oauth/token`
 *
 * Client credentials grant (RFC 6749 section 4.4). What is wrong with the request or the client is told in the
 * form of RFC 6749 section 5.2, everything else as problem details.
 *
 * @example
 * const token = await createToken(client, { grant_type: 'client_credentials', client_id: 'cli_01JD2Q7F8X', client_secret: '0123456789abcdef' });
 */
export function createToken(client: Caller, body: TokenRequest, options?: CallOptions): ApiPromise<Token> {
  return client.call(operations.createToken, { body }, options);
}

/**
 * Say what this token is. `GET /identity/v1/token/info`
 *
 * Partner, scopes, environment and expiry of the token that made the call.
 *
 * @throws StykApiError `token-missing`, `token-expired`, `token-invalid`
 * @example
 * const tokenInfo = await getTokenInfo(client);
 */
export function getTokenInfo(client: Caller, options?: CallOptions): ApiPromise<TokenInfo> {
  return client.call(operations.getTokenInfo, {}, options);
}

/** Styk identity, bound to a client. */
export class IdentityApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Get an access token. `POST /identity/v1/oauth/token`
   *
   * Client credentials grant (RFC 6749 section 4.4). What is wrong with the request or the client is told in the
   * form of RFC 6749 section 5.2, everything else as problem details.
   *
   * @example
   * const token = await styk.identity.createToken({ grant_type: 'client_credentials', client_id: 'cli_01JD2Q7F8X', client_secret: '0123456789abcdef' });
   */
  createToken(body: TokenRequest, options?: CallOptions): ApiPromise<Token> {
    return createToken(this.#client, body, options);
  }

  /**
   * Say what this token is. `GET /identity/v1/token/info`
   *
   * Partner, scopes, environment and expiry of the token that made the call.
   *
   * @throws StykApiError `token-missing`, `token-expired`, `token-invalid`
   * @example
   * const tokenInfo = await styk.identity.getTokenInfo();
   */
  getTokenInfo(options?: CallOptions): ApiPromise<TokenInfo> {
    return getTokenInfo(this.#client, options);
  }
}

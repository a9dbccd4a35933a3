// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import { identityOperations as operations } from './identity.operations.ts';
import type { AccountLink, DeviceAuthorization, DeviceRequest, JwkSet, KeyRotation, KeyRotationRequest, LinkRequest, OpenIdConfiguration, Token, TokenInfo, TokenRequest } from './identity.types.ts';

export type * from './identity.types.ts';

/**
 * Get an access token. `POST /identity/v1/oauth/token`
 *
 * Client credentials (RFC 6749 section 4.4), device code (RFC 8628), authorization code with PKCE (RFC 7636) and
 * refresh token. A client proves itself by `client_assertion`, a JWT signed with its key (private_key_jwt, RFC
 * 7523), or, in the sandbox and at tills, by its secret. What is wrong with the request or the client is told in
 * the form of RFC 6749 section 5.2, everything else as problem details.
 *
 * @example
 * const token = await createToken(client, { grant_type: 'client_credentials', client_id: 'cli_01JD2Q7F8X', client_secret: '0123456789abcdef' });
 */
export function createToken(client: Caller, body: TokenRequest, options?: CallOptions): ApiPromise<Token> {
  return client.call(operations.createToken, { body }, options);
}

/**
 * Start a device login. `POST /identity/v1/oauth/device`
 *
 * Device authorization (RFC 8628) for a command line: show `user_code` and `verification_uri` to the person,
 * then ask createToken with `device_code` no more often than every `interval` seconds. Until the person has
 * answered it refuses with `authorization_pending`, when asked too often with `slow_down`.
 *
 * @example
 * const device = await startDevice(client, { client_id: 'styk-cli', scope: 'partners:read partners:write' });
 */
export function startDevice(client: Caller, body: DeviceRequest, options?: CallOptions): ApiPromise<DeviceAuthorization> {
  return client.call(operations.startDevice, { body }, options);
}

/**
 * Say what this token is. `GET /identity/v1/token/info`
 *
 * Partner, scopes, capabilities, environment and expiry of the token that made the call.
 *
 * @throws StykApiError `token-missing`, `token-expired`, `token-invalid`
 * @example
 * const tokenInfo = await getTokenInfo(client);
 */
export function getTokenInfo(client: Caller, options?: CallOptions): ApiPromise<TokenInfo> {
  return client.call(operations.getTokenInfo, {}, options);
}

/**
 * Read the discovery document. `GET /identity/v1/.well-known/openid-configuration`
 *
 * OpenID Connect Discovery 1.0: addresses and methods of this issuer.
 *
 * @example
 * const openIdConfiguration = await getOpenIdConfiguration(client);
 */
export function getOpenIdConfiguration(client: Caller, options?: CallOptions): ApiPromise<OpenIdConfiguration> {
  return client.call(operations.getOpenIdConfiguration, {}, options);
}

/**
 * Read the public keys. `GET /identity/v1/jwks`
 *
 * Keys that sign id tokens and events (`v1a` webhook signatures) (RFC 7517). A key is published a day before its
 * first use and stays as long as something it signed is valid.
 *
 * @example
 * const jwks = await getJwks(client);
 */
export function getJwks(client: Caller, options?: CallOptions): ApiPromise<JwkSet> {
  return client.call(operations.getJwks, {}, options);
}

/**
 * Link an account. `POST /identity/v1/links`
 *
 * Ties the partner's local account to the customer's global one, with the customer's consent. Equal phones link
 * nothing by themselves. Repeating the same link answers with the first one.
 *
 * @throws StykApiError `consent-required`, `not-found`, `already-linked`, `id-token-invalid`
 * @example
 * const account = await linkAccount(client, {
 *   localId: 'shop-user-42',
 *   idToken: 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJjdXNfMDFKRDJRN0Y4WFYzIn0.c2lnbmF0dXJl',
 *   consentId: 'cns_01JD2Q7F8X',
 * });
 */
export function linkAccount(client: Caller, body: LinkRequest, options?: CallOptions): ApiPromise<AccountLink> {
  return client.call(operations.linkAccount, { body }, options);
}

/**
 * Undo a link. `DELETE /identity/v1/links/{linkId}`
 *
 * The accounts are separate again and the customer's data stop flowing to the partner from this moment.
 * Repeating it changes nothing.
 *
 * @param linkId Link.
 * @throws StykApiError `not-found`
 * @example
 * await unlinkAccount(client, linkId);
 */
export function unlinkAccount(client: Caller, linkId: string, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.unlinkAccount, { path: [linkId] }, options);
}

/**
 * Rotate the client key. `POST /identity/v1/keys:rotate`
 *
 * Registers a new public key for the client of this token. It works at once; the earlier keys go on working for
 * the overlap, seven days at most, so that no call is lost. The private key never leaves the partner.
 *
 * @throws StykApiError `natural-key-conflict`, `key-too-weak`
 * @example
 * const key = await rotateKey(client, {
 *   publicJwk: {
 *     kty: 'EC',
 *     crv: 'P-256',
 *     kid: 'till-2026-11',
 *     alg: 'ES256',
 *     use: 'sig',
 *     x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
 *     y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
 *   },
 *   overlapSec: 86400,
 * });
 */
export function rotateKey(client: Caller, body: KeyRotationRequest, options?: CallOptions): ApiPromise<KeyRotation> {
  return client.call(operations.rotateKey, { body }, options);
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
   * Client credentials (RFC 6749 section 4.4), device code (RFC 8628), authorization code with PKCE (RFC 7636) and
   * refresh token. A client proves itself by `client_assertion`, a JWT signed with its key (private_key_jwt, RFC
   * 7523), or, in the sandbox and at tills, by its secret. What is wrong with the request or the client is told in
   * the form of RFC 6749 section 5.2, everything else as problem details.
   *
   * @example
   * const token = await styk.identity.createToken({ grant_type: 'client_credentials', client_id: 'cli_01JD2Q7F8X', client_secret: '0123456789abcdef' });
   */
  createToken(body: TokenRequest, options?: CallOptions): ApiPromise<Token> {
    return createToken(this.#client, body, options);
  }

  /**
   * Start a device login. `POST /identity/v1/oauth/device`
   *
   * Device authorization (RFC 8628) for a command line: show `user_code` and `verification_uri` to the person,
   * then ask createToken with `device_code` no more often than every `interval` seconds. Until the person has
   * answered it refuses with `authorization_pending`, when asked too often with `slow_down`.
   *
   * @example
   * const device = await styk.identity.startDevice({ client_id: 'styk-cli', scope: 'partners:read partners:write' });
   */
  startDevice(body: DeviceRequest, options?: CallOptions): ApiPromise<DeviceAuthorization> {
    return startDevice(this.#client, body, options);
  }

  /**
   * Say what this token is. `GET /identity/v1/token/info`
   *
   * Partner, scopes, capabilities, environment and expiry of the token that made the call.
   *
   * @throws StykApiError `token-missing`, `token-expired`, `token-invalid`
   * @example
   * const tokenInfo = await styk.identity.getTokenInfo();
   */
  getTokenInfo(options?: CallOptions): ApiPromise<TokenInfo> {
    return getTokenInfo(this.#client, options);
  }

  /**
   * Read the discovery document. `GET /identity/v1/.well-known/openid-configuration`
   *
   * OpenID Connect Discovery 1.0: addresses and methods of this issuer.
   *
   * @example
   * const openIdConfiguration = await styk.identity.getOpenIdConfiguration();
   */
  getOpenIdConfiguration(options?: CallOptions): ApiPromise<OpenIdConfiguration> {
    return getOpenIdConfiguration(this.#client, options);
  }

  /**
   * Read the public keys. `GET /identity/v1/jwks`
   *
   * Keys that sign id tokens and events (`v1a` webhook signatures) (RFC 7517). A key is published a day before its
   * first use and stays as long as something it signed is valid.
   *
   * @example
   * const jwks = await styk.identity.getJwks();
   */
  getJwks(options?: CallOptions): ApiPromise<JwkSet> {
    return getJwks(this.#client, options);
  }

  /**
   * Link an account. `POST /identity/v1/links`
   *
   * Ties the partner's local account to the customer's global one, with the customer's consent. Equal phones link
   * nothing by themselves. Repeating the same link answers with the first one.
   *
   * @throws StykApiError `consent-required`, `not-found`, `already-linked`, `id-token-invalid`
   * @example
   * const account = await styk.identity.linkAccount({
   *   localId: 'shop-user-42',
   *   idToken: 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJjdXNfMDFKRDJRN0Y4WFYzIn0.c2lnbmF0dXJl',
   *   consentId: 'cns_01JD2Q7F8X',
   * });
   */
  linkAccount(body: LinkRequest, options?: CallOptions): ApiPromise<AccountLink> {
    return linkAccount(this.#client, body, options);
  }

  /**
   * Undo a link. `DELETE /identity/v1/links/{linkId}`
   *
   * The accounts are separate again and the customer's data stop flowing to the partner from this moment.
   * Repeating it changes nothing.
   *
   * @param linkId Link.
   * @throws StykApiError `not-found`
   * @example
   * await styk.identity.unlinkAccount(linkId);
   */
  unlinkAccount(linkId: string, options?: CallOptions): ApiPromise<void> {
    return unlinkAccount(this.#client, linkId, options);
  }

  /**
   * Rotate the client key. `POST /identity/v1/keys:rotate`
   *
   * Registers a new public key for the client of this token. It works at once; the earlier keys go on working for
   * the overlap, seven days at most, so that no call is lost. The private key never leaves the partner.
   *
   * @throws StykApiError `natural-key-conflict`, `key-too-weak`
   * @example
   * const key = await styk.identity.rotateKey({
   *   publicJwk: {
   *     kty: 'EC',
   *     crv: 'P-256',
   *     kid: 'till-2026-11',
   *     alg: 'ES256',
   *     use: 'sig',
   *     x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
   *     y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
   *   },
   *   overlapSec: 86400,
   * });
   */
  rotateKey(body: KeyRotationRequest, options?: CallOptions): ApiPromise<KeyRotation> {
    return rotateKey(this.#client, body, options);
  }
}

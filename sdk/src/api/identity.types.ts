// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A link between two accounts. */
export interface AccountLink {
  readonly linkId: Id;
  /** The partner's own id of the account. */
  readonly localId: string;
  readonly customerId: Id;
  readonly consentId: Id;
  readonly createdAt: Timestamp;
}

/** A key of the client. */
export interface ClientKey {
  /** Name of the key. */
  readonly kid: string;
  readonly validFrom: Timestamp;
  /** When it ends, null for the newest one. */
  readonly validUntil: Timestamp | null;
}

/** Codes of a device login (RFC 8628 section 3.2). */
export interface DeviceAuthorization {
  /** For createToken; not for people. */
  readonly device_code: string;
  /** What the person types. */
  readonly user_code: string;
  /** Where the person types it. */
  readonly verification_uri: string;
  /** The same address with the code in it. */
  readonly verification_uri_complete: string;
  /** Seconds the codes live. */
  readonly expires_in: number;
  /** Least seconds between two questions. */
  readonly interval: number;
}

/** Which client asks, and for what. Unknown fields are ignored, as RFC 6749 asks. */
export interface DeviceRequest {
  /** Public client of the program. */
  readonly client_id: string;
  /** Scopes asked for, separated by spaces. */
  readonly scope?: string;
}

/** Key on the curve P-256. */
export interface EcPublicJwk {
  /** Family. */
  readonly kty: 'EC';
  /** Curve. */
  readonly crv: 'P-256';
  readonly kid: KeyName;
  /** Use. */
  readonly use?: 'sig';
  /** Algorithm. */
  readonly alg?: 'ES256';
  /** Coordinate, base64url. */
  readonly x: string;
  /** Coordinate, base64url. */
  readonly y: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** A public key (RFC 7517). */
export interface Jwk {
  /** Family of the key. */
  readonly kty: 'RSA' | 'EC' | 'OKP' | (string & {});
  /** Name of the key. */
  readonly kid: string;
  /** Always `sig`. */
  readonly use: 'sig' | (string & {});
  /** Algorithm. */
  readonly alg: 'ES256' | 'EdDSA' | 'PS256' | 'RS256' | (string & {});
  /** Curve of EC and OKP keys. */
  readonly crv?: 'P-256' | 'P-384' | 'Ed25519' | (string & {});
  /** Coordinate, base64url. */
  readonly x?: string;
  /** Coordinate of an EC key, base64url. */
  readonly y?: string;
  /** Modulus of an RSA key, base64url. */
  readonly n?: string;
  /** Exponent of an RSA key, base64url. */
  readonly e?: string;
}

/** Public keys. */
export interface JwkSet {
  /** Keys. */
  readonly keys: readonly Jwk[];
}

/** Name of the key, `kid` of the assertions it signs; unique for the client. */
export type KeyName = string;

/** Keys in force, newest first. */
export interface KeyRotation {
  readonly clientId: Id;
  /** Keys. */
  readonly keys: readonly ClientKey[];
}

/** The new key, and how long the earlier ones still work. */
export interface KeyRotationRequest {
  readonly publicJwk: PublicJwk;
  /**
   * Seconds the earlier keys still work; 0 ends them at once.
   * @default 86400
   */
  readonly overlapSec?: number;
}

/** Which accounts belong together, and by which consent. */
export interface LinkRequest {
  /** The partner's own id of the account; no phone and no e-mail. */
  readonly localId: string;
  /** Id token of the customer's login, not older than 10 minutes. */
  readonly idToken: string;
  /** Consent `account-linking`, from the customers' contract. */
  readonly consentId: Id;
}

/** OAuth error. */
export interface OAuthError {
  /** Code of RFC 6749 section 5.2 or RFC 8628 section 3.5. */
  readonly error: 
    | 'invalid_request'
    | 'invalid_client'
    | 'invalid_grant'
    | 'unauthorized_client'
    | 'unsupported_grant_type'
    | 'invalid_scope'
    | 'authorization_pending'
    | 'slow_down'
    | 'access_denied'
    | 'expired_token'
    | (string & {});
  /** Explanation. */
  readonly error_description?: string;
}

/** Ed25519 key (RFC 8037). */
export interface OkpPublicJwk {
  /** Family. */
  readonly kty: 'OKP';
  /** Curve. */
  readonly crv: 'Ed25519';
  readonly kid: KeyName;
  /** Use. */
  readonly use?: 'sig';
  /** Algorithm. */
  readonly alg?: 'EdDSA';
  /** Public key, base64url. */
  readonly x: string;
}

/** Discovery document, in the names of its standard. */
export interface OpenIdConfiguration {
  /** Issuer, `iss` of id tokens. */
  readonly issuer: string;
  /** Where a customer logs in, in a browser. */
  readonly authorization_endpoint: string;
  /** createToken, also the `aud` of client assertions. */
  readonly token_endpoint: string;
  /** startDevice. */
  readonly device_authorization_endpoint: string;
  /** getJwks. */
  readonly jwks_uri: string;
  /** Scopes. */
  readonly scopes_supported: readonly string[];
  /** Response types. */
  readonly response_types_supported: readonly string[];
  /** Grants. */
  readonly grant_types_supported: readonly string[];
  /** How a client proves itself. */
  readonly token_endpoint_auth_methods_supported: readonly string[];
  /** Algorithms of client assertions. */
  readonly token_endpoint_auth_signing_alg_values_supported: readonly string[];
  /** PKCE methods. */
  readonly code_challenge_methods_supported: readonly string[];
  /** Kinds of subject. */
  readonly subject_types_supported: readonly string[];
  /** Algorithms of id tokens. */
  readonly id_token_signing_alg_values_supported: readonly string[];
}

/** A public key to sign client assertions with. Private members are refused. */
export type PublicJwk = RsaPublicJwk | EcPublicJwk | OkpPublicJwk;

/** RSA key of 2048 to 8192 bits. */
export interface RsaPublicJwk {
  /** Family. */
  readonly kty: 'RSA';
  readonly kid: KeyName;
  /** Use. */
  readonly use?: 'sig';
  /** Algorithm. */
  readonly alg?: 'PS256' | 'RS256';
  /** Modulus, base64url. */
  readonly n: string;
  /** Exponent, base64url. */
  readonly e: string;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** An access token. */
export interface Token {
  /** Opaque, to be sent as a bearer. */
  readonly access_token: string;
  /** Always Bearer. */
  readonly token_type: 'Bearer';
  /** Seconds of life. */
  readonly expires_in: number;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  /** For the next token without a person; not with client credentials. */
  readonly refresh_token?: string;
  /** Who the customer is (OpenID Connect), with `authorization_code`. */
  readonly id_token?: string;
}

/** Facts about a token. */
export interface TokenInfo {
  readonly partnerId: Id;
  /** Client the token was issued to; null for a registration token. */
  readonly clientId: string | null;
  /** Granted scopes. */
  readonly scopes: readonly string[];
  /** What the partner may do in this environment. */
  readonly capabilities?: readonly ('marketplace-seller' | 'loyalty-pos' | 'edo-exchange' | 'events-consumer' | 'settlements' | (string & {}))[];
  /** Where the token works. */
  readonly environment: 'sandbox' | 'live' | (string & {});
  readonly expiresAt: Timestamp;
}

/** A request for a token; which fields go with which grant is said by each. Unknown fields are ignored, as RFC 6749 asks. */
export type TokenRequest = {
  /** The grant. */
  readonly grant_type: 
    | 'client_credentials'
    | 'urn:ietf:params:oauth:grant-type:device_code'
    | 'authorization_code'
    | 'refresh_token';
  /** Client id. With `client_assertion` it may be left out. */
  readonly client_id?: string;
  /** Client secret. */
  readonly client_secret?: string;
  /** Says that `client_assertion` is a JWT (RFC 7523 section 2.2). */
  readonly client_assertion_type?: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  /**
   * JWT signed with the key of the client: `iss` and `sub` the client id, `aud` the token endpoint, `exp` at most 5 minutes ahead, `jti` used once.
   */
  readonly client_assertion?: string;
  /** Scopes asked for, separated by spaces; all granted ones by default. */
  readonly scope?: string;
  /** For `device_code`: the code from startDevice. */
  readonly device_code?: string;
  /** For `authorization_code`: the code from the redirect. */
  readonly code?: string;
  /** For `authorization_code`: the address the code came to. */
  readonly redirect_uri?: string;
  /** For `authorization_code`: the PKCE verifier (RFC 7636). */
  readonly code_verifier?: string;
  /** For `refresh_token`: the token of the last answer; each works once. */
  readonly refresh_token?: string;
} & ({
  /** Client id. With `client_assertion` it may be left out. */
  readonly client_id: string;
  /** Client secret. */
  readonly client_secret: string;
} | {
  /**
   * JWT signed with the key of the client: `iss` and `sub` the client id, `aud` the token endpoint, `exp` at most 5 minutes ahead, `jti` used once.
   */
  readonly client_assertion: string;
} | {
  /** Client id. With `client_assertion` it may be left out. */
  readonly client_id: string;
  /** For `device_code`: the code from startDevice. */
  readonly device_code: string;
} | {
  /** Client id. With `client_assertion` it may be left out. */
  readonly client_id: string;
  /** For `authorization_code`: the code from the redirect. */
  readonly code: string;
  /** For `authorization_code`: the address the code came to. */
  readonly redirect_uri: string;
  /** For `authorization_code`: the PKCE verifier (RFC 7636). */
  readonly code_verifier: string;
} | {
  /** For `refresh_token`: the token of the last answer; each works once. */
  readonly refresh_token: string;
});

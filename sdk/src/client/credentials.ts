import type { ClientDialect, SecurityScheme } from './dialect.ts';

/** A key or token, or what gives one for each call; nothing of it appears in errors or logs. */
export type Secret = string | (() => string | Promise<string>);

export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** Client id and secret for the client credentials grant (RFC 6749 section 4.4). */
export interface ClientSecretCredential {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the secret goes: into the form (default) or into `Authorization: Basic` (RFC 6749 section 2.3.1). */
  readonly method?: 'client_secret_post' | 'client_secret_basic';
  /** Scopes asked for, separated by spaces; default: all that were granted. */
  readonly scope?: string;
}

/** Signature algorithms of RFC 7518 section 3.1 and RFC 8037 that an assertion may be signed with. */
export type AssertionAlgorithm = 'ES256' | 'RS256' | 'PS256' | 'EdDSA';

/** Signs with a key that cannot be handed out, such as one in a security module. */
export interface AssertionSigner {
  readonly algorithm: AssertionAlgorithm;
  /** The signature as JWS has it: `r‖s` for ES256 (RFC 7518 section 3.4). */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Members of a JWK that are texts (RFC 7517 section 4, RFC 7518 section 6, RFC 8037). */
type JwkText = 'kty' | 'crv' | 'alg' | 'kid' | 'use' | 'd' | 'dp' | 'dq' | 'e' | 'n' | 'p' | 'q' | 'qi' | 'x' | 'y';

/** A key as JSON (RFC 7517). */
export interface Jwk extends Readonly<Partial<Record<JwkText, string | undefined>>> {
  readonly key_ops?: readonly string[] | undefined;
}

/** A `CryptoKey` of Web Cryptography, as far as it can be named without the types of a browser. */
export interface PlatformKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/**
 * Client id and private key for `private_key_jwt` (RFC 7523 section 2.2): no secret is shared with the server. The key is a
 * JWK (RFC 7517), PKCS#8 in PEM, a `CryptoKey`, or somebody who signs.
 */
export interface ClientKeyCredential {
  readonly clientId: string;
  readonly privateKey: Jwk | PlatformKey | AssertionSigner | string;
  /** `kid` of the key that was registered; default the one in the JWK. */
  readonly keyId?: string;
  /** Default: what the key is for, ES256 for P-256, RS256 for RSA, EdDSA for Ed25519. */
  readonly algorithm?: AssertionAlgorithm;
  /** Scopes asked for, separated by spaces; default: all that were granted. */
  readonly scope?: string;
}

/** A token that somebody else obtains. */
export interface TokenCredential {
  readonly token: Secret;
}

export type OAuthCredential = ClientSecretCredential | ClientKeyCredential | TokenCredential;

/** What a security scheme asks of the caller. */
export type CredentialOf<Scheme extends SecurityScheme> = Scheme extends { readonly kind: 'oauth2' }
  ? OAuthCredential
  : Scheme extends { readonly kind: 'basic' }
    ? BasicCredential
    : Secret;

/** Credentials by the names of the contract's security schemes. */
export type AuthOf<Dialect extends ClientDialect> = {
  readonly [Name in keyof Dialect['security']]?: CredentialOf<Dialect['security'][Name]> | undefined;
};

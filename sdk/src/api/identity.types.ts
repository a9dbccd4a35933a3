// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** OAuth error. */
export interface OAuthError {
    /** Code of RFC 6749: invalid_request, invalid_client, invalid_scope… */
    readonly error: string;
    /** Explanation. */
    readonly error_description?: string;
}

/**
 * RFC 3339 with an offset; answers are in UTC (`Z`).
 */
export type Timestamp = string;

/** An access token. */
export interface Token {
    /** Opaque, to be sent as a bearer. */
    readonly access_token: string;
    /**
     * Always Bearer.
     */
    readonly token_type: "Bearer";
    /** Seconds of life. */
    readonly expires_in: number;
    /** Scopes granted, separated by spaces. */
    readonly scope: string;
}

/** Facts about a token. */
export interface TokenInfo {
    readonly partnerId: Id;
    /** Client the token was issued to; null for a registration token. */
    readonly clientId: string | null;
    /** Granted scopes. */
    readonly scopes: readonly string[];
    /** Where the token works. */
    readonly environment: ("sandbox" | "live") | (string & {});
    readonly expiresAt: Timestamp;
}

/** Client credentials request. Unknown fields are ignored, as RFC 6749 asks. */
export interface TokenRequest {
    /**
     * The grant.
     */
    readonly grant_type: "client_credentials";
    /** Client id. */
    readonly client_id: string;
    /** Client secret. */
    readonly client_secret: string;
    /** Scopes asked for, separated by spaces; all granted ones by default. */
    readonly scope?: string;
}

import type { Token } from '../api/identity.types.ts';
import type { Clock } from './clock.ts';
import { clientErrors } from './errors.ts';

/** Refresh in the background begins this long before expiry, while the old token still serves. */
const REFRESH_WINDOW_MS = 120_000;
/** Closer to expiry than this a token is not sent any more: it would expire on its way. */
const FORCED_WINDOW_MS = 1000;
/** Pause after a failed background refresh. */
const REFRESH_PAUSE_MS = 10_000;

/** Where access tokens come from. */
export interface TokenSource {
  /** A token that is good now; a promise only when one has to be fetched. */
  current(): string | Promise<string>;
  /** The server does not accept this token. True when the next `current` may give another one. */
  reject(token: string): boolean;
}

/** Visible ASCII: narrower than a header may hold, wider than RFC 6750 section 2.1 asks. */
const TOKEN = /^[\x21-\x7e]+$/;

/** Keys of other people's services may hold spaces. */
const KEY = /^[\x20-\x7e]+$/;

/** A token that somebody else obtained. @throws client-token-invalid */
export function fixedToken(token: string): TokenSource {
  return fixed(checked(token, TOKEN));
}

/** A key of one's own. @throws client-token-invalid */
export function fixedSecret(secret: string): TokenSource {
  return fixed(checked(secret, KEY));
}

/** Somebody who is asked for a token at each call, and once more when it was refused. */
export function askedSecret(ask: () => string | Promise<string>): TokenSource {
  return {
    current() {
      const secret = ask();
      return typeof secret === 'string'
        ? checked(secret, KEY)
        : Promise.resolve(secret).then((value) => checked(value, KEY));
    },
    reject: () => true,
  };
}

function fixed(value: string): TokenSource {
  return { current: () => value, reject: () => false };
}

function checked(value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw clientErrors.create('client-token-invalid', {});
  return value;
}

interface CachedToken {
  readonly value: string;
  readonly expiresAt: number;
  readonly refreshAt: number;
}

/** Keeps one token for all calls and fetches the next one once, however many calls wait for it. */
export class CachedTokenSource implements TokenSource {
  readonly #fetch: () => Promise<Token>;
  readonly #clock: Clock;
  #cached: CachedToken | undefined;
  #fetching: Promise<string> | undefined;

  constructor(fetch: () => Promise<Token>, clock: Clock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  current(): string | Promise<string> {
    const cached = this.#cached;
    if (cached === undefined) return this.#refresh();
    const now = this.#clock.now();
    if (now < cached.refreshAt) return cached.value;
    if (now >= cached.expiresAt - FORCED_WINDOW_MS) return this.#refresh();
    this.#refresh().catch(() => this.#postpone(cached));
    return cached.value;
  }

  reject(token: string): boolean {
    // Another call may have replaced it in the meantime.
    if (this.#cached?.value === token) this.#cached = undefined;
    return true;
  }

  #refresh(): Promise<string> {
    this.#fetching ??= this.#fetchToken().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetchToken(): Promise<string> {
    const token = await this.#fetch();
    // Without a lifetime it would never be refreshed, or always.
    if (typeof token?.access_token !== 'string' || !TOKEN.test(token.access_token) || !(token.expires_in > 0)) {
      throw clientErrors.create('client-token-malformed', {});
    }
    const lifetime = token.expires_in * 1000;
    const now = this.#clock.now();
    // A token that lives for less than two windows is used for half its life.
    const refreshAt = now + Math.max(lifetime - REFRESH_WINDOW_MS, lifetime / 2);
    this.#cached = { value: token.access_token, expiresAt: now + lifetime, refreshAt };
    return token.access_token;
  }

  #postpone(cached: CachedToken): void {
    if (this.#cached !== cached) return;
    this.#cached = { ...cached, refreshAt: this.#clock.now() + REFRESH_PAUSE_MS };
  }
}

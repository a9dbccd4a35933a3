import { type Clock, systemClock } from '../../client/clock.ts';
import { webhookErrors } from '../errors.ts';
import { decodeBase64Url } from './base64.ts';
import type { KeySource } from './key-source.ts';
import { VerificationKey } from './verification-key.ts';

/** Far more than a rotation needs; each costs a check for every signature. */
const MAX_KEYS = 16;

/**
 * The Ed25519 keys of a JSON Web Key Set (RFC 7517, RFC 8037) that are meant for signatures; others are passed over.
 *
 * @throws StykError `webhooks-jwks-invalid` when there is none
 */
export function jwksKeys(document: unknown): VerificationKey[] {
  const { keys } = (document ?? {}) as { readonly keys?: unknown };
  const found = (Array.isArray(keys) ? keys : []).flatMap(readKey).slice(0, MAX_KEYS);
  if (found.length === 0) throw webhookErrors.create('webhooks-jwks-invalid', {});
  return found;
}

function readKey(entry: unknown): VerificationKey[] {
  const { kty, crv, x, use = 'sig' } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (kty !== 'OKP' || crv !== 'Ed25519' || use !== 'sig' || typeof x !== 'string') return [];
  const bytes = decodeBase64Url(x);
  return bytes?.length === 32 ? [VerificationKey.ed25519(bytes)] : [];
}

export interface JwksSourceOptions {
  /** How long a key set is taken for current. Default 10 minutes. */
  readonly maxAgeMs?: number | undefined;
  /** The least time between two loads that unknown keys cause, so that forged messages cannot cause many. Default 30 s. */
  readonly minIntervalMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** Keys of a published key set: loaded when first needed, kept, and loaded again when a message was signed by none of them. */
export class JwksSource implements KeySource {
  readonly #load: () => Promise<unknown>;
  readonly #maxAgeMs: number;
  readonly #minIntervalMs: number;
  readonly #clock: Clock;
  #keys: readonly VerificationKey[] | undefined;
  #triedAt = Number.NEGATIVE_INFINITY;
  #loading: Promise<readonly VerificationKey[]> | undefined;

  /** @param load Fetches and parses the key set: `() => fetch('https://…/jwks').then((answer) => answer.json())`. */
  constructor(load: () => Promise<unknown>, options: JwksSourceOptions = {}) {
    this.#load = load;
    this.#maxAgeMs = options.maxAgeMs ?? 600_000;
    this.#minIntervalMs = options.minIntervalMs ?? 30_000;
    this.#clock = options.clock ?? systemClock;
  }

  async current(): Promise<readonly VerificationKey[]> {
    if (this.#keys !== undefined && this.#sinceTried() < this.#maxAgeMs) return this.#keys;
    return await this.#renew();
  }

  async renewed(): Promise<readonly VerificationKey[]> {
    return this.#sinceTried() < this.#minIntervalMs ? [] : await this.#renew();
  }

  #sinceTried(): number {
    return this.#clock.now() - this.#triedAt;
  }

  #renew(): Promise<readonly VerificationKey[]> {
    this.#loading ??= this.#replace().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #replace(): Promise<readonly VerificationKey[]> {
    this.#triedAt = this.#clock.now();
    try {
      this.#keys = jwksKeys(await this.#load());
    } catch (error) {
      // An outage of the key set must not stop messages whose keys are known.
      if (this.#keys === undefined) throw error;
    }
    return this.#keys;
  }
}

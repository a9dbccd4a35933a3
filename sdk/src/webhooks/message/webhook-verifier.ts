import { type Clock, systemClock } from '../../client/clock.ts';
import { webhookErrors } from '../errors.ts';
import { type KeySource, keySource, type WebhookKeys } from '../keys/key-source.ts';
import type { VerificationKey } from '../keys/verification-key.ts';
import { MAX_BODY_BYTES, positive, TOLERANCE_MS } from './limits.ts';
import { type HeaderSource, readSignatureHeaders, type Signature } from './signature-headers.ts';
import { bytesOf, signedContent } from './signed-content.ts';

export interface VerifierOptions {
  /** `whsec_…`, `whpk_…`, keys of a key set, or a source of keys. During a rotation the old and the new one. */
  readonly keys: WebhookKeys;
  /** How far the time of signing may lie off, in either direction. Default 300,000 ms. */
  readonly toleranceMs?: number | undefined;
  /** Default 65,536. */
  readonly maxBodyBytes?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** A message that was signed by somebody who has one of the keys, lately, and not changed since. */
export interface VerifiedMessage {
  readonly id: string;
  /** When this attempt was signed, epoch milliseconds. */
  readonly timestampMs: number;
  readonly body: Uint8Array;
}

/** Checks messages as Standard Webhooks 1.0.0 says, over the raw bytes of their body. */
export class WebhookVerifier {
  readonly maxBodyBytes: number;
  readonly #keys: KeySource;
  readonly #toleranceMs: number;
  readonly #clock: Clock;

  /** @throws StykError `webhooks-key-invalid`, `webhooks-limit-invalid` */
  constructor(options: VerifierOptions) {
    this.#keys = keySource(options.keys);
    this.#toleranceMs = positive('toleranceMs', options.toleranceMs ?? TOLERANCE_MS);
    this.maxBodyBytes = positive('maxBodyBytes', options.maxBodyBytes ?? MAX_BODY_BYTES);
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * @param body Exactly what arrived. JSON that was parsed and written again is not.
   * @throws StykError `webhooks-body-too-large`, `webhooks-headers-missing`, `webhooks-headers-malformed`,
   *   `webhooks-timestamp-too-old`, `webhooks-timestamp-too-new`, `webhooks-signature-mismatch`,
   *   `webhooks-keys-unavailable`
   */
  async verify(body: Uint8Array | string, headers: HeaderSource): Promise<VerifiedMessage> {
    const bytes = bytesOf(body);
    if (bytes.length > this.maxBodyBytes) {
      throw webhookErrors.create('webhooks-body-too-large', { limit: this.maxBodyBytes });
    }
    const { id, timestamp, signatures } = readSignatureHeaders(headers);
    this.#checkTime(timestamp);
    const content = signedContent(id, timestamp, bytes);
    if (!(await this.#isSigned(signatures, content))) throw webhookErrors.create('webhooks-signature-mismatch', {});
    return { id, timestampMs: timestamp * 1000, body: bytes };
  }

  #checkTime(timestamp: number): void {
    // Whole seconds on both sides, as the message carries them.
    const age = Math.floor(this.#clock.now() / 1000) - timestamp;
    if (age * 1000 > this.#toleranceMs) throw webhookErrors.create('webhooks-timestamp-too-old', { seconds: age });
    if (-age * 1000 > this.#toleranceMs) throw webhookErrors.create('webhooks-timestamp-too-new', { seconds: -age });
  }

  async #isSigned(signatures: readonly Signature[], content: Uint8Array<ArrayBuffer>): Promise<boolean> {
    if (await matches(await keysOf(this.#keys.current()), signatures, content)) return true;
    return await matches(await keysOf(this.#keys.renewed()), signatures, content);
  }
}

async function keysOf(keys: Promise<readonly VerificationKey[]>): Promise<readonly VerificationKey[]> {
  try {
    return await keys;
  } catch (cause) {
    throw webhookErrors.create('webhooks-keys-unavailable', {}, { cause });
  }
}

async function matches(
  keys: readonly VerificationKey[],
  signatures: readonly Signature[],
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const key of keys) {
    for (const { scheme, bytes } of signatures) {
      if (scheme === key.scheme && (await key.verify(bytes, content))) return true;
    }
  }
  return false;
}

import { webhookErrors } from '../errors.ts';
import { decodeBase64 } from './base64.ts';

/** Signature schemes of Standard Webhooks 1.0.0: `v1` is HMAC-SHA256, `v1a` is Ed25519. */
export type WebhookScheme = 'v1' | 'v1a';

/** Named here because only browsers' types know it as a global. */
export type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Length of an Ed25519 public key (RFC 8032 section 5.1.5). */
const PUBLIC_KEY_BYTES = 32;

/** A key by which messages of one scheme are checked. WebCrypto compares in constant time. */
export class VerificationKey {
  readonly scheme: WebhookScheme;
  readonly #import: () => Promise<ImportedKey>;
  #key: Promise<ImportedKey> | undefined;

  private constructor(scheme: WebhookScheme, load: () => Promise<ImportedKey>) {
    this.scheme = scheme;
    this.#import = load;
  }

  static symmetric(secret: Uint8Array<ArrayBuffer>): VerificationKey {
    return new VerificationKey('v1', () => importSecret(secret, 'verify'));
  }

  /** @throws StykError `webhooks-key-invalid` */
  static ed25519(publicKey: Uint8Array<ArrayBuffer>): VerificationKey {
    if (publicKey.length !== PUBLIC_KEY_BYTES) throw keyError(`${publicKey.length} ≠ ${PUBLIC_KEY_BYTES}`);
    return new VerificationKey('v1a', () => crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']));
  }

  async verify(signature: Uint8Array<ArrayBuffer>, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
    this.#key ??= this.#import();
    return await crypto.subtle.verify(this.scheme === 'v1' ? 'HMAC' : 'Ed25519', await this.#key, signature, content);
  }
}

/**
 * Reads `whsec_…` (or the same secret without its prefix) and `whpk_…`.
 *
 * @throws StykError `webhooks-key-invalid`
 */
export function readVerificationKey(text: string): VerificationKey {
  if (text.startsWith('whpk_')) return VerificationKey.ed25519(decodeKey(text.slice('whpk_'.length)));
  if (text.startsWith('whsk_')) throw keyError('whsk_');
  return VerificationKey.symmetric(readSecret(text));
}

/** The specification asks for 24 to 64 random bytes. */
export function readSecret(text: string): Uint8Array<ArrayBuffer> {
  const secret = decodeKey(text.replace(/^whsec_/, ''));
  if (secret.length < 24 || secret.length > 64) throw keyError(`${secret.length} ∉ 24–64`);
  return secret;
}

export function importSecret(secret: Uint8Array<ArrayBuffer>, usage: 'sign' | 'verify'): Promise<ImportedKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [usage]);
}

export function decodeKey(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(text);
  if (bytes === undefined || bytes.length === 0) throw keyError('base64');
  return bytes;
}

/** Names what is wrong with a key, and never the key. */
export function keyError(reason: string): Error {
  return webhookErrors.create('webhooks-key-invalid', { reason });
}

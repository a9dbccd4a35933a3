import { encodeBase64 } from './base64.ts';
import {
  decodeKey,
  type ImportedKey,
  importSecret,
  keyError,
  readSecret,
  type WebhookScheme,
} from './verification-key.ts';

/** What stands before the seed in the PKCS #8 form of an Ed25519 private key (RFC 8410 section 7). */
const PKCS8_PREFIX = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);
const SEED_BYTES = 32;

/**
 * Signs with `whsec_…` or `whsk_…` (the seed, alone or followed by the public key).
 *
 * @returns One entry of `webhook-signature`: `v1,…`.
 * @throws StykError `webhooks-key-invalid`
 */
export async function signContent(key: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const scheme: WebhookScheme = key.startsWith('whsk_') ? 'v1a' : 'v1';
  const imported = await (scheme === 'v1a' ? importSeed(key) : importSecret(readSecret(key), 'sign'));
  const signature = await crypto.subtle.sign(scheme === 'v1a' ? 'Ed25519' : 'HMAC', imported, content);
  return `${scheme},${encodeBase64(new Uint8Array(signature))}`;
}

function importSeed(key: string): Promise<ImportedKey> {
  if (key.startsWith('whpk_')) throw keyError('whpk_');
  const bytes = decodeKey(key.slice('whsk_'.length));
  if (bytes.length !== SEED_BYTES && bytes.length !== 2 * SEED_BYTES) throw keyError(`${bytes.length} ∉ {32, 64}`);
  const pkcs8 = Uint8Array.of(...PKCS8_PREFIX, ...bytes.subarray(0, SEED_BYTES));
  return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
}

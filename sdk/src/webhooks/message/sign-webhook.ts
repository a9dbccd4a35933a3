import { signContent } from '../keys/signing-key.ts';
import { bytesOf, signedContent } from './signed-content.ts';

export interface WebhookMessage {
  /** Identifies the message over all its attempts; of an event, the event's `id`. */
  readonly id: string;
  /** Epoch milliseconds of this attempt; sent in whole seconds. */
  readonly timestampMs: number;
  /** Exactly what is sent. */
  readonly body: Uint8Array | string;
}

export type SignedHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;

/**
 * The headers of a message signed with each of the keys: `whsec_…` makes `v1`, the private key `whsk_…` makes `v1a`.
 *
 * @throws StykError `webhooks-key-invalid`
 */
export async function signWebhook(message: WebhookMessage, keys: readonly string[]): Promise<SignedHeaders> {
  const timestamp = Math.floor(message.timestampMs / 1000);
  const content = signedContent(message.id, timestamp, bytesOf(message.body));
  const signatures = await Promise.all(keys.map((key) => signContent(key, content)));
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

import { readVerificationKey, VerificationKey } from './verification-key.ts';

/** Where keys come from when they change while the program runs. */
export interface KeySource {
  current(): Promise<readonly VerificationKey[]>;
  /** Asked when none of the current keys fits; the newer ones, none when there cannot be any yet. */
  renewed(): Promise<readonly VerificationKey[]>;
}

/** Keys as text or read already (several during a rotation), or a source of them. */
export type WebhookKeys = readonly (string | VerificationKey)[] | KeySource;

/** @throws StykError `webhooks-key-invalid` */
export function keySource(keys: WebhookKeys): KeySource {
  if ('current' in keys) return keys;
  const read = keys.map((key) => (key instanceof VerificationKey ? key : readVerificationKey(key)));
  return { current: async () => read, renewed: async () => [] };
}

import { webhookErrors } from '../errors.ts';

/** Standard Webhooks libraries take messages five minutes old or new. */
export const TOLERANCE_MS = 300_000;

/** The hard limit of an event; what is larger comes by `dataref`. */
export const MAX_BODY_BYTES = 65_536;

/** Deeper than any event of the contract, shallower than any stack. */
export const MAX_JSON_DEPTH = 32;

/** @throws StykError `webhooks-limit-invalid` */
export function positive(name: string, value: number): number {
  if (value > 0) return value;
  throw webhookErrors.create('webhooks-limit-invalid', { name, value });
}

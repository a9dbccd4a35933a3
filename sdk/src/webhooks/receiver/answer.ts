import type { StykError } from '../../errors/index.ts';

/** What goes back to the ecosystem. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Refusal {
  readonly status: number;
  /** Code of the problem, as the contract of the partner's side names it. */
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const MALFORMED: Refusal = { status: 400, code: 'malformed-request' };
const OUT_OF_RANGE: Refusal = { status: 401, code: 'timestamp-out-of-range' };
const UNAVAILABLE: Refusal = { status: 503, code: 'unavailable' };
/** It will not last: soon is better than when the schedule of attempts comes to it. */
const SOON: Refusal = { ...UNAVAILABLE, headers: { 'retry-after': '5' } };
const INTERNAL: Refusal = { status: 500, code: 'internal' };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'webhooks-method': { status: 405, code: 'method-not-allowed', headers: { allow: 'POST' } },
  'webhooks-media-type': { status: 415, code: 'unsupported-media-type' },
  'webhooks-body-too-large': { status: 413, code: 'payload-too-large' },
  'webhooks-body-cut': MALFORMED,
  'webhooks-headers-missing': { status: 401, code: 'signature-missing' },
  'webhooks-headers-malformed': MALFORMED,
  'webhooks-timestamp-too-old': OUT_OF_RANGE,
  'webhooks-timestamp-too-new': OUT_OF_RANGE,
  'webhooks-signature-mismatch': { status: 401, code: 'signature-invalid' },
  'webhooks-keys-unavailable': SOON,
  'webhooks-event-malformed': MALFORMED,
  'webhooks-event-rejected': { status: 422, code: 'event-rejected' },
  'webhooks-event-busy': SOON,
  'webhooks-claim-lost': SOON,
  'webhooks-event-failed': UNAVAILABLE,
};

/** Handled, handled before, or of no interest. */
export const ACCEPTED: WebhookAnswer = { status: 204, headers: {}, body: null };

/** A problem document (RFC 9457) that names the error and nothing of what lies behind it. */
export function refusal(error: StykError): WebhookAnswer {
  const { status, code, headers } = REFUSALS[error.code] ?? INTERNAL;
  const problem = { type: `https://errors.styk.example/${code}`, title: code, status, code, detail: error.message };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(problem),
  };
}

import type { StykError } from '../../errors/index.ts';

/** What goes back to the ecosystem. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Refusals for good; everything else is a trouble that passes, and the ecosystem tries again. */
const REFUSALS: Readonly<Record<string, number>> = {
  'webhooks-method': 405,
  'webhooks-media-type': 415,
  'webhooks-body-too-large': 413,
  'webhooks-body-cut': 400,
  'webhooks-headers-missing': 401,
  'webhooks-headers-malformed': 400,
  'webhooks-timestamp-too-old': 401,
  'webhooks-timestamp-too-new': 401,
  'webhooks-signature-mismatch': 401,
  'webhooks-event-malformed': 400,
  'webhooks-event-rejected': 422,
};

/** Somebody else is at it, or was until lately. */
const BUSY = new Set(['webhooks-event-busy', 'webhooks-claim-lost', 'webhooks-keys-unavailable']);
const RETRY_AFTER_SECONDS = '5';

/** Handled, handled before, or of no interest. */
export const ACCEPTED: WebhookAnswer = { status: 204, headers: {}, body: null };

/** A problem document (RFC 9457) that names the error and nothing of what lies behind it. */
export function refusal(error: StykError): WebhookAnswer {
  const { code, message } = error;
  const status = REFUSALS[code] ?? (BUSY.has(code) ? 503 : 500);
  const problem = { type: `https://errors.styk.example/${code}`, title: code, status, code, detail: message };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...extraHeaders(status) },
    body: JSON.stringify(problem),
  };
}

function extraHeaders(status: number): Readonly<Record<string, string>> {
  if (status === 405) return { allow: 'POST' };
  return status === 503 ? { 'retry-after': RETRY_AFTER_SECONDS } : {};
}

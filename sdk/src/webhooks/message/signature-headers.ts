import { webhookErrors } from '../errors.ts';
import { decodeBase64 } from '../keys/base64.ts';
import type { WebhookScheme } from '../keys/verification-key.ts';

/** Headers as any server has them. */
export type HeaderSource = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Signature {
  readonly scheme: WebhookScheme;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SignatureHeaders {
  readonly id: string;
  /** Seconds since the epoch, as it was signed. */
  readonly timestamp: number;
  /** Those of known schemes; others are of a future version and passed over. */
  readonly signatures: readonly Signature[];
}

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
const MAX_SIGNATURE_CHARACTERS = 4096;
const MAX_SIGNATURES = 16;

/** @throws StykError `webhooks-headers-missing`, `webhooks-headers-malformed` */
export function readSignatureHeaders(source: HeaderSource): SignatureHeaders {
  const [id = '', timestamp = '', signature = ''] = NAMES.map((name) => readHeader(source, name));
  const missing = NAMES.filter((_, index) => [id, timestamp, signature][index] === '');
  if (missing.length > 0) throw webhookErrors.create('webhooks-headers-missing', { names: missing.join(', ') });
  // The signed text joins its parts with full stops, so an id that holds one could be read in two ways.
  if (!/^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(id)) throw malformed('webhook-id', '^[!-~]{1,256}$, no "."');
  if (!/^[0-9]{1,12}$/.test(timestamp)) throw malformed('webhook-timestamp', '^[0-9]{1,12}$');
  return { id, timestamp: Number(timestamp), signatures: readSignatures(signature) };
}

/** One header, whatever case its name has; several lines of it are joined as RFC 9110 section 5.3 says. */
export function readHeader(source: HeaderSource, name: string): string {
  if (source instanceof Headers) return source.get(name) ?? '';
  const value = source[name] ?? Object.entries(source).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

function readSignatures(header: string): Signature[] {
  if (header.length > MAX_SIGNATURE_CHARACTERS) throw malformed('webhook-signature', `> ${MAX_SIGNATURE_CHARACTERS}`);
  const entries = header.split(' ').filter((entry) => entry !== '');
  if (entries.length > MAX_SIGNATURES) throw malformed('webhook-signature', `> ${MAX_SIGNATURES}`);
  if (!entries.every((entry) => /^v[0-9a-z]{1,8},/.test(entry))) throw malformed('webhook-signature', 'v1,base64');
  return entries.flatMap(readSignature);
}

function readSignature(entry: string): Signature[] {
  const [scheme, text = ''] = entry.split(',', 2);
  const bytes = decodeBase64(text);
  return (scheme === 'v1' || scheme === 'v1a') && bytes !== undefined ? [{ scheme, bytes }] : [];
}

function malformed(name: string, reason: string): Error {
  return webhookErrors.create('webhooks-headers-malformed', { name, reason });
}

import { clientErrors } from './errors.ts';
import type { CallOptions } from './options.ts';

/** What a field's name and value may hold (RFC 9110 sections 5.1 and 5.5); a line break would begin another header. */
const FIELD_NAME = /^[!#$%&'*+.^_`|~\da-z-]+$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that say how the message is framed and where it goes: a wrong one would break the connection or lead elsewhere. */
const RESERVED = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const NONE: Record<string, string> = {};

/** The headers a caller gives by options, names in lower case, so that they replace the client's own. */
export function headersOfOptions({ idempotencyKey, ifMatch, headers }: CallOptions): Record<string, string> {
  if (idempotencyKey === undefined && ifMatch === undefined && headers === undefined) return NONE;
  return checkedHeaders({
    ...(idempotencyKey === undefined ? undefined : { 'idempotency-key': idempotencyKey }),
    ...(ifMatch === undefined ? undefined : { 'if-match': ifMatch }),
    ...headers,
  });
}

/**
 * Names in lower case; what is undefined is left out.
 *
 * @throws client-header-reserved, client-header-invalid
 */
export function checkedHeaders(
  headers: Readonly<Record<string, string | number | boolean | undefined>>,
): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [given, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const name = given.toLowerCase();
    if (RESERVED.has(name)) throw clientErrors.create('client-header-reserved', { name });
    const text = String(value);
    if (!FIELD_NAME.test(name) || !FIELD_VALUE.test(text)) throw clientErrors.create('client-header-invalid', { name });
    checked[name] = text;
  }
  return checked;
}

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

/** The headers a caller gives by options, names in lower case, so that they replace the client's own. */
export function headersOfOptions({ idempotencyKey, ifMatch, headers }: CallOptions): Record<string, string> {
  const given: Record<string, string> = {};
  if (idempotencyKey !== undefined) given['idempotency-key'] = idempotencyKey;
  if (ifMatch !== undefined) given['if-match'] = ifMatch;
  for (const [name, value] of Object.entries(headers ?? {})) given[name.toLowerCase()] = value;
  for (const [name, value] of Object.entries(given)) {
    if (RESERVED.has(name)) throw clientErrors.create('client-header-reserved', { name });
    if (!FIELD_NAME.test(name) || !FIELD_VALUE.test(value))
      throw clientErrors.create('client-header-invalid', { name });
  }
  return given;
}

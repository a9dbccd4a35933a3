import { clientErrors } from './errors.ts';
import type { CallOptions } from './options.ts';

/** What a field value may hold (RFC 9110 section 5.5); a line break would begin another header. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** The headers a caller gives by options, names in lower case, so that they replace the client's own. */
export function headersOfOptions({ idempotencyKey, ifMatch, headers }: CallOptions): Record<string, string> {
  const given: Record<string, string> = {};
  if (idempotencyKey !== undefined) given['idempotency-key'] = idempotencyKey;
  if (ifMatch !== undefined) given['if-match'] = ifMatch;
  for (const [name, value] of Object.entries(headers ?? {})) given[name.toLowerCase()] = value;
  for (const [name, value] of Object.entries(given)) {
    if (!FIELD_VALUE.test(value)) throw clientErrors.create('client-header-invalid', { name });
  }
  return given;
}

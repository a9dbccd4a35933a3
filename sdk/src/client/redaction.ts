/** Headers whose values may be seen by hooks and logs. Everything not named here is hidden: a new secret leaks by no one's forgetting. */
const VISIBLE_HEADERS = new Set([
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'date',
  'deprecation',
  'etag',
  'idempotency-key',
  'idempotency-replayed',
  'if-match',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'retry-after-ms',
  'styk-operation-id',
  'styk-version',
  'sunset',
  'traceparent',
  'user-agent',
  'x-request-id',
]);
const VISIBLE_QUERY = new Set(['limit', 'cursor', 'state', 'updatedAfter']);

const REDACTED = 'redacted';

/** Headers with the values of all but the harmless ones replaced. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, VISIBLE_HEADERS.has(name.toLowerCase()) ? value : REDACTED]),
  );
}

/** A path with the values of all but the harmless query parameters replaced. */
export function redactPath(path: string): string {
  const [pathname = '', search] = path.split('?', 2);
  if (search === undefined) return pathname;
  const query = new URLSearchParams(search);
  const shown = [...query].map(([name, value]): [string, string] => [name, VISIBLE_QUERY.has(name) ? value : REDACTED]);
  return `${pathname}?${new URLSearchParams(shown)}`;
}

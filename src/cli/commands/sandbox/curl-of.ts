import type { JournalExchange } from '@styk/sdk/api/sandbox';

/**
 * A command that makes the call again, for a POSIX shell. The token is taken from the environment, and what the journal
 * masks has to be filled in: neither is in it.
 */
export function curlOf({ method, path, idempotencyKey, requestBody }: JournalExchange, baseUrl: string): string {
  const words = ['curl', '-X', method, quote(baseUrl + path), '-H', '"Authorization: Bearer $STYK_TOKEN"'];
  if (idempotencyKey !== null) words.push('-H', quote(`Idempotency-Key: ${idempotencyKey}`));
  if (requestBody !== undefined) {
    words.push('-H', quote('Content-Type: application/json'), '--data', quote(JSON.stringify(requestBody)));
  }
  return words.join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import type { PlacedSource } from './authenticator.ts';
import type { TransportRequest } from './transport.ts';

/** The request with its credentials in their places. A header that the caller gave by hand wins. */
export function withCredentials(
  request: TransportRequest,
  sources: readonly PlacedSource[],
  secrets: readonly string[],
): TransportRequest {
  const credentials: Record<string, string> = {};
  let { path } = request;
  for (const [index, { placement }] of sources.entries()) {
    const value = `${placement.prefix}${secrets[index] ?? ''}`;
    if (placement.in === 'header') credentials[placement.name] = value;
    else if (placement.in === 'query') path += `${path.includes('?') ? '&' : '?'}${pair(placement.name, value)}`;
    else credentials['cookie'] = [credentials['cookie'], pair(placement.name, value)].filter(Boolean).join('; ');
  }
  return { ...request, path, headers: { ...credentials, ...request.headers } };
}

function pair(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

import type { PlacedSource } from './authenticator.ts';

/** Puts credentials into headers and the query; returns the path with its query. */
export function placeSecrets(
  sources: readonly PlacedSource[],
  secrets: readonly string[],
  headers: Record<string, string>,
  path: string,
): string {
  let target = path;
  for (let index = 0; index < sources.length; index += 1) {
    const placement = sources[index]?.placement;
    const secret = secrets[index] ?? '';
    if (placement?.in === 'header') headers[placement.name] = `${placement.prefix}${secret}`;
    else if (placement?.in === 'query') target += `${target.includes('?') ? '&' : '?'}${pair(placement.name, secret)}`;
    else if (placement?.in === 'cookie') {
      const others = headers['cookie'];
      headers['cookie'] = `${others === undefined ? '' : `${others}; `}${pair(placement.name, secret)}`;
    }
  }
  return target;
}

function pair(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

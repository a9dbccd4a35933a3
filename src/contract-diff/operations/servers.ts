import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { itemsOf } from '../follow.ts';

/** Where calls go to. The order of the addresses means nothing. */
export function compareServers(old: Located, now: Located): Difference[] {
  const before = serversOf(old);
  const after = serversOf(now);
  const gone = [...before].filter(([text]) => !after.has(text)).map(([, server]) => server);
  const fresh = [...after].filter(([text]) => !before.has(text)).map(([, server]) => server);
  const [from] = gone;
  const [to] = fresh;
  if (from !== undefined && to !== undefined && gone.length === 1 && fresh.length === 1) {
    const params = { from: urlOf(from), to: urlOf(to) };
    return [{ rule: 'server-changed', params, old: from.address, new: to.address }];
  }
  return [
    ...gone.map((server) => ({
      rule: 'server-removed' as const,
      params: { url: urlOf(server) },
      old: server.address,
      new: now.address,
    })),
    ...fresh.map((server) => ({
      rule: 'server-added' as const,
      params: { url: urlOf(server) },
      old: old.address,
      new: server.address,
    })),
  ];
}

function serversOf(node: Located): Map<string, Located> {
  return new Map(itemsOf(node, 'servers').map((server) => [canonicalJson(server.value), server]));
}

function urlOf({ value }: Located): string {
  return String(value.url);
}

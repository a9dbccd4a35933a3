import { PARTNER_SCOPES } from '../../identity/scopes.ts';

/** Domains a certified capability opens in the live environment. */
const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  'loyalty-pos': ['customers', 'promotions', 'loyalty', 'giftcards'],
  'marketplace-seller': ['catalog', 'stock', 'orders', 'promotions', 'giftcards'],
  'edo-exchange': ['edo'],
  'events-consumer': ['events'],
  settlements: ['wallet'],
};

/** What every partner may always do. */
const COMMON: readonly string[] = ['identity', 'partners', 'files', 'support', 'reports'];

/** What a till has no business with: keys of others, corrections, money and signatures. */
const NOT_IN_A_STORE: ReadonlySet<string> = new Set(['partners:write', 'loyalty:adjust', 'wallet:move', 'edo:sign']);

/** Scopes of a new key. `certified` are the capabilities a live key stands on; a sandbox key tries everything. */
export function keyScopes(certified: readonly string[] | null, storeId: string | undefined): readonly string[] {
  const domains = certified === null ? null : new Set([...COMMON, ...certified.flatMap((name) => DOMAINS[name] ?? [])]);
  return PARTNER_SCOPES.filter((scope) => {
    const [domain = ''] = scope.split(':');
    if (storeId !== undefined && NOT_IN_A_STORE.has(scope)) return false;
    return domains === null || domains.has(domain);
  });
}

/** What a partner's own key may do. */
export const PARTNER_SCOPES = [
  'identity:read',
  'identity:write',
  'partners:read',
  'partners:write',
  'customers:read',
  'customers:write',
  'customers:pii',
  'catalog:read',
  'catalog:write',
  'stock:read',
  'stock:write',
  'orders:read',
  'orders:write',
  'loyalty:read',
  'loyalty:write',
  'giftcards:read',
  'giftcards:write',
  'wallet:read',
  'wallet:write',
  'wallet:move',
  'edo:read',
  'edo:write',
  'edo:sign',
  'events:read',
  'events:write',
  'support:read',
] as const;

/** The key of the built-in partner also controls the sandbox: it belongs to whoever started it. */
export const BUILT_IN_SCOPES = [...PARTNER_SCOPES, 'sandbox:control'] as const;

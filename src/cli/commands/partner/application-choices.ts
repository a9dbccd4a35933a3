export const partnerTypes = ['seller', 'loyalty-shop', 'courier', 'issuer', 'integrator'] as const;
export const capabilityNames = [
  'marketplace-seller',
  'loyalty-pos',
  'edo-exchange',
  'events-consumer',
  'settlements',
] as const;

/** What a sandbox can be filled with: three sizes, and situations one would wait for days for. */
export const SCENARIOS = [
  'small',
  'medium',
  'large',
  'expiring-points',
  'expired-lots',
  'points-debt',
  'quarantined-price',
  'oversold-risk',
  'rejected-document',
  'dead-letters',
  'overdue-agreement',
  'overdue-complaint',
] as const;

/** What documents can be made into; a test compares them with those the SDK knows. */
export const conversionTargets = ['upd', '5.03', 'correction'] as const;

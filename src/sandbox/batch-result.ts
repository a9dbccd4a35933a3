import type { BatchResult, LineOutcome } from '@styk/sdk/api/catalog';

/** The verdicts on the lines of a batch, counted. */
export function batchResult(results: readonly LineOutcome[]): BatchResult {
  const count = (wanted: LineOutcome['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
  return { applied: count('applied'), superseded: count('superseded'), rejected: count('rejected'), results };
}

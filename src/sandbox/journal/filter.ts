import type { ListJournalQuery } from '@styk/sdk/api/sandbox';
import type { SqlValue } from '../storage/tx.ts';

/** Which exchanges to show; all without any of it. */
export type JournalFilter = Pick<ListJournalQuery, 'operationId' | 'traceId' | 'partnerId' | 'outcome'>;

const STATUS = "json_extract(facts, '$.status')";
const BREACHES = "json_array_length(facts, '$.requestViolations') + json_array_length(facts, '$.responseViolations')";

/** What `filterValues` binds. The journal holds a hundred thousand exchanges at most: they are looked through. */
export const MATCHES = `(:operationId IS NULL OR json_extract(facts, '$.operationId') = :operationId)
  AND (:traceId IS NULL OR trace_id = :traceId) AND (:partnerId IS NULL OR partner_id = :partnerId)
  AND CASE :outcome
    WHEN 'done' THEN ${STATUS} < 400
    WHEN 'refused' THEN ${STATUS} BETWEEN 400 AND 499
    WHEN 'failed' THEN ${STATUS} IS NULL OR ${STATUS} >= 500
    WHEN 'breach' THEN ${BREACHES} > 0
    WHEN 'fault' THEN json_extract(facts, '$.fault') IS NOT NULL
    ELSE 1 END`;

export function filterValues({ operationId, traceId, partnerId, outcome }: JournalFilter): Record<string, SqlValue> {
  return {
    operationId: operationId ?? null,
    traceId: traceId ?? null,
    partnerId: partnerId ?? null,
    outcome: outcome ?? null,
  };
}

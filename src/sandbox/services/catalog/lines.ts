import type { BatchResult, LineOutcome } from '@styk/sdk/api/catalog';
import type { Language } from '@styk/sdk/errors';
import { batchResult } from '../../batch-result.ts';
import { detailOf, type Refusal } from './line-texts.ts';

export type Verdict = 'applied' | 'superseded' | Refusal;

/** A partner's clock may run ahead by so much. */
const AHEAD_MS = 5 * 60_000;

/** Epoch milliseconds of a line's time, or its refusal: data may be old but not of the future. */
export function readAsOf(asOf: string, now: number): number | Refusal {
  const instant = Date.parse(asOf);
  // Written so that what is no instant at all, such as a leap second, is refused too.
  return instant <= now + AHEAD_MS ? instant : { code: 'occurred-at-out-of-range', params: { at: asOf } };
}

/** Judges line after line; the second line of one key is a duplicate of the first. */
export function judgeLines<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  language: Language,
  judge: (line: Line) => Verdict,
): BatchResult {
  const seen = new Set<string>();
  const results = lines.map((line, index): LineOutcome => {
    const key = keyOf(line);
    const verdict = seen.has(key) ? ({ code: 'duplicate', params: { sku: key } } as const) : judge(line);
    seen.add(key);
    return toOutcome(index, key, verdict, language);
  });
  return batchResult(results);
}

export function toOutcome(line: number, key: string, verdict: Verdict, language: Language): LineOutcome {
  if (typeof verdict === 'string') return { line, key, outcome: verdict };
  return { line, key, outcome: 'rejected', code: verdict.code, detail: detailOf(verdict, language) };
}

import type { BatchResult, LevelBatch, LineOutcome } from '@styk/sdk/api/stock';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { openStock } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { type LineResult, reportLevels } from '../levels/report-levels.ts';
import { refusedLine } from '../line-refusals.ts';
import { settleExpired } from '../reservations/expiry.ts';
import { knowsPlace } from './places.ts';

export function reportLevelsHandler(
  room: StockDependencies,
  call: OperationCall<unknown, LevelBatch>,
): OperationResult<BatchResult> {
  const { levels } = call.body;
  settleExpired(call);
  const verdicts = reportLevels(room, openStock(call), (location) => knowsPlace(room, call, location), levels);
  const results = verdicts.map((verdict, line): LineOutcome => {
    const key = levels[line]?.sku ?? '';
    return typeof verdict === 'string'
      ? { line, key, outcome: verdict }
      : refusedLine(line, key, verdict, call.language);
  });
  const count = (wanted: LineResult) => verdicts.filter((verdict) => verdict === wanted).length;
  const [applied, superseded] = [count('applied'), count('superseded')];
  return { status: 200, body: { applied, superseded, rejected: levels.length - applied - superseded, results } };
}

import type { Clock } from '@styk/sdk';
import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { StykError } from '@styk/sdk/errors';
import type { Driver } from '../driver/driver.ts';
import { masked } from './mask.ts';

/** An action the runner asked for, and what came of it. */
export interface RecordedAction {
  readonly kind: 'action';
  readonly action: string;
  readonly params: object;
  readonly result?: unknown;
  readonly error?: string;
  readonly elapsedMs: number;
}

/** The same driver, with all its actions written down. */
export function recordActions(driver: Driver, clock: Clock, record: (action: RecordedAction) => void): Driver {
  return {
    async act(action, params) {
      const startedAt = clock.now();
      const facts = () => ({ kind: 'action', action, params, elapsedMs: Math.round(clock.now() - startedAt) }) as const;
      try {
        const result = await driver.act(action, params);
        record({ ...facts(), result });
        return result;
      } catch (error) {
        record({ ...facts(), error: error instanceof StykError ? `${error.code}: ${error.message}` : String(error) });
        throw error;
      }
    },
    close: () => driver.close(),
  };
}

/** NDJSON: first what was asked of the partner's program, then what it said to the ecosystem. */
export function evidenceText(
  actions: readonly RecordedAction[],
  exchanges: readonly JournalExchange[],
  secrets: readonly string[],
): string {
  const lines = [...actions, ...exchanges.map((exchange) => ({ kind: 'exchange', ...exchange }))];
  return lines.map((line) => `${JSON.stringify(masked(line, secrets))}\n`).join('');
}

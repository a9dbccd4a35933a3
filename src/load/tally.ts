import { StykApiError } from '@styk/sdk';
import type { Exchange, Measured } from './exchanges.ts';
import { Histogram } from './histogram.ts';
import { BUDGETS_MS, type ExchangeReport } from './report.ts';

const EXCHANGES: readonly Exchange[] = ['quote', 'authorization', 'sale'];

/** Adds up what a run measures. */
export class Tally {
  readonly #times = new Map(EXCHANGES.map((exchange) => [exchange, new Histogram()]));
  readonly #failed = new Map<Exchange, number>();
  readonly #errors = new Map<string, number>();

  add({ exchange, durationMs, error }: Measured): void {
    this.#times.get(exchange)?.record(Math.max(0, durationMs));
    if (error === undefined) return;
    this.#failed.set(exchange, (this.#failed.get(exchange) ?? 0) + 1);
    const code = codeOf(error);
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  exchanges(): Readonly<Record<Exchange, ExchangeReport>> {
    const of = (exchange: Exchange): ExchangeReport => ({
      ...(this.#times.get(exchange) ?? new Histogram()).summary(),
      errors: this.#failed.get(exchange) ?? 0,
      budgetMs: BUDGETS_MS[exchange],
    });
    return { quote: of('quote'), authorization: of('authorization'), sale: of('sale') };
  }

  errors(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#errors);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof StykApiError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

import { StykTimeoutError } from './call-errors.ts';

const CAPACITY = 500;
const RETRY_COST = 5;
/** A timeout has already cost the server a whole attempt's time. */
const TIMEOUT_COST = 10;
/** What a success gives back. */
const INCOME = 1;

/**
 * Retries of all calls of a client draw on one purse, so that a server in trouble is not met with three times the load:
 * when nothing succeeds, retries cease after about a hundred.
 */
export class RetryBudget {
  #tokens = CAPACITY;

  /** Pays for a retry after this error; false when there is not enough. */
  spend(error: unknown): boolean {
    const cost = error instanceof StykTimeoutError ? TIMEOUT_COST : RETRY_COST;
    if (cost > this.#tokens) return false;
    this.#tokens -= cost;
    return true;
  }

  /** A call succeeded. */
  earn(): void {
    this.#tokens = Math.min(CAPACITY, this.#tokens + INCOME);
  }
}

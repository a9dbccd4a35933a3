import type { Clock } from '@styk/sdk';
import type { ContractOperation } from '../../contracts/model.ts';
import { commonProblems } from './common-problems.ts';

/** Admission of one call; `leave` when it is answered. */
export interface Admission {
  readonly headers: Readonly<Record<string, string>>;
  leave(): void;
}

export interface RateLimiter {
  /** Throws `rate-limited` when the caller is too fast or has too many calls under way. */
  enter(operation: Pick<ContractOperation, 'operationId' | 'limit'>, partnerId: string): Admission;
}

interface Bucket {
  tokens: number;
  filledAt: number;
  running: number;
}

/**
 * A token bucket for each partner and operation, filled as `x-styk-limit` of the contract says, times `multiplier`:
 * a local sandbox is there to be tested hard, so it is more generous than production by default, and never unlimited.
 * Goes by the machine's clock, because a frozen sandbox must not starve its callers.
 */
export function createRateLimiter(clock: Clock, multiplier: number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    enter(operation, partnerId) {
      const rate = operation.limit.rate * multiplier;
      const burst = operation.limit.burst * multiplier;
      const parallel = operation.limit.parallel * multiplier;
      const now = clock.now();
      const id = `${operation.operationId} ${partnerId}`;
      const bucket = buckets.get(id) ?? { tokens: burst, filledAt: now, running: 0 };
      buckets.set(id, bucket);
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.filledAt) * rate) / 1000);
      bucket.filledAt = now;
      if (bucket.tokens < 1 || bucket.running >= parallel) {
        const wait = bucket.tokens < 1 ? (1 - bucket.tokens) / rate : 0;
        throw commonProblems.create('rate-limited', { rate, parallel }, { retryAfter: Math.max(1, Math.ceil(wait)) });
      }
      bucket.tokens -= 1;
      bucket.running += 1;
      return {
        headers: {
          'ratelimit-policy': `"default";q=${burst};w=${Math.ceil(burst / rate)}`,
          ratelimit: `"default";r=${Math.floor(bucket.tokens)};t=${Math.ceil((burst - bucket.tokens) / rate)}`,
        },
        leave: () => {
          bucket.running -= 1;
        },
      };
    },
  };
}

import type { Event } from '@styk/sdk/api/events';
import type { Errand } from './delivery.ts';

/** Which events are tampered with: each n-th, none for 0. */
export interface Tricks {
  readonly duplicate: number;
  readonly reorder: number;
  readonly badSignature: number;
  readonly stale: number;
}

/** Counts events and says what is to be done to each: the same run of events is always treated alike. */
export function planErrands({ duplicate, reorder, badSignature, stale }: Tricks): (event: Event) => Errand {
  let count = 0;
  const each = (n: number): boolean => n > 0 && count % n === 0;
  return (event) => {
    count += 1;
    return {
      event,
      body: JSON.stringify(event),
      duplicate: each(duplicate),
      overtaken: each(reorder),
      forged: each(badSignature),
      stale: each(stale),
    };
  };
}

import type { Event } from '@styk/sdk/api/events';

/** What the listener tells of one call of the receiver. */
export interface ToldDelivery {
  /** RFC 3339. */
  readonly at: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly aggregateversion: number;
  /** `forged` and `stale` are copies that the receiver has to refuse. */
  readonly sent: 'event' | 'duplicate' | 'forged' | 'stale';
  readonly attempt: number;
  /** `retrying`: failed, and comes again; `wrongly-accepted`: a copy that had to be refused was not. */
  readonly outcome: 'delivered' | 'retrying' | 'given-up' | 'refused' | 'wrongly-accepted';
  /** Null when nobody answered. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly detail: string | null;
}

/** An event on its way, with what is to be done to it. */
export interface Errand {
  readonly event: Event;
  /** The same bytes on every attempt. */
  readonly body: string;
  readonly duplicate: boolean;
  readonly overtaken: boolean;
  readonly forged: boolean;
  readonly stale: boolean;
}

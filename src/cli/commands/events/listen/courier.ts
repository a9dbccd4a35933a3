import { randomBytes } from 'node:crypto';
import type { Clock } from '@styk/sdk/clock';
import { signWebhook } from '@styk/sdk/webhooks';
import { readRetryAfter } from '../../../../sandbox/services/events/deliveries/schedule.ts';
import type { Sender, SendResult } from '../../../../sandbox/services/events/deliveries/sender.ts';
import type { Errand, ToldDelivery } from './delivery.ts';

/** Pauses between attempts: short, because a developer waits. */
const PAUSES_MS: readonly number[] = [1000, 2000, 5000, 10_000];
/** A receiver that is not there is tried again so often. */
const ABSENT_MS = 1000;
const MOST_PAUSE_MS = 60_000;
/** Receivers take signatures of the last five minutes. */
const STALE_MS = 6 * 60_000;

export interface CourierInit {
  readonly url: string;
  readonly secret: string;
  readonly delayMs: number;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly tell: (told: ToldDelivery) => void;
}

/** Takes events to one receiver. */
export class Courier {
  readonly #init: CourierInit;
  readonly #strangersSecret = `whsec_${randomBytes(32).toString('base64')}`;

  constructor(init: CourierInit) {
    this.#init = init;
  }

  /** Resolves when the event was taken, or given up after its last attempt. Rejects with the signal's reason. */
  async deliver(errand: Errand): Promise<void> {
    const { delayMs, clock, signal, secret } = this.#init;
    signal.throwIfAborted();
    if (delayMs > 0) await clock.sleep(delayMs, signal);
    if (errand.forged) await this.#tempt(errand, 'forged', this.#strangersSecret, 0);
    if (errand.stale) await this.#tempt(errand, 'stale', secret, STALE_MS);
    await this.#insist(errand, 'event');
    if (errand.duplicate) await this.#insist(errand, 'duplicate');
  }

  /** Sends what has to be refused. */
  async #tempt(errand: Errand, sent: 'forged' | 'stale', secret: string, ageMs: number): Promise<void> {
    const result = await this.#send(errand, secret, ageMs);
    const { status } = result;
    if (status === undefined) return;
    const isRefused = status === 401 || status === 403;
    this.#tell(errand, sent, 1, isRefused ? 'refused' : 'wrongly-accepted', result);
  }

  async #insist(errand: Errand, sent: 'event' | 'duplicate'): Promise<void> {
    const { clock, signal, secret } = this.#init;
    let isAbsent = false;
    for (let attempt = 1; ; ) {
      signal.throwIfAborted();
      const result = await this.#send(errand, secret, 0);
      if (result.outcome === 'succeeded') return this.#tell(errand, sent, attempt, 'delivered', result);
      if (result.outcome === 'refused') {
        // Nobody listens there: that is no answer of the receiver, and uses up no attempt.
        if (!isAbsent) this.#tell(errand, sent, attempt, 'retrying', result);
        isAbsent = true;
        await clock.sleep(ABSENT_MS, signal);
        continue;
      }
      const pause = PAUSES_MS[attempt - 1];
      // 410 says that the receiver is gone for good.
      if (pause === undefined || result.status === 410) return this.#tell(errand, sent, attempt, 'given-up', result);
      this.#tell(errand, sent, attempt, 'retrying', result);
      const asked = readRetryAfter(result.retryAfter, clock.now());
      await clock.sleep(Math.min(asked ?? pause, MOST_PAUSE_MS), signal);
      attempt += 1;
    }
  }

  async #send({ event, body }: Errand, secret: string, ageMs: number): Promise<SendResult> {
    const { url, sender, clock } = this.#init;
    const headers = await signWebhook({ id: event.id, timestampMs: clock.now() - ageMs, body }, [secret]);
    return sender.send({ url, headers, body });
  }

  #tell(
    { event }: Errand,
    sent: ToldDelivery['sent'],
    attempt: number,
    outcome: ToldDelivery['outcome'],
    { status, durationMs, detail }: SendResult,
  ): void {
    const { clock, tell } = this.#init;
    const { id: eventId, type, subject, aggregateversion } = event;
    const at = new Date(clock.now()).toISOString();
    const answer = { status: status ?? null, durationMs, detail: detail ?? null };
    tell({ at, eventId, type, subject, aggregateversion, sent, attempt, outcome, ...answer });
  }
}

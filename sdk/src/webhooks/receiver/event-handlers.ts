import type { Claim } from '../dedupe/claim.ts';
import { webhookErrors } from '../errors.ts';
import type { OpenEvent, StykEventOf, StykEventType } from '../event/event.ts';
import type { VerifiedMessage } from '../message/webhook-verifier.ts';

/** What a handler may want to know beyond the event. */
export interface Delivery<Transaction = undefined> {
  /** Lets the event's id be committed together with its effects. */
  readonly claim: Claim<Transaction>;
  /** The message as it arrived. */
  readonly message: VerifiedMessage;
}

/** Returns when the event's effects are durable; throws to have the event sent again. */
export type EventHandler<Event, Transaction = undefined> = (
  event: Event,
  delivery: Delivery<Transaction>,
) => void | Promise<void>;

/** Which handler takes which type. */
export class EventHandlers<Transaction> {
  readonly #byType = new Map<string, EventHandler<OpenEvent, Transaction>>();
  #other: EventHandler<OpenEvent, Transaction> | undefined;

  add<Type extends StykEventType>(type: Type, handler: EventHandler<StykEventOf<Type>, Transaction>): void {
    if (this.#byType.has(type)) throw webhookErrors.create('webhooks-handler-duplicate', { type });
    // The map hands a handler only events of its own type.
    this.#byType.set(type, handler as unknown as EventHandler<OpenEvent, Transaction>);
  }

  addOther(handler: EventHandler<OpenEvent, Transaction>): void {
    if (this.#other !== undefined) throw webhookErrors.create('webhooks-handler-duplicate', { type: '*' });
    this.#other = handler;
  }

  find(type: string): EventHandler<OpenEvent, Transaction> | undefined {
    return this.#byType.get(type) ?? this.#other;
  }
}

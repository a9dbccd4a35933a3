import { StykError } from '../../errors/index.ts';
import { Dedupe, type DedupeOptions } from '../dedupe/dedupe.ts';
import type { DedupeStore } from '../dedupe/dedupe-store.ts';
import { webhookErrors } from '../errors.ts';
import type { OpenEvent, StykEventOf, StykEventType } from '../event/event.ts';
import { parseEvent } from '../event/parse-event.ts';
import { type HeaderSource, readHeader } from '../message/signature-headers.ts';
import { type VerifiedMessage, type VerifierOptions, WebhookVerifier } from '../message/webhook-verifier.ts';
import { ACCEPTED, refusal, type WebhookAnswer } from './answer.ts';
import { type EventHandler, EventHandlers } from './event-handlers.ts';

/** A request, whatever server it came to. */
export interface WebhookRequest {
  readonly method: string;
  readonly headers: HeaderSource;
  /**
   * The raw bytes of the body.
   *
   * @throws StykError `webhooks-body-too-large` once there are more than `limit` bytes, `webhooks-body-consumed`,
   *   `webhooks-body-cut`
   */
  readonly readBody: (limit: number) => Promise<Uint8Array>;
}

/** A request that was not answered with 2xx. */
export interface WebhookFailure {
  readonly error: StykError;
  readonly status: number;
}

/** Says what is wrong with an event, or nothing. */
export type EventCheck = (event: OpenEvent) => string | undefined;

export interface ReceiverOptions<Transaction = undefined> extends VerifierOptions, DedupeOptions {
  /** Where handled ids are remembered. */
  readonly store: DedupeStore<Transaction>;
  /** Refuses events for good, before a handler sees them: `eventCheck()` of `@styk/sdk/webhooks/validation`. Default none. */
  readonly check?: EventCheck | undefined;
  /** Told of each refused or failed request, for logs; the original error of a handler is the `cause`. Must not throw. */
  readonly onFailure?: ((failure: WebhookFailure) => void) | undefined;
}

/**
 * Takes the ecosystem's events: checks the signature, hands each event to its handler once, and answers as the contract
 * of the partner's side asks. Adapters connect it with a server.
 */
export class WebhookReceiver<Transaction = undefined> {
  readonly #verifier: WebhookVerifier;
  readonly #dedupe: Dedupe<Transaction>;
  readonly #handlers = new EventHandlers<Transaction>();
  readonly #check: EventCheck;
  readonly #onFailure: (failure: WebhookFailure) => void;

  /** @throws StykError `webhooks-key-invalid`, `webhooks-limit-invalid` */
  constructor(options: ReceiverOptions<Transaction>) {
    this.#verifier = new WebhookVerifier(options);
    this.#dedupe = new Dedupe(options.store, options);
    this.#check = options.check ?? (() => undefined);
    this.#onFailure = options.onFailure ?? (() => undefined);
  }

  /**
   * Hands events of this type to the handler.
   *
   * @throws StykError `webhooks-handler-duplicate`
   */
  onEvent<Type extends StykEventType>(type: Type, handler: EventHandler<StykEventOf<Type>, Transaction>): this {
    this.#handlers.add(type, handler);
    return this;
  }

  /** Hands events of all other types to the handler, also those newer than this program. Without it they are ignored. */
  onOther(handler: EventHandler<OpenEvent, Transaction>): this {
    this.#handlers.addOther(handler);
    return this;
  }

  /** Never rejects for the sake of a request: what is wrong is in the answer. */
  async receive(request: WebhookRequest): Promise<WebhookAnswer> {
    try {
      await this.#handle(parseMessage(await this.#readMessage(request)));
      return ACCEPTED;
    } catch (cause) {
      // A defect of this program must not end it: the event comes again.
      const error = cause instanceof StykError ? cause : webhookErrors.create('webhooks-request-failed', {}, { cause });
      const answer = refusal(error);
      this.#onFailure({ error, status: answer.status });
      return answer;
    }
  }

  async #readMessage({ method, headers, readBody }: WebhookRequest): Promise<VerifiedMessage> {
    if (method !== 'POST') throw webhookErrors.create('webhooks-method', { method });
    const type = readHeader(headers, 'content-type');
    if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw webhookErrors.create('webhooks-media-type', { type });
    return await this.#verifier.verify(await readBody(this.#verifier.maxBodyBytes), headers);
  }

  async #handle({ event, message }: ParsedMessage): Promise<void> {
    const handler = this.#handlers.find(event.type);
    if (handler === undefined) return;
    const fault = this.#check(event);
    if (fault !== undefined) throw rejectEvent(event, fault);
    const outcome = await this.#dedupe
      .once(event.id, async (claim) => await handler(event, { claim, message }))
      .catch((error: unknown) => {
        throw failureOf(event, error);
      });
    if (outcome === 'busy') throw webhookErrors.create('webhooks-event-busy', { id: event.id });
  }
}

interface ParsedMessage {
  readonly event: OpenEvent;
  readonly message: VerifiedMessage;
}

function parseMessage(message: VerifiedMessage): ParsedMessage {
  return { event: parseEvent(message.body, message.id), message };
}

/** A handler's own error stays inside: the sender learns that the event was not handled, and sends it again. */
function failureOf({ id, type }: OpenEvent, cause: unknown): unknown {
  const own = cause instanceof StykError && cause.code in webhookErrors.definitions;
  return own ? cause : webhookErrors.create('webhooks-event-failed', { id, type }, { cause });
}

/**
 * What a handler throws to refuse an event for good, such as one whose data makes no sense: the ecosystem gets 422.
 *
 * @param reason Goes into the answer.
 */
export function rejectEvent(event: { readonly id: string }, reason: string): StykError {
  return webhookErrors.create('webhooks-event-rejected', { id: event.id, reason });
}

import type { StykEvents } from '../api/events.catalogue.ts';
import { EVENT_SAMPLES } from '../api/events.samples.ts';
import { eventsSchemas } from '../api/events.schemas.ts';
import { systemClock } from '../client/clock.ts';
import type { EventEnvelope, StykEventType } from '../webhooks/event/event.ts';
import { type SignedHeaders, signWebhook } from '../webhooks/message/sign-webhook.ts';
import { testingErrors } from './errors.ts';
import { Shaper } from './state/shaper.ts';

/** Attributes of the envelope that a test may want to set. */
type Attributes = Partial<Omit<EventEnvelope<string, unknown>, 'type' | 'data' | 'specversion'>>;

export interface SignedEventOptions<Type extends StykEventType> {
  /** Keys to sign with: `whsec_…` or `whsk_…`. */
  readonly keys: readonly string[];
  /** Fields of the data; others are those of the contract's example. */
  readonly data?: Partial<StykEvents[Type]> | undefined;
  readonly attributes?: Attributes | undefined;
  /** When it is signed, epoch milliseconds. Default now. */
  readonly timestampMs?: number | undefined;
}

/** A request that brings an event, ready to be sent to a receiver. */
export interface SignedEvent<Type extends StykEventType> {
  readonly event: EventEnvelope<Type, StykEvents[Type]>;
  readonly body: string;
  readonly headers: SignedHeaders & { readonly 'content-type': string };
}

const SOURCE = 'https://api.styk.example';

/**
 * An event as the ecosystem would send it, for tests of a receiver. Every one has an id of its own unless it is given.
 *
 * @throws StykError `testing-data-invalid`, `webhooks-key-invalid`
 */
export async function signedEvent<Type extends StykEventType>(
  type: Type,
  { keys, data, attributes, timestampMs = systemClock.now() }: SignedEventOptions<Type>,
): Promise<SignedEvent<Type>> {
  const event = envelope(type, { ...EVENT_SAMPLES[type].data, ...data }, timestampMs, attributes);
  const body = JSON.stringify(event);
  const headers = await signWebhook({ id: event.id, timestampMs, body }, keys);
  return { event, body, headers: { ...headers, 'content-type': 'application/cloudevents+json' } };
}

function envelope<Type extends StykEventType>(
  type: Type,
  data: Readonly<Record<string, unknown>>,
  timestampMs: number,
  attributes: Attributes = {},
): EventEnvelope<Type, StykEvents[Type]> {
  checkData(type, data);
  const subject = attributes.subject ?? subjectOf(data) ?? type;
  const time = new Date(timestampMs).toISOString();
  return {
    specversion: '1.0',
    id: `evt_${crypto.randomUUID().replaceAll('-', '')}`,
    source: `${SOURCE}/${type.slice(0, type.indexOf('.'))}`,
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    dataschema: `${SOURCE}/events/v1/types/${type}/schema`,
    partitionkey: subject,
    aggregateversion: 1,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    recordedtime: time,
    ...attributes,
    data: data as unknown as StykEvents[Type],
  };
}

/** The contract's examples begin with the id of what they are about. */
function subjectOf(data: Readonly<Record<string, unknown>>): string | undefined {
  const [, id] = Object.entries(data).find(([name, value]) => name.endsWith('Id') && typeof value === 'string') ?? [];
  return id as string | undefined;
}

function checkData(type: StykEventType, data: unknown): void {
  const schema = { $ref: `#/$defs/${EVENT_SAMPLES[type].schema}` };
  const problem = new Shaper(eventsSchemas).problemOf(schema, data);
  if (problem !== undefined) throw testingErrors.create('testing-data-invalid', { operation: type, problem });
}

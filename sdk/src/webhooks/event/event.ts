import type { StykEvents } from '../../api/events.catalogue.ts';

/** The envelope of every event: CloudEvents 1.0 in structured JSON, with the ecosystem's extensions. */
export interface EventEnvelope<Type extends string, Data> {
  readonly specversion: '1.0';
  /** Unique, the same over all attempts and replays. */
  readonly id: string;
  readonly source: string;
  readonly type: Type;
  /** What the event is about: `ord_01JD2Q7F8X`. */
  readonly subject: string;
  /** When it happened, RFC 3339. */
  readonly time: string;
  readonly datacontenttype: string;
  readonly dataschema: string;
  /** Where the whole object lies when `data` goes without its lists. Fetch it only from an address of the ecosystem. */
  readonly dataref?: string;
  readonly partitionkey: string;
  /** Counts the changes of a subject: 1, 2, 3 … */
  readonly aggregateversion: number;
  readonly traceparent: string;
  /** When the ecosystem recorded it, RFC 3339. */
  readonly recordedtime: string;
  readonly deprecated?: boolean;
  /** When a deprecated type stops coming, RFC 3339. */
  readonly deprecationsunset?: string;
  readonly data: Data;
}

export type StykEventType = keyof StykEvents & string;

/** The event of one type. */
export type StykEventOf<Type extends StykEventType> = EventEnvelope<Type, StykEvents[Type]>;

/** An event of any type the contract lists; `type` tells them apart. */
export type StykEvent = { [Type in StykEventType]: StykEventOf<Type> }[StykEventType];

/** An event as it arrived: the type may be newer than this program. */
export type OpenEvent = EventEnvelope<string, unknown>;

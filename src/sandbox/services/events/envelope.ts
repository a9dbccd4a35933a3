import { hash } from 'node:crypto';
import { findEventType } from './catalogue.ts';

/** Every address in an event is of the ecosystem, wherever the sandbox happens to listen. */
const ORIGIN = 'https://api.styk.example';

/** E11: beyond the first an event sheds its lists when the object can be read elsewhere; beyond the second it may not go out. */
const TARGET_BYTES = 20_000;
const LIMIT_BYTES = 65_536;

/** What an envelope is made of; instants in epoch milliseconds. */
export interface EnvelopeParts {
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly traceparent: string;
  readonly isTest: boolean;
  /** Where the whole object can be read, for data whose lists may be long. */
  readonly dataref?: string;
}

/**
 * The event as the text that is delivered: CloudEvents 1.0 in structured JSON. Data whose lists are too long go without
 * them, with `dataref` instead. Throws for what cannot be made small enough: that is a defect of the domain.
 */
export function writeEnvelope(parts: EnvelopeParts, data: object): string {
  const whole = write(parts, data, undefined);
  const size = Buffer.byteLength(whole);
  if (size <= TARGET_BYTES || (parts.dataref === undefined && size <= LIMIT_BYTES)) return whole;
  if (parts.dataref === undefined) throw new Error(`${parts.type} takes ${size} bytes and names no dataref`);
  const short = write(parts, withoutLists(data), new URL(parts.dataref, ORIGIN).href);
  if (Buffer.byteLength(short) > LIMIT_BYTES) throw new Error(`${parts.type} is too large even without its lists`);
  return short;
}

function write(parts: EnvelopeParts, data: object, dataref: string | undefined): string {
  const { eventId, type, subject, version, occurredAt, recordedAt, traceparent, isTest } = parts;
  return JSON.stringify({
    specversion: '1.0',
    id: eventId,
    source: `${ORIGIN}/${domainOf(type)}${isTest ? '/test' : ''}`,
    type,
    subject,
    time: new Date(occurredAt).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `${ORIGIN}/events/v1/types/${type}/schema`,
    partitionkey: subject,
    aggregateversion: version,
    traceparent,
    recordedtime: new Date(recordedAt).toISOString(),
    dataref,
    data,
  });
}

function withoutLists(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !Array.isArray(value)));
}

/** The contract an event comes from is the one whose scope it needs. */
function domainOf(type: string): string {
  return findEventType(type)?.scope.split(':', 1)[0] ?? 'events';
}

/** The trace of a change whose caller sent none: the same for all events of one operation. */
export function traceOf(operationId: string): string {
  const digest = hash('sha256', operationId);
  return `00-${digest.slice(0, 32)}-${digest.slice(32, 48)}-01`;
}

import { webhookErrors } from '../errors.ts';
import { MAX_JSON_DEPTH } from '../message/limits.ts';
import type { OpenEvent } from './event.ts';
import { isNestedDeeper } from './json-depth.ts';

/** Attributes that hold text, as CloudEvents 1.0 and the contract of events require. */
const REQUIRED = [
  'id',
  'source',
  'type',
  'subject',
  'time',
  'datacontenttype',
  'dataschema',
  'partitionkey',
  'traceparent',
  'recordedtime',
];
const OPTIONAL = ['dataref', 'deprecationsunset'];
const MAX_ATTRIBUTE = 2048;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads an event in structured JSON. Attributes and types this version does not know pass through.
 *
 * @param id What the event has to be called: `webhook-id` is the event's `id`.
 * @throws StykError `webhooks-event-malformed`
 */
export function parseEvent(body: Uint8Array, id?: string): OpenEvent {
  const event = parseObject(body);
  if (event['specversion'] !== '1.0') throw malformed('specversion', '/specversion');
  for (const name of REQUIRED) {
    if (!isText(event[name]) || event[name] === '') throw malformed(name, `/${name}`);
  }
  for (const name of OPTIONAL) {
    if (event[name] !== undefined && !isText(event[name])) throw malformed(name, `/${name}`);
  }
  const version = event['aggregateversion'];
  if (!(Number.isSafeInteger(version) && Number(version) > 0)) throw malformed('aggregateversion', '/aggregateversion');
  if (!isObject(event['data'])) throw malformed('data', '/data');
  if (id !== undefined && event['id'] !== id) throw malformed('id ≠ webhook-id', '/id');
  return event as unknown as OpenEvent;
}

function parseObject(body: Uint8Array): Readonly<Record<string, unknown>> {
  const text = decode(body);
  if (isNestedDeeper(text, MAX_JSON_DEPTH)) throw malformed(`depth > ${MAX_JSON_DEPTH}`);
  const value = parseJson(text);
  if (!isObject(value)) throw malformed('JSON object');
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw malformed('UTF-8', undefined, cause);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('JSON', undefined, cause);
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_ATTRIBUTE;
}

function malformed(reason: string, path?: string, cause?: unknown): Error {
  return webhookErrors.create('webhooks-event-malformed', { reason }, { ...(path && { at: { path } }), cause });
}

import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { ServiceContext } from '../../operation.ts';
import { traceOf, writeEnvelope } from './envelope.ts';
import { queueDelivery } from './lanes.ts';
import { withoutPersonalData } from './personal-data.ts';

/** A call, a job or a seeding; those that answer a call mark the event with its trace. */
export interface EmitContext extends ServiceContext {
  readonly operationId?: string;
  readonly traceparent?: string;
}

/** What happened. `data` may hold personal data: each subscriber gets what its scopes allow. */
export interface NewEvent<Type extends keyof StykEvents> {
  readonly type: Type;
  /** Id of what it is about, as the catalogue says for the type. */
  readonly subject: string;
  /** Whose event it is. */
  readonly partnerId: string;
  readonly data: StykEvents[Type];
  /** Epoch milliseconds at which it happened; now unless said. */
  readonly occurredAt?: number;
  /** Path below the ecosystem's address (`/orders/v1/orders/ord_…`), for data whose lists may be long. */
  readonly dataref?: string;
}

export interface EmittedEvent {
  readonly seq: number;
  readonly eventId: string;
  readonly version: number;
}

/**
 * Records an event in the transaction of the change that it tells of (E01) and queues it for whoever subscribed. Versions
 * count 1, 2, 3 … for each subject of a partner (E03). The text is written here once and never changes (E02).
 */
export function emitEvent<Type extends keyof StykEvents>(context: EmitContext, event: NewEvent<Type>): EmittedEvent {
  const emitted = recordEvent(context, event, '');
  const webhooks = context.tx.all<{ subscriptionId: string }>(
    'SELECT subscription_id AS subscriptionId FROM events_route WHERE partner_id = ? AND type = ?',
    event.partnerId,
    event.type,
  );
  for (const { subscriptionId } of webhooks) {
    queueDelivery(context, { subscriptionId, eventSeq: emitted.seq, subject: event.subject, replay: false });
  }
  return emitted;
}

/** Writes an event on the log. `audience` is the only subscription a test event is for, empty for a real one. */
export function recordEvent<Type extends keyof StykEvents>(
  context: EmitContext,
  event: NewEvent<Type>,
  audience: string,
): EmittedEvent {
  const { tx, now } = context;
  const { type, subject, partnerId, data, occurredAt = now, dataref } = event;
  const eventId = context.newId('evt');
  const version = nextVersion(context, partnerId, audience, subject);
  const traceparent = context.traceparent ?? traceOf(context.operationId ?? eventId);
  const parts = { eventId, type, subject, version, occurredAt, recordedAt: now, traceparent, isTest: audience !== '' };
  const write = (content: object) => writeEnvelope(dataref === undefined ? parts : { ...parts, dataref }, content);
  const open = withoutPersonalData(type, data);
  const { rowid } = tx.run(
    `INSERT INTO events_event (event_id, partner_id, audience, type, subject, version, occurred_at, recorded_at, body, personal_body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    eventId,
    partnerId,
    audience,
    type,
    subject,
    version,
    occurredAt,
    now,
    write(open ?? data),
    open === undefined ? null : write(data),
  );
  return { seq: rowid, eventId, version };
}

function nextVersion({ tx }: EmitContext, partnerId: string, audience: string, subject: string): number {
  const last = tx.get<{ version: number }>(
    'SELECT version FROM events_subject WHERE partner_id = ? AND audience = ? AND subject = ?',
    partnerId,
    audience,
    subject,
  );
  const version = (last?.version ?? 0) + 1;
  tx.run(
    last === undefined
      ? 'INSERT INTO events_subject (version, partner_id, audience, subject) VALUES (?, ?, ?, ?)'
      : 'UPDATE events_subject SET version = ? WHERE partner_id = ? AND audience = ? AND subject = ?',
    version,
    partnerId,
    audience,
    subject,
  );
  return version;
}

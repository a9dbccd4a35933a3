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
  const row = tx.get<{ seq: number }>(
    `INSERT INTO events_event (event_id, partner_id, audience, type, subject, version, occurred_at, recorded_at, body, personal_body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
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
  return { seq: Number(row?.seq), eventId, version };
}

function nextVersion({ tx }: EmitContext, partnerId: string, audience: string, subject: string): number {
  const row = tx.get<{ version: number }>(
    `INSERT INTO events_subject (partner_id, audience, subject, version) VALUES (?, ?, ?, 1)
     ON CONFLICT (partner_id, audience, subject) DO UPDATE SET version = version + 1 RETURNING version`,
    partnerId,
    audience,
    subject,
  );
  return Number(row?.version);
}

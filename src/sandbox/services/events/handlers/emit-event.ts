import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { EmittedEvent, EventToEmit } from '@styk/sdk/api/sandbox';
import type { EventCheck } from '@styk/sdk/webhooks';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { findEventType } from '../catalogue.ts';
import { emitEvent } from '../emit.ts';
import { readEvent } from '../log/read.ts';
import { eventProblems } from '../problems.ts';
import { sampleEvent } from '../types/sample.ts';

/** An event that the ecosystem has not caused, on request of whoever controls the sandbox. */
export function emitOnRequest(
  call: OperationCall<unknown, EventToEmit>,
  check: EventCheck,
): OperationResult<EmittedEvent> {
  const { tx, body, caller, now } = call;
  const { subject } = body;
  if (findEventType(body.type) === undefined) throw eventProblems.create('event-type-unknown', { type: body.type });
  // The catalogue of the SDK is made from the contract that has just been asked.
  const type = body.type as keyof StykEvents;
  const data = (body.data ?? sampleEvent(type).data) as StykEvents[typeof type];
  const { seq, eventId, version } = emitEvent(call, { type, subject, partnerId: caller.partnerId, data });
  const reason = check(JSON.parse(readEvent(tx, seq).body));
  if (reason !== undefined) throw eventProblems.create('event-data-invalid', { type, reason });
  return {
    status: 201,
    body: { eventId, type, subject, aggregateversion: version, time: new Date(now).toISOString() },
  };
}

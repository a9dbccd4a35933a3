import type { ObjectReference, Ticket as TicketAnswer, TicketAttempt, TicketRequest } from '@styk/sdk/api/support';
import type { TracedExchange } from '../../../journal/exchange-record.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { SupportDependencies } from '../dependencies.ts';
import { supportProblems } from '../problems.ts';
import { findConcerned } from '../status/incidents.ts';
import { ANSWER_MS } from '../tickets/rules.ts';
import { tellUpdate } from '../tickets/settle.ts';
import { insertTicket, type Ticket, viewTicket } from '../tickets/ticket.ts';
import { exchangeHop, objectsOf } from '../traces/exchange-hop.ts';

const MOST_ATTEMPTS = 100;
const MOST_OBJECTS = 50;

export function createTicket(
  room: SupportDependencies,
  call: OperationCall<unknown, TicketRequest>,
): OperationResult<TicketAnswer> {
  const { tx, now, body, caller } = call;
  const { partnerId } = caller;
  const { kind, subject, text, objects: named = [], fileIds = [] } = body;
  const exchanges = exchangesOf(room, partnerId, body);
  for (const object of named) {
    if (!room.knowsObject(tx, partnerId, object)) throw supportProblems.create('object-unknown', { ...object });
  }
  requireFiles(room, call, fileIds);
  const objects = distinct([...named, ...exchanges.flatMap(objectsOf)]).slice(0, MOST_OBJECTS);
  const idOf = (wanted: string) => objects.find((object) => object.kind === wanted)?.id ?? null;
  const ticket: Ticket = {
    ticketId: call.newId('tck'),
    partnerId,
    kind,
    state: 'open',
    level: 1,
    subject,
    text,
    trace:
      body.trace === undefined
        ? null
        : { traceId: body.trace.traceId, partnerId, operationId: body.trace.operationId ?? exchanges[0]?.callId ?? '' },
    objects,
    fileIds,
    attempts: exchanges.flatMap(toAttempt).slice(0, MOST_ATTEMPTS),
    incidentId: incidentOf(tx, partnerId, exchanges, objects),
    customerId: idOf('customer'),
    orderId: idOf('order'),
    createdAt: now,
    updatedAt: now,
    askedAt: now,
    dueAt: kind === 'complaint' ? now + ANSWER_MS : null,
    acceptedAt: null,
    fixDueAt: null,
    resolvedAt: null,
    resolution: null,
    idleUntil: 0,
  };
  insertTicket(tx, ticket);
  tellUpdate(call, ticket, 'state', now);
  return { status: 201, body: viewTicket(ticket) };
}

/** The incident that lasts about what the ticket names, or in the component that did not answer as it should. */
function incidentOf(
  tx: Tx,
  partnerId: string,
  exchanges: readonly TracedExchange[],
  objects: readonly ObjectReference[],
): string | null {
  const failed = exchanges.filter(({ status }) => status === null || status >= 500);
  const components = failed.map(({ path }) => path.split('/', 2)[1] ?? '');
  return findConcerned(tx, partnerId, { ids: objects.map(({ id }) => id), components }) ?? null;
}

/** Files the partner sees, or a refusal. */
export function requireFiles(
  room: SupportDependencies,
  { tx, now, caller }: Pick<OperationCall, 'tx' | 'now' | 'caller'>,
  fileIds: readonly string[],
): void {
  const strange = fileIds.find((fileId) => !room.seesFile(tx, caller.partnerId, now, fileId));
  if (strange !== undefined) throw supportProblems.create('file-unknown', { file: strange });
}

/** Attempts of the call that the triplet names: with an operation id only those, otherwise all of the trace. */
function exchangesOf({ journal }: SupportDependencies, partnerId: string, { trace }: TicketRequest): TracedExchange[] {
  if (trace === undefined) return [];
  const { traceId, operationId } = trace;
  const exchanges = journal
    .trace(traceId, partnerId, MOST_ATTEMPTS)
    .filter(({ callId }) => operationId === undefined || callId === operationId);
  if (exchanges.length === 0) throw supportProblems.create('trace-unknown', { trace: traceId });
  return exchanges;
}

function toAttempt(exchange: TracedExchange): TicketAttempt[] {
  const hop = exchangeHop(exchange);
  // An attempt that was cut off had no answer to show.
  if (hop === undefined || hop.status === null) return [];
  return [
    { at: hop.at, operationId: hop.operationId, operation: hop.name.slice(0, 64), status: hop.status, code: hop.code },
  ];
}

function distinct(objects: readonly ObjectReference[]): ObjectReference[] {
  return [...new Map(objects.map((object) => [`${object.kind} ${object.id}`, object])).values()];
}

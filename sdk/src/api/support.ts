// Generated from openapi/support.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { supportOperations as operations } from './support.operations.ts';
import type { EscalationRequest, Incident, IncidentPage, ListIncidentsQuery, ListTicketMessagesQuery, ListTicketsQuery, Status, Ticket, TicketMessage, TicketMessagePage, TicketMessageRequest, TicketPage, TicketRequest, TraceReport } from './support.types.ts';

export type * from './support.types.ts';

/**
 * Open a ticket. `POST /support/v1/tickets`
 *
 * An incident, a question or a complaint. Give the triplet of the call it is about and the objects concerned; a
 * complaint gets `dueAt` 15 days from now.
 *
 * @throws StykApiError `trace-unknown`, `object-unknown`, `file-unknown`
 * @example
 * const ticket = await createTicket(client, {
 *   kind: 'complaint',
 *   subject: 'Возврат применён дважды',
 *   text: 'По чеку fn9999078902005430-fd12345 баллы сняты дважды, баланс покупателя неверен.',
 *   trace: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', operationId: 'op_01JD2Q7F8X' },
 *   objects: [{ kind: 'refund', id: 'rfd_01JD2Q7F8X' }],
 *   fileIds: ['fil_01JD2Q7F8X'],
 * });
 */
export function createTicket(client: Caller, body: TicketRequest, options?: CallOptions): ApiPromise<Ticket> {
  return client.call(operations.createTicket, { body }, options);
}

/**
 * List tickets. `GET /support/v1/tickets`
 *
 * The partner's tickets, oldest first.
 *
 * @example
 * for await (const item of listTickets(client)) use(item);
 */
export function listTickets(client: Caller, query?: ListTicketsQuery, options?: CallOptions): PagePromise<TicketPage, Ticket> {
  return client.pages(operations.listTickets, { query }, options);
}

/**
 * Read a ticket. `GET /support/v1/tickets/{ticketId}`
 *
 * State, deadlines, and what support has found by the triplet: customer, order, attempts.
 *
 * @param ticketId Ticket.
 * @throws StykApiError `not-found`
 * @example
 * const ticket = await getTicket(client, ticketId);
 */
export function getTicket(client: Caller, ticketId: string, options?: CallOptions): ApiPromise<Ticket> {
  return client.call(operations.getTicket, { path: [ticketId] }, options);
}

/**
 * Read the correspondence. `GET /support/v1/tickets/{ticketId}/messages`
 *
 * Messages of both sides, oldest first.
 *
 * @param ticketId Ticket.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listTicketMessages(client, ticketId)) use(item);
 */
export function listTicketMessages(client: Caller, ticketId: string, query?: ListTicketMessagesQuery, options?: CallOptions): PagePromise<TicketMessagePage, TicketMessage> {
  return client.pages(operations.listTicketMessages, { path: [ticketId], query }, options);
}

/**
 * Write a message. `POST /support/v1/tickets/{ticketId}/messages`
 *
 * Answers or adds to a ticket; a resolved one is opened again, a closed one takes no more.
 *
 * @param ticketId Ticket.
 * @throws StykApiError `not-found`, `state-conflict`, `file-unknown`
 * @example
 * const ticketMessage = await createTicketMessage(client, ticketId, { text: 'Прикладываем чек и выписку по участнику.', fileIds: ['fil_01JD2Q7F8X'] });
 */
export function createTicketMessage(client: Caller, ticketId: string, body: TicketMessageRequest, options?: CallOptions): ApiPromise<TicketMessage> {
  return client.call(operations.createTicketMessage, { path: [ticketId], body }, options);
}

/**
 * Escalate a ticket. `POST /support/v1/tickets/{ticketId}:escalate`
 *
 * To the next line of support, three at most. Deadlines do not start anew.
 *
 * @param ticketId Ticket.
 * @throws StykApiError `not-found`, `state-conflict`, `escalation-exhausted`
 * @example
 * const ticket = await escalateTicket(client, ticketId, { reason: 'Нет ответа вторые сутки, точка не может принимать возвраты' });
 */
export function escalateTicket(client: Caller, ticketId: string, body: EscalationRequest, options?: CallOptions): ApiPromise<Ticket> {
  return client.call(operations.escalateTicket, { path: [ticketId], body }, options);
}

/**
 * List incidents. `GET /support/v1/incidents`
 *
 * Disturbances that concern the partner, oldest first.
 *
 * @example
 * for await (const item of listIncidents(client)) use(item);
 */
export function listIncidents(client: Caller, query?: ListIncidentsQuery, options?: CallOptions): PagePromise<IncidentPage, Incident> {
  return client.pages(operations.listIncidents, { query }, options);
}

/**
 * State of the components. `GET /support/v1/status`
 *
 * Components with their latency over the last five minutes. Open to anyone, because it has to answer when tokens
 * cannot be had. So it tells nothing of incidents of a single partner but that the component has degraded: what
 * they mean that partner reads in listIncidents.
 *
 * @example
 * const status = await getStatus(client);
 */
export function getStatus(client: Caller, options?: CallOptions): ApiPromise<Status> {
  return client.call(operations.getStatus, {}, options);
}

/**
 * Follow a trace. `GET /support/v1/traces/{traceId}`
 *
 * Every hop of a call that the partner may see, in order: calls, webhook attempts, ledger entries, document
 * steps. Kept for 90 days.
 *
 * @param traceId Trace id of `traceparent`.
 * @throws StykApiError `not-found`
 * @example
 * const trace = await getTrace(client, traceId);
 */
export function getTrace(client: Caller, traceId: string, options?: CallOptions): ApiPromise<TraceReport> {
  return client.call(operations.getTrace, { path: [traceId] }, options);
}

/** Styk support, bound to a client. */
export class SupportApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Open a ticket. `POST /support/v1/tickets`
   *
   * An incident, a question or a complaint. Give the triplet of the call it is about and the objects concerned; a
   * complaint gets `dueAt` 15 days from now.
   *
   * @throws StykApiError `trace-unknown`, `object-unknown`, `file-unknown`
   * @example
   * const ticket = await styk.support.createTicket({
   *   kind: 'complaint',
   *   subject: 'Возврат применён дважды',
   *   text: 'По чеку fn9999078902005430-fd12345 баллы сняты дважды, баланс покупателя неверен.',
   *   trace: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', operationId: 'op_01JD2Q7F8X' },
   *   objects: [{ kind: 'refund', id: 'rfd_01JD2Q7F8X' }],
   *   fileIds: ['fil_01JD2Q7F8X'],
   * });
   */
  createTicket(body: TicketRequest, options?: CallOptions): ApiPromise<Ticket> {
    return createTicket(this.#client, body, options);
  }

  /**
   * List tickets. `GET /support/v1/tickets`
   *
   * The partner's tickets, oldest first.
   *
   * @example
   * for await (const item of styk.support.listTickets()) use(item);
   */
  listTickets(query?: ListTicketsQuery, options?: CallOptions): PagePromise<TicketPage, Ticket> {
    return listTickets(this.#client, query, options);
  }

  /**
   * Read a ticket. `GET /support/v1/tickets/{ticketId}`
   *
   * State, deadlines, and what support has found by the triplet: customer, order, attempts.
   *
   * @param ticketId Ticket.
   * @throws StykApiError `not-found`
   * @example
   * const ticket = await styk.support.getTicket(ticketId);
   */
  getTicket(ticketId: string, options?: CallOptions): ApiPromise<Ticket> {
    return getTicket(this.#client, ticketId, options);
  }

  /**
   * Read the correspondence. `GET /support/v1/tickets/{ticketId}/messages`
   *
   * Messages of both sides, oldest first.
   *
   * @param ticketId Ticket.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.support.listTicketMessages(ticketId)) use(item);
   */
  listTicketMessages(ticketId: string, query?: ListTicketMessagesQuery, options?: CallOptions): PagePromise<TicketMessagePage, TicketMessage> {
    return listTicketMessages(this.#client, ticketId, query, options);
  }

  /**
   * Write a message. `POST /support/v1/tickets/{ticketId}/messages`
   *
   * Answers or adds to a ticket; a resolved one is opened again, a closed one takes no more.
   *
   * @param ticketId Ticket.
   * @throws StykApiError `not-found`, `state-conflict`, `file-unknown`
   * @example
   * const ticketMessage = await styk.support.createTicketMessage(ticketId, { text: 'Прикладываем чек и выписку по участнику.', fileIds: ['fil_01JD2Q7F8X'] });
   */
  createTicketMessage(ticketId: string, body: TicketMessageRequest, options?: CallOptions): ApiPromise<TicketMessage> {
    return createTicketMessage(this.#client, ticketId, body, options);
  }

  /**
   * Escalate a ticket. `POST /support/v1/tickets/{ticketId}:escalate`
   *
   * To the next line of support, three at most. Deadlines do not start anew.
   *
   * @param ticketId Ticket.
   * @throws StykApiError `not-found`, `state-conflict`, `escalation-exhausted`
   * @example
   * const ticket = await styk.support.escalateTicket(ticketId, { reason: 'Нет ответа вторые сутки, точка не может принимать возвраты' });
   */
  escalateTicket(ticketId: string, body: EscalationRequest, options?: CallOptions): ApiPromise<Ticket> {
    return escalateTicket(this.#client, ticketId, body, options);
  }

  /**
   * List incidents. `GET /support/v1/incidents`
   *
   * Disturbances that concern the partner, oldest first.
   *
   * @example
   * for await (const item of styk.support.listIncidents()) use(item);
   */
  listIncidents(query?: ListIncidentsQuery, options?: CallOptions): PagePromise<IncidentPage, Incident> {
    return listIncidents(this.#client, query, options);
  }

  /**
   * State of the components. `GET /support/v1/status`
   *
   * Components with their latency over the last five minutes. Open to anyone, because it has to answer when tokens
   * cannot be had. So it tells nothing of incidents of a single partner but that the component has degraded: what
   * they mean that partner reads in listIncidents.
   *
   * @example
   * const status = await styk.support.getStatus();
   */
  getStatus(options?: CallOptions): ApiPromise<Status> {
    return getStatus(this.#client, options);
  }

  /**
   * Follow a trace. `GET /support/v1/traces/{traceId}`
   *
   * Every hop of a call that the partner may see, in order: calls, webhook attempts, ledger entries, document
   * steps. Kept for 90 days.
   *
   * @param traceId Trace id of `traceparent`.
   * @throws StykApiError `not-found`
   * @example
   * const trace = await styk.support.getTrace(traceId);
   */
  getTrace(traceId: string, options?: CallOptions): ApiPromise<TraceReport> {
    return getTrace(this.#client, traceId, options);
  }
}

import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { SupportDependencies } from '../dependencies.ts';
import { createTicket } from './create-ticket.ts';
import { getStatus, getTrace, listIncidents } from './status.ts';
import { createTicketMessage, escalateTicket, getTicket, listTicketMessages, listTickets } from './tickets.ts';

/** The operations of the contract, by operationId. */
export function supportHandlers(room: SupportDependencies): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: SupportDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    createTicket: inRoom(createTicket),
    listTickets,
    getTicket,
    listTicketMessages,
    createTicketMessage: inRoom(createTicketMessage),
    escalateTicket,
    listIncidents,
    getStatus: inRoom(getStatus),
    getTrace: inRoom(getTrace),
  };
}

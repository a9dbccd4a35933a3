import type {
  EscalationRequest,
  ListTicketsQuery,
  Ticket as TicketAnswer,
  TicketMessage,
  TicketMessagePage,
  TicketMessageRequest,
  TicketPage,
} from '@styk/sdk/api/support';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { SupportDependencies } from '../dependencies.ts';
import { supportProblems } from '../problems.ts';
import { insertMessage, listMessageRows, type Message, viewMessage } from '../tickets/messages.ts';
import { settleTickets, tellUpdate } from '../tickets/settle.ts';
import { findTicket, listTicketRows, saveTicket, type Ticket, viewTicket } from '../tickets/ticket.ts';
import { requireFiles } from './create-ticket.ts';

interface TicketParams {
  readonly ticketId: string;
}

/** The third line is the last one. */
const LAST_LEVEL = 3;

export function listTickets(
  call: OperationCall<ListTicketsQuery & PageParams & ChangesParams>,
): OperationResult<TicketPage> {
  const { tx, params, caller } = call;
  const { partnerId } = caller;
  settleTickets(call, partnerId);
  const { state = null, kind = null, limit, cursor } = params;
  const filter = { partnerId, state, kind, updatedAfter: readUpdatedAfter(params) };
  const rows = listTicketRows(tx, filter, readSequenceCursor(cursor), limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ seq }) => seq,
    ({ ticket }) => viewTicket(ticket),
  );
  return { status: 200, body: page };
}

export function getTicket(call: OperationCall<TicketParams>): OperationResult<TicketAnswer> {
  return { status: 200, body: viewTicket(ownTicket(call)) };
}

export function listTicketMessages(call: OperationCall<TicketParams & PageParams>): OperationResult<TicketMessagePage> {
  const { ticketId } = ownTicket(call);
  const { limit, cursor } = call.params;
  const rows = listMessageRows(call.tx, ticketId, readSequenceCursor(cursor), limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ seq }) => seq,
    ({ message }) => viewMessage(message),
  );
  return { status: 200, body: page };
}

/** Writes into a ticket; a resolved one is open again. */
export function createTicketMessage(
  room: SupportDependencies,
  call: OperationCall<TicketParams, TicketMessageRequest>,
): OperationResult<TicketMessage> {
  const { tx, now, body } = call;
  const ticket = ownTicket(call);
  if (ticket.state === 'closed') throw notOpen(ticket);
  const { text, fileIds = [] } = body;
  requireFiles(room, call, fileIds);
  const message: Message = { messageId: call.newId('msg'), author: 'partner', text, fileIds, createdAt: now };
  insertMessage(tx, ticket.ticketId, message);
  const state = ticket.state === 'escalated' ? 'escalated' : 'waiting_support';
  const asked: Ticket = { ...ticket, state, resolvedAt: null, resolution: null, askedAt: now, updatedAt: now };
  saveTicket(tx, asked);
  tellUpdate(call, asked, 'message', now, message.messageId);
  return { status: 201, body: viewMessage(message) };
}

/** Puts a ticket before the next line. Its deadlines stay as they are. */
export function escalateTicket(call: OperationCall<TicketParams, EscalationRequest>): OperationResult<TicketAnswer> {
  const { tx, now, body } = call;
  const ticket = ownTicket(call);
  if (ticket.state === 'closed' || ticket.state === 'resolved') throw notOpen(ticket);
  const { ticketId, level } = ticket;
  if (level >= LAST_LEVEL) throw supportProblems.create('escalation-exhausted', { ticket: ticketId });
  const messageId = call.newId('msg');
  insertMessage(tx, ticketId, { messageId, author: 'partner', text: body.reason, fileIds: [], createdAt: now });
  const escalated: Ticket = { ...ticket, state: 'escalated', level: level + 1, askedAt: now, updatedAt: now };
  saveTicket(tx, escalated);
  tellUpdate(call, escalated, 'escalated', now, messageId);
  return { status: 200, body: viewTicket(escalated) };
}

/** The caller's ticket as it stands now; that of another partner looks as if it did not exist. */
function ownTicket<Body>(call: OperationCall<TicketParams, Body>): Ticket {
  const { partnerId } = call.caller;
  settleTickets(call, partnerId);
  const { ticketId } = call.params;
  return found(findTicket(call.tx, partnerId, ticketId), ticketId);
}

function notOpen({ ticketId, state }: Ticket): Error {
  return supportProblems.create('state-conflict', { ticket: ticketId, state });
}

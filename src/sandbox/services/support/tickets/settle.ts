import type { TicketUpdatedData } from '@styk/sdk/api/events';
import { type EmitContext, emitEvent } from '../../events/emit.ts';
import { insertMessage } from './messages.ts';
import { nextStep } from './rules.ts';
import { liveTickets, saveTicket, type Ticket } from './ticket.ts';

/** Does what support had to do by now, each thing at its own moment, however late somebody looks. Returns how much. */
export function settleTickets(context: EmitContext, partnerId: string | null): number {
  const { tx, now } = context;
  let steps = 0;
  for (const ticket of liveTickets(tx, partnerId)) {
    for (let step = nextStep(ticket); step !== undefined && step.at <= now; step = nextStep(step.ticket)) {
      const { at, message } = step;
      saveTicket(tx, step.ticket);
      steps += 1;
      if (message === null) {
        tellUpdate(context, step.ticket, 'state', at);
        continue;
      }
      const messageId = context.newId('msg');
      const { ticketId } = step.ticket;
      insertMessage(tx, ticketId, { messageId, author: 'support', text: message, fileIds: [], createdAt: at });
      tellUpdate(context, step.ticket, 'state', at, messageId);
    }
  }
  return steps;
}

/** Tells the partner what is new in a ticket; `at` in epoch milliseconds. */
export function tellUpdate(
  context: EmitContext,
  ticket: Ticket,
  change: TicketUpdatedData['change'],
  at: number,
  messageId?: string,
): void {
  const { ticketId, partnerId, kind, state, dueAt, fixDueAt } = ticket;
  const data = {
    ticketId,
    kind,
    state,
    change,
    ...(messageId === undefined ? {} : { messageId }),
    ...(dueAt === null ? {} : { dueAt: new Date(dueAt).toISOString() }),
    ...(fixDueAt === null ? {} : { fixDueAt: new Date(fixDueAt).toISOString() }),
    updatedAt: new Date(at).toISOString(),
  };
  emitEvent(context, { type: 'ticket.updated', subject: ticketId, partnerId, data, occurredAt: at });
}

import type { Seeder } from '../../operation.ts';
import { ANSWER_MS } from './tickets/rules.ts';
import { tellUpdate } from './tickets/settle.ts';
import { insertTicket, type Ticket } from './tickets/ticket.ts';

const DAY_MS = 86_400_000;

/** How long the answer is overdue, and when support takes the complaint up at last. */
const OVERDUE_MS = DAY_MS;
const TAKEN_UP_MS = 3 * DAY_MS;

/** A complaint that nobody has answered within its fifteen days. */
export const overdueComplaint: Seeder = {
  seed(context, { partnerId }) {
    const { tx, now, newId } = context;
    const createdAt = now - ANSWER_MS - OVERDUE_MS;
    const ticket: Ticket = {
      ticketId: newId('tck'),
      partnerId,
      kind: 'complaint',
      state: 'open',
      level: 1,
      subject: 'Возврат применён дважды',
      text: 'Баллы покупателя сняты дважды, ответа нет больше двух недель.',
      trace: null,
      objects: [],
      fileIds: [],
      attempts: [],
      incidentId: null,
      customerId: null,
      orderId: null,
      createdAt,
      updatedAt: createdAt,
      askedAt: createdAt,
      dueAt: createdAt + ANSWER_MS,
      acceptedAt: null,
      fixDueAt: null,
      resolvedAt: null,
      resolution: null,
      idleUntil: now + TAKEN_UP_MS,
    };
    insertTicket(tx, ticket);
    tellUpdate({ ...context, now: createdAt }, ticket, 'state', createdAt);
    tellUpdate(context, ticket, 'due', createdAt + ANSWER_MS);
    return { complaints: 1 };
  },
};

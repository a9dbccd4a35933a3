import type {
  ObjectReference,
  Ticket as TicketAnswer,
  TicketAttempt,
  TicketRequest,
  Trace,
} from '@styk/sdk/api/support';
import type { Tx } from '../../../storage/tx.ts';

/** A ticket; instants in epoch milliseconds. */
export interface Ticket {
  readonly ticketId: string;
  readonly partnerId: string;
  readonly kind: TicketRequest['kind'];
  readonly state: 'open' | 'waiting_partner' | 'waiting_support' | 'escalated' | 'resolved' | 'closed';
  readonly level: number;
  readonly subject: string;
  readonly text: string;
  readonly trace: Trace | null;
  readonly objects: readonly ObjectReference[];
  readonly fileIds: readonly string[];
  readonly attempts: readonly TicketAttempt[];
  readonly incidentId: string | null;
  readonly customerId: string | null;
  readonly orderId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly askedAt: number;
  readonly dueAt: number | null;
  readonly acceptedAt: number | null;
  readonly fixDueAt: number | null;
  readonly resolvedAt: number | null;
  readonly resolution: string | null;
  /** Before it nobody takes the ticket up; 0 for one that takes its usual way. */
  readonly idleUntil: number;
}

type Json = 'trace' | 'objects' | 'fileIds' | 'attempts';
type Row = Omit<Ticket, Json> & { readonly seq: number; readonly trace: string | null } & Readonly<
    Record<Exclude<Json, 'trace'>, string>
  >;

const COLUMNS = `seq, ticket_id AS ticketId, partner_id AS partnerId, kind, state, level, subject, text, trace, objects,
  file_ids AS fileIds, attempts, incident_id AS incidentId, idle_until AS idleUntil, customer_id AS customerId, order_id AS orderId, created_at AS createdAt,
  updated_at AS updatedAt, asked_at AS askedAt, due_at AS dueAt, accepted_at AS acceptedAt, fix_due_at AS fixDueAt,
  resolved_at AS resolvedAt, resolution`;

const BY_ID = `SELECT ${COLUMNS} FROM support_ticket WHERE ticket_id = ? AND partner_id = ?`;
const LIVE = `SELECT ${COLUMNS} FROM support_ticket WHERE state <> 'closed' AND (?1 IS NULL OR partner_id = ?1) ORDER BY seq`;
const LIST = `SELECT ${COLUMNS} FROM support_ticket
  WHERE partner_id = :partnerId AND seq > :after AND updated_at > :updatedAfter
    AND (:state IS NULL OR state = :state) AND (:kind IS NULL OR kind = :kind)
  ORDER BY seq LIMIT :limit`;

/** Which tickets to list. */
export interface TicketFilter {
  readonly partnerId: string;
  readonly state: string | null;
  readonly kind: string | null;
  readonly updatedAfter: number;
}

export function findTicket(tx: Tx, partnerId: string, ticketId: string): Ticket | undefined {
  const row = tx.get<Row>(BY_ID, ticketId, partnerId);
  return row && fromRow(row);
}

/** Tickets in which something may still happen, of one partner or of all. */
export function liveTickets(tx: Tx, partnerId: string | null): Ticket[] {
  return tx.all<Row>(LIVE, partnerId).map(fromRow);
}

export function listTicketRows(tx: Tx, filter: TicketFilter, after: number, limit: number) {
  return tx.all<Row>(LIST, { ...filter, after, limit }).map((row) => ({ seq: row.seq, ticket: fromRow(row) }));
}

export function insertTicket(tx: Tx, ticket: Ticket): void {
  tx.run(
    `INSERT INTO support_ticket (ticket_id, partner_id, kind, state, level, subject, text, trace, objects, file_ids,
       attempts, customer_id, order_id, created_at, updated_at, asked_at, due_at, accepted_at, fix_due_at, resolved_at,
       resolution, incident_id, idle_until)
     VALUES (:ticketId, :partnerId, :kind, :state, :level, :subject, :text, :trace, :objects, :fileIds, :attempts,
       :customerId, :orderId, :createdAt, :updatedAt, :askedAt, :dueAt, :acceptedAt, :fixDueAt, :resolvedAt, :resolution,
       :incidentId, :idleUntil)`,
    {
      ...ticket,
      trace: ticket.trace === null ? null : JSON.stringify(ticket.trace),
      objects: JSON.stringify(ticket.objects),
      fileIds: JSON.stringify(ticket.fileIds),
      attempts: JSON.stringify(ticket.attempts),
    },
  );
}

/** Writes what can change of a ticket. */
export function saveTicket(tx: Tx, ticket: Ticket): void {
  const { ticketId, state, level, updatedAt, askedAt, acceptedAt, fixDueAt, resolvedAt, resolution } = ticket;
  tx.run(
    `UPDATE support_ticket SET state = :state, level = :level, updated_at = :updatedAt, asked_at = :askedAt,
       accepted_at = :acceptedAt, fix_due_at = :fixDueAt, resolved_at = :resolvedAt, resolution = :resolution
     WHERE ticket_id = :ticketId`,
    { ticketId, state, level, updatedAt, askedAt, acceptedAt, fixDueAt, resolvedAt, resolution },
  );
}

function fromRow({ seq: _, ...row }: Row): Ticket {
  return {
    ...row,
    trace: row.trace === null ? null : JSON.parse(row.trace),
    objects: JSON.parse(row.objects),
    fileIds: JSON.parse(row.fileIds),
    attempts: JSON.parse(row.attempts),
  };
}

export function viewTicket(ticket: Ticket): TicketAnswer {
  const { partnerId: _, askedAt: __, idleUntil: ___, ...facts } = ticket;
  return {
    ...facts,
    createdAt: new Date(ticket.createdAt).toISOString(),
    updatedAt: new Date(ticket.updatedAt).toISOString(),
    dueAt: instant(ticket.dueAt),
    acceptedAt: instant(ticket.acceptedAt),
    fixDueAt: instant(ticket.fixDueAt),
    resolvedAt: instant(ticket.resolvedAt),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

import type { Tx } from '../../../storage/tx.ts';
import { traceOf } from '../../events/envelope.ts';
import type { Hop } from './exchange-hop.ts';

/** The clock of the call stood at its beginning; what it wrote carries the moment it was let into the transaction. */
const WRITTEN_WITHIN_MS = 60_000;

/** Consequences looked up for one call. */
const MOST = 200;

interface EventRow {
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: number;
}

interface AttemptRow {
  readonly at: number;
  readonly durationMs: number;
  readonly status?: number;
}

/** Events that a call wrote and the attempts to deliver them. */
export function eventHops(tx: Tx, partnerId: string, call: Hop): Hop[] {
  const from = Date.parse(call.at);
  const events = tx.all<EventRow>(
    `SELECT seq, event_id AS eventId, type, recorded_at AS recordedAt FROM events_event
     WHERE recorded_at BETWEEN ? AND ? AND partner_id = ? AND instr(body, ?) > 0 ORDER BY seq LIMIT ?`,
    from,
    from + WRITTEN_WITHIN_MS,
    partnerId,
    traceOf(call.operationId),
    MOST,
  );
  return events.flatMap(({ seq, eventId, type, recordedAt }) => {
    const facts = { component: 'events', name: type, operationId: call.operationId, code: null };
    const object = { kind: 'event', id: eventId };
    const event: Hop = { ...facts, kind: 'event', at: iso(recordedAt), durationMs: null, status: null, object };
    return [event, ...attemptsOf(tx, seq).map((one): Hop => attemptHop({ ...facts, object }, one))];
  });
}

function attemptHop(
  facts: Pick<Hop, 'component' | 'name' | 'operationId' | 'code' | 'object'>,
  attempt: AttemptRow,
): Hop {
  const { at, durationMs, status } = attempt;
  return { ...facts, kind: 'webhook-attempt', at: iso(at), durationMs, status: status ?? null };
}

function attemptsOf(tx: Tx, eventSeq: number): AttemptRow[] {
  const rows = tx.all<{ attempts: string }>('SELECT attempts FROM events_delivery WHERE event_seq = ?', eventSeq);
  return rows.flatMap(({ attempts }): AttemptRow[] => JSON.parse(attempts));
}

/** What a sale or a refund of the partner has moved on the member's account. */
export function ledgerHops(tx: Tx, partnerId: string, call: Hop): Hop[] {
  const { object } = call;
  if (object === null || (object.kind !== 'sale' && object.kind !== 'refund')) return [];
  const rows = tx.all<{ member: number; seq: number; kind: string; recordedAt: number }>(
    `SELECT e.member, e.seq, e.kind, e.recorded_at AS recordedAt FROM loyalty_sale s
     JOIN loyalty_entry e ON e.member = s.member AND e.operation_id = ?1 AND e.account IN ('member', 'debt')
     WHERE s.partner_id = ?2 AND (s.id = ?1 OR s.id = (SELECT sale_id FROM loyalty_refund WHERE id = ?1 AND partner_id = ?2))
     ORDER BY e.seq LIMIT ?3`,
    object.id,
    partnerId,
    MOST,
  );
  return rows.map(({ member, seq, kind, recordedAt }) => ({
    kind: 'ledger-entry',
    at: iso(recordedAt),
    durationMs: null,
    component: 'loyalty',
    name: kind,
    operationId: call.operationId,
    status: null,
    code: null,
    object: { kind: 'entry', id: `ent_${member}-${seq}` },
  }));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

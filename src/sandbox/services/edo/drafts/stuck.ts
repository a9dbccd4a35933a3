import type { ServiceContext } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import { DRAFT_MS } from '../deadlines/deadline.ts';
import { requireParticipant } from '../participants.ts';
import type { DocumentSummary } from './incoming.ts';

interface StuckRow {
  readonly draftId: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly summary: string;
  readonly since: number;
}

/**
 * Tells of drafts that were signed and not sent for too long, each once. There is no document yet, so that the events are
 * about the draft, whose id they carry.
 */
export function tellOfStuckDrafts(context: ServiceContext): number {
  const { tx, now } = context;
  const stuck = tx.all<StuckRow>(
    `SELECT d.draft_id AS draftId, t.sender_id AS senderId, d.recipient_id AS recipientId, d.summary, d.since
     FROM edo_draft d JOIN edo_title t ON t.title_id = d.title_id
     WHERE d.state = 'signed' AND d.since <= ? AND d.stuck_at IS NULL`,
    now - DRAFT_MS,
  );
  for (const { draftId, senderId, recipientId, summary, since } of stuck) {
    tx.run('UPDATE edo_draft SET stuck_at = ? WHERE draft_id = ?', now, draftId);
    const { partnerId } = requireParticipant(tx, senderId);
    if (partnerId === null) continue;
    const { type, number, date } = JSON.parse(summary) as DocumentSummary;
    emitEvent(context, {
      type: 'edo.document.stuck',
      subject: draftId,
      partnerId,
      data: {
        documentId: draftId,
        direction: 'outgoing',
        type,
        number,
        date,
        counterpartyInn: requireParticipant(tx, recipientId).inn,
        summary: 'signed',
        stuckSince: new Date(since).toISOString(),
        waitingFor: 'sender',
        occurredAt: new Date(now).toISOString(),
      },
    });
  }
  return stuck.length;
}

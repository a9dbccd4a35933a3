import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { type InvitationEnd, TEST_ORGANISATIONS } from './test-organisations.ts';

/** How one participant stands to another. */
export interface Link {
  readonly state: 'self' | 'linked' | 'invited' | 'blocked';
  readonly roaming: 'not_needed' | 'waiting' | 'connected' | 'failed';
  /** Who has invited whom, while there is no answer. */
  readonly invitedBy?: 'me' | 'counterparty';
}

/** No organisation that the sandbox plays answers for a partner: it does by inviting back. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Undefined where the other has to be invited and was not. */
export function linkOf(tx: Tx, ownId: string, otherId: string): Link | undefined {
  if (ownId === otherId) return { state: 'self', roaming: 'not_needed' };
  const asked = (fromId: string, toId: string) =>
    tx.get<Link>('SELECT state, roaming FROM edo_link WHERE own_id = ? AND other_id = ?', fromId, toId);
  const row = asked(ownId, otherId);
  if (row !== undefined) return { ...row, invitedBy: 'me' };
  const back = asked(otherId, ownId);
  if (back !== undefined) return { ...back, invitedBy: 'counterparty' };
  const joins = tx.get(
    'SELECT 1 AS found FROM edo_participant WHERE participant_id = ? AND joins = ?',
    otherId,
    'by_itself',
  );
  return joins && { state: 'linked', roaming: 'not_needed' };
}

/**
 * Invites; an organisation that the sandbox plays answers after as long as it takes, a partner by inviting back. An
 * earlier invitation that came to nothing is forgotten.
 */
export function invite(
  { tx, now }: ServiceContext,
  invitation: {
    readonly ownId: string;
    readonly otherId: string;
    readonly roams: boolean;
    readonly message: string | null;
    readonly afterMs: number | null;
  },
): void {
  tx.run(
    `INSERT INTO edo_link (own_id, other_id, state, roaming, message, invited_at, due_at) VALUES (?, ?, 'invited', ?, ?, ?, ?)
     ON CONFLICT (own_id, other_id) DO UPDATE SET state = excluded.state, roaming = excluded.roaming,
       message = excluded.message, invited_at = excluded.invited_at, due_at = excluded.due_at`,
    invitation.ownId,
    invitation.otherId,
    invitation.roams ? 'waiting' : 'not_needed',
    invitation.message,
    now,
    invitation.afterMs === null ? NEVER : now + invitation.afterMs,
  );
}

/** Accepts the invitation of another partner; false where there is none that waits. */
export function acceptInvitation({ tx }: Pick<ServiceContext, 'tx'>, ownId: string, otherId: string): boolean {
  const accepted = tx.run(
    `UPDATE edo_link SET state = 'linked', due_at = NULL WHERE own_id = ? AND other_id = ? AND state = 'invited'`,
    otherId,
    ownId,
  );
  return accepted.changes === 1;
}

/** The answers to invitations that have come by now. Returns how many there were. */
export function settleInvitations({ tx, now }: Pick<ServiceContext, 'tx' | 'now'>): number {
  const due = tx.all<{ ownId: string; otherId: string; roaming: Link['roaming'] }>(
    'SELECT own_id AS ownId, other_id AS otherId, roaming FROM edo_link WHERE due_at <= ?',
    now,
  );
  for (const { ownId, otherId, roaming } of due) {
    const after = answered(endOf(otherId), roaming);
    tx.run(
      'UPDATE edo_link SET state = ?, roaming = ?, due_at = NULL WHERE own_id = ? AND other_id = ?',
      after.state,
      after.roaming,
      ownId,
      otherId,
    );
  }
  return due.length;
}

/** What an invitation comes to. Where no connection comes about the organisation has not even been asked. */
function answered(end: InvitationEnd, roaming: Link['roaming']): Link {
  if (end === 'failed') return { state: 'invited', roaming: 'failed' };
  return { state: end === 'accepted' ? 'linked' : 'blocked', roaming: roaming === 'waiting' ? 'connected' : roaming };
}

function endOf(participantId: string): InvitationEnd {
  const organisation = TEST_ORGANISATIONS.find((one) => one.participantId === participantId);
  return organisation?.invitation?.ends ?? 'accepted';
}

/** Whether documents may be sent to somebody, by now. */
export function isLinked(context: Pick<ServiceContext, 'tx' | 'now'>, ownId: string, otherId: string): boolean {
  settleInvitations(context);
  return linkOf(context.tx, ownId, otherId)?.state === 'linked';
}

import type { ServiceContext } from '../../../operation.ts';
import { DRAFT_AXES } from '../docflow/axes.ts';
import { decide } from '../docflow/decide.ts';
import { docflowOf } from '../docflow/docflow-of.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import { findDocument, insertDocument, listPacket, type StoredDocument } from '../documents/document.ts';
import { mayMove, moveDocument } from '../documents/move.ts';
import { findPacket } from '../documents/packets.ts';
import { recordEvent } from '../documents/timeline.ts';
import { attachTitle } from '../documents/titles.ts';
import { settleNetwork } from '../network/settle.ts';
import { findRobot } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import { foreignOperatorOf } from '../roaming/operators.ts';
import { behaviourOf } from '../robot/behaviour.ts';
import { draftAxes, type StoredDraft, setDraftState } from './drafts.ts';

/** Refuses what the table does not let a draft do. @throws state-conflict, not-signed */
export function requireDraftMove(draft: StoredDraft, action: Extract<DocflowAction, 'edit' | 'sign' | 'send'>): void {
  const decision = decide(docflowOf(draft.summary), draftAxes(draft), action, 'sender');
  if ('refusal' in decision) {
    throw edoProblems.create(decision.refusal, { id: draft.draftId, action, because: decision.because });
  }
}

/**
 * The document of a draft that roaming could not deliver, sent once more with the same bytes, with all of its locked packet
 * that failed; undefined of any other draft.
 */
function resendFailed(context: ServiceContext, { title }: StoredDraft): StoredDocument | undefined {
  const sent = title.documentId === null ? undefined : findDocument(context.tx, title.documentId);
  if (sent === undefined || !mayMove(sent, 'resend', 'sender')) return undefined;
  for (const other of othersOfLocked(context, sent)) {
    if (mayMove(other, 'resend', 'sender')) moveDocument(context, other, { action: 'resend', by: 'sender' });
  }
  return moveDocument(context, sent, { action: 'resend', by: 'sender' });
}

function othersOfLocked({ tx }: ServiceContext, { documentId, packetId }: StoredDocument): readonly StoredDocument[] {
  if (packetId === null || findPacket(tx, packetId)?.locked !== true) return [];
  return listPacket(tx, packetId).filter((one) => one.documentId !== documentId);
}

/**
 * Hands a signed draft over to the operator: from now on it is a document. What it revises is revised thereby.
 *
 * @throws state-conflict, not-signed
 */
export function sendDraft(context: ServiceContext, draft: StoredDraft, packetId: string | null): StoredDocument {
  const { tx, now } = context;
  settleNetwork(context);
  const resent = resendFailed(context, draft);
  if (resent !== undefined) return resent;
  requireDraftMove(draft, 'send');
  const { title, recipientId, summary, base } = draft;
  const documentId = context.newId('doc');
  const robot = findRobot(recipientId) ?? findRobot(title.senderId);
  const profile = robot === undefined ? 'signed' : behaviourOf(tx, robot.participantId).profile;
  const signed: StoredDocument = {
    documentId,
    senderId: title.senderId,
    recipientId,
    ...summary,
    consigneeId: summary.consigneeId ?? null,
    comment: draft.comment,
    docflow: docflowOf({
      ...summary,
      profile,
      route: foreignOperatorOf(recipientId) === undefined ? 'own' : 'roaming',
    }),
    axes: { ...DRAFT_AXES, senderSignature: 'valid' },
    base,
    packetId,
    movedAt: now,
    stuckAt: null,
    createdAt: now,
    updatedAt: now,
  };
  insertDocument(tx, signed);
  recordEvent(context, documentId, { kind: 'signed', actor: 'sender' });
  const sent = moveDocument(context, signed, { action: 'send', by: 'sender' });
  attachTitle(tx, title.titleId, documentId);
  setDraftState(tx, draft.draftId, 'sent', now);
  const revised = base === null ? undefined : findDocument(tx, base.documentId);
  if (revised !== undefined) revise(context, revised);
  return sent;
}

/**
 * A corrected waybill takes the place of the first one, which it can until the carrier has accepted the cargo; a УПД that
 * revises another one stands beside it where that one's state does not let it be revised.
 *
 * @throws state-conflict
 */
function revise(context: ServiceContext, revised: StoredDocument): void {
  const action = revised.type === 'etrn' ? 'replace' : 'revise';
  if (action === 'revise' && !mayMove(revised, action, 'sender')) return;
  moveDocument(context, revised, { action, by: 'sender' });
}

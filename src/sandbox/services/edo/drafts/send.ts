import type { ServiceContext } from '../../../operation.ts';
import { DRAFT_AXES } from '../docflow/axes.ts';
import { decide } from '../docflow/decide.ts';
import { docflowOf } from '../docflow/docflow-of.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import { findDocument, insertDocument, type StoredDocument } from '../documents/document.ts';
import { mayMove, moveDocument } from '../documents/move.ts';
import { recordEvent } from '../documents/timeline.ts';
import { attachTitle } from '../documents/titles.ts';
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
 * Hands a signed draft over to the operator: from now on it is a document. What it revises is revised thereby, where the
 * state of that document lets it.
 *
 * @throws state-conflict, not-signed
 */
export function sendDraft(context: ServiceContext, draft: StoredDraft, packetId: string | null): StoredDocument {
  const { tx, now } = context;
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
    comment: draft.comment,
    docflow: docflowOf({ ...summary, profile, route: foreignOperatorOf(recipientId) === undefined ? 'own' : 'roaming' }),
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
  if (revised !== undefined && mayMove(revised, 'revise', 'sender')) {
    moveDocument(context, revised, { action: 'revise', by: 'sender' });
  }
  return sent;
}

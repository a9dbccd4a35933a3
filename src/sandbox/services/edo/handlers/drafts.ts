import type { Document, Draft, DraftRequest, SignatureRequest } from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { created, missing, ok } from '../answers.ts';
import type { EdoDependencies } from '../dependencies.ts';
import { DRAFT_AXES } from '../docflow/axes.ts';
import { docflowOf } from '../docflow/docflow-of.ts';
import { insertDocument } from '../documents/document.ts';
import { moveDocument } from '../documents/move.ts';
import { type CheckedSignature, checkSignature } from '../documents/signature-check.ts';
import { recordEvent } from '../documents/timeline.ts';
import { attachTitle, findTitleByFileId, insertSignature, insertTitle } from '../documents/titles.ts';
import { documentResource } from '../documents/view.ts';
import {
  draftResource,
  findDraft,
  findDraftOfTitle,
  insertDraft,
  type StoredDraft,
  setDraftState,
} from '../drafts/drafts.ts';
import { type CheckedDocument, checkDocument } from '../drafts/incoming.ts';
import { findParticipant, findParticipantOf } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import type { Self } from '../self.ts';

type DraftCall<Body = unknown> = OperationCall<{ readonly draftId: string }, Body>;

/** Documents and signatures are checked before the transaction: that takes milliseconds in which others can commit. */
export function draftPreparations(dependencies: EdoDependencies): Readonly<Record<string, Preparation>> {
  return {
    createDraft: ({ body }: Pick<OperationCall<unknown, DraftRequest>, 'body'>) => checkDocument(body),

    addDraftSignature: async (call: Omit<DraftCall<SignatureRequest>, 'afterCommit' | 'newId' | 'prepared'>) => {
      const { tx, now, params, body, caller } = call;
      // Before the transaction nothing may be written, and who has no participant yet has no draft either.
      const sender = findParticipantOf(tx, caller.partnerId) ?? missing(params.draftId);
      const draft = findDraft(tx, params.draftId, sender.participantId) ?? missing(params.draftId);
      const signature = new Uint8Array(Buffer.from(body.contentBase64, 'base64'));
      return checkSignature(draft.title.content, signature, sender, dependencies.trust(tx), now);
    },
  };
}

/** From the bytes of a document to its way. `onSent` runs once a sent document is on the disk. */
export function draftHandlers(
  self: Self,
  onSent: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const ownDraft = (call: DraftCall): StoredDraft =>
    findDraft(call.tx, call.params.draftId, self(call).participantId) ?? missing(call.params.draftId);

  return {
    createDraft: (call: OperationCall<unknown, DraftRequest>) => {
      const { title, senderId, recipientId, summary } = call.prepared as CheckedDocument;
      const { participantId } = self(call);
      if (senderId !== participantId)
        throw edoProblems.create('sender-mismatch', { given: senderId, own: participantId });
      if (findParticipant(call.tx, recipientId) === undefined) {
        throw edoProblems.create('counterparty-not-linked', { participantId: recipientId });
      }
      const known = findTitleByFileId(call.tx, title.fileId);
      if (known !== undefined) {
        const same = known.sha256 === call.body.sha256;
        const draft = same ? findDraftOfTitle(call.tx, known.titleId, participantId) : undefined;
        if (draft === undefined) throw edoProblems.create('natural-key-conflict', { fileId: title.fileId });
        return created<Draft>({ ...draftResource(call.tx, draft), duplicate: true });
      }
      const draftId = call.newId('drf');
      const titleId = insertTitle(call.tx, { ...title, number: 1, role: 'sender', senderId, documentId: null });
      insertDraft(call.tx, {
        draftId,
        titleId,
        recipientId,
        summary,
        comment: call.body.comment ?? null,
        createdAt: call.now,
      });
      return created<Draft>(draftResource(call.tx, findDraft(call.tx, draftId, senderId) ?? missing(draftId)));
    },

    getDraft: (call: DraftCall) => ok<Draft>(draftResource(call.tx, ownDraft(call))),

    addDraftSignature: (call: DraftCall<SignatureRequest>) => {
      const draft = ownDraft(call);
      if (draft.state === 'sent') throw sentAlready(draft, 'sign');
      insertSignature(call.tx, draft.title.titleId, call.prepared as CheckedSignature);
      setDraftState(call.tx, draft.draftId, 'signed');
      return created<Draft>(draftResource(call.tx, { ...draft, state: 'signed' }));
    },

    sendDraft: (call: DraftCall) => {
      const draft = ownDraft(call);
      if (draft.state === 'sent') throw sentAlready(draft, 'send');
      const documentId = call.newId('doc');
      const { now, tx } = call;
      const signed = {
        documentId,
        senderId: draft.title.senderId,
        recipientId: draft.recipientId,
        ...draft.summary,
        comment: draft.comment,
        docflow: docflowOf({ type: draft.summary.type, function: draft.summary.function }),
        axes: draft.state === 'signed' ? { ...DRAFT_AXES, senderSignature: 'valid' as const } : DRAFT_AXES,
        base: null,
        packetId: null,
        movedAt: now,
        stuckAt: null,
        createdAt: now,
        updatedAt: now,
      };
      insertDocument(tx, signed);
      recordEvent(call, documentId, { kind: 'signed', actor: 'sender' });
      const sent = moveDocument(call, signed, { action: 'send', by: 'sender' });
      attachTitle(tx, draft.title.titleId, documentId);
      setDraftState(tx, draft.draftId, 'sent');
      call.afterCommit(() => onSent(documentId));
      return { status: 202, body: documentResource(tx, sent, sent.senderId) } satisfies OperationResult<Document>;
    },
  };
}

function sentAlready({ draftId }: StoredDraft, action: 'sign' | 'send'): Error {
  return edoProblems.create('state-conflict', { id: draftId, action, because: 'sent' });
}

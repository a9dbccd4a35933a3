import type {
  Document,
  Draft,
  DraftFromFileRequest,
  DraftPatch,
  DraftRequest,
  SignatureRequest,
} from '@styk/sdk/api/edo';
import { entityTag, requireMatch } from '../../../entity-tag.ts';
import { found } from '../../../found.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { created } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { checkSignature } from '../documents/signature-check.ts';
import { insertSignature, type NewSignature } from '../documents/signatures.ts';
import { documentResource } from '../documents/view.ts';
import { createDraft } from '../drafts/create.ts';
import { draftResource, findDraft, type StoredDraft, setComment, setDraftState } from '../drafts/drafts.ts';
import { checkFile } from '../drafts/from-file.ts';
import { type CheckedDocument, checkDocument, requireDigest } from '../drafts/incoming.ts';
import { requireDraftMove, sendDraft } from '../drafts/send.ts';
import { findParticipantOf } from '../participants.ts';
import type { Self } from '../self.ts';

interface DraftParams {
  readonly draftId: string;
}

type DraftCall<Body = unknown, Params = unknown> = OperationCall<DraftParams & Params, Body>;
type Preparing<Params, Body> = Omit<OperationCall<Params, Body>, 'afterCommit' | 'newId' | 'prepared'>;

/** Documents and signatures are checked before the transaction: that takes milliseconds in which others can commit. */
export function draftPreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return {
    createDraft: ({ body }: Preparing<unknown, DraftRequest>) => {
      const content = new Uint8Array(Buffer.from(body.contentBase64, 'base64'));
      requireDigest(content, body.sha256);
      return checkDocument(content, body.fileName);
    },

    createDraftFromFile: (call: Preparing<unknown, DraftFromFileRequest>) => checkFile(room, call),

    addDraftSignature: (call: Preparing<DraftParams, SignatureRequest>) => {
      const { tx, now, params, body, caller } = call;
      // Before the transaction nothing may be written, and who has no participant yet has no draft either.
      const party = found(findParticipantOf(tx, caller.partnerId), params.draftId);
      const draft = found(findDraft(tx, params.draftId, party.participantId), params.draftId);
      return checkSignature({
        content: draft.title.content,
        signature: new Uint8Array(Buffer.from(body.contentBase64, 'base64')),
        party,
        trust: room.trust(tx),
        powers: (question) => room.powers({ ...question, tx }),
        reference: body.powerOfAttorney,
        documentType: draft.summary.type,
        now,
      });
    },
  };
}

/** From the bytes of a document to its way. `onSent` runs once a sent document is on the disk. */
export function draftHandlers(
  self: Self,
  onSent: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const ownDraft = (call: DraftCall): StoredDraft =>
    found(findDraft(call.tx, call.params.draftId, self(call).participantId), call.params.draftId);
  const shown = (call: DraftCall): OperationResult<Draft> => {
    const draft = ownDraft(call);
    return { status: 200, body: draftResource(call.tx, draft), headers: { etag: entityTag(draft.revision) } };
  };
  const fromChecked = (call: OperationCall<unknown, { readonly comment?: string }>) =>
    createDraft(call, self(call).participantId, call.prepared as CheckedDocument, call.body.comment ?? null);

  return {
    createDraft: fromChecked,
    createDraftFromFile: fromChecked,
    getDraft: shown,

    updateDraft: (call: DraftCall<DraftPatch, { readonly 'If-Match'?: string }>) => {
      const draft = ownDraft(call);
      requireMatch(call.params['If-Match'], entityTag(draft.revision));
      requireDraftMove(draft, 'edit');
      setComment(call.tx, draft.draftId, call.body.comment ?? null, call.now);
      return shown(call);
    },

    addDraftSignature: (call: DraftCall<SignatureRequest>) => {
      const draft = ownDraft(call);
      requireDraftMove(draft, 'sign');
      insertSignature(call.tx, draft.title.fileId, call.prepared as NewSignature);
      setDraftState(call.tx, draft.draftId, 'signed', call.now);
      return created<Draft>(draftResource(call.tx, ownDraft(call)));
    },

    sendDraft: (call: DraftCall) => {
      const sent = sendDraft(call, ownDraft(call), null);
      call.afterCommit(() => onSent(sent.documentId));
      return { status: 202, body: documentResource(call.tx, sent, sent.senderId) } satisfies OperationResult<Document>;
    },
  };
}

import type {
  AnnulmentRequest,
  ClarificationRequest,
  Document,
  RejectionRequest,
  SignedNotice,
} from '@styk/sdk/api/edo';
import { validationFailed } from '../../../http/common-problems.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { ok } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import { moveDocument, requireMove } from '../documents/move.ts';
import { titlesOf } from '../documents/titles.ts';
import { documentResource } from '../documents/view.ts';
import { checkNotice } from '../notices/check.ts';
import { findNotice, lastNotice, type NoticeKind } from '../notices/store.ts';
import { UNIVERSAL_CODES, universalMessage } from '../notices/universal-message.ts';
import { type MadeFiles, storeFiles } from '../operator/files.ts';
import { edoProblems } from '../problems.ts';
import type { Self } from '../self.ts';
import { checkOwnSignature, type DocumentParams, ownDocument, type Preparing, preparedSide } from './own-document.ts';

/** What the preparation of an answer hands over: the files to be kept with the step. */
interface PreparedAnswer {
  readonly action: DocflowAction;
  readonly files: MadeFiles;
}

const ANNULMENT_ACTIONS = {
  propose: 'propose-annulment',
  accept: 'accept-annulment',
  decline: 'decline-annulment',
} as const;

/** Requests, refusals and annulments: their service documents are checked, or made where nobody has to sign them. */
export function answerPreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  const answer = async (
    call: Preparing<ClarificationRequest | RejectionRequest>,
    action: 'clarify' | 'refuse',
    kind: NoticeKind,
  ): Promise<PreparedAnswer> => {
    const { document, own, side } = preparedSide(call);
    requireMove(document, action, side);
    const about = titlesOf(call.tx, document.documentId)[0]?.fileId ?? '';
    const { notice, text } = call.body;
    if (notice === undefined && document.docflow.profile === 'universal') {
      const code = action === 'clarify' ? UNIVERSAL_CODES.clarification : UNIVERSAL_CODES.refusal;
      const to = document.senderId;
      const message = { code, author: side, from: own.participantId, to, about, text } as const;
      return { action, files: { notices: [universalMessage(message, call)] } };
    }
    const sign = (content: Uint8Array, signed: SignedNotice) =>
      checkOwnSignature(room, call, { own, document }, content, signed);
    const expected = { kind, author: side, format: 'clarification', about };
    return { action, files: { notices: [await checkNotice(notice, expected, sign)] } };
  };

  const annul = async (call: Preparing<AnnulmentRequest>): Promise<PreparedAnswer> => {
    const { document, own, side } = preparedSide(call);
    const { notice, text } = call.body;
    const action = ANNULMENT_ACTIONS[call.body.action];
    if (action !== 'accept-annulment' && text === undefined) throw textRequired();
    requireMove(document, action, side);
    const sign = (content: Uint8Array, signed: SignedNotice) =>
      checkOwnSignature(room, call, { own, document }, content, signed);
    if (action === 'propose-annulment') {
      const about = titlesOf(call.tx, document.documentId)[0]?.fileId ?? '';
      const expected = { kind: 'annulment', author: side, format: 'annulment', about } as const;
      return { action, files: { notices: [await checkNotice(notice, expected, sign)] } };
    }
    const proposal = lastNotice(call.tx, document.documentId, 'annulment');
    if (proposal === undefined) throw new Error(`document ${document.documentId} has no proposal to answer`);
    const about = proposal.fileId;
    if (action === 'accept-annulment') {
      const content = notice && new Uint8Array(Buffer.from(notice.contentBase64, 'base64'));
      if (notice === undefined || content === undefined || !Buffer.from(proposal.content).equals(content)) {
        throw edoProblems.create('notice-required', { format: 'annulment', about });
      }
      return { action, files: { cosigned: { fileId: about, signature: await sign(content, notice) } } };
    }
    if (notice === undefined && document.docflow.profile === 'universal') {
      const to = side === 'sender' ? document.recipientId : document.senderId;
      const message = { code: UNIVERSAL_CODES.refusal, author: side, from: own.participantId, to, about } as const;
      return { action, files: { notices: [universalMessage({ ...message, text: text ?? '' }, call)] } };
    }
    const expected = { kind: 'annulment-refusal', author: side, format: 'clarification', about } as const;
    return { action, files: { notices: [await checkNotice(notice, expected, sign)] } };
  };

  return {
    clarifyDocument: (call: Preparing<ClarificationRequest>) => answer(call, 'clarify', 'clarification'),
    rejectDocument: (call: Preparing<RejectionRequest>) => answer(call, 'refuse', 'refusal'),
    annulDocument: annul,
  };
}

export function answerHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const answer = (call: OperationCall<DocumentParams, { readonly text?: string }>): OperationResult<Document> => {
    const { action, files } = call.prepared as PreparedAnswer;
    const document = ownDocument(self, call);
    const viewer = self(call).participantId;
    const by = document.senderId === viewer ? 'sender' : 'recipient';
    requireMove(document, action, by);
    const open = files.cosigned && lastNotice(call.tx, document.documentId, 'annulment');
    if (open?.fileId !== files.cosigned?.fileId) {
      // Between the check and this transaction the proposal was declined and another was made.
      throw edoProblems.create('state-conflict', { id: document.documentId, action, because: 'annulment' });
    }
    for (const { fileId } of files.notices ?? []) {
      if (findNotice(call.tx, fileId) !== undefined) throw edoProblems.create('notice-required', noticeUsed(fileId));
    }
    storeFiles(call, document.documentId, files);
    const moved = moveDocument(call, document, { action, by, reason: call.body.text });
    call.afterCommit(() => wake(moved.documentId));
    return ok<Document>(documentResource(call.tx, moved, viewer));
  };
  return { clarifyDocument: answer, rejectDocument: answer, annulDocument: answer };
}

/** An operator takes a file once, ever. */
function noticeUsed(fileId: string): { readonly format: string; readonly about: string } {
  return { format: 'a file of a new name', about: fileId };
}

function textRequired(): Error {
  const detail = { ru: 'text обязателен для этого действия', en: 'text is required for this action' };
  return validationFailed([{ pointer: '/text', code: 'validation-failed', detail }]);
}

import type { AnnulmentRequest, ClarificationRequest, Document, RejectionRequest } from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { applyAnswer } from '../answering/apply.ts';
import { type PreparedAnswer, prepareAnnulment, prepareAnswer } from '../answering/prepare.ts';
import { ok } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { sideOf } from '../documents/sides.ts';
import { documentResource } from '../documents/view.ts';
import { requireUnlocked } from '../packets/lock.ts';
import type { Self } from '../self.ts';
import { type DocumentParams, ownDocument, type Preparing } from './own-document.ts';

/** Requests, refusals and annulments: their service documents are checked, or made where nobody has to sign them. */
export function answerPreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return {
    clarifyDocument: (call: Preparing<ClarificationRequest>) => prepareAnswer(room, call, 'clarify'),
    rejectDocument: (call: Preparing<RejectionRequest>) => prepareAnswer(room, call, 'refuse'),
    annulDocument: (call: Preparing<AnnulmentRequest>) => prepareAnnulment(room, call),
  };
}

export function answerHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const answer = (call: OperationCall<DocumentParams, { readonly text?: string }>): OperationResult<Document> => {
    const prepared = call.prepared as PreparedAnswer;
    const document = ownDocument(self, call);
    const viewer = self(call).participantId;
    requireUnlocked(call.tx, document, prepared.action);
    const step = { by: sideOf(document, viewer), reason: call.body.text };
    const moved = applyAnswer(call, document, step, prepared);
    call.afterCommit(() => wake(moved.documentId));
    return ok<Document>(documentResource(call.tx, moved, viewer));
  };
  return { clarifyDocument: answer, rejectDocument: answer, annulDocument: answer };
}

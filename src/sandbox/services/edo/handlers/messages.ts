import type { Document, NotificationRequest, ResolutionRequest } from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import { ok } from '../answers.ts';
import { moveDocument, requireMove } from '../documents/move.ts';
import { setResolution } from '../documents/resolutions.ts';
import { sideOf } from '../documents/sides.ts';
import { titlesOf } from '../documents/titles.ts';
import { documentResource } from '../documents/view.ts';
import { insertNotice } from '../notices/store.ts';
import { universalMessage } from '../notices/universal-message.ts';
import { requirePowersRequest } from '../powers/request.ts';
import type { Self } from '../self.ts';
import { type DocumentParams, ownDocument } from './own-document.ts';

/** What is said about a document and answers nothing: to the other side, or inside one's own organisation. */
export function messageHandlers(self: Self): Readonly<Record<string, OperationHandler>> {
  return {
    notifyCounterparty: (call: OperationCall<DocumentParams, NotificationRequest>): OperationResult<Document> => {
      const { tx, body } = call;
      const document = ownDocument(self, call);
      const { documentId } = document;
      const viewer = self(call).participantId;
      const side = sideOf(document, viewer);
      const action = body.code === '2007' ? 'request-powers' : 'inform';
      if (action === 'inform') requireMove(document, action, side);
      else requirePowersRequest(call, document, side);
      const about = titlesOf(tx, documentId)[0]?.fileId ?? '';
      const to = side === 'sender' ? document.recipientId : document.senderId;
      insertNotice(call, documentId, universalMessage({ ...body, author: side, from: viewer, to, about }, call));
      const moved = moveDocument(call, document, { action, by: side, reason: body.text });
      return ok<Document>(documentResource(tx, moved, viewer));
    },

    resolveDocument: (call: OperationCall<DocumentParams, ResolutionRequest>): OperationResult<Document> => {
      const { tx, now, body } = call;
      const document = ownDocument(self, call);
      const { documentId } = document;
      const viewer = self(call).participantId;
      requireMove(document, 'resolve', sideOf(document, viewer));
      const { decision, comment = null } = body;
      setResolution(tx, documentId, viewer, { decision, comment, decidedAt: now });
      return ok<Document>(documentResource(tx, document, viewer));
    },
  };
}

import type { Document, TitleRequest } from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { created } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import type { StoredDocument } from '../documents/document.ts';
import { moveDocument, requireMove } from '../documents/move.ts';
import { findTitleByFileId, sha256Of, titlesOf } from '../documents/titles.ts';
import { documentResource } from '../documents/view.ts';
import { findNotice } from '../notices/store.ts';
import { type MadeFiles, storeFiles } from '../operator/files.ts';
import { edoProblems } from '../problems.ts';
import type { Self } from '../self.ts';
import { checkTitle, type SignedTitle } from '../titles/check-title.ts';
import { checkOwnSignature, type DocumentParams, ownDocument, type Preparing, preparedSide } from './own-document.ts';

export function titlePreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return {
    addTitle: async (call: Preparing<TitleRequest>): Promise<SignedTitle> => {
      const asked = preparedSide(call);
      const checked = await checkTitle({ ...asked, tx: call.tx, body: call.body });
      return { ...checked, signature: await checkOwnSignature(room, call, asked, checked.content, call.body) };
    },
  };
}

export function titleHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  return {
    addTitle: (call: OperationCall<DocumentParams, TitleRequest>): OperationResult<Document> => {
      const { tx } = call;
      const document = ownDocument(self, call);
      const viewer = self(call).participantId;
      const by = document.senderId === viewer ? 'sender' : 'recipient';
      const checked = call.prepared as SignedTitle;
      if (wasTakenBefore(call, document, checked)) {
        return created<Document>(documentResource(tx, document, viewer));
      }
      requireMove(document, checked.action, by);
      storeFiles(call, document.documentId, filesOf(checked, viewer, document, call));
      const { title } = checked;
      const details = title === undefined ? {} : { titleNumber: title.number, titleRole: title.role };
      const moved = moveDocument(call, document, { action: checked.action, by, details });
      call.afterCommit(() => wake(moved.documentId));
      return created<Document>(documentResource(tx, moved, viewer));
    },
  };
}

/** The same bytes again change nothing; other bytes under the same name are refused. @throws natural-key-conflict */
function wasTakenBefore({ tx }: OperationCall, { documentId }: StoredDocument, checked: SignedTitle): boolean {
  const fileId = checked.title?.fileId ?? checked.receipt?.fileId;
  if (fileId === undefined) return false;
  const known = findTitleByFileId(tx, fileId) ?? findNotice(tx, fileId);
  if (known === undefined) return false;
  if (known.documentId === documentId && sha256Of(known.content) === sha256Of(checked.content)) return true;
  throw edoProblems.create('natural-key-conflict', { fileId });
}

function filesOf(
  { title, receipt, signature }: SignedTitle,
  senderId: string,
  { documentId }: StoredDocument,
  { tx }: OperationCall,
): MadeFiles {
  if (receipt !== undefined) return { notices: [{ ...receipt, signatures: [signature] }] };
  const fileId = title?.fileId ?? titlesOf(tx, documentId)[0]?.fileId ?? '';
  const cosigned = { fileId, signature };
  return title === undefined ? { cosigned } : { title: { ...title, senderId }, titleSignature: signature };
}

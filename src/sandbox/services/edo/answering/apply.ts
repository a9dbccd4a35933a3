import type { ServiceContext } from '../../../operation.ts';
import type { Side } from '../docflow/axes.ts';
import type { StoredDocument } from '../documents/document.ts';
import { moveDocument, requireMove } from '../documents/move.ts';
import { findNotice, lastNotice } from '../notices/store.ts';
import { storeFiles } from '../operator/files.ts';
import { edoProblems } from '../problems.ts';
import type { PreparedAnswer } from './prepare.ts';

/**
 * Takes a prepared answer: keeps its files and moves the document.
 *
 * @throws state-conflict, notice-required where the document or its proposal has changed since the answer was prepared
 */
export function applyAnswer(
  context: ServiceContext,
  document: StoredDocument,
  { by, reason }: { readonly by: Side; readonly reason: string | undefined },
  { action, also, files }: PreparedAnswer,
): StoredDocument {
  const { tx } = context;
  const { documentId } = document;
  requireMove(document, action, by);
  const open = files.cosigned && lastNotice(tx, documentId, 'annulment');
  if (open?.fileId !== files.cosigned?.fileId) {
    // Between the check and this transaction the proposal was declined and another was made.
    throw edoProblems.create('state-conflict', { id: documentId, action, because: 'annulment' });
  }
  for (const { fileId } of files.notices ?? []) {
    // An operator takes a file once, ever.
    if (findNotice(tx, fileId) !== undefined) {
      throw edoProblems.create('notice-required', { format: 'a file of a new name', about: fileId });
    }
  }
  storeFiles(context, documentId, files);
  const moved = moveDocument(context, document, { action, by, reason });
  return also === undefined ? moved : moveDocument(context, moved, { action: also, by, reason });
}

import type { ServiceContext } from '../../../operation.ts';
import type { StoredDocument } from '../documents/document.ts';
import { moveDocument, requireMove } from '../documents/move.ts';
import { findTitleByFileId, sha256Of, titlesOf } from '../documents/titles.ts';
import { requireUid } from '../epd/require-uid.ts';
import { findNotice } from '../notices/store.ts';
import { type MadeFiles, storeFiles } from '../operator/files.ts';
import { edoProblems } from '../problems.ts';
import type { SignedTitle } from './check-title.ts';

/**
 * Takes an answering title that was checked: keeps it with its signature and moves the document. The same bytes again
 * change nothing.
 *
 * @throws state-conflict, title-out-of-order, natural-key-conflict for other bytes under the same name
 */
export function takeTitle(
  context: ServiceContext,
  document: StoredDocument,
  senderId: string,
  checked: SignedTitle,
): StoredDocument {
  const { action, by, uid, words, title } = checked;
  if (wasTakenBefore(context, document, checked)) return document;
  requireMove(document, action, by);
  if (uid !== undefined) requireUid(context.tx, document, uid);
  storeFiles(context, document.documentId, filesOf(checked, senderId, document, context));
  const details = title === undefined ? {} : { titleNumber: title.number, titleRole: title.role };
  return moveDocument(context, document, { action, by, reason: words, details });
}

function wasTakenBefore(
  { tx }: Pick<ServiceContext, 'tx'>,
  { documentId }: StoredDocument,
  checked: SignedTitle,
): boolean {
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
  { tx }: Pick<ServiceContext, 'tx'>,
): MadeFiles {
  if (receipt !== undefined) return { notices: [{ ...receipt, signatures: [signature] }] };
  const fileId = title?.fileId ?? titlesOf(tx, documentId)[0]?.fileId ?? '';
  const cosigned = { fileId, signature };
  return title === undefined ? { cosigned } : { title: { ...title, senderId }, titleSignature: signature };
}

import type { AnsweredFile, BuiltTitle } from '@styk/sdk/edo';
import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { insertSignature, type NewSignature, signaturesOf } from '../documents/signatures.ts';
import { insertTitle, type StoredTitle, titlesOf } from '../documents/titles.ts';
import { findNotice, insertNotice, lastNotice, type NewNotice, type NoticeKind } from '../notices/store.ts';
import { type Participant, requireParticipant } from '../participants.ts';

/** Files that a step makes. They are stored in the transaction of the step. */
export interface MadeFiles {
  readonly notices?: readonly NewNotice[];
  readonly title?: Pick<StoredTitle, 'number' | 'role' | 'senderId' | 'fileId' | 'fileName' | 'format' | 'content'>;
  readonly titleSignature?: NewSignature;
  /** What the title says about the way of its document, where that was not known before it was made. */
  readonly action?: DocflowAction;
  /** What was done, in the words of the title. */
  readonly words?: string | undefined;
  /** A further signature under a file that is there. */
  readonly cosigned?: { readonly fileId: string; readonly signature: NewSignature };
}

/** Both sides of a document with the files that service documents are about. */
export interface ExchangeFiles {
  readonly sender: Participant;
  readonly recipient: Participant;
  /** The sender's title. */
  readonly title: StoredTitle;
  readonly titleFile: AnsweredFile;
}

export function exchangeFilesOf(tx: Tx, { documentId, senderId, recipientId }: StoredDocument): ExchangeFiles {
  const [title] = titlesOf(tx, documentId);
  if (title === undefined) throw new Error(`document ${documentId} has no title`);
  return {
    sender: requireParticipant(tx, senderId),
    recipient: requireParticipant(tx, recipientId),
    title,
    titleFile: answeredFile(tx, title),
  };
}

/** A file with its signatures, for a service document that quotes it. */
export function answeredFile(
  tx: Tx,
  { fileId, fileName, content }: { readonly fileId: string; readonly fileName: string; readonly content: Uint8Array },
): AnsweredFile {
  return { bytes: content, fileName, signatures: signaturesOf(tx, fileId).map((signature) => signature.content) };
}

export function noticeFile(tx: Tx, fileId: string): AnsweredFile {
  const notice = findNotice(tx, fileId);
  if (notice === undefined) throw new Error(`there is no service document ${fileId}`);
  return answeredFile(tx, notice);
}

/** The last service document of a kind, which the step is about. */
export function requireNotice(tx: Tx, documentId: string, kind: NoticeKind) {
  const notice = lastNotice(tx, documentId, kind);
  if (notice === undefined) throw new Error(`document ${documentId} has no ${kind}`);
  return { ...notice, file: answeredFile(tx, notice) };
}

/** A service document out of a title that was built and signed. */
export function noticeOf(
  kind: NoticeKind,
  author: Side,
  about: string,
  built: BuiltTitle,
  signature: NewSignature,
): NewNotice {
  const { id: fileId, fileName, format, bytes: content } = built;
  return { kind, author, about, fileId, fileName, format, content, signatures: [signature] };
}

export function storeFiles(context: ServiceContext, documentId: string, made: MadeFiles): void {
  const { tx } = context;
  for (const notice of made.notices ?? []) insertNotice(context, documentId, notice);
  if (made.title !== undefined) {
    insertTitle(tx, { ...made.title, documentId });
    if (made.titleSignature !== undefined) insertSignature(tx, made.title.fileId, made.titleSignature);
  }
  if (made.cosigned !== undefined) insertSignature(tx, made.cosigned.fileId, made.cosigned.signature);
}

import { found } from '../../../found.ts';
import type { ServiceContext } from '../../../operation.ts';
import type { StoredDocument } from '../documents/document.ts';
import { insertSignature, type NewSignature } from '../documents/signatures.ts';
import { insertTitle } from '../documents/titles.ts';
import { findDraft, insertDraft, setDraftState } from './drafts.ts';
import type { CheckedDocument } from './incoming.ts';
import { sendDraft } from './send.ts';

/** A document that the sandbox has made for somebody, with its signature. */
export interface MadeDocument {
  readonly checked: CheckedDocument;
  readonly signature: NewSignature;
}

/** Sends what the sandbox has made, from the draft on. */
export function sendMade(
  context: ServiceContext,
  { checked, signature }: MadeDocument,
  way: { readonly senderId: string; readonly recipientId: string; readonly comment: string | null },
): StoredDocument {
  const { tx, now } = context;
  const { title, summary } = checked;
  const { senderId, recipientId, comment } = way;
  const draftId = context.newId('drf');
  const titleId = insertTitle(tx, { ...title, number: 1, senderId, documentId: null });
  insertSignature(tx, title.fileId, signature);
  insertDraft(tx, { draftId, titleId, recipientId, summary, comment, base: null }, now);
  setDraftState(tx, draftId, 'signed', now);
  return sendDraft(context, found(findDraft(tx, draftId, senderId), draftId), null);
}

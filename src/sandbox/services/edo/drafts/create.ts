import type { Draft } from '@styk/sdk/api/edo';
import { entityTag } from '../../../entity-tag.ts';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { isLinked } from '../counterparties/links.ts';
import { findReplaceable } from '../documents/document.ts';
import { findTitleByFileId, insertTitle, sha256Of } from '../documents/titles.ts';
import { edoProblems } from '../problems.ts';
import { draftResource, findDraft, findDraftOfTitle, insertDraft } from './drafts.ts';
import type { CheckedDocument } from './incoming.ts';

/**
 * Makes a draft of a document that was checked. The same bytes again give the same draft.
 *
 * @throws sender-mismatch, counterparty-not-linked, natural-key-conflict
 */
export function createDraft(
  call: Pick<OperationCall, 'tx' | 'now' | 'newId'>,
  own: string,
  checked: CheckedDocument,
  comment: string | null,
): OperationResult<Draft> {
  const { tx, now } = call;
  const { title, senderId, summary } = checked;
  const recipientId = checked.recipientId ?? '';
  if (senderId !== null && senderId !== own) {
    throw edoProblems.create('sender-mismatch', { given: senderId, own });
  }
  if (recipientId === own || !isLinked(call, own, recipientId)) {
    throw edoProblems.create('counterparty-not-linked', { participantId: recipientId });
  }
  const { consigneeId } = summary;
  if (consigneeId !== undefined && consigneeId !== own && !isLinked(call, own, consigneeId)) {
    throw edoProblems.create('counterparty-not-linked', { participantId: consigneeId });
  }
  const known = findTitleByFileId(tx, title.fileId);
  if (known !== undefined) {
    const same = known.sha256 === sha256Of(title.content);
    const draft = same ? findDraftOfTitle(tx, known.titleId, own) : undefined;
    if (draft === undefined) throw edoProblems.create('natural-key-conflict', { fileId: title.fileId });
    return answer(draft.revision, { ...draftResource(tx, draft), duplicate: true });
  }
  const draftId = call.newId('drf');
  const titleId = insertTitle(tx, { ...title, number: 1, senderId: own, documentId: null });
  insertDraft(tx, { draftId, titleId, recipientId, summary, comment, base: baseOf(call, own, checked) }, now);
  const draft = found(findDraft(tx, draftId, own), draftId);
  return answer(draft.revision, draftResource(tx, draft));
}

/** The document that this one says it revises, where it went through this operator and was one's own. */
function baseOf({ tx }: Pick<OperationCall, 'tx'>, own: string, { revises, replaces, summary }: CheckedDocument) {
  const replaced = replaces === true ? findReplaceable(tx, own, summary) : undefined;
  if (replaced !== undefined) return { documentId: replaced, relation: 'revises' } as const;
  const base = revises === null ? undefined : findTitleByFileId(tx, revises);
  if (base?.senderId !== own || base.documentId === null) return null;
  return { documentId: base.documentId, relation: 'revises' } as const;
}

function answer(revision: number, body: Draft): OperationResult<Draft> {
  return { status: 201, body, headers: { etag: entityTag(revision) } };
}

import type { TitleRequest } from '@styk/sdk/api/edo';
import { parseUpdBuyer, titleTypeOf, validate, validateAnswer } from '@styk/sdk/edo';
import type { Tx } from '../../../storage/tx.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { ViewerSide } from '../documents/sides.ts';
import type { NewSignature } from '../documents/signatures.ts';
import { type StoredTitle, titlesOf } from '../documents/titles.ts';
import { documentInvalid, requireDigest } from '../drafts/incoming.ts';
import { type NewNotice, type NoticeKind, noticesOf } from '../notices/store.ts';
import { answeredFile } from '../operator/files.ts';
import type { Participant } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import { checkWaybillTitle } from './check-waybill-title.ts';
import { outOfOrder } from './out-of-order.ts';
import { FURTHER_TITLES, unpublishedTitle } from './waybill-titles.ts';

/** A title that passed the checks that need no transaction, and what it does to the document. */
export interface CheckedTitle {
  readonly action: DocflowAction;
  /** Whose action it is. */
  readonly by: ViewerSide;
  readonly content: Uint8Array;
  readonly title?: Pick<StoredTitle, 'number' | 'role' | 'fileId' | 'fileName' | 'format' | 'content'>;
  /** A receipt (ИоП) in the place of a title. */
  readonly receipt?: Omit<NewNotice, 'signatures'>;
  /** УИД_ТрН of a title of a waybill. */
  readonly uid?: string;
  /** What was done, in the words of the title. */
  readonly words?: string | undefined;
}

/** Everything about a title but its signature. */
export interface TitleQuestion {
  readonly tx: Tx;
  readonly document: StoredDocument;
  readonly own: Participant;
  readonly side: ViewerSide;
  readonly body: TitleRequest;
  readonly now: number;
}

/** КодИтога of an answer of a buyer. */
const RESULTS: Readonly<Record<string, DocflowAction>> = {
  '1': 'accept',
  '2': 'accept-with-discrepancies',
  '3': 'not-accept',
};

/**
 * What an answering title is and whether it fits: the bytes that were declared, valid, the next one in order, citing the
 * title it answers, named after its sender. A document without a format is answered by its own bytes, a delivery by ИоП.
 *
 * @throws digest-mismatch, document-format-unpublished, document-invalid, title-out-of-order, sender-mismatch
 */
export async function checkTitle(question: TitleQuestion): Promise<CheckedTitle> {
  const { tx, document, side, body } = question;
  const { fileName } = body;
  const content = new Uint8Array(Buffer.from(body.contentBase64, 'base64'));
  requireDigest(content, body.sha256);
  const titles = titlesOf(tx, document.documentId);
  const [first] = titles;
  if (first === undefined) throw new Error(`document ${document.documentId} has no title`);
  const known = titles.find((title) => title.fileName === fileName);
  if (known !== undefined && known !== first) return againOf(known, side, content);
  if (document.docflow.answer === 'countersignature') {
    if (!Buffer.from(first.content).equals(content)) throw outOfOrder(document, 'other bytes');
    return { action: 'countersign', by: side, content };
  }
  requirePublished(fileName);
  const result = await validate(content, { fileName });
  const format = result.format && `${result.format.id}/${result.format.version}`;
  if (format === undefined || result.verdict !== 'valid') throw documentInvalid(result);
  const type = titleTypeOf(format);
  if (type === undefined) throw outOfOrder(document, format);
  const parsed = type.parse(content, fileName);
  const { id: fileId } = parsed.file;
  requireSender(question, fileId);
  if (type.id === 'receipt') return receiptOf(question, { content, fileId, format, model: parsed.document });

  if (document.type === 'etrn') return checkWaybillTitle(question, titles, { type, parsed, content });
  if (titles.length > 1 || type.answers !== first.format.split('/')[0]) throw outOfOrder(document, format);
  const wrong = validateAnswer(answeredFile(tx, first), { bytes: content });
  if (document.type === 'upd' && wrong.some(({ severity }) => severity === 'error')) {
    throw documentInvalid({ findings: wrong });
  }
  return {
    action: type.id === 'upd-buyer' ? resultOf(content, fileName) : 'accept',
    by: side,
    content,
    title: { number: 2, role: 'recipient', fileId, fileName, format, content },
  };
}

/** @throws document-format-unpublished for a title of the order whose schema is not to be had */
function requirePublished(fileName: string): void {
  const title = unpublishedTitle(fileName);
  if (title !== undefined) throw edoProblems.create('document-format-unpublished', { title, instead: FURTHER_TITLES });
}

/** A title that is there already: the same again changes nothing. @throws natural-key-conflict for other bytes */
function againOf(known: StoredTitle, by: ViewerSide, content: Uint8Array): CheckedTitle {
  if (Buffer.from(known.content).equals(content)) return { action: 'accept', by, content, title: known };
  throw edoProblems.create('natural-key-conflict', { fileId: known.fileId });
}

function resultOf(content: Uint8Array, fileName: string): DocflowAction {
  return RESULTS[parseUpdBuyer(content, fileName).resultCode] ?? 'not-accept';
}

/** Whose receipt of the sender (ИоП) is which step: of the operator's confirmation (row 8a), of a request (row 9a). */
const SENDER_RECEIPTS: Partial<Record<NoticeKind, DocflowAction>> = {
  'delivery-confirmation': 'acknowledge-confirmation',
  clarification: 'acknowledge-clarification',
};

/** A receipt confirms the delivery of the document, by its recipient, or of what its sender has got about it. */
function receiptOf(
  { tx, document, side, body }: TitleQuestion,
  file: { readonly content: Uint8Array; readonly fileId: string; readonly format: string; readonly model: unknown },
): CheckedTitle {
  const { content, fileId, format } = file;
  const about = (file.model as { readonly answers: { readonly id: string } }).answers.id;
  const { documentId } = document;
  const isOfTitle = side === 'recipient' && titlesOf(tx, documentId)[0]?.fileId === about;
  const got = side === 'sender' ? noticesOf(tx, documentId).find((notice) => notice.fileId === about) : undefined;
  const action = isOfTitle ? 'acknowledge' : got && SENDER_RECEIPTS[got.kind];
  if (action === undefined) throw outOfOrder(document, `${format} → ${about}`);
  return {
    action,
    by: side,
    content,
    receipt: { kind: 'receipt', author: side, fileId, fileName: body.fileName, format, content, about },
  };
}

/** Names of files say who gets them and who sends them: the sender stands last before the date. */
function requireSender({ own }: TitleQuestion, fileId: string): void {
  const names = fileId.split('_').slice(2);
  if (names.includes(own.participantId)) return;
  throw edoProblems.create('sender-mismatch', { given: names.slice(0, 2).join(', '), own: own.participantId });
}

/** A title with its signature. */
export interface SignedTitle extends CheckedTitle {
  readonly signature: NewSignature;
}

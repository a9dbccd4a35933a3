import type { TitleRequest } from '@styk/sdk/api/edo';
import { parseUpdBuyer, type TitleType, titleTypeOf, validate, validateAnswer } from '@styk/sdk/edo';
import type { Tx } from '../../../storage/tx.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { NewSignature } from '../documents/signatures.ts';
import { type StoredTitle, type TitleRole, titlesOf } from '../documents/titles.ts';
import type { ViewerSide } from '../documents/view.ts';
import { documentInvalid, requireDigest } from '../drafts/incoming.ts';
import { type NewNotice, noticesOf } from '../notices/store.ts';
import { answeredFile } from '../operator/files.ts';
import type { Participant } from '../participants.ts';
import { edoProblems } from '../problems.ts';

/** A title that passed the checks that need no transaction, and what it does to the document. */
export interface CheckedTitle {
  readonly action: DocflowAction;
  readonly content: Uint8Array;
  readonly title?: Pick<StoredTitle, 'number' | 'role' | 'fileId' | 'fileName' | 'format' | 'content'>;
  /** A receipt (ИоП) in the place of a title. */
  readonly receipt?: Omit<NewNotice, 'signatures'>;
}

/** Everything about a title but its signature. */
export interface TitleQuestion {
  readonly tx: Tx;
  readonly document: StoredDocument;
  readonly own: Participant;
  readonly side: ViewerSide;
  readonly body: TitleRequest;
}

/** КодИтога of an answer of a buyer. */
const RESULTS: Readonly<Record<string, DocflowAction>> = {
  '1': 'accept',
  '2': 'accept-with-discrepancies',
  '3': 'not-accept',
};

/** Titles of a waybill in their order, with who makes each. */
const WAYBILL_TITLES: readonly (readonly [format: string, role: TitleRole])[] = [
  ['waybill-consignor', 'consignor'],
  ['waybill-acceptance', 'carrier'],
  ['waybill-consignee', 'consignee'],
  ['waybill-handover', 'carrier'],
];

/**
 * What an answering title is and whether it fits: the bytes that were declared, valid, the next one in order, citing the
 * title it answers, named after its sender. A document without a format is answered by its own bytes, a delivery by ИоП.
 *
 * @throws digest-mismatch, document-invalid, title-out-of-order, sender-mismatch
 */
export async function checkTitle(question: TitleQuestion): Promise<CheckedTitle> {
  const { tx, document, body } = question;
  const { fileName } = body;
  const content = new Uint8Array(Buffer.from(body.contentBase64, 'base64'));
  requireDigest(content, body.sha256);
  const titles = titlesOf(tx, document.documentId);
  const [first] = titles;
  if (first === undefined) throw new Error(`document ${document.documentId} has no title`);
  const known = titles.find((title) => title.fileName === fileName);
  if (known !== undefined && known !== first) return againOf(known, content);
  if (document.docflow.answer === 'countersignature') {
    if (!Buffer.from(first.content).equals(content)) throw outOfOrder(document, 'other bytes');
    return { action: 'countersign', content };
  }
  const result = await validate(content, { fileName });
  const format = result.format && `${result.format.id}/${result.format.version}`;
  if (format === undefined || result.verdict !== 'valid') throw documentInvalid(result);
  const type = titleTypeOf(format);
  if (type === undefined) throw outOfOrder(document, format);
  const parsed = type.parse(content, fileName);
  const { id: fileId } = parsed.file;
  requireSender(question, fileId);
  if (type.id === 'receipt') return receiptOf(question, { content, fileId, format, model: parsed.document });

  const place = placeOf(document, titles, type);
  if (place === undefined) throw outOfOrder(document, format);
  const answered = titles.at(-1) ?? first;
  const wrong = validateAnswer(answeredFile(tx, answered), { bytes: content });
  if (document.type === 'upd' && wrong.some(({ severity }) => severity === 'error')) {
    throw documentInvalid({ findings: wrong });
  }
  const { role, isLast } = place;
  return {
    action: type.id === 'upd-buyer' ? resultOf(content, fileName) : isLast ? 'accept' : 'add-title',
    content,
    title: { number: titles.length + 1, role, fileId, fileName, format, content },
  };
}

/** A title that is there already: the same again changes nothing. @throws natural-key-conflict for other bytes */
function againOf(known: StoredTitle, content: Uint8Array): CheckedTitle {
  if (Buffer.from(known.content).equals(content)) return { action: 'accept', content, title: known };
  throw edoProblems.create('natural-key-conflict', { fileId: known.fileId });
}

/** The place of the next title; undefined where a title of this kind is not the next one. */
function placeOf({ type }: StoredDocument, titles: readonly StoredTitle[], { id, answers }: TitleType) {
  if (type !== 'etrn') {
    const isAnswer = titles.length === 1 && answers === titles[0]?.format.split('/')[0];
    return isAnswer ? ({ role: 'recipient', isLast: true } as const) : undefined;
  }
  const [expected, role] = WAYBILL_TITLES[titles.length] ?? [];
  if (expected !== id || role === undefined) return undefined;
  return { role, isLast: titles.length + 1 === WAYBILL_TITLES.length };
}

function resultOf(content: Uint8Array, fileName: string): DocflowAction {
  return RESULTS[parseUpdBuyer(content, fileName).resultCode] ?? 'not-accept';
}

/** A receipt confirms the delivery of the document (ИоП of its recipient), or of the operator's confirmation (of its sender). */
function receiptOf(
  { tx, document, side, body }: TitleQuestion,
  file: { readonly content: Uint8Array; readonly fileId: string; readonly format: string; readonly model: unknown },
): CheckedTitle {
  const { content, fileId, format } = file;
  const about = (file.model as { readonly answers: { readonly id: string } }).answers.id;
  const isOfTitle = side === 'recipient' && titlesOf(tx, document.documentId)[0]?.fileId === about;
  const isOfConfirmation =
    side === 'sender' &&
    noticesOf(tx, document.documentId).some(
      (notice) => notice.fileId === about && notice.kind === 'delivery-confirmation',
    );
  if (!isOfTitle && !isOfConfirmation) throw outOfOrder(document, `${format} → ${about}`);
  return {
    action: isOfTitle ? 'acknowledge' : 'acknowledge-confirmation',
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

function outOfOrder({ documentId }: StoredDocument, because: string): Error {
  return edoProblems.create('title-out-of-order', { id: documentId, because });
}

/** A title with its signature. */
export interface SignedTitle extends CheckedTitle {
  readonly signature: NewSignature;
}

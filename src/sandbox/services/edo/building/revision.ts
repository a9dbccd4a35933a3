import type { CorrectionRequest } from '@styk/sdk/api/edo';
import { type BuiltDocument, parseUpd } from '@styk/sdk/edo';
import type { StoredDocument } from '../documents/document.ts';
import { titlesOf } from '../documents/titles.ts';
import { edoProblems } from '../problems.ts';
import { type BuildQuestion, buildTitle } from './build.ts';
import { refuseCorrection } from './not-built.ts';

/**
 * Builds an исправление: the document again under its number and date, with what changes, naming the file it revises and
 * the number of the revision. An УКД cannot be built: no schema of it is in force that was published.
 *
 * @throws document-format-unpublished, document-format-retired, document-invalid
 */
export async function buildRevision(
  question: Omit<BuildQuestion, 'request' | 'answered'>,
  base: StoredDocument,
  { kind, date, data, function: purpose }: CorrectionRequest,
): Promise<BuiltDocument> {
  const [title, answer] = titlesOf(question.tx, base.documentId);
  if (title === undefined) throw new Error(`document ${base.documentId} has no title`);
  if (kind === 'correction') refuseCorrection();
  if (base.type !== 'upd') throw edoProblems.create('document-format-retired', { format: title.format, date });
  const { upd } = parseUpd(title.content, title.fileName);
  const number = Number(upd.correction?.number ?? '0') + 1;
  const { totals: _, ...kept } = upd;
  const revised = {
    ...kept,
    ...(purpose === undefined ? {} : { function: purpose }),
    ...data,
    // What makes it a revision of this document is not the caller's to change.
    number: upd.number,
    date: upd.date,
    senderId: upd.senderId,
    recipientId: upd.recipientId,
    correction: { number: String(number), date },
    correctedFile: title.fileId,
    ...(answer === undefined ? {} : { correctedBuyerFile: answer.fileId }),
  };
  return buildTitle({ ...question, answered: undefined, request: { type: 'upd', data: revised } });
}

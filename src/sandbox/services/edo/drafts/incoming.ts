import type { DraftRequest } from '@styk/sdk/api/edo';
import { findFormat, formats, isInForce, parseUpd, type ValidationResult, validate } from '@styk/sdk/edo';
import { Decimal } from '@styk/sdk/money';
import type { ProblemError, ProblemFinding } from '../../../problems.ts';
import { type StoredTitle, sha256Of } from '../documents/titles.ts';
import { edoProblems } from '../problems.ts';

/** What the operator takes out of a document to show and search by. */
export interface DocumentSummary {
  readonly type: string;
  readonly function: string | null;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly grossKop: number | null;
}

/** A document that passed the operator's door. */
export interface CheckedDocument {
  readonly title: Pick<StoredTitle, 'fileId' | 'fileName' | 'format' | 'content'>;
  /** From ИдФайл: the only place that names the participants. */
  readonly senderId: string;
  readonly recipientId: string;
  readonly summary: DocumentSummary;
}

/** The operator's door: what came is what was declared, a sender's title in a format in force, and valid. */
export async function checkDocument({ fileName, contentBase64, sha256 }: DraftRequest): Promise<CheckedDocument> {
  const content = new Uint8Array(Buffer.from(contentBase64, 'base64'));
  const actual = sha256Of(content);
  if (actual !== sha256) throw edoProblems.create('digest-mismatch', { actual, declared: sha256 });

  const result = await validate(content, { fileName });
  const format = result.format && `${result.format.id}/${result.format.version}`;
  if (result.verdict === 'error' || format === undefined || findFormat(format).party !== 'seller') {
    throw edoProblems.create('document-format-unknown', { fileName }, { errors: findingsOf(result) });
  }
  if (result.verdict === 'invalid') throw refusal(result);

  const { upd, id: fileId, totals } = parseUpd(content, fileName);
  requireInForce(format, upd.date);
  return {
    title: { fileId, fileName, format, content },
    senderId: upd.senderId,
    recipientId: upd.recipientId,
    summary: {
      type: 'upd',
      function: upd.function,
      number: upd.number,
      date: upd.date,
      grossKop: totals.gross === undefined ? null : Number(Decimal.of(totals.gross).round(2).units),
    },
  };
}

/** Of a version any edition will do: a document of the last days of one may be made in the next. */
function requireInForce(format: string, date: string): void {
  if (formats.some((info) => `${info.id}/${info.version}` === format && isInForce(info, date))) return;
  throw edoProblems.create('document-format-retired', { format, date });
}

function refusal(result: ValidationResult): ProblemError {
  const errors = findingsOf(result);
  return edoProblems.create('document-invalid', { count: errors.length }, { errors });
}

function findingsOf({ findings }: ValidationResult): readonly ProblemFinding[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, path }) => ({ code, detail: message, ...(path === undefined ? {} : { pointer: path }) }));
}

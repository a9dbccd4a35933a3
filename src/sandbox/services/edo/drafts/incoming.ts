import { findFormat, formats, isInForce, parseUpd, titleTypeOf, type ValidationResult, validate } from '@styk/sdk/edo';
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
  /** Грузополучатель of a waybill, by the id of its participant. */
  readonly consigneeId?: string;
}

/** A document that passed the operator's door. */
export interface CheckedDocument {
  readonly title: Pick<StoredTitle, 'fileId' | 'fileName' | 'format' | 'content' | 'role'>;
  /** From ИдФайл: the only place that names the participants. Null for a document without a format. */
  readonly senderId: string | null;
  readonly recipientId: string | null;
  readonly summary: DocumentSummary;
  /** ИдФайл of the document that this one says it puts right. */
  readonly revises: string | null;
  /** A first title of a waybill that puts an earlier one right (НомИспр): it names no file, only number and date. */
  readonly replaces?: boolean;
}

/** Names of the kinds of documents in the contract. */
const TYPES: Readonly<Record<string, string>> = { upd: 'upd', waybill: 'etrn', torg12: 'torg12', act: 'act' };

/** @throws digest-mismatch */
export function requireDigest(content: Uint8Array, declared: string): void {
  const actual = sha256Of(content);
  if (actual !== declared) throw edoProblems.create('digest-mismatch', { actual, declared });
}

/**
 * The operator's door for a first title: in a format in force on its date, and valid.
 *
 * @throws document-format-unknown, document-invalid, document-format-retired
 */
export async function checkDocument(content: Uint8Array, fileName: string): Promise<CheckedDocument> {
  const result = await validate(content, { fileName });
  const format = result.format && `${result.format.id}/${result.format.version}`;
  const kind = format === undefined ? undefined : findFormat(format).document;
  const type = kind === undefined ? undefined : TYPES[kind];
  if (result.verdict === 'error' || format === undefined || type === undefined || !isFirstTitle(format)) {
    throw edoProblems.create('document-format-unknown', { fileName }, { errors: problemsOf(result) });
  }
  if (result.verdict === 'invalid') throw documentInvalid(result);
  const checked = type === 'upd' ? ofUpd(content, fileName, format) : ofOther(content, fileName, format, type);
  requireInForce(format, checked.summary.date);
  return checked;
}

function isFirstTitle(format: string): boolean {
  const { party } = findFormat(format);
  return party === 'seller' || party === 'contractor' || party === 'consignor';
}

function ofUpd(content: Uint8Array, fileName: string, format: string): CheckedDocument {
  const { upd, id: fileId, totals } = parseUpd(content, fileName);
  const { gross } = totals;
  return {
    title: { fileId, fileName, format, content, role: 'sender' },
    senderId: upd.senderId,
    recipientId: upd.recipientId,
    summary: {
      type: 'upd',
      function: upd.function,
      number: upd.number,
      date: upd.date,
      grossKop: gross === undefined ? null : Number(Decimal.of(gross).round(2).units),
    },
    revises: upd.correction === undefined ? null : (upd.correctedFile ?? null),
  };
}

/** What the models of the other first titles have in common. */
interface FirstTitle {
  readonly number: string;
  readonly date: string;
  readonly senderId?: string;
  readonly recipientId?: string;
  readonly consignorId?: string;
  readonly carrierId?: string;
  readonly consigneeId?: string;
  readonly correction?: object;
}

function ofOther(content: Uint8Array, fileName: string, format: string, type: string): CheckedDocument {
  const parsed = titleTypeOf(format)?.parse(content, fileName);
  if (parsed === undefined) throw edoProblems.create('document-format-unknown', { fileName });
  const model = parsed.document as FirstTitle;
  return {
    title: { fileId: parsed.file.id, fileName, format, content, role: type === 'etrn' ? 'consignor' : 'sender' },
    senderId: model.senderId ?? model.consignorId ?? null,
    // The carrier is the one who has to answer a waybill first.
    recipientId: model.recipientId ?? model.carrierId ?? null,
    summary: {
      type,
      function: null,
      number: model.number,
      date: model.date,
      grossKop: null,
      ...(model.consigneeId === undefined ? {} : { consigneeId: model.consigneeId }),
    },
    revises: null,
    replaces: type === 'etrn' && model.correction !== undefined,
  };
}

/** Of a version any edition will do: a document of the last days of one may be made in the next. */
function requireInForce(format: string, date: string): void {
  if (formats.some((info) => `${info.id}/${info.version}` === format && isInForce(info, date))) return;
  throw edoProblems.create('document-format-retired', { format, date });
}

export function documentInvalid(result: Pick<ValidationResult, 'findings'>, at = ''): ProblemError {
  const errors = problemsOf(result, at);
  return edoProblems.create('document-invalid', { count: errors.length }, { errors });
}

function problemsOf({ findings }: Pick<ValidationResult, 'findings'>, at = ''): readonly ProblemFinding[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, path }) => ({
      code,
      detail: message,
      ...(path === undefined ? {} : { pointer: `${at}${path}` }),
    }));
}

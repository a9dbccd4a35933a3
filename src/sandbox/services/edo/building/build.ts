import type { BuildRequest } from '@styk/sdk/api/edo';
import {
  type BuiltDocument,
  EdoInputError,
  formatInForce,
  type TitleType,
  titlesOf as titleTypesOf,
} from '@styk/sdk/edo';
import { type Draw, drawGuid } from '../../../chance.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { StoredDocument } from '../documents/document.ts';
import { titlesOf } from '../documents/titles.ts';
import { documentInvalid } from '../drafts/incoming.ts';
import { TIME_ZONE } from '../notices/build.ts';
import { answeredFile } from '../operator/files.ts';
import type { Participant } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import { FURTHER_TITLES, unpublishedNumber } from '../titles/waybill-titles.ts';
import { refuseNotBuilt } from './not-built.ts';

/** Kinds of documents that have a format with a model. */
const KINDS = { upd: 'upd', invoice: 'upd', etrn: 'waybill', 'torg12-print': 'upd' } as const;

/** Функция of a УПД, where the type leaves no other. ТОРГ-12 on paper is what a УПД of function ДОП says. */
const FUNCTIONS: Partial<Record<BuildRequest['type'], string>> = { invoice: 'СЧФ', 'torg12-print': 'ДОП' };

/** Who builds what, and the document it answers where it does. */
export interface BuildQuestion {
  readonly tx: Tx;
  readonly own: Participant;
  readonly request: BuildRequest;
  readonly answered: StoredDocument | undefined;
  readonly now: number;
  readonly draw: Draw;
}

/**
 * Builds a title out of data in the format in force on the date of the document. What the exchange knows already, such as
 * who sends and what is answered, need not be given.
 *
 * @param at JSON pointer of the data in the body, for findings
 * @throws document-not-built, document-format-unknown, document-format-unpublished, document-format-retired,
 *   document-invalid
 */
export async function buildTitle(question: BuildQuestion, at = '/data'): Promise<BuiltDocument> {
  const { tx, request, answered, now } = question;
  const type = titleTypeFor(request);
  const input = inputOf(question, type);
  const date = request.date ?? (typeof input['date'] === 'string' ? input['date'] : today(now));
  if (formatInForce(type.id, date) === undefined) {
    throw edoProblems.create('document-format-retired', { format: type.id, date });
  }
  const context = {
    documentGuid: drawGuid(question.draw),
    createdAt: { epochMs: now, tz: TIME_ZONE },
    programVersion: 'Styk',
  };
  const last = answered === undefined ? undefined : titlesOf(tx, answered.documentId).at(-1);
  try {
    return await type.build(input, context, last && answeredFile(tx, last));
  } catch (error) {
    if (error instanceof EdoInputError) throw documentInvalid(error, at);
    throw error;
  }
}

function titleTypeFor({ type, titleNumber = 1 }: BuildRequest): TitleType {
  refuseNotBuilt(type);
  const kind = type in KINDS ? KINDS[type as keyof typeof KINDS] : undefined;
  const title = kind === undefined ? undefined : titleTypesOf(kind)[titleNumber - 1];
  const unpublished = kind === 'waybill' ? unpublishedNumber(titleNumber) : undefined;
  if (unpublished !== undefined)
    throw edoProblems.create('document-format-unpublished', { title: unpublished, instead: FURTHER_TITLES });
  if (title === undefined) throw edoProblems.create('document-format-unknown', { fileName: `${type}/${titleNumber}` });
  return title;
}

function inputOf({ own, request }: BuildQuestion, { answers }: TitleType): Record<string, unknown> {
  const { type, recipientId, date, data } = request;
  if (answers !== undefined) return data;
  const purpose = request.function ?? FUNCTIONS[type];
  const isWaybill = type === 'etrn';
  return {
    ...(isWaybill ? { consignorId: own.participantId } : { senderId: own.participantId }),
    ...(recipientId === undefined ? {} : isWaybill ? { carrierId: recipientId } : { recipientId }),
    ...(purpose === undefined ? {} : { function: purpose }),
    ...(date === undefined ? {} : { date }),
    ...data,
  };
}

export function today(now: number): string {
  return new Date(now).toLocaleDateString('sv-SE', { timeZone: TIME_ZONE });
}

import { quotedSignatures } from '../answered-file.ts';
import type { AnsweredFile, TitleType } from '../document-type.ts';
import type { OlderAnsweredTitle } from './answered-title.ts';
import type { Exchange } from './common.ts';

/** What of a first title its answer quotes. */
interface FirstTitle extends Exchange {
  readonly documentName: string;
  readonly number?: string;
  readonly date: string;
}

/** The part of an answer that its first title determines: the quotation, and the participants the other way round. */
export function factsOf(
  type: TitleType<FirstTitle>,
  answered: AnsweredFile,
): { answers: OlderAnsweredTitle; senderId: string; recipientId: string } {
  const { document, file } = type.parse(answered.bytes, answered.fileName);
  const { documentName, number, date, senderId, recipientId } = document;
  return {
    answers: {
      id: file.id,
      madeOn: file.createdAt.date,
      madeAt: file.createdAt.time,
      signatures: quotedSignatures(answered),
      documentName,
      ...(number === undefined ? {} : { number }),
      date,
    },
    senderId: recipientId,
    recipientId: senderId,
  };
}

import { edoErrors } from '../errors.ts';
import type { WithUnmapped } from '../mapping/unmapped.ts';
import { readXml } from '../xml/reader.ts';
import { mergeFacts } from './answered-facts.ts';
import { quotedSignatures } from './answered-file.ts';
import { buildMapped, type MappedTitle, parseMapped } from './mapped-title.ts';
import { type ParsedUpd, parseUpd } from './parse-upd.ts';
import { sampleUpdBuyer } from './sample-upd-buyer.ts';
import { type BuildContext, type BuiltTitle, madeAttributes } from './title.ts';
import { resultCode, type UpdBuyer, updBuyerMapping } from './upd-buyer.ts';

/** The buyer title of a УПД: format ON_NSCHFDOPPOK 5.03. */
export const updBuyerTitle: MappedTitle<UpdBuyer> = {
  format: 'upd-buyer/5.03',
  title: 'buyer',
  answers: 'upd-seller',
  factsOf: ({ bytes, fileName, signatures }) => factsOf({ title: parseUpd(bytes, fileName), signatures }),
  mapping: updBuyerMapping,
  made: madeAttributes('Пок'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  flags: ({ flags }) => flags,
  fromFileName: ({ senderId, recipientId, flags }) => ({ senderId, recipientId, flags }),
  register: ({ answers: { number, date, function: purpose } }) => ({
    ...(number === undefined ? {} : { number }),
    date,
    function: purpose,
  }),
  sample: sampleUpdBuyer,
};

/** The seller title that is answered. */
export interface AnsweredTitle {
  readonly title: ParsedUpd;
  /** Every signature of the seller title, DER bytes exactly as received. */
  readonly signatures: readonly Uint8Array[];
}

type Facts = Pick<UpdBuyer, 'answers' | 'senderId' | 'recipientId' | 'flags'>;

/** The part of a buyer title that the seller title determines. */
function factsOf({ title, signatures }: AnsweredTitle): Facts {
  const { upd, id, createdAt, flags } = title;
  if (upd.function === 'СЧФ') throw edoErrors.create('edo-title-without-answer', { number: upd.number });
  return {
    answers: {
      id,
      madeOn: createdAt.date,
      madeAt: createdAt.time,
      signatures: quotedSignatures({ signatures }),
      documentName: upd.documentName ?? '',
      function: upd.function,
      number: upd.number,
      date: upd.date,
    },
    senderId: upd.recipientId,
    recipientId: upd.senderId,
    flags,
  };
}

/**
 * Builds the buyer title of a УПД, format ON_NSCHFDOPPOK 5.03: it quotes the seller title's ИдФайл, date, time and signatures,
 * swaps the participants and repeats N2–N7 of the file name.
 *
 * @param answer an `UpdBuyerAnswerInput`; anything else, such as parsed JSON, is checked all the same.
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the answer; edo-title-without-answer for a СЧФ,
 *   edo-moment-invalid
 */
export async function buildUpdBuyer(
  seller: AnsweredTitle,
  answer: unknown,
  context: BuildContext,
): Promise<BuiltTitle> {
  const { built } = await buildMapped(updBuyerTitle, mergeFacts(answer, factsOf(seller)), context);
  return built;
}

/** A buyer title that was read. */
export interface ParsedUpdBuyer {
  readonly answer: UpdBuyer & WithUnmapped;
  /** КодИтога as written: 1, 2 or 3. */
  readonly resultCode: string;
  /** ИдФайл of the seller title it answers. */
  readonly answeredId: string;
}

/**
 * Reads a buyer title. Validate it first: this reads, it does not judge.
 *
 * @param fileName used where ИдФайл does not have the form of a file name.
 * @throws edo-format-…, edo-xml-…, edo-bytes-…; edo-file-name-invalid; EdoInputError where the model's required parts are absent.
 */
export function parseUpdBuyer(bytes: Uint8Array, fileName?: string): ParsedUpdBuyer {
  const { document: answer } = parseMapped(updBuyerTitle, readXml(bytes).root, fileName);
  return { answer, resultCode: resultCode(answer.result), answeredId: answer.answers.id };
}

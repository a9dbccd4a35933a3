import { StykError } from '../../../errors/index.ts';
import { idOfFile } from '../../formats/file-name.ts';
import { participantsOf } from '../../formats/plain-file-name.ts';
import { readXml } from '../../xml/reader.ts';
import { quotedSignatures } from '../answered-file.ts';
import type { AnsweredFile } from '../document-type.ts';
import type { QuotedFile } from './quoted-file.ts';

const OPERATOR_LENGTH = 3;

interface Facts {
  readonly answers: QuotedFile;
  readonly sender?: { readonly id: string };
  readonly recipient?: { readonly id: string };
}

/** What a notice that goes back to who sent a file takes from it: the file's id and signatures, the participants the other way round. */
export function factsBack(answered: AnsweredFile): Facts {
  const { answers, sender, recipient } = factsAlong(answered);
  return { answers, ...(recipient && { sender: recipient }), ...(sender && { recipient: sender }) };
}

/** What a proposal of either side takes from a file. */
export function factsOfFile(answered: AnsweredFile): Pick<Facts, 'answers'> {
  return { answers: { id: idOf(answered), signatures: quotedSignatures(answered) } };
}

/** What the operator's confirmation takes from a file: its id, its signatures, its participants. */
export function factsAlong(answered: AnsweredFile): Facts {
  const facts = factsOfFile(answered);
  const { senderId, recipientId } = participantsOf(facts.answers.id) ?? {};
  return { ...facts, ...participant('sender', senderId), ...participant('recipient', recipientId) };
}

/** A file of an operator names its three characters only, which are no participant id. */
function participant(role: 'sender' | 'recipient', id: string | undefined): Pick<Facts, 'sender' | 'recipient'> {
  return id === undefined || id.length === OPERATOR_LENGTH ? {} : { [role]: { id } };
}

/** ИдФайл; of a file that is no exchange file, such as a PDF, its name. */
function idOf({ bytes, fileName = '' }: AnsweredFile): string {
  try {
    return readXml(bytes).root.attribute('ИдФайл') ?? idOfFile(fileName);
  } catch (error) {
    if (!(error instanceof StykError) || error.category !== 'invalid') throw error;
    return idOfFile(fileName);
  }
}

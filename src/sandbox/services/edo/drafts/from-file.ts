import type { DraftFromFileRequest } from '@styk/sdk/api/edo';
import { drawGuid } from '../../../chance.ts';
import { found } from '../../../found.ts';
import type { OperationCall } from '../../../operation.ts';
import type { EdoDependencies } from '../dependencies.ts';
import { TIME_ZONE } from '../notices/build.ts';
import { edoProblems } from '../problems.ts';
import { type CheckedDocument, checkDocument } from './incoming.ts';

/** The contract's limit of one document. */
const LARGEST = 70 * 1024 ** 2;

/**
 * A file of the partner as a document to be sent. A file that is no XML is a document without a format, which says nothing
 * about itself: its recipient has to be named.
 *
 * @throws not-found, document-too-large and those of `checkDocument`
 */
export async function checkFile(
  { files }: EdoDependencies,
  {
    tx,
    now,
    draw,
    caller,
    body,
  }: Pick<OperationCall<unknown, DraftFromFileRequest>, 'tx' | 'now' | 'draw' | 'caller' | 'body'>,
): Promise<CheckedDocument> {
  const { fileId, recipientId } = body;
  const file = found(files.find(tx, { partner: caller.partnerId, now }, fileId), fileId);
  if (file.size > LARGEST) throw edoProblems.create('document-too-large', { size: file.size, most: LARGEST });
  const content = file.read();
  if (recipientId === undefined || /\.xml$/i.test(file.name)) return checkDocument(content, file.name);
  const date = new Date(now).toLocaleDateString('sv-SE', { timeZone: TIME_ZONE });
  return {
    title: { fileId: drawGuid(draw), fileName: file.name, format: 'unformal', content, role: 'sender' },
    senderId: null,
    recipientId,
    summary: { type: 'unformal', function: null, number: file.name, date, grossKop: null },
    revises: null,
  };
}

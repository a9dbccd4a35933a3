import type { Styk } from '@styk/sdk';
import type { Document, Title } from '@styk/sdk/api/edo';
import {
  type ArchiveDocument,
  type ArchiveMeta,
  type ExchangedFile,
  parseUpd,
  parseUpdBuyer,
  updArchiveMeta,
} from '@styk/sdk/edo';

/** A document with all its titles and signatures, for an archive; undefined of a kind that is not exported yet. */
export async function exportedDocument(
  styk: Styk,
  document: Document,
  sigExt: string,
  signal: AbortSignal,
): Promise<ArchiveDocument | undefined> {
  if (document.type !== 'upd' && document.type !== 'etrn') return undefined;
  const files: ExchangedFile[] = [];
  for (const title of document.titles) files.push(await exchangedFile(styk, document, title, sigExt, signal));
  const [title, counterTitle, ...others] = files;
  if (title === undefined) return undefined;
  return {
    title,
    ...(counterTitle === undefined ? {} : { counterTitle }),
    ...(others.length === 0 ? {} : { others }),
    meta: document.type === 'upd' ? updMeta(document, title, counterTitle) : waybillMeta(document, title),
  };
}

/** Titles of a document and their signatures. */
export function exportedFiles({ title, counterTitle, others = [] }: ArchiveDocument): readonly ExchangedFile[] {
  return [title, ...(counterTitle === undefined ? [] : [counterTitle]), ...others];
}

function updMeta(document: Document, title: ExchangedFile, answer: ExchangedFile | undefined): ArchiveMeta {
  return updArchiveMeta(
    parseUpd(title.bytes, title.fileName),
    directionOf(document),
    answer && parseUpdBuyer(answer.bytes),
  );
}

/** There is no money in a waybill. */
function waybillMeta(document: Document, { fileName }: ExchangedFile): ArchiveMeta {
  const { number, date, counterparty } = document;
  const { name, inn, kpp, participantId } = counterparty;
  return {
    direction: directionOf(document),
    kind: 'ЭТрН',
    number,
    date,
    counterparty: { name, inn, participantId, ...(kpp === null ? {} : { kpp }) },
    currency: '643',
    fileId: fileName.replace(/\.xml$/i, ''),
  };
}

function directionOf({ direction }: Document): ArchiveMeta['direction'] {
  return direction === 'incoming' ? 'incoming' : 'outgoing';
}

/** The exact bytes; several signatures of one title are numbered. */
async function exchangedFile(
  styk: Styk,
  { documentId }: Document,
  title: Title,
  sigExt: string,
  signal: AbortSignal,
): Promise<ExchangedFile> {
  const bytes = await styk.edo.getTitleContent(documentId, title.number, { signal });
  const signatures = [];
  for (const { number } of title.signatures) {
    const suffix = title.signatures.length > 1 ? `${number}.${sigExt}` : sigExt;
    const signature = await styk.edo.getSignatureContent(documentId, title.number, number, { signal });
    signatures.push({ name: `${title.fileName}.${suffix}`, bytes: signature });
  }
  return { fileName: title.fileName, bytes, signatures };
}

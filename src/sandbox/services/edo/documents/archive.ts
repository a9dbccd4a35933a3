import {
  type ArchiveMeta,
  buildArchive,
  type ExchangedFile,
  parseUpd,
  parseUpdBuyer,
  updArchiveMeta,
  zipArchive,
} from '@styk/sdk/edo';
import { Decimal } from '@styk/sdk/money';
import type { TrustMaterial } from '@styk/sdk/signing';
import type { Tx } from '../../../storage/tx.ts';
import { noticesOf } from '../notices/store.ts';
import { requireParticipant } from '../participants.ts';
import type { StoredDocument } from './document.ts';
import { signaturesOf } from './signatures.ts';
import { type StoredTitle, titlesOf } from './titles.ts';

/** A certificate or a list of revoked ones, to verify the signatures by. */
export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The archive of one document as its viewer sees it: titles, service documents and all signatures with their exact names
 * and bytes, the printed form, the certificates to verify the signatures by, a register and a manifest of hashes. The same
 * document gives the same bytes.
 */
export function documentArchive(
  tx: Tx,
  document: StoredDocument,
  viewer: string,
  trust: readonly TrustFile[],
  printedForm: Uint8Array,
): Uint8Array {
  const titles = titlesOf(tx, document.documentId);
  const [first, second, ...later] = titles;
  if (first === undefined) throw new Error(`document ${document.documentId} has no title`);
  const notices = noticesOf(tx, document.documentId);
  const others = [
    ...[...later, ...notices].map((file) => exchanged(tx, file)),
    { fileName: 'Печатная форма.pdf', bytes: printedForm, signatures: [] },
    ...trust.map(({ name, bytes }) => ({ fileName: name, bytes, signatures: [] })),
  ];
  const entries = buildArchive(
    [
      {
        title: exchanged(tx, first),
        ...(second === undefined ? {} : { counterTitle: exchanged(tx, second) }),
        others,
        meta: metaOf(tx, document, viewer, titles),
      },
    ],
    { generator: 'Styk Sandbox' },
  );
  return zipArchive(entries);
}

/** Certificates and lists as files. */
export function trustFiles({ anchors, crls = [] }: TrustMaterial): readonly TrustFile[] {
  return [
    ...anchors.map((bytes, index) => ({ name: `trust-authority-${index + 1}.cer`, bytes })),
    ...crls.map((bytes, index) => ({ name: `trust-revoked-${index + 1}.crl`, bytes })),
  ];
}

type StoredFile = Pick<StoredTitle, 'fileId' | 'fileName' | 'content'>;

/** What nobody signs must not look like a document whose signature was lost. */
function exchanged(tx: Tx, { fileId, fileName, content }: StoredFile): ExchangedFile {
  const signatures = signaturesOf(tx, fileId);
  const name = (number: number) => (signatures.length === 1 ? `${fileName}.sig` : `${fileName}.${number}.sig`);
  return {
    fileName: signatures.length === 0 ? `${fileName}.unsigned` : fileName,
    bytes: content,
    signatures: signatures.map((signature) => ({ name: name(signature.number), bytes: signature.content })),
  };
}

function metaOf(tx: Tx, document: StoredDocument, viewer: string, titles: readonly StoredTitle[]): ArchiveMeta {
  const direction = document.senderId === viewer ? 'outgoing' : 'incoming';
  const [first, second] = titles;
  if (document.type === 'upd' && first !== undefined) {
    const answer = second && parseUpdBuyer(second.content, second.fileName);
    return updArchiveMeta(parseUpd(first.content, first.fileName), direction, answer);
  }
  const other = requireParticipant(tx, direction === 'outgoing' ? document.recipientId : document.senderId);
  const { kpp, name, inn, participantId } = other;
  return {
    direction,
    kind: document.type,
    number: document.number,
    date: document.date,
    counterparty: { name, inn, participantId, ...(kpp === null ? {} : { kpp }) },
    currency: '643',
    ...(document.grossKop === null
      ? {}
      : { gross: Decimal.of(document.grossKop).multiplyFraction(1n, 100n, 2).toFixed(2) }),
    fileId: first?.fileId ?? '',
  };
}

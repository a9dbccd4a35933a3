import type { DocumentToPrint, FileToPrint, PrintedForm, PrintedSignature } from '@styk/sdk/edo/print';
import { verifySignature } from '@styk/sdk/signing';
import type { PdfFacts } from '../../../../print/pdf.ts';
import { printedSignatures } from '../../../../print/printed-signatures.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { EdoRoom } from '../dependencies.ts';
import type { StoredDocument } from '../documents/document.ts';
import { type StoredSignature, signaturesOf } from '../documents/signatures.ts';
import { type StoredTitle, type TitleRole, titlesOf } from '../documents/titles.ts';
import { qrSquares } from '../epd/qr.ts';
import { findWaybill } from '../epd/store.ts';
import { OPERATOR } from '../notices/parties.ts';
import { requireParticipant } from '../participants.ts';
import { findRegistered } from '../powers/register.ts';
import { OWN_OPERATOR } from '../roaming/operators.ts';

type PrintingRoom = Pick<EdoRoom, 'trust' | 'printer'>;

/** The printed form of a document as it stands, every signature verified anew at the moment it was made. */
export async function printStored(room: PrintingRoom, tx: Tx, { documentId }: StoredDocument): Promise<PrintedForm> {
  const titles: FileToPrint[] = [];
  for (const title of titlesOf(tx, documentId)) titles.push(await fileToPrint(room, tx, title));
  return room.printer.layOut({ titles, operator: OPERATOR.name, ...registrationOf(tx, documentId) });
}

/** Of a waybill that ГИС ЭПД has registered, its number there and its code. */
function registrationOf(tx: Tx, documentId: string): Pick<DocumentToPrint, 'registration'> {
  const { uid } = findWaybill(tx, documentId) ?? { uid: null };
  return uid === null ? {} : { registration: { uid, qr: qrSquares(uid) } };
}

/** The same as PDF; its only date is that of the document, so that the same document gives the same bytes. */
export async function printStoredPdf(room: PrintingRoom, tx: Tx, document: StoredDocument): Promise<Uint8Array> {
  const form = await printStored(room, tx, document);
  return room.printer.pdf(form, pdfFacts(document.createdAt));
}

/** What a PDF of the sandbox says of itself. */
export function pdfFacts(epochMs: number): PdfFacts {
  return { producer: OWN_OPERATOR.name, date: new Date(epochMs) };
}

async function fileToPrint(room: PrintingRoom, tx: Tx, title: StoredTitle): Promise<FileToPrint> {
  const signatures: PrintedSignature[] = [];
  for (const signature of signaturesOf(tx, title.fileId)) {
    signatures.push(...(await verified(room, tx, title, signature)));
  }
  return { fileName: title.fileName, bytes: title.content, signatures };
}

const ROLES: Readonly<Record<TitleRole, string>> = {
  sender: 'Отправитель',
  recipient: 'Получатель',
  consignor: 'Грузоотправитель',
  carrier: 'Перевозчик',
  consignee: 'Грузополучатель',
};

async function verified(
  room: PrintingRoom,
  tx: Tx,
  { content, role, senderId }: StoredTitle,
  { content: signature, signedAt, poa, driver }: StoredSignature,
): Promise<readonly PrintedSignature[]> {
  // The simple signature of a driver is sealed by the operator.
  const { inn } = typeof driver === 'string' ? OPERATOR : requireParticipant(tx, senderId);
  const at = new Date(signedAt);
  // A person's certificate names no organisation: there the МЧД binds it, which the operator has checked.
  const parties = poa === null ? { parties: inn.length === 10 ? { innLe: inn } : { inn } } : {};
  const verification = await verifySignature({ content, signature, trust: room.trust(tx), at, ...parties });
  return printedSignatures(verification, {
    party: ROLES[role],
    judgedAt: at.toISOString(),
    ...(typeof driver === 'string' ? { simpleSigner: driver } : {}),
    ...(poa === null ? {} : { power: powerOf(tx, poa.number) }),
    ...(poa === null || poa.state === 'valid' ? {} : { objection: `МЧД ${poa.number} не подтверждена` }),
  });
}

/** A МЧД with its term, as the register has it. */
function powerOf(tx: Tx, number: string): NonNullable<PrintedSignature['power']> {
  const { facts } = findRegistered(tx, number) ?? {};
  return facts === undefined ? { number } : { number, from: facts.validFrom, to: facts.validTo };
}

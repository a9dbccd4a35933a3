import type { PowerOfAttorneyReference } from '@styk/sdk/api/edo';
import { found } from '../../../found.ts';
import type { OperationCall } from '../../../operation.ts';
import { settleDocument } from '../deadlines/settle.ts';
import type { EdoRoom } from '../dependencies.ts';
import { findDocumentOf, type StoredDocument } from '../documents/document.ts';
import { sideOf, type ViewerSide } from '../documents/sides.ts';
import { checkSignature } from '../documents/signature-check.ts';
import type { NewSignature } from '../documents/signatures.ts';
import { settleNetwork } from '../network/settle.ts';
import { findParticipantOf, type Participant } from '../participants.ts';
import type { Self } from '../self.ts';

export interface DocumentParams {
  readonly documentId: string;
}

/** What a preparation of an operation on a document works with. */
export type Preparing<Body = unknown, Params = unknown> = Omit<
  OperationCall<DocumentParams & Params, Body>,
  'afterCommit' | 'newId' | 'prepared'
>;

/** The caller's document; what others have answered and what it waits for too long is settled before it is read. */
export function ownDocument(self: Self, call: OperationCall<DocumentParams>): StoredDocument {
  const { documentId } = call.params;
  settleNetwork(call);
  return settleDocument(call, found(findDocumentOf(call.tx, documentId, self(call).participantId), documentId));
}

/** The caller as a side of a document, read before the transaction. Who has no participant yet has no document either. */
export function preparedSide({ tx, caller, params }: Preparing): {
  readonly own: Participant;
  readonly side: ViewerSide;
  readonly document: StoredDocument;
} {
  const { documentId } = params;
  const own = found(findParticipantOf(tx, caller.partnerId), documentId);
  const document = found(findDocumentOf(tx, documentId, own.participantId), documentId);
  return { own, document, side: sideOf(document, own.participantId) };
}

/** Checks a signature of the caller over a file about a document. */
export function checkOwnSignature(
  room: EdoRoom,
  { tx, now }: Preparing,
  { own, document }: { readonly own: Participant; readonly document: StoredDocument },
  content: Uint8Array,
  signed: { readonly signatureBase64: string; readonly powerOfAttorney?: PowerOfAttorneyReference },
): Promise<NewSignature> {
  return checkSignature({
    content,
    signature: new Uint8Array(Buffer.from(signed.signatureBase64, 'base64')),
    party: own,
    trust: room.trust(tx),
    powers: (question) => room.powers({ ...question, tx }),
    reference: signed.powerOfAttorney,
    documentType: document.type,
    now,
  });
}

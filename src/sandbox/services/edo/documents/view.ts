import type { Document, DocumentState } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import type { DocumentAxes } from '../docflow/axes.ts';
import { summaryOf } from '../docflow/summary.ts';
import { counterpartyResource, requireParticipant } from '../participants.ts';
import type { StoredDocument } from './document.ts';
import { registersOf } from './registers.ts';
import { titleResource, titlesOf } from './titles.ts';

export type ViewerSide = 'sender' | 'recipient';

/** A document as one of its two sides sees it. */
export function documentResource(tx: Tx, document: StoredDocument, viewer: string): Document {
  const outgoing = document.senderId === viewer;
  const other = requireParticipant(tx, outgoing ? document.recipientId : document.senderId);
  const registers = registersOf(tx, document.documentId);
  const state = stateResource(document.axes, outgoing ? 'sender' : 'recipient');
  return {
    documentId: document.documentId,
    direction: outgoing ? 'outgoing' : 'incoming',
    type: document.type,
    function: document.function,
    number: document.number,
    date: document.date,
    grossKop: document.grossKop,
    counterparty: counterpartyResource(other, viewer),
    state: registers.length === 0 ? state : { ...state, registers: [...registers] },
    titles: titlesOf(tx, document.documentId).map((title) => titleResource(tx, title)),
    ...(document.comment === null ? {} : { comment: document.comment }),
    createdAt: new Date(document.createdAt).toISOString(),
    updatedAt: new Date(document.updatedAt).toISOString(),
    ...(document.base === null ? {} : { baseDocumentId: document.base.documentId, relation: document.base.relation }),
    ...(document.packetId === null ? {} : { packetId: document.packetId }),
  };
}

/** The axes with their summary; an annulment is `mine` or the counterparty's, depending on who looks. */
export function stateResource(axes: DocumentAxes, side: ViewerSide): DocumentState {
  const { senderReceipt: _, annulment, ...shown } = axes;
  return { summary: summaryOf(axes), ...shown, annulment: annulmentSeenBy(annulment, side) };
}

function annulmentSeenBy(annulment: DocumentAxes['annulment'], side: ViewerSide): string {
  if (!annulment.startsWith('requested')) return annulment;
  return annulment === `requested_by_${side}` ? 'requested_by_me' : 'requested_by_counterparty';
}

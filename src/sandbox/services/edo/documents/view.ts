import type { Document, DocumentState } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import type { DocumentAxes } from '../docflow/axes.ts';
import { summaryOf } from '../docflow/summary.ts';
import { counterpartyResource, requireParticipant } from '../participants.ts';
import { awaitedAnswer, prefixOf } from '../titles/waybill-titles.ts';
import type { StoredDocument } from './document.ts';
import { registersOf } from './registers.ts';
import { resolutionOf, resolutionResource } from './resolutions.ts';
import { counterpartyOf, sideOf, type ViewerSide } from './sides.ts';
import { titleResource, titlesOf } from './titles.ts';

/** A document as one of its sides sees it. */
export function documentResource(tx: Tx, document: StoredDocument, viewer: string): Document {
  const side = sideOf(document, viewer);
  const other = requireParticipant(tx, counterpartyOf(document, side));
  const registers = registersOf(tx, document.documentId);
  const state = stateResource(document.axes, side);
  const participants = participantsOf(tx, document, viewer);
  const resolution = resolutionOf(tx, document.documentId, viewer);
  return {
    documentId: document.documentId,
    direction: side === 'sender' ? 'outgoing' : 'incoming',
    type: document.type,
    function: document.function,
    number: document.number,
    date: document.date,
    grossKop: document.grossKop,
    counterparty: counterpartyResource(other, viewer),
    ...(participants === undefined ? {} : { participants }),
    state: registers.length === 0 ? state : { ...state, registers: [...registers] },
    titles: titlesOf(tx, document.documentId).map((title) => titleResource(tx, title)),
    ...(document.comment === null ? {} : { comment: document.comment }),
    createdAt: new Date(document.createdAt).toISOString(),
    updatedAt: new Date(Math.max(document.updatedAt, resolution?.decidedAt ?? 0)).toISOString(),
    ...(document.base === null ? {} : { baseDocumentId: document.base.documentId, relation: document.base.relation }),
    ...(document.packetId === null ? {} : { packetId: document.packetId }),
    ...(resolution === undefined ? {} : { resolution: resolutionResource(resolution) }),
  };
}

/** Everybody who takes part in a waybill; other documents have two sides, which direction and counterparty tell. */
function participantsOf(tx: Tx, document: StoredDocument, viewer: string): Document['participants'] {
  const { senderId, recipientId, consigneeId } = document;
  if (consigneeId === null) return undefined;
  const roles = [
    ['consignor', senderId],
    ['carrier', recipientId],
    ['consignee', consigneeId],
  ] as const;
  return roles.map(([role, id]) => ({ role, participant: counterpartyResource(requireParticipant(tx, id), viewer) }));
}

/** The axes with their summary; an annulment is `mine` or the counterparty's, depending on who looks. */
export function stateResource(axes: DocumentAxes, side: ViewerSide): DocumentState {
  const { senderReceipt: _, turn: __, annulment, ...shown } = axes;
  const summary = summaryOf(axes);
  const awaited = awaitedAnswer(axes);
  return {
    summary,
    ...shown,
    annulment: annulmentSeenBy(annulment, side),
    ...(awaited === undefined ? {} : { awaitedTitle: { role: awaited.role, prefix: prefixOf(awaited) } }),
  };
}

function annulmentSeenBy(annulment: DocumentAxes['annulment'], side: ViewerSide): string {
  if (!annulment.startsWith('requested')) return annulment;
  return annulment === `requested_by_${side}` ? 'requested_by_me' : 'requested_by_counterparty';
}

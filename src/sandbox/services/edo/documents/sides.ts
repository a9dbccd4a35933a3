import type { Side } from '../docflow/axes.ts';
import type { StoredDocument } from './document.ts';

/** A side that a participant can be; a waybill has three of them. */
export type ViewerSide = Exclude<Side, 'operator'>;

type Parties = Pick<StoredDocument, 'senderId' | 'recipientId' | 'consigneeId'>;

/** Who stands on a side; undefined where the document has no such side. */
export function participantAt({ senderId, recipientId, consigneeId }: Parties, side: ViewerSide): string | undefined {
  return { sender: senderId, recipient: recipientId, consignee: consigneeId ?? undefined }[side];
}

/** Which side somebody is: the first, where a consignor or a carrier gets the cargo itself. */
export function sideOf(document: Parties, participantId: string): ViewerSide {
  if (document.senderId === participantId) return 'sender';
  return document.recipientId === participantId ? 'recipient' : 'consignee';
}

/** Whom a side deals with: a sender with the recipient, everybody else with the sender. */
export function counterpartyOf({ senderId, recipientId }: Parties, side: ViewerSide): string {
  return side === 'sender' ? recipientId : senderId;
}

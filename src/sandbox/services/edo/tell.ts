import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { ServiceContext } from '../../operation.ts';
import { emitEvent } from '../events/emit.ts';
import type { StoredDocument } from './documents.ts';
import { requireParticipant } from './participants.ts';
import { type DocumentAxes, stateResource } from './state.ts';

type DocumentEventType = Extract<keyof StykEvents, `edo.document.${string}`>;

/** What the event says beyond the document itself. */
type Details = Pick<StykEvents[DocumentEventType], 'titleNumber' | 'titleRole'>;

/**
 * Tells one side of an exchange what has happened to a document, which now stands on these axes. An organisation that the
 * sandbox plays is told nothing.
 */
export function tellSide(
  context: ServiceContext,
  side: 'sender' | 'recipient',
  type: DocumentEventType,
  document: StoredDocument,
  axes: DocumentAxes,
  details: Details = {},
): void {
  const sender = requireParticipant(context.tx, document.senderId);
  const recipient = requireParticipant(context.tx, document.recipientId);
  const [own, counterparty] = side === 'sender' ? [sender, recipient] : [recipient, sender];
  if (own.partnerId === null) return;
  const { documentId, number, date } = document;
  emitEvent(context, {
    type,
    subject: documentId,
    partnerId: own.partnerId,
    data: {
      documentId,
      direction: side === 'sender' ? 'outgoing' : 'incoming',
      type: document.type,
      number,
      date,
      counterpartyInn: counterparty.inn,
      summary: stateResource(axes).summary,
      ...details,
      occurredAt: new Date(context.now).toISOString(),
    },
  });
}

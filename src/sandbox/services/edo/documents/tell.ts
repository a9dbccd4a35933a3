import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { ServiceContext } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import { requireParticipant } from '../participants.ts';
import type { StoredDocument } from './document.ts';
import { counterpartyOf, participantAt, sideOf, type ViewerSide } from './sides.ts';
import { stateResource } from './view.ts';

type DocumentEventType = Extract<keyof StykEvents, `edo.document.${string}`>;

/** What the event says beyond the document itself. */
export type EventDetails = Pick<
  StykEvents[DocumentEventType],
  'titleNumber' | 'titleRole' | 'text' | 'stuckSince' | 'waitingFor'
>;

/**
 * Tells one side of an exchange what has happened to a document. An organisation that the sandbox plays is told nothing, and
 * who is two sides is told once.
 */
export function tellSide(
  context: ServiceContext,
  side: ViewerSide,
  type: DocumentEventType,
  document: StoredDocument,
  details: EventDetails = {},
): void {
  const id = participantAt(document, side);
  if (id === undefined || sideOf(document, id) !== side) return;
  const own = requireParticipant(context.tx, id);
  if (own.partnerId === null) return;
  const counterparty = requireParticipant(context.tx, counterpartyOf(document, side));
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
      summary: stateResource(document.axes, side).summary,
      ...details,
      occurredAt: new Date(context.now).toISOString(),
    },
  });
}

import type { ServiceContext } from '../../../operation.ts';
import { foreignOperatorOf } from './operators.ts';
import { beginShipment, sendAgain } from './shipment.ts';
import { findShipment, writeShipment } from './store.ts';

/** Puts a document on its way to the recipient's operator, or on it once more after it failed. Doing it again changes nothing. */
export function ship(
  { tx, now }: ServiceContext,
  { documentId, recipientId }: { readonly documentId: string; readonly recipientId: string },
): void {
  const operator = foreignOperatorOf(recipientId)?.prefix;
  if (operator === undefined) throw new Error(`participant ${recipientId} has no operator to roam to`);
  const known = findShipment(tx, documentId);
  if (known === undefined) writeShipment(tx, { ...beginShipment(now), documentId, operator, begunAt: now });
  else if (known.state === 'failed') writeShipment(tx, { ...known, ...sendAgain(known, now), begunAt: now });
}

import type { ServiceContext } from '../../../operation.ts';
import type { Side } from '../docflow/axes.ts';
import { findDocument, listMoving, markStuck, type StoredDocument } from '../documents/document.ts';
import { tellSide } from '../documents/tell.ts';
import { recordEvent } from '../documents/timeline.ts';
import { tellOfStuckDrafts } from '../drafts/stuck.ts';
import { whoHolds } from '../epd/who-holds.ts';
import { deadlineOf } from './deadline.ts';

/** Tells of every document and every signed draft that has waited too long, once. Returns how many there were. */
export function settleStuck(context: ServiceContext): number {
  let count = tellOfStuckDrafts(context);
  for (const document of listMoving(context.tx)) {
    if (settleDocument(context, document) !== document) count += 1;
  }
  return count;
}

/** The same for one document; the document as it stands then. */
export function settleDocument(context: ServiceContext, document: StoredDocument): StoredDocument {
  const deadline = document.stuckAt === null ? deadlineOf(document) : undefined;
  if (deadline === undefined || context.now < deadline.at) return document;
  const { documentId } = document;
  const waitingFor = whoHolds(context.tx, document) ?? deadline.waitingFor;
  markStuck(context.tx, documentId, context.now);
  const stuck = findDocument(context.tx, documentId) ?? document;
  recordEvent(context, documentId, { kind: 'stuck', actor: waitingFor });
  const stuckSince = new Date(document.movedAt).toISOString();
  for (const side of toldSides(stuck)) {
    tellSide(context, side, 'edo.document.stuck', stuck, { stuckSince, waitingFor });
  }
  return stuck;
}

/** Who it is for knows of a document once it is delivered. */
function toldSides({ axes }: StoredDocument): readonly Exclude<Side, 'operator'>[] {
  return axes.transport === 'delivered' ? ['sender', 'recipient', 'consignee'] : ['sender'];
}

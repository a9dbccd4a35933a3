import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { findDocument, type StoredDocument } from '../documents/document.ts';
import { moveDocument } from '../documents/move.ts';
import { behaviourOf } from '../robot/behaviour.ts';
import { FOREIGN_OPERATORS, type ForeignOperator, type Reply } from './operators.ts';
import { takeStep } from './shipment.ts';
import { isInFarBox, nextDueShipment, putIntoFarBox, type StoredShipment, writeShipment } from './store.ts';

/**
 * Takes every shipment as far as it is by now and tells its document of the end, all in this transaction: what was killed
 * on the way is found as it was. Returns the documents that were delivered or failed.
 */
export function settleShipments(context: ServiceContext): readonly string[] {
  const { tx, now } = context;
  const ended: string[] = [];
  for (let due = nextDueShipment(tx, now); due !== undefined; due = nextDueShipment(tx, now)) {
    const operator = operatorNamed(due.operator);
    const moved = { ...due, ...takeStep(due, offer(context, due, operator), operator.deliveryMs) };
    writeShipment(tx, moved);
    if (moved.dueAt !== null) continue;
    end(context, moved, operator);
    ended.push(moved.documentId);
  }
  return ended;
}

/** The other operator's side of an attempt, as usual or as it was told to behave to this recipient. What it has already it never takes again, and never refuses. */
function offer(
  { tx }: ServiceContext,
  { documentId, state, offered, dueAt }: StoredShipment,
  { replies: usual, prefix }: ForeignOperator,
): Reply {
  const told = behaviourOf(tx, requireDocument(tx, documentId).recipientId).roaming;
  const replies = told.length === 0 ? usual : told;
  const planned = replies[Math.min(offered, replies.length - 1)] ?? usual[0];
  if (state === 'taken' || planned === 'unreachable') return planned;
  if (planned === 'refused') return isInFarBox(tx, documentId) ? 'taken' : 'refused';
  putIntoFarBox(tx, documentId, prefix, dueAt ?? 0);
  return planned;
}

const REASONS = {
  refused: (name: string) => `${name} не принял документ`,
  unreachable: (name: string) => `${name} не отвечает`,
};

function end(
  context: ServiceContext,
  { documentId, reason, begunAt }: StoredShipment,
  { name }: ForeignOperator,
): void {
  const document = requireDocument(context.tx, documentId);
  if (reason === null) {
    moveDocument(context, document, { action: 'deliver', by: 'operator' });
    return;
  }
  const details = { stuckSince: new Date(begunAt).toISOString(), waitingFor: 'operator' };
  moveDocument(context, document, { action: 'fail', by: 'operator', reason: REASONS[reason](name), details });
}

function requireDocument(tx: Tx, documentId: string): StoredDocument {
  const document = findDocument(tx, documentId);
  if (document === undefined) throw new Error(`document ${documentId} was shipped and is gone`);
  return document;
}

function operatorNamed(prefix: string): ForeignOperator {
  const operator = FOREIGN_OPERATORS.find((one) => one.prefix === prefix);
  if (operator === undefined) throw new Error(`operator ${prefix} is not known`);
  return operator;
}

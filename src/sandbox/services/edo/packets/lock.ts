import type { Tx } from '../../../storage/tx.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { findPacket } from '../documents/packets.ts';
import { edoProblems } from '../problems.ts';

/** Answers that documents of a locked packet get together only. A clarification is asked about one of them. */
const ANSWERS: readonly DocflowAction[] = [
  'accept',
  'accept-with-discrepancies',
  'not-accept',
  'add-title',
  'countersign',
  'refuse',
];

const ANNULMENTS: readonly DocflowAction[] = ['propose-annulment', 'accept-annulment', 'decline-annulment'];

/** Steps that a locked packet takes as a whole. */
export type Together = 'answer' | 'annulment';

/** Which of them an action is; undefined of one that each document takes by itself. */
export function togetherOf(action: DocflowAction): Together | undefined {
  if (ANSWERS.includes(action)) return 'answer';
  return ANNULMENTS.includes(action) ? 'annulment' : undefined;
}

/** Whether a step of one document alone would tear its packet apart. Further titles of a waybill follow by themselves. */
export function isLocked(tx: Tx, { packetId, axes }: StoredDocument, action: DocflowAction): boolean {
  const kind = togetherOf(action);
  if (packetId === null || kind === undefined || (kind === 'answer' && axes.response === 'partial')) return false;
  return findPacket(tx, packetId)?.locked ?? false;
}

/** @throws packet-locked */
export function requireUnlocked(tx: Tx, document: StoredDocument, action: DocflowAction): void {
  if (!isLocked(tx, document, action)) return;
  throw edoProblems.create('packet-locked', { id: document.documentId, packetId: document.packetId ?? '' });
}

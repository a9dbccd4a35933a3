import type { ServiceContext } from '../../../operation.ts';
import type { Side } from '../docflow/axes.ts';
import { decide } from '../docflow/decide.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import { followStep } from '../network/follow.ts';
import { edoProblems } from '../problems.ts';
import { type StoredDocument, touchDocument, updateAxes } from './document.ts';
import { type EventDetails, tellSide } from './tell.ts';
import { recordEvent } from './timeline.ts';

/** One step of a document: who does what. */
export interface DocumentStep {
  readonly action: DocflowAction;
  readonly by: Side;
  /** Reason given by who does it; the other side reads it. */
  readonly reason?: string | undefined;
  /** What the events say beyond the document itself. */
  readonly details?: EventDetails;
}

/**
 * Takes a document one step further: looks the step up in the table, writes where it stands now, its timeline and the
 * events of the catalogue, all in this transaction. The only way in which a document in exchange changes its state.
 *
 * @throws state-conflict, not-signed, title-out-of-order where the table forbids it
 */
export function moveDocument(context: ServiceContext, document: StoredDocument, step: DocumentStep): StoredDocument {
  const { action, by, reason, details = {} } = step;
  const { documentId } = document;
  const { transition, axes } = requireMove(document, action, by);
  const isMoved = Object.keys(transition.to).length > 0;
  const waiting = isMoved ? { axes, movedAt: context.now, stuckAt: null } : {};
  const moved = { ...document, ...waiting, updatedAt: context.now };
  // What moves no axis, such as a message for information, leaves whoever is waited for no more time.
  if (isMoved) updateAxes(context.tx, documentId, axes, context.now);
  else touchDocument(context.tx, documentId, context.now);
  if (transition.kind !== undefined) recordEvent(context, documentId, { kind: transition.kind, actor: by, reason });
  for (const [side, type] of transition.tells ?? []) {
    tellSide(context, side, type, moved, reason === undefined ? details : { ...details, text: reason.slice(0, 500) });
  }
  followStep(context, moved, action);
  return moved;
}

/** Looks a step up. @throws state-conflict, not-signed, title-out-of-order where the table forbids it */
export function requireMove(document: StoredDocument, action: DocflowAction, by: Side) {
  const decision = decide(document.docflow, document.axes, action, by);
  if ('refusal' in decision) {
    throw edoProblems.create(decision.refusal, { id: document.documentId, action, because: decision.because });
  }
  return decision;
}

/** Whether the table lets a step be taken now. */
export function mayMove(document: StoredDocument, action: DocflowAction, by: Side): boolean {
  return 'transition' in decide(document.docflow, document.axes, action, by);
}

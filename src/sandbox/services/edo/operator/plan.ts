import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { participantAt } from '../documents/sides.ts';
import { findWaybill } from '../epd/store.ts';
import { isLocked, togetherOf } from '../packets/lock.ts';
import { wholeOf } from '../packets/whole.ts';
import { findRobot, type Robot } from '../participants.ts';
import { behaviourOf } from '../robot/behaviour.ts';
import { nextRobotAction } from '../robot/next-action.ts';

/** A step of the table that an organisation takes which the sandbox plays. */
interface RobotStep {
  readonly kind: 'step';
  readonly action: DocflowAction;
  readonly by: Exclude<Side, 'operator'>;
  readonly robot: Robot;
}

/** What is to be done with a document without anybody asking for it. */
export type Plan =
  | RobotStep
  /** A step of the table that the operator takes, or that happens by itself. */
  | { readonly kind: 'step'; readonly action: DocflowAction; readonly by: Side; readonly robot?: undefined }
  /** Dates for a receipt that a participant has given (row 8). */
  | { readonly kind: 'confirm-receipt'; readonly fileId: string };

/** What is to be done with which document. */
export interface Planned {
  readonly document: StoredDocument;
  readonly plan: Plan;
}

/**
 * The next thing to do with a document now; nothing when it waits for time or for people. What a robot does with a
 * document of a locked packet it does with all of them at once.
 */
export function planFor(tx: Tx, document: StoredDocument, now: number): readonly Planned[] {
  const own = operatorStep(document) ?? receiptToConfirm(tx, document);
  if (own !== undefined) return [{ document, plan: own }];
  const steps = robotSteps(tx, document, now);
  if (steps.length > 0) return steps;
  const receipt = autoReceipt(document);
  return receipt === undefined ? [] : [{ document, plan: receipt }];
}

/** The operator's own way with a document. One for another operator goes on when roaming says so. */
function operatorStep({ axes, docflow }: StoredDocument): Plan | undefined {
  if (axes.transport === 'queued') return { kind: 'step', action: 'confirm', by: 'operator' };
  if (axes.transport === 'accepted' && docflow.route === 'own') {
    return { kind: 'step', action: 'deliver', by: 'operator' };
  }
  return undefined;
}

function receiptToConfirm(tx: Tx, { documentId, docflow }: StoredDocument): Plan | undefined {
  if (docflow.profile !== 'signed' || docflow.invoice !== 'yes') return undefined;
  const row = tx.get<{ fileId: string }>(
    `SELECT n.file_id AS fileId FROM edo_notice n JOIN edo_title t ON t.file_id = n.about
     WHERE n.document_id = ? AND n.kind = 'receipt'
       AND NOT EXISTS (SELECT 1 FROM edo_notice c WHERE c.about = n.file_id AND c.author = 'operator')`,
    documentId,
  );
  return row && { kind: 'confirm-receipt', fileId: row.fileId };
}

function robotSteps(tx: Tx, document: StoredDocument, now: number): readonly Planned[] {
  const plan = robotStep(tx, document, now);
  if (plan === undefined) return [];
  const { packetId } = document;
  const together = togetherOf(plan.action);
  if (packetId === null || together === undefined || !isLocked(tx, document, plan.action)) return [{ document, plan }];
  const whole = wholeOf(tx, packetId, together);
  const steps = whole.flatMap((one) => {
    const step = robotStep(tx, one, now);
    return step !== undefined && togetherOf(step.action) === together ? [{ document: one, plan: step }] : [];
  });
  return steps.length === whole.length ? steps : [];
}

function robotStep(tx: Tx, document: StoredDocument, now: number): RobotStep | undefined {
  const isNumbered = document.type !== 'etrn' || typeof findWaybill(tx, document.documentId)?.uid === 'string';
  for (const by of ['recipient', 'consignee', 'sender'] as const) {
    const robot = findRobot(participantAt(document, by) ?? '');
    const circumstances = { isNumbered, isLocked: isLocked(tx, document, 'countersign') };
    const intention = robot && nextRobotAction(document, by, behaviourOf(tx, robot.participantId), circumstances);
    if (robot !== undefined && intention !== undefined && intention.dueAt <= now) {
      return { kind: 'step', action: intention.action, by, robot };
    }
  }
  return undefined;
}

/** An unsigned receipt is the operator's to make; a signed one only its recipient can. */
function autoReceipt({ axes, docflow, recipientId }: StoredDocument): Plan | undefined {
  const isDue = axes.transport === 'delivered' && axes.receipt === 'waiting' && docflow.profile === 'universal';
  return isDue && findRobot(recipientId) === undefined
    ? { kind: 'step', action: 'acknowledge', by: 'recipient' }
    : undefined;
}

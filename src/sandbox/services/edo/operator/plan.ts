import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { findRobot, type Robot } from '../participants.ts';
import { behaviourOf } from '../robot/behaviour.ts';
import { nextRobotAction } from '../robot/next-action.ts';

/** What is to be done with a document without anybody asking for it. */
export type Plan =
  /** A step of the table, of the operator itself or of a robot. */
  | { readonly kind: 'step'; readonly action: DocflowAction; readonly by: Side; readonly robot?: Robot }
  /** Dates for a receipt that a participant has given (row 8). */
  | { readonly kind: 'confirm-receipt'; readonly fileId: string };

/** The next thing to do with a document now; undefined when it waits for time or for people. */
export function planFor(tx: Tx, document: StoredDocument, now: number): Plan | undefined {
  return (
    operatorStep(document) ?? receiptToConfirm(tx, document) ?? robotStep(tx, document, now) ?? autoReceipt(document)
  );
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

function robotStep(tx: Tx, document: StoredDocument, now: number): Plan | undefined {
  for (const by of ['recipient', 'sender'] as const) {
    const robot = findRobot(by === 'recipient' ? document.recipientId : document.senderId);
    const intention = robot && nextRobotAction(document, by, behaviourOf(tx, robot.participantId));
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

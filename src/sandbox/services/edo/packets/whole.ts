import type { Tx } from '../../../storage/tx.ts';
import { listPacket, type StoredDocument } from '../documents/document.ts';
import { edoProblems } from '../problems.ts';
import type { Together } from './lock.ts';

/** Whether a document can still be answered: one that was revised is answered in its revision. */
function awaitsAnswer({ docflow, axes }: StoredDocument): boolean {
  if (docflow.answer === 'none' || axes.clarification === 'revised' || axes.annulment === 'accepted') return false;
  return axes.response === 'waiting' || (docflow.answer === 'countersignature' && axes.response === 'n/a');
}

/**
 * The documents of a packet that have to take a step together: those that await an answer, or all of them for an
 * annulment; also those that have not arrived yet.
 */
export function wholeOf(tx: Tx, packetId: string, step: Together): readonly StoredDocument[] {
  const documents = listPacket(tx, packetId);
  return step === 'annulment' ? documents : documents.filter(awaitsAnswer);
}

/**
 * The same, when there is something to do and every document of it stands where it can be done.
 *
 * @throws state-conflict
 */
export function requireWhole(tx: Tx, packetId: string, step: Together): readonly StoredDocument[] {
  const whole = wholeOf(tx, packetId, step);
  const away = step === 'answer' ? whole.find(({ axes }) => axes.transport !== 'delivered') : undefined;
  if (whole.length > 0 && away === undefined) return whole;
  const because = away === undefined ? 'response' : `transport: ${away.axes.transport}`;
  throw edoProblems.create('state-conflict', { id: packetId, action: step, because });
}

/** Refuses what leaves out a document of the whole, names one twice, or names another. @throws packet-incomplete */
export function requireComplete(packetId: string, whole: readonly StoredDocument[], given: readonly string[]): void {
  const expected = whole.map(({ documentId }) => documentId).join(', ');
  const sorted = [...given].sort().join(', ');
  if (sorted === expected) return;
  throw edoProblems.create('packet-incomplete', { packetId, expected, given: sorted });
}

import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import type { StoredDocument } from '../documents/document.ts';
import { findWaybill } from './store.ts';

/**
 * Who keeps a waybill from being answered: until it has its УИД nobody can, because ГИС ЭПД has not said anything, or
 * because its consignor has not put right what it refused. Undefined of any other document, and where something else is
 * asked for first.
 */
export function whoHolds(tx: Tx, { documentId, axes }: Pick<StoredDocument, 'documentId' | 'axes'>): Side | undefined {
  if (axes.annulment.startsWith('requested') || axes.clarification === 'requested') return undefined;
  const waybill = findWaybill(tx, documentId);
  if (waybill === undefined || waybill.uid !== null) return undefined;
  return waybill.stage === 'refused' ? 'sender' : 'operator';
}

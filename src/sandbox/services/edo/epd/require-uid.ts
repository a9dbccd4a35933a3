import type { Tx } from '../../../storage/tx.ts';
import type { StoredDocument } from '../documents/document.ts';
import { edoProblems } from '../problems.ts';
import { outOfOrder } from '../titles/out-of-order.ts';
import { findWaybill } from './store.ts';

/**
 * Titles after the first carry the УИД_ТрН of their waybill: before ГИС ЭПД has given it there is none to carry.
 *
 * @throws title-out-of-order, document-invalid
 */
export function requireUid(tx: Tx, document: Pick<StoredDocument, 'documentId'>, uid: string): void {
  const waybill = findWaybill(tx, document.documentId);
  if (waybill === undefined || waybill.uid === null) {
    throw outOfOrder(document, `epd: ${waybill?.stage ?? 'registering'}`);
  }
  if (waybill.uid === uid) return;
  const detail = {
    ru: `УИД_ТрН ${uid}, а накладной присвоен ${waybill.uid}`,
    en: `УИД_ТрН is ${uid}, the waybill was given ${waybill.uid}`,
  };
  const finding = { code: 'input-answered-differs', pointer: '/uid', detail };
  throw edoProblems.create('document-invalid', { count: 1 }, { errors: [finding] });
}

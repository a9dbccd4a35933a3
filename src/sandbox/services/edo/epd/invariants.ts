import type { Invariant } from '../../../operation.ts';
import { createSqlInvariant } from '../../../sql-invariant.ts';
import { waybillUid } from './uid.ts';

const agreement = createSqlInvariant({
  id: 'ED02',
  statement: '',
  sql: `SELECT 'waybill ' || d.document_id || ' was never handed to ГИС ЭПД' AS text
    FROM edo_document d LEFT JOIN edo_waybill w ON w.document_id = d.document_id
    WHERE d.type = 'etrn' AND d.transport NOT IN ('none', 'queued', 'failed') AND w.document_id IS NULL
    UNION ALL
    SELECT 'waybill ' || w.document_id || ' has УИД ' || coalesce(w.uid, '—') || ', its document shows ' || coalesce(r.reference, '—')
    FROM edo_waybill w LEFT JOIN edo_register r ON r.document_id = w.document_id AND r.register = 'epd'
    WHERE coalesce(w.uid, '') <> coalesce(r.reference, '')`,
});

export const epdInvariant: Invariant = {
  id: 'ED02',
  statement:
    'Every waybill is handed to ГИС ЭПД once; its УИД follows from its first title, is its own, and stands on its document',
  check(context) {
    const named = context.tx
      .all<{ documentId: string; fileId: string; uid: string }>(
        'SELECT document_id AS documentId, file_id AS fileId, uid FROM edo_waybill WHERE uid IS NOT NULL',
      )
      .filter(({ fileId, uid }) => waybillUid(fileId) !== uid)
      .map(({ documentId, uid }) => `waybill ${documentId} has УИД ${uid}, which is not its own`);
    return [...named, ...agreement.check(context)].slice(0, 20);
  },
};

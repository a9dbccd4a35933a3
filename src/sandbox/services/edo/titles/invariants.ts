import { type QuotedTitle, titleTypeOf } from '@styk/sdk/edo';
import type { Invariant } from '../../../operation.ts';
import { createSqlInvariant } from '../../../sql-invariant.ts';
import type { Tx } from '../../../storage/tx.ts';
import { signaturesOf } from '../documents/signatures.ts';
import { type StoredTitle, titlesOf } from '../documents/titles.ts';

/** So many violations tell enough. */
const MOST = 20;

/** Whose title each is, and whom the waybill waits for after it, by their number. */
const order = createSqlInvariant({
  id: 'ED05',
  statement: '',
  sql: `SELECT 'title ' || t.number || ' of waybill ' || d.document_id || ' is ' || t.format || ' of ' || t.sender_id AS text
    FROM edo_document d JOIN edo_title t ON t.document_id = d.document_id WHERE d.type = 'etrn' AND NOT CASE t.number
      WHEN 1 THEN t.role = 'consignor' AND t.format LIKE 'waybill-consignor/%' AND t.sender_id = d.sender_id
      WHEN 2 THEN t.role = 'carrier' AND t.format LIKE 'waybill-acceptance/%' AND t.sender_id = d.recipient_id
      WHEN 3 THEN t.role = 'consignee' AND t.format LIKE 'waybill-consignee/%' AND t.sender_id = d.consignee_id
      WHEN 4 THEN t.role = 'carrier' AND t.format LIKE 'waybill-handover/%' AND t.sender_id = d.recipient_id
      ELSE FALSE END
    UNION ALL
    SELECT 'waybill ' || d.document_id || ' has ' || count(t.title_id) || ' titles, stands at ' || d.turn || ', ' || d.response
    FROM edo_document d JOIN edo_title t ON t.document_id = d.document_id WHERE d.type = 'etrn'
    GROUP BY d.document_id HAVING NOT CASE count(t.title_id)
      WHEN 1 THEN d.turn = 'acceptance' AND d.response IN ('waiting', 'refused')
      WHEN 2 THEN d.turn = 'consignee' AND d.response = 'partial'
      WHEN 3 THEN d.turn = 'handover' AND d.response = 'partial'
      ELSE d.turn = 'n/a' AND d.response IN ('accepted', 'accepted_with_discrepancies', 'not_accepted') END
    UNION ALL
    SELECT 'title ' || t.file_id || ' is not signed by its ' || t.role
    FROM edo_document d JOIN edo_title t ON t.document_id = d.document_id JOIN edo_participant p ON p.participant_id = t.sender_id
    WHERE d.type = 'etrn' AND NOT EXISTS (SELECT 1 FROM edo_file_signature s
      WHERE s.file_id = t.file_id
        AND (s.poa IS NOT NULL OR p.inn IN (s.organisation_inn, s.inn) OR (t.role = 'carrier' AND s.driver IS NOT NULL)))`,
});

/** Statements about the titles of waybills. */
export const waybillInvariant: Invariant = {
  id: 'ED05',
  statement:
    'Titles of a waybill come in their order, each of who has to sign it, under its УИД, quoting the title before it with its signature',
  check(context) {
    const quoted = context.tx
      .all<{ documentId: string; uid: string }>(
        `SELECT d.document_id AS documentId, coalesce(w.uid, '') AS uid FROM edo_document d
         LEFT JOIN edo_waybill w ON w.document_id = d.document_id WHERE d.type = 'etrn' AND d.response NOT IN ('waiting', 'refused')`,
      )
      .flatMap(({ documentId, uid }) => brokenQuotes(context.tx, documentId, uid));
    return [...order.check(context), ...quoted].slice(0, MOST);
  },
};

function brokenQuotes(tx: Tx, documentId: string, uid: string): readonly string[] {
  const titles = titlesOf(tx, documentId);
  return titles.slice(1).flatMap((title, index) => {
    const before = titles[index];
    const model = modelOf(title);
    const isQuoted =
      before !== undefined &&
      model.uid === uid &&
      model.answers.id === before.fileId &&
      signaturesOf(tx, before.fileId).some(
        ({ content }) => Buffer.from(content).toString('base64') === model.answers.signature,
      );
    return isQuoted ? [] : [`title ${title.fileId} does not answer the one before it`];
  });
}

function modelOf({ format, content, fileName }: StoredTitle): { readonly uid: string; readonly answers: QuotedTitle } {
  const parsed = titleTypeOf(format)?.parse(content, fileName);
  if (parsed === undefined) throw new Error(`${format} is a format that is not known`);
  return parsed.document as { readonly uid: string; readonly answers: QuotedTitle };
}

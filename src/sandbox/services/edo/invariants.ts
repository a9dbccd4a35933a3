import type { Invariant, ServiceContext } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';
import { type AxisName, type Docflow, type DocumentAxes, DRAFT_AXES } from './docflow/axes.ts';
import { reachableAxes } from './docflow/reachable.ts';
import { type StoredDocument, walkDocuments } from './documents/document.ts';
import { sha256Of } from './documents/titles.ts';

/** So many violations tell enough. */
const MOST = 20;

/** Statements about documents, titles and service documents that hold after every operation. */
export const edoInvariants: readonly Invariant[] = [
  {
    id: 'EDO01',
    statement: 'Every document stands where the transition table can bring one of its docflow',
    check: checkReachable,
  },
  {
    id: 'EDO02',
    statement: 'Bytes that were signed are those that were taken: SHA-256 of every title and service document',
    check: checkBytes,
  },
  createSqlInvariant({
    id: 'EDO03',
    statement: 'A document has titles 1, 2, 3 … without gaps, each signed; a draft has what its state says',
    sql: `SELECT 'document ' || d.document_id || ': ' || count(t.title_id) || ' titles up to ' || coalesce(max(t.number), 0) AS text
      FROM edo_document d LEFT JOIN edo_title t ON t.document_id = d.document_id
      GROUP BY d.document_id HAVING count(t.title_id) = 0 OR count(t.title_id) <> max(t.number)
      UNION ALL
      SELECT 'title ' || t.file_id || ' has no signature' FROM edo_title t
      WHERE t.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edo_file_signature s WHERE s.file_id = t.file_id)
      UNION ALL
      SELECT 'draft ' || dr.draft_id || ' is ' || dr.state FROM edo_draft dr JOIN edo_title t ON t.title_id = dr.title_id
      WHERE (dr.state = 'sent') <> (t.document_id IS NOT NULL)
        OR (dr.state = 'draft') <> NOT EXISTS (SELECT 1 FROM edo_file_signature s WHERE s.file_id = t.file_id)`,
  }),
  createSqlInvariant({
    id: 'EDO04',
    statement: 'An answer has its title, and after a refusal there is none',
    sql: `SELECT 'document ' || d.document_id || ': ' || d.response || ' with ' || count(t.title_id) || ' titles' AS text
      FROM edo_document d JOIN edo_title t ON t.document_id = d.document_id WHERE d.answer = 'title'
      GROUP BY d.document_id
      HAVING (d.response IN ('accepted', 'accepted_with_discrepancies', 'not_accepted')) <> (count(t.title_id) = 2)`,
  }),
  createSqlInvariant({
    id: 'EDO05',
    statement: 'What the operator has confirmed has its two dates, and what was received has its receipt',
    sql: `SELECT 'document ' || d.document_id || ' lacks ' || k.kind AS text
      FROM edo_document d JOIN (SELECT 'delivery-confirmation' AS kind UNION SELECT 'sending-confirmation') k
      WHERE d.operator_confirmation = 'received' AND NOT EXISTS (SELECT 1 FROM edo_notice n
        JOIN edo_title t ON t.file_id = n.about AND t.document_id = d.document_id AND t.number = 1
        WHERE n.document_id = d.document_id AND n.kind = k.kind AND n.author = 'operator')
      UNION ALL
      SELECT 'document ' || d.document_id || ' has no receipt' FROM edo_document d
      WHERE d.receipt = 'done' AND NOT EXISTS (SELECT 1 FROM edo_notice n
        WHERE n.document_id = d.document_id AND n.author = 'recipient' AND n.kind IN ('receipt', 'universal-message'))`,
  }),
  createSqlInvariant({
    id: 'EDO06',
    statement: 'A service document is signed exactly where it has to be; an annulment in force by both sides',
    sql: `SELECT n.kind || ' ' || n.file_id || ': ' || count(s.number) || ' signatures' AS text
      FROM edo_notice n LEFT JOIN edo_file_signature s ON s.file_id = n.file_id
      GROUP BY n.file_id
      HAVING (n.kind = 'universal-message') <> (count(s.number) = 0) OR (n.kind <> 'annulment' AND count(s.number) > 1)
      UNION ALL
      SELECT 'document ' || d.document_id || ' was annulled by ' || count(s.number) || ' signatures' FROM edo_document d
      LEFT JOIN edo_notice n ON n.document_id = d.document_id AND n.kind = 'annulment' AND n.position =
        (SELECT max(position) FROM edo_notice WHERE document_id = d.document_id AND kind = 'annulment')
      LEFT JOIN edo_file_signature s ON s.file_id = n.file_id
      WHERE d.annulment = 'accepted' GROUP BY d.document_id HAVING count(s.number) <> 2`,
  }),
  createSqlInvariant({
    id: 'EDO07',
    statement: 'The timeline of a document begins with its signature and its sending, and no moment goes back in it',
    sql: `SELECT 'document ' || d.document_id || ' begins with ' || group_concat(e.kind) AS text FROM edo_document d
      LEFT JOIN (SELECT document_id, kind, row_number() OVER (PARTITION BY document_id ORDER BY event_id) AS place
        FROM edo_event) e ON e.document_id = d.document_id AND e.place <= 2
      GROUP BY d.document_id HAVING coalesce(group_concat(e.kind), '') NOT IN ('signed,sent', 'sent,signed')`,
  }),
  createSqlInvariant({
    id: 'EDO08',
    statement:
      'Documents of a locked packet are answered all or none, with titles or with refusals, and annulled all or none',
    sql: `SELECT 'packet ' || p.packet_id || ' is answered in part' AS text
      FROM edo_packet p JOIN edo_document d ON d.packet_id = p.packet_id
      WHERE p.locked = 1 AND d.answer <> 'none' AND d.clarification <> 'revised' GROUP BY p.packet_id
      HAVING count(DISTINCT CASE WHEN d.response IN ('waiting', 'n/a') THEN 'none'
        WHEN d.response = 'refused' THEN 'refused' ELSE 'titles' END) > 1
      UNION ALL
      SELECT 'packet ' || p.packet_id || ' is annulled in part' FROM edo_packet p
      JOIN edo_document d ON d.packet_id = p.packet_id
      WHERE p.locked = 1 GROUP BY p.packet_id HAVING count(DISTINCT d.annulment) > 1`,
  }),
  createSqlInvariant({
    id: 'EDO09',
    statement:
      'Who asked to confirm powers has sent the message that asks for it; a resolution is of who got the document',
    sql: `SELECT 'document ' || d.document_id || ' has no request to confirm powers' AS text FROM edo_document d
      WHERE d.powers = 'requested' AND NOT EXISTS (SELECT 1 FROM edo_notice n
        WHERE n.document_id = d.document_id AND n.author <> 'sender' AND n.kind = 'universal-message')
      UNION ALL
      SELECT 'resolution of ' || r.participant_id || ' on ' || r.document_id FROM edo_resolution r
      JOIN edo_document d ON d.document_id = r.document_id WHERE r.participant_id = d.sender_id`,
  }),
];

function checkReachable({ tx }: ServiceContext): readonly string[] {
  const wrong: string[] = [];
  const reached = new Map<string, ReadonlySet<string>>();
  for (const document of walkDocuments(tx)) {
    const key = JSON.stringify(document.docflow);
    const known = reached.get(key) ?? reachableKeys(document.docflow);
    reached.set(key, known);
    if (!known.has(axesKey(document.axes))) wrong.push(standing(document));
    if (wrong.length >= MOST) break;
  }
  return wrong;
}

function reachableKeys(docflow: Docflow): ReadonlySet<string> {
  return new Set([...reachableAxes(docflow)].map(axesKey));
}

function axesKey(axes: DocumentAxes): string {
  return (Object.keys(DRAFT_AXES) as AxisName[]).map((axis) => axes[axis]).join(' ');
}

function standing({ documentId, axes }: StoredDocument): string {
  return `document ${documentId}: ${axesKey(axes)}`;
}

function checkBytes({ tx }: ServiceContext): readonly string[] {
  const wrong: string[] = [];
  const files = tx.iterate<{ fileId: string; sha256: string; content: Uint8Array }>(
    `SELECT file_id AS fileId, sha256, content FROM edo_title
     UNION ALL SELECT file_id, sha256, content FROM edo_notice`,
  );
  for (const { fileId, sha256, content } of files) {
    if (sha256Of(content) !== sha256) wrong.push(`${fileId} has changed`);
    if (wrong.length >= MOST) break;
  }
  return wrong;
}

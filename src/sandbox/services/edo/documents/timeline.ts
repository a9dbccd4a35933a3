import type { DocumentEvent } from '@styk/sdk/api/edo';
import type { Language } from '@styk/sdk/errors';
import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import { TIMELINE_TEXTS, type TimelineKind } from '../docflow/timeline-texts.ts';

/** The contract's limit. */
const LONGEST_TEXT = 500;

interface EventRow {
  readonly event_id: string;
  readonly kind: TimelineKind;
  readonly actor: string;
  readonly at: number;
  readonly reason: string | null;
}

/** Writes down that something happened to a document, with the reason that somebody gave for it. */
export function recordEvent(
  { tx, now, newId }: ServiceContext,
  documentId: string,
  event: { readonly kind: TimelineKind; readonly actor: Side; readonly reason?: string | undefined },
): void {
  tx.run(
    'INSERT INTO edo_event (event_id, document_id, kind, actor, at, reason) VALUES (?, ?, ?, ?, ?, ?)',
    newId('evt'),
    documentId,
    event.kind,
    event.actor,
    now,
    event.reason ?? null,
  );
}

/** Events of a document in order, from `after` on. */
export function listEvents(
  tx: Tx,
  documentId: string,
  after: string,
  limit: number,
  language: Language,
): readonly DocumentEvent[] {
  return tx
    .all<EventRow>(
      `SELECT event_id, kind, actor, at, reason FROM edo_event WHERE document_id = ? AND event_id > ?
       ORDER BY event_id LIMIT ?`,
      documentId,
      after,
      limit,
    )
    .map((row) => ({
      eventId: row.event_id,
      kind: row.kind,
      actor: row.actor,
      at: new Date(row.at).toISOString(),
      text: textOf(row, language),
    }));
}

function textOf({ kind, reason }: EventRow, language: Language): string {
  const text = TIMELINE_TEXTS[kind][language];
  return reason === null ? text : `${text}: ${reason}`.slice(0, LONGEST_TEXT);
}

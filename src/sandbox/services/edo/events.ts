import type { DocumentEvent } from '@styk/sdk/api/edo';
import type { Language, LocalizedText } from '@styk/sdk/errors';
import type { Tx } from '../../storage/tx.ts';

/** What can happen to a document, in words. */
const TEXTS = {
  signed: { ru: 'Отправитель подписал документ', en: 'The sender signed the document' },
  sent: { ru: 'Отправитель передал документ оператору', en: 'The sender handed the document to the operator' },
  operator_confirmed: {
    ru: 'Оператор подтвердил дату поступления',
    en: 'The operator confirmed the date of receipt',
  },
  delivered: { ru: 'Документ доставлен получателю', en: 'The document was delivered to the recipient' },
  received: { ru: 'Получатель подтвердил получение', en: 'The recipient acknowledged receipt' },
  title_added: { ru: 'Получатель подписал ответный титул', en: 'The recipient signed the answering title' },
} satisfies Record<string, LocalizedText>;

export type DocumentEventKind = keyof typeof TEXTS;

interface EventRow {
  readonly event_id: string;
  readonly kind: DocumentEventKind;
  readonly actor: string;
  readonly at: number;
}

export function insertEvent(
  tx: Tx,
  event: {
    readonly eventId: string;
    readonly documentId: string;
    readonly kind: DocumentEventKind;
    readonly actor: 'sender' | 'operator' | 'recipient';
    readonly at: number;
  },
): void {
  tx.run(
    'INSERT INTO edo_event (event_id, document_id, kind, actor, at) VALUES (?, ?, ?, ?, ?)',
    event.eventId,
    event.documentId,
    event.kind,
    event.actor,
    event.at,
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
      'SELECT event_id, kind, actor, at FROM edo_event WHERE document_id = ? AND event_id > ? ORDER BY event_id LIMIT ?',
      documentId,
      after,
      limit,
    )
    .map((row) => ({
      eventId: row.event_id,
      kind: row.kind,
      actor: row.actor,
      at: new Date(row.at).toISOString(),
      text: TEXTS[row.kind][language],
    }));
}

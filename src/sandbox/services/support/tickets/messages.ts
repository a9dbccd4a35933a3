import type { TicketMessage } from '@styk/sdk/api/support';
import type { Tx } from '../../../storage/tx.ts';

/** A message of a ticket; the instant in epoch milliseconds. */
export interface Message {
  readonly messageId: string;
  readonly author: 'partner' | 'support' | 'system';
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly createdAt: number;
}

type Row = Omit<Message, 'fileIds'> & { readonly seq: number; readonly fileIds: string };

export function insertMessage(tx: Tx, ticketId: string, message: Message): void {
  tx.run(
    'INSERT INTO support_message (message_id, ticket_id, author, text, file_ids, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    message.messageId,
    ticketId,
    message.author,
    message.text,
    JSON.stringify(message.fileIds),
    message.createdAt,
  );
}

/** Messages of a ticket after this one, the oldest first. */
export function listMessageRows(tx: Tx, ticketId: string, after: number, limit: number) {
  const rows = tx.all<Row>(
    `SELECT seq, message_id AS messageId, author, text, file_ids AS fileIds, created_at AS createdAt
     FROM support_message WHERE ticket_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
    ticketId,
    after,
    limit,
  );
  return rows.map(({ seq, fileIds, ...row }) => ({
    seq,
    message: { ...row, fileIds: JSON.parse(fileIds) } as Message,
  }));
}

export function viewMessage({ createdAt, ...message }: Message): TicketMessage {
  return { ...message, createdAt: new Date(createdAt).toISOString() };
}

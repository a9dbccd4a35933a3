import type { LongOperation } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';

/** Documents that were sent together. */
export interface Packet {
  readonly packetId: string;
  readonly senderId: string;
  readonly operationId: string;
  /** Whether they are answered, annulled and sent again only together. */
  readonly locked: boolean;
  readonly createdAt: number;
}

export function insertPacket(tx: Tx, { packetId, senderId, operationId, locked, createdAt }: Packet): void {
  tx.run(
    'INSERT INTO edo_packet (packet_id, sender_id, operation_id, locked, created_at) VALUES (?, ?, ?, ?, ?)',
    packetId,
    senderId,
    operationId,
    locked ? 1 : 0,
    createdAt,
  );
}

type PacketRow = Omit<Packet, 'locked'> & { readonly locked: number };

const COLUMNS =
  'packet_id AS packetId, sender_id AS senderId, operation_id AS operationId, locked, created_at AS createdAt';

export function findPacket(tx: Tx, packetId: string): Packet | undefined {
  return toPacket(tx.get<PacketRow>(`SELECT ${COLUMNS} FROM edo_packet WHERE packet_id = ?`, packetId));
}

/** A packet of this sender by its operation. */
export function findPacketOf(tx: Tx, operationId: string, senderId: string): Packet | undefined {
  const sql = `SELECT ${COLUMNS} FROM edo_packet WHERE operation_id = ? AND sender_id = ?`;
  return toPacket(tx.get<PacketRow>(sql, operationId, senderId));
}

function toPacket(row: PacketRow | undefined): Packet | undefined {
  return row && { ...row, locked: row.locked === 1 };
}

/** How far a packet has come: it is through when the operator has taken every document of it. */
export function packetOperation(tx: Tx, { packetId, operationId, createdAt }: Packet): LongOperation {
  const row = tx.get<{ all: number; taken: number; failed: number; at: number }>(
    `SELECT count(*) AS "all", sum(transport <> 'queued') AS taken, sum(transport = 'failed') AS failed,
       max(moved_at) AS at FROM edo_document WHERE packet_id = ?`,
    packetId,
  ) ?? { all: 0, taken: 0, failed: 0, at: createdAt };
  const isDone = row.taken === row.all;
  const outcome = row.failed === 0 ? 'succeeded' : row.failed === row.all ? 'failed' : 'partially_succeeded';
  return {
    operationId,
    state: isDone ? outcome : 'running',
    createdAt: new Date(createdAt).toISOString(),
    ...(isDone ? { finishedAt: new Date(row.at).toISOString() } : {}),
    progress: Math.floor((100 * row.taken) / Math.max(1, row.all)),
    resource: `/edo/v1/documents?direction=outgoing&updatedAfter=${new Date(createdAt - 1).toISOString()}`,
  };
}

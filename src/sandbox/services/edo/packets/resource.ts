import type { Packet as PacketResource } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import { missing } from '../answers.ts';
import { findDocumentOf, listPacket } from '../documents/document.ts';
import { findPacket } from '../documents/packets.ts';
import { documentResource } from '../documents/view.ts';

/** A packet as one of its sides sees it; who sees no document of it sees no packet. @throws not-found */
export function packetResource(tx: Tx, packetId: string, viewer: string): PacketResource {
  const packet = findPacket(tx, packetId);
  const all = listPacket(tx, packetId);
  const seen = all.flatMap(({ documentId }) => findDocumentOf(tx, documentId, viewer) ?? []);
  if (packet === undefined || seen.length === 0) return missing(packetId);
  const documents = seen.map((document) => documentResource(tx, document, viewer));
  return { packetId, locked: packet.locked, size: all.length, documents };
}

import type { EdoOutboxPage, LongOperation, PacketRequest } from '@styk/sdk/api/edo';
import { found } from '../../../found.ts';
import { validationFailed } from '../../../http/common-problems.ts';
import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import { type PageParams, readCursor, toPage } from '../../../pagination.ts';
import { ok } from '../answers.ts';
import { findPacketOf, insertPacket, packetOperation } from '../documents/packets.ts';
import { draftResource, findDraft, listDrafts, type StoredDraft } from '../drafts/drafts.ts';
import { durationMs } from '../drafts/duration.ts';
import { requireDraftMove, sendDraft } from '../drafts/send.ts';
import { tellOfStuckDrafts } from '../drafts/stuck.ts';
import { edoProblems } from '../problems.ts';
import type { Self } from '../self.ts';

interface OutboxParams extends PageParams {
  readonly state: 'draft' | 'signed';
  readonly olderThan?: string;
}

/** Drafts that lie about, and drafts that are sent together. */
export function packetHandlers(
  self: Self,
  onSent: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  return {
    sendPacket: (call: OperationCall<unknown, PacketRequest>): OperationResult<LongOperation> => {
      const { tx, now, body } = call;
      const own = self(call).participantId;
      const drafts = body.draftIds.map((id) => found(findDraft(tx, id, own), id));
      const recipients = new Set(drafts.map(({ recipientId }) => recipientId));
      if (recipients.size > 1) {
        throw edoProblems.create('packet-recipients-differ', { recipients: [...recipients].join(', ') });
      }
      for (const draft of drafts) requireDraftMove(draft, 'send');
      const packetId = call.newId('pkt');
      const operationId = call.newId('opr');
      insertPacket(tx, { packetId, senderId: own, operationId, locked: body.locked ?? false, createdAt: now });
      const sent = drafts.map((draft) => sendDraft(call, draft, packetId).documentId);
      call.afterCommit(() => sent.forEach(onSent));
      const packet = found(findPacketOf(tx, operationId, own), operationId);
      return {
        status: 202,
        headers: { location: `/edo/v1/operations/${operationId}` },
        body: packetOperation(tx, packet),
      };
    },

    getEdoOperation: (call: OperationCall<{ readonly operationId: string }>) => {
      const { operationId } = call.params;
      const packet = found(findPacketOf(call.tx, operationId, self(call).participantId), operationId);
      return ok<LongOperation>(packetOperation(call.tx, packet));
    },

    listEdoOutbox: (call: OperationCall<OutboxParams>) => {
      const { tx, now, params } = call;
      const own = self(call).participantId;
      tellOfStuckDrafts(call);
      const age = params.olderThan === undefined ? 0 : durationMs(params.olderThan);
      if (age === undefined) throw durationUnknown(params.olderThan ?? '');
      const filter = { state: params.state, sinceUpTo: now - age };
      const drafts = listDrafts(tx, own, filter, readPlace(params.cursor), params.limit + 1);
      const place = ({ since, draftId }: StoredDraft) => `${since} ${draftId}`;
      const view = (draft: StoredDraft) => ({
        draft: draftResource(tx, draft),
        since: new Date(draft.since).toISOString(),
        ageSec: Math.max(0, Math.floor((now - draft.since) / 1000)),
      });
      return ok<EdoOutboxPage>(toPage(drafts, params.limit, place, view));
    },
  };
}

function readPlace(cursor: string | undefined): { readonly since: number; readonly draftId: string } {
  const [since = '-1', draftId = ''] = (readCursor(cursor) ?? '').split(' ').filter((part) => part !== '');
  return { since: Number.isSafeInteger(Number(since)) ? Number(since) : -1, draftId };
}

function durationUnknown(given: string): Error {
  const detail = { ru: `olderThan ${given}: не длительность ISO 8601`, en: `olderThan ${given}: no ISO 8601 duration` };
  return validationFailed([{ code: 'validation-failed', detail }]);
}

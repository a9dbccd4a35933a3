import type { Packet, PacketAnnulmentRequest, PacketAnswerRequest, PacketNotice } from '@styk/sdk/api/edo';
import { found } from '../../../found.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { applyAnswer } from '../answering/apply.ts';
import { type PreparedAnswer, prepareAnnulment, prepareAnswer } from '../answering/prepare.ts';
import { ok } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { sideOf } from '../documents/sides.ts';
import { settleNetwork } from '../network/settle.ts';
import type { Together } from '../packets/lock.ts';
import { packetResource } from '../packets/resource.ts';
import { requireComplete, requireWhole } from '../packets/whole.ts';
import { findParticipantOf } from '../participants.ts';
import type { Self } from '../self.ts';
import type { SignedTitle } from '../titles/check-title.ts';
import { takeTitle } from '../titles/take-title.ts';
import type { Preparing } from './own-document.ts';
import { prepareTitle } from './titles.ts';

interface PacketParams {
  readonly packetId: string;
}

type PreparingPacket<Body> = Omit<OperationCall<PacketParams, Body>, 'afterCommit' | 'newId' | 'prepared'>;

/** The answer to one document of a packet, checked before the transaction. */
interface PreparedPart {
  readonly documentId: string;
  readonly title?: SignedTitle;
  readonly answer?: PreparedAnswer;
}

/** Each document of a packet is answered as it would be alone. */
export function packetPreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return {
    answerPacket: (call: PreparingPacket<PacketAnswerRequest>): Promise<readonly PreparedPart[]> => {
      const { titles = [], rejection } = call.body;
      requireSeen(call);
      if (rejection === undefined) {
        return inTurn(titles, async ({ documentId, title }) => {
          return { documentId, title: await prepareTitle(room, callAbout(call, documentId, title)) };
        });
      }
      const { text, notices } = rejection;
      return inTurn(noticesOfWhole(call, 'answer', notices), async ({ documentId, notice }) => {
        const body = { text, ...(notice === undefined ? {} : { notice }) };
        return { documentId, answer: await prepareAnswer(room, callAbout(call, documentId, body), 'refuse') };
      });
    },

    annulPacket: (call: PreparingPacket<PacketAnnulmentRequest>): Promise<readonly PreparedPart[]> => {
      const { notices, ...asked } = call.body;
      requireSeen(call);
      return inTurn(noticesOfWhole(call, 'annulment', notices), async ({ documentId, notice }) => {
        const body = { ...asked, ...(notice === undefined ? {} : { notice }) };
        return { documentId, answer: await prepareAnnulment(room, callAbout(call, documentId, body)) };
      });
    },
  };
}

/** Packets: all of their documents take a step, or none of them. */
export function packetAnswerHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const shown = (call: OperationCall<PacketParams>): OperationResult<Packet> => {
    settleNetwork(call);
    return ok<Packet>(packetResource(call.tx, call.params.packetId, self(call).participantId));
  };

  const take = (call: OperationCall<PacketParams>, step: Together, reason: string | undefined) => {
    const { packetId } = call.params;
    const viewer = self(call).participantId;
    settleNetwork(call);
    const parts = call.prepared as readonly PreparedPart[];
    const whole = requireWhole(call.tx, packetId, step);
    requireComplete(
      packetId,
      whole,
      parts.map(({ documentId }) => documentId),
    );
    for (const { documentId, title, answer } of parts) {
      const document = found(
        whole.find((one) => one.documentId === documentId),
        documentId,
      );
      if (title !== undefined) takeTitle(call, document, viewer, title);
      if (answer !== undefined) applyAnswer(call, document, { by: sideOf(document, viewer), reason }, answer);
      call.afterCommit(() => wake(documentId));
    }
    return shown(call);
  };

  return {
    getPacket: shown,
    answerPacket: (call: OperationCall<PacketParams, PacketAnswerRequest>) =>
      take(call, 'answer', call.body.rejection?.text),
    annulPacket: (call: OperationCall<PacketParams, PacketAnnulmentRequest>) => take(call, 'annulment', call.body.text),
  };
}

/** Who sees nothing of a packet learns nothing of it. */
function requireSeen({ tx, caller, params }: PreparingPacket<unknown>): void {
  const own = found(findParticipantOf(tx, caller.partnerId), params.packetId);
  packetResource(tx, params.packetId, own.participantId);
}

/** Every document that has to take the step, with its service document where there is one. */
function noticesOfWhole(
  { tx, params }: PreparingPacket<unknown>,
  step: Together,
  notices: readonly PacketNotice[] = [],
): readonly { readonly documentId: string; readonly notice?: PacketNotice['notice'] }[] {
  const whole = requireWhole(tx, params.packetId, step);
  if (notices.length > 0) {
    requireComplete(
      params.packetId,
      whole,
      notices.map(({ documentId }) => documentId),
    );
    return notices;
  }
  return whole;
}

function callAbout<Body>(call: PreparingPacket<unknown>, documentId: string, body: Body): Preparing<Body> {
  return { ...call, params: { documentId }, body };
}

/** One after the other: a packet of forty is not to take all of the machine at once. */
async function inTurn<Given, Made>(
  all: readonly Given[],
  make: (one: Given) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}

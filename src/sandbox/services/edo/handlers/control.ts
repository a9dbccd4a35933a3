import type {
  CounterpartyBehaviour,
  CounterpartyBehaviourRequest,
  CounterpartyDocument,
  PowerRevocation,
  SentDocument,
} from '@styk/sdk/api/sandbox';
import { found } from '../../../found.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { created, ok } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { checkDocument } from '../drafts/incoming.ts';
import { type MadeDocument, sendMade } from '../drafts/send-made.ts';
import { signOnce } from '../identities.ts';
import { ensureRobots, findRobot, type Robot } from '../participants.ts';
import { revokePower } from '../powers/revoke.ts';
import { behaviourOf, DEFAULT_BEHAVIOUR, setBehaviour } from '../robot/behaviour.ts';
import { buildSample } from '../robot/sample-document.ts';
import { buildWaybillSample } from '../robot/sample-waybill.ts';
import type { Self } from '../self.ts';

interface RobotParams {
  readonly participantId: string;
}

/** A document of a robot is made and signed before the transaction, with a key for this one signature. */
export function controlPreparations(room: EdoRoom, peek: Self): Readonly<Record<string, Preparation>> {
  return {
    sendFromCounterparty: async (
      call: Omit<OperationCall<RobotParams, CounterpartyDocument>, 'afterCommit' | 'newId' | 'prepared'>,
    ) => {
      const { tx, caller, params, body, now } = call;
      const robot = requireRobot(params);
      const build = body.type === 'etrn' ? buildWaybillSample : buildSample;
      const built = await build(robot, peek({ tx, caller }), body, call);
      return {
        checked: await checkDocument(built.bytes, built.fileName),
        signature: await signOnce(room, robot, built.bytes, { tx, now }),
      } satisfies MadeDocument;
    },
  };
}

/** Control of the counterparties that the sandbox plays. */
export function controlHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  const shown = (call: OperationCall<RobotParams>): OperationResult<CounterpartyBehaviour> => {
    const { participantId } = requireRobot(call.params);
    return ok({ participantId, ...behaviourOf(call.tx, participantId) });
  };
  return {
    revokePowerOfAttorney: (call: OperationCall<{ readonly powerNumber: string }>) => {
      const { powerNumber } = call.params;
      const revokedAt = found(revokePower(call, powerNumber), powerNumber);
      return ok<PowerRevocation>({
        number: powerNumber.toLowerCase(),
        revokedAt: new Date(revokedAt).toISOString(),
      });
    },

    getCounterpartyBehaviour: shown,

    setCounterpartyBehaviour: (call: OperationCall<RobotParams, CounterpartyBehaviourRequest>) => {
      const { participantId } = requireRobot(call.params);
      ensureRobots(call.tx);
      setBehaviour(call.tx, participantId, { ...DEFAULT_BEHAVIOUR, ...call.body });
      return shown(call);
    },

    sendFromCounterparty: (call: OperationCall<RobotParams, CounterpartyDocument>): OperationResult<SentDocument> => {
      const { participantId: senderId } = requireRobot(call.params);
      ensureRobots(call.tx);
      const caller = self(call).participantId;
      const made = call.prepared as MadeDocument;
      const recipientId = made.checked.recipientId ?? caller;
      const { documentId, number } = sendMade(call, made, {
        senderId,
        recipientId,
        comment: call.body.comment ?? null,
      });
      call.afterCommit(() => wake(documentId));
      return created({ documentId, number, fileName: made.checked.title.fileName });
    },
  };
}

function requireRobot({ participantId }: RobotParams): Robot {
  return found(findRobot(participantId), participantId);
}

import type { OperationCall } from '../../operation.ts';
import type { EdoDependencies } from './dependencies.ts';
import { type Participant, participantOf, peekParticipant } from './participants.ts';

/** The participant on whose behalf the call is made. */
export type Self = (call: Pick<OperationCall, 'tx' | 'caller'>) => Participant;

export function selfOf(dependencies: EdoDependencies): Self {
  return ({ tx, caller }) => participantOf(tx, caller.partnerId, () => dependencies.partyOf(tx, caller.partnerId));
}

/** The same before the transaction, in which it is registered. */
export function peekOf(dependencies: EdoDependencies): Self {
  return ({ tx, caller }) => peekParticipant(tx, caller.partnerId, () => dependencies.partyOf(tx, caller.partnerId));
}

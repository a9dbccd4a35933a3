import type { Counterparty, InvitationRequest } from '@styk/sdk/api/edo';
import { isInn } from '@styk/sdk/edo';
import type { OperationCall, OperationHandler } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { created } from '../answers.ts';
import { counterpartyResource, findParticipantsByInn, type Participant } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import { operatorOf } from '../roaming/operators.ts';
import type { Self } from '../self.ts';
import { acceptInvitation, invite, linkOf, settleInvitations } from './links.ts';
import { counterpartyProblems } from './problems.ts';
import { TEST_ORGANISATIONS } from './test-organisations.ts';

/** Invitations: who is played by the sandbox answers after a while of its time, another partner by inviting back. */
export function counterpartyHandlers(self: Self): Readonly<Record<string, OperationHandler>> {
  return {
    inviteCounterparty: (call: OperationCall<unknown, InvitationRequest>) => {
      const own = self(call).participantId;
      settleInvitations(call);
      const other = invited(call.tx, call.body);
      const otherId = other.participantId;
      // Two partners are linked when each has invited the other.
      if (acceptInvitation(call, own, otherId)) {
        return created<Counterparty>(counterpartyResource(other, own, linkOf(call.tx, own, otherId)));
      }
      const before = linkOf(call.tx, own, otherId);
      if (before !== undefined && before.roaming !== 'failed') {
        throw edoProblems.create('state-conflict', { id: otherId, action: 'invite', because: before.state });
      }
      const { invitation } = TEST_ORGANISATIONS.find(({ participantId }) => participantId === otherId) ?? {};
      const operator = operatorOf(otherId);
      if (invitation === null) throw counterpartyProblems.create('roaming-unavailable', { operator: operator.name });
      const roams = operator.prefix !== operatorOf(own).prefix;
      const message = call.body.message ?? null;
      invite(call, { ownId: own, otherId, roams, message, afterMs: invitation?.afterMs ?? null });
      return created<Counterparty>(counterpartyResource(other, own, linkOf(call.tx, own, otherId)));
    },
  };
}

/** The one organisation that is meant: by its ИНН, and by КПП or id where there are several. */
function invited(tx: Tx, { inn, kpp, participantId }: InvitationRequest): Participant {
  if (!isInn(inn)) throw counterpartyProblems.create('inn-invalid', { inn });
  const found = findParticipantsByInn(tx, inn).find(
    (one) =>
      (kpp === undefined || one.kpp === kpp) && (participantId === undefined || one.participantId === participantId),
  );
  if (found === undefined) throw counterpartyProblems.create('counterparty-unknown', { inn });
  return found;
}

import type { Scenario } from '../../operation.ts';
import type { EdoDependencies } from './dependencies.ts';
import { checkDocument } from './drafts/incoming.ts';
import { type MadeDocument, sendMade } from './drafts/send-made.ts';
import { signOnce } from './identities.ts';
import { ensureRobots, LINKED_ROBOTS, participantOf, peekParticipant, type Robot } from './participants.ts';
import { DEFAULT_BEHAVIOUR, setBehaviour } from './robot/behaviour.ts';
import { buildSample } from './robot/sample-document.ts';

/**
 * The partner has sent a УПД, and the counterparty refuses it, as it will any other from now on. Signed by the partner's head
 * with a test certificate, and taken through the exchange like every document.
 */
export function rejectedDocument(room: EdoDependencies, wake: () => void): Scenario {
  const refuser = LINKED_ROBOTS.at(-1) as Robot;
  return {
    async prepare({ tx, now, draw }, { partnerId }): Promise<MadeDocument> {
      const own = peekParticipant(tx, partnerId, () => room.partyOf(tx, partnerId));
      const built = await buildSample(own, refuser, {}, { now, draw });
      const { name, inn, ogrn } = own;
      return {
        checked: await checkDocument(built.bytes, built.fileName),
        signature: await signOnce(room, { name, inn, ogrn: ogrn ?? '' }, built.bytes, { tx, now }),
      };
    },
    seed(context, { partnerId, prepared }) {
      const { tx } = context;
      ensureRobots(tx);
      const own = participantOf(tx, partnerId, () => room.partyOf(tx, partnerId));
      const recipientId = refuser.participantId;
      setBehaviour(tx, recipientId, { ...DEFAULT_BEHAVIOUR, answer: 'refuse' });
      sendMade(context, prepared as MadeDocument, { senderId: own.participantId, recipientId, comment: null });
      wake();
      return { documents: 1 };
    },
  };
}

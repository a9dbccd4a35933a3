import { titleTypeOf, waybillConsignor } from '@styk/sdk/edo';
import type { StoredDocument } from '../documents/document.ts';
import { titlesOf } from '../documents/titles.ts';
import { findWaybill } from '../epd/store.ts';
import { makingOf, type SigningRoom, signFor } from '../identities.ts';
import type { Robot } from '../participants.ts';
import { behaviourOf } from '../robot/behaviour.ts';
import { buildWaybillAnswer } from '../robot/waybill-title.ts';
import { wordsOf } from '../titles/check-waybill-title.ts';
import { outcomeOf } from '../titles/outcome.ts';
import { awaitedAnswer } from '../titles/waybill-titles.ts';
import { answeredFile, type MadeFiles } from './files.ts';

/** The next title of a waybill, made and signed by a robot; the last one says what the exchange comes to. */
export async function waybillAnswer(room: SigningRoom, document: StoredDocument, robot: Robot): Promise<MadeFiles> {
  const { documentId, axes } = document;
  const { titles, answered, uid, behaviour } = await room.runtime.transact(({ tx }) => {
    const titles = titlesOf(tx, documentId);
    const last = titles.at(-1);
    return {
      titles,
      answered: last && answeredFile(tx, last),
      uid: findWaybill(tx, documentId)?.uid,
      behaviour: behaviourOf(tx, robot.participantId),
    };
  });
  const awaited = awaitedAnswer(axes);
  const [first, , receipt] = titles;
  if (first === undefined || answered === undefined || awaited === undefined || typeof uid !== 'string') {
    throw new Error(`waybill ${documentId} waits for no title`);
  }
  const consignor = waybillConsignor.parse(first.content, first.fileName).document;
  const answering = { answer: behaviour.answer, robot, consignor, answered, uid };
  const { id, fileName, format, bytes: content } = await buildWaybillAnswer(awaited, answering, makingOf(room));
  const { number, role } = awaited;
  const made = { number, role, senderId: robot.participantId, fileId: id, fileName, format, content };
  return {
    title: made,
    titleSignature: await signFor(room, { ...robot, id: robot.participantId }, content),
    words: wordsOf(titleTypeOf(format)?.parse(content, fileName).document),
    ...(receipt === undefined ? {} : { action: outcomeOf(first, receipt, made) }),
  };
}

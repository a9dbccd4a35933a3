import type { AnsweredFile } from '@styk/sdk/edo';
import { makingOf, type SigningRoom, signFor } from '../identities.ts';
import { buildDeliveryConfirmation, buildSendingConfirmation, type FileParties } from '../notices/build.ts';
import { OPERATOR } from '../notices/parties.ts';
import type { NewNotice } from '../notices/store.ts';
import { noticeOf } from './files.ts';

/** The operator's dates for a file: ПДП to who sent it and ПДО to who gets it, both signed with its test key. */
export async function confirmationsOf(
  room: SigningRoom,
  about: string,
  file: AnsweredFile,
  parties: FileParties,
): Promise<readonly NewNotice[]> {
  const making = makingOf(room);
  const delivery = await buildDeliveryConfirmation(file, parties, making);
  const sending = await buildSendingConfirmation(file, parties, making);
  return [
    noticeOf('delivery-confirmation', 'operator', about, delivery, await signFor(room, OPERATOR, delivery.bytes)),
    noticeOf('sending-confirmation', 'operator', about, sending, await signFor(room, OPERATOR, sending.bytes)),
  ];
}

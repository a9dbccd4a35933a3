import {
  type AnsweredFile,
  annulment,
  type BuildContext,
  type BuiltTitle,
  clarification,
  deliveryConfirmation,
  receipt,
  sendingConfirmation,
} from '@styk/sdk/edo';
import { type Draw, drawGuid } from '../../../chance.ts';
import type { Participant } from '../participants.ts';
import { CLERK, companyOf, OPERATOR } from './parties.ts';

/** All service documents show the time of Moscow, whose operator it is. */
export const TIME_ZONE = 'Europe/Moscow';

/** Who sends and who gets the file that a service document is about. */
export interface FileParties {
  readonly sender: Participant;
  readonly recipient: Participant;
}

/** When a file is made, in epoch milliseconds, and what its name is drawn from. */
export interface Making {
  readonly now: number;
  readonly draw: Draw;
}

export function buildContext({ now, draw }: Making): BuildContext {
  return { documentGuid: drawGuid(draw), createdAt: { epochMs: now, tz: TIME_ZONE }, programVersion: 'Styk Sandbox' };
}

/** Подтверждение даты поступления, for who sent the file: DP_PDPOL 1.03. */
export function buildDeliveryConfirmation(
  file: AnsweredFile,
  parties: FileParties,
  making: Making,
): Promise<BuiltTitle> {
  return deliveryConfirmation.build(confirmation(parties, making.now), buildContext(making), file);
}

/** Подтверждение даты отправки, for who gets it: DP_PDOTPR 1.03. */
export function buildSendingConfirmation(
  file: AnsweredFile,
  parties: FileParties,
  making: Making,
): Promise<BuiltTitle> {
  return sendingConfirmation.build(confirmation(parties, making.now), buildContext(making), file);
}

/** Извещение о получении of a participant about a file of another: DP_IZVPOL 1.03. */
export function buildReceipt(
  file: AnsweredFile,
  { sender, recipient }: FileParties,
  making: Making,
): Promise<BuiltTitle> {
  return receipt.build(
    { ...answerOf(recipient, making.now), recipient: companyOf(sender) },
    buildContext(making),
    file,
  );
}

/** The same about a file of the operator: the sender of a document has got its confirmation. */
export function buildReceiptForOperator(file: AnsweredFile, author: Participant, making: Making): Promise<BuiltTitle> {
  const recipient = {
    id: OPERATOR.participantId,
    operator: { id: OPERATOR.id, name: OPERATOR.name, inn: OPERATOR.inn },
  };
  return receipt.build({ ...answerOf(author, making.now), recipient }, buildContext(making), file);
}

/** Уведомление об уточнении, also the form of a refusal: DP_UVUTOCH 1.03. Its author is who got the file. */
export function buildClarification(
  file: AnsweredFile,
  { sender, recipient }: FileParties,
  text: string,
  making: Making,
): Promise<BuiltTitle> {
  const input = { ...answerOf(recipient, making.now), recipient: companyOf(sender), text };
  return clarification.build(input, buildContext(making), file);
}

/** Предложение об аннулировании: DP_PRANNUL 1.02. */
export function buildAnnulment(
  file: AnsweredFile,
  { from, to }: { readonly from: Participant; readonly to: Participant },
  text: string,
  making: Making,
): Promise<BuiltTitle> {
  const input = { sender: companyOf(from), recipient: companyOf(to), text, signer: CLERK };
  return annulment.build(input, buildContext(making), file);
}

function confirmation({ sender, recipient }: FileParties, now: number): object {
  return {
    operator: { id: OPERATOR.id, name: OPERATOR.name, inn: OPERATOR.inn },
    confirmed: momentOf(now),
    sender: companyOf(sender),
    recipient: companyOf(recipient),
    signer: CLERK,
  };
}

function answerOf(author: Participant, now: number): object {
  const signer = { ...CLERK, powers: 'own', signatureType: '3' };
  return { sender: companyOf(author), received: momentOf(now), signer };
}

function momentOf(now: number): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = new Date(now).toLocaleString('sv-SE', { timeZone: TIME_ZONE }).split(' ');
  return { date, time };
}

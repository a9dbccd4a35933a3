import { hash, randomUUID } from 'node:crypto';
import type { Counterparty } from '@styk/sdk/api/edo';
import { findCounterparty } from './counterparty.ts';
import { HEAD, type HeadSigner, openHeadSigner } from './signer.ts';
import type { Stage } from './stage.ts';

const TIME_ZONE = 'Europe/Moscow';

/** A signed document that is not sent yet. */
export interface SignedDraft {
  readonly draftId: string;
  readonly signer: HeadSigner;
}

/** A УПД for the counterparty, built and signed. */
export async function signDraft(stage: Stage): Promise<SignedDraft> {
  const { buildUpd, sampleUpd } = await import('@styk/sdk/edo');
  const { edo } = stage.styk;
  const number = stage.unique('1');
  const date = await businessDay(stage);
  const upd = stage.set({
    ...sampleUpd(),
    number,
    date,
    senderId: (await edo.getParticipant()).participantId,
    recipientId: (await findCounterparty(stage)).participantId,
    shipmentDocuments: [{ name: 'УПД', number, date }],
    transfer: { operation: 'Товары переданы', date },
  });
  const { bytes, fileName } = await buildUpd(upd, await buildContext(stage));
  const { draftId } = await edo.createDraft({ fileName, ...contentOf(bytes) });
  const signer = await openHeadSigner(stage);
  await edo.addDraftSignature(draftId, { contentBase64: await signer.sign(bytes) });
  return { draftId, signer };
}

/** Sends a document; returns its id. */
export async function sendDocument(stage: Stage): Promise<string> {
  const { draftId } = await signDraft(stage);
  return (await stage.styk.edo.sendDraft(draftId)).documentId;
}

/** Proposes to the counterparty to annul a document that was sent to it. */
export async function proposeAnnulment(stage: Stage, documentId: string): Promise<void> {
  const { annulment } = await import('@styk/sdk/edo');
  const { edo } = stage.styk;
  const text = 'Документ выставлен дважды.';
  const sender = companyOf(await edo.getParticipant());
  const recipient = companyOf(await findCounterparty(stage));
  const proposal = { sender, recipient, text, signer: { name: HEAD, position: 'Директор' } };
  const { titles } = await edo.getDocument(documentId);
  const { bytes, fileName } = await annulment.build(proposal, await buildContext(stage), {
    bytes: new Uint8Array(await edo.getDocumentContent(documentId)),
    fileName: titles[0]?.fileName ?? '',
    signatures: [new Uint8Array(await edo.getSignatureContent(documentId, 1, 1))],
  });
  const signatureBase64 = await (await openHeadSigner(stage)).sign(bytes);
  const notice = { fileName, ...contentOf(bytes), signatureBase64 };
  await edo.annulDocument(documentId, { action: 'propose', text, notice });
}

/** The sandbox's day in Moscow, ISO, or so many days after it. */
export async function businessDay(stage: Stage, daysLater = 0): Promise<string> {
  const at = new Date((await stage.now()) + daysLater * 86_400_000);
  return at.toLocaleDateString('sv-SE', { timeZone: TIME_ZONE });
}

/** The sandbox's time as documents want it. */
export async function momentOf(stage: Stage) {
  return { epochMs: await stage.now(), tz: TIME_ZONE };
}

async function buildContext(stage: Stage) {
  return { documentGuid: randomUUID(), createdAt: await momentOf(stage), programVersion: 'styk' };
}

function contentOf(bytes: Uint8Array) {
  return { contentBase64: Buffer.from(bytes).toString('base64'), sha256: hash('sha256', bytes) };
}

function companyOf({ participantId: id, name, inn, kpp }: Counterparty) {
  return { id, name, inn, kpp: kpp ?? '' };
}

import { createHash, randomUUID } from 'node:crypto';
import type { Document, SignedNotice } from '@styk/sdk/api/edo';
import { annulment, type BuiltTitle, buildUpdBuyer, clarification, parseUpd, receipt } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { type Exchange, startExchange } from './exchange-harness.ts';
import { refusalOf } from './refusal.ts';

const ROBOT = 'STY0000000000000000000000000000001';
const SIGNER = { name: { last: 'Тестов', first: 'Иван' }, position: 'Директор' } as const;

/** Waits until a document stands there; the sandbox works on it in the background. */
async function until(exchange: Exchange, id: string, there: (document: Document) => boolean): Promise<Document> {
  for (;;) {
    const document = await exchange.styk.edo.getDocument(id);
    if (there(document)) return document;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A partner with what it needs to answer documents of the robot. */
async function startAnswering(profile: 'signed' | 'universal' = 'signed') {
  const exchange = await startExchange();
  const { styk } = exchange;
  const { subscriptionId } = await styk.events.createSubscription({
    delivery: 'pull',
    types: ['edo.document.annulled', 'edo.document.stuck', 'edo.document.rejected', 'edo.document.signed'],
  });
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { profile });
  const identity = await exchange.identity();
  const own = await styk.edo.getParticipant();
  const robot = (await Array.fromAsync(styk.edo.listCounterparties())).find((one) => one.participantId === ROBOT);
  const company = ({ participantId, name, inn, kpp }: typeof own) => ({ id: participantId, name, inn, kpp: kpp ?? '' });
  const parties = { sender: company(own), recipient: company(robot ?? own) };
  const received = { date: '2026-11-20', time: '12:00:00' };
  const context = () => ({
    documentGuid: randomUUID(),
    createdAt: { epochMs: Date.parse('2026-11-20T12:00:00+03:00'), tz: 'Europe/Moscow' },
    programVersion: 'test',
  });
  const signed = async ({ fileName, bytes }: Pick<BuiltTitle, 'fileName' | 'bytes'>): Promise<SignedNotice> => ({
    fileName,
    contentBase64: Buffer.from(bytes).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signatureBase64: await exchange.sign(bytes, identity),
  });
  const fileOf = async (documentId: string) => {
    const { titles } = await styk.edo.getDocument(documentId);
    return {
      bytes: new Uint8Array(await styk.edo.getDocumentContent(documentId)),
      fileName: titles[0]?.fileName ?? '',
      signatures: [new Uint8Array(await styk.edo.getSignatureContent(documentId, 1, 1))],
    };
  };
  return {
    ...exchange,
    signed,
    fileOf,
    told: async () => (await styk.events.readEventLog({ subscriptionId })).items.map(({ type }) => type),
    /** A document of the robot that has arrived. */
    async incoming(purpose: 'СЧФ' | 'СЧФДОП' | 'ДОП' = 'СЧФДОП') {
      const { documentId } = await styk.sandbox.sendFromCounterparty(ROBOT, { function: purpose, number: '512' });
      const list = async () => (await styk.edo.listDocuments({ direction: 'incoming' })).items;
      await expect.poll(async () => (await list()).some((one) => one.documentId === documentId)).toBe(true);
      return documentId;
    },
    acknowledge: async (documentId: string) => {
      const input = { ...parties, received, signer: { ...SIGNER, powers: 'own', signatureType: '1' } };
      return styk.edo.addTitle(
        documentId,
        await signed(await receipt.build(input, context(), await fileOf(documentId))),
      );
    },
    async clarification(documentId: string, text: string) {
      const input = { ...parties, received, text, signer: { ...SIGNER, powers: 'own', signatureType: '1' } };
      return signed(await clarification.build(input, context(), await fileOf(documentId)));
    },
    async proposal(documentId: string) {
      const input = { ...parties, text: 'Выставлен дважды', signer: SIGNER };
      return signed(await annulment.build(input, context(), await fileOf(documentId)));
    },
    async buyerTitle(documentId: string, result: string) {
      const { bytes, fileName, signatures } = await fileOf(documentId);
      const answer = {
        result,
        acceptedOn: '2026-11-20',
        ...(result === 'not-accepted' ? {} : { operation: 'Принято' }),
        signers: [{ ...SIGNER, signatureType: '1', powers: 'certificate' }],
      };
      return signed(await buildUpdBuyer({ title: parseUpd(bytes, fileName), signatures }, answer, context()));
    },
  };
}

test('EDO-10: an incoming document is received, acknowledged and accepted; the operator dates the receipt', async () => {
  const { styk, incoming, acknowledge, buyerTitle, sandbox } = await startAnswering();
  const documentId = await incoming();
  expect((await styk.edo.getDocument(documentId)).state).toMatchObject({ summary: 'delivered', receipt: 'waiting' });
  const title = await buyerTitle(documentId, 'accepted');
  expect(await refusalOf(styk.edo.addTitle(documentId, title))).toBe('state-conflict');
  expect((await acknowledge(documentId)).state).toMatchObject({ summary: 'waiting_response', receipt: 'done' });
  const answered = await styk.edo.addTitle(documentId, title);
  expect(answered.state).toMatchObject({ summary: 'accepted', response: 'accepted' });
  expect(answered.titles).toHaveLength(2);
  // The same again is the same; another title has no place, and a refusal comes too late.
  expect((await styk.edo.addTitle(documentId, title)).titles).toHaveLength(2);
  expect(await refusalOf(styk.edo.addTitle(documentId, await buyerTitle(documentId, 'accepted')))).toBe(
    'title-out-of-order',
  );
  expect(await refusalOf(styk.edo.rejectDocument(documentId, { text: 'Поздно' }))).toBe('state-conflict');
  await expect.poll(async () => (await styk.sandbox.checkInvariants()).violations ?? []).toEqual([]);
  expect(sandbox.defects()).toEqual([]);
});

test.each([
  ['accepted-with-differences', 'accepted_with_discrepancies'],
  ['not-accepted', 'not_accepted'],
])('a title with the result %s', async (result, summary) => {
  const { styk, incoming, buyerTitle } = await startAnswering();
  const documentId = await incoming('ДОП');
  const answered = await styk.edo.addTitle(documentId, await buyerTitle(documentId, result));
  expect(answered.state).toMatchObject({ summary, response: summary });
});

test('signed service documents: a request for clarification needs one, about the right document', async () => {
  const { styk, incoming, acknowledge, clarification: build, proposal } = await startAnswering();
  const documentId = await incoming();
  await acknowledge(documentId);
  const text = 'Уточните цену';
  expect(await refusalOf(styk.edo.clarifyDocument(documentId, { text }))).toBe('notice-required');
  const other = await proposal(documentId);
  expect(await refusalOf(styk.edo.clarifyDocument(documentId, { text, notice: other }))).toBe('notice-required');
  const notice = await build(documentId, text);
  const damaged = { ...notice, sha256: '0'.repeat(64) };
  expect(await refusalOf(styk.edo.clarifyDocument(documentId, { text, notice: damaged }))).toBe('digest-mismatch');
  const unsigned = { ...notice, signatureBase64: other.signatureBase64 };
  expect(await refusalOf(styk.edo.clarifyDocument(documentId, { text, notice: unsigned }))).toBe('signature-invalid');
  const asked = await styk.edo.clarifyDocument(documentId, { text, notice });
  expect(asked.state).toMatchObject({ summary: 'clarification_requested', clarification: 'requested' });
  const timeline = (await styk.edo.listDocumentEvents(documentId)).items;
  expect(timeline.at(-1)).toMatchObject({ kind: 'clarification_requested', actor: 'recipient' });
  expect(timeline.at(-1)?.text).toContain(text);
});

test('universal messages: receipts come by themselves, requests and refusals need no signature', async () => {
  const { styk, incoming } = await startAnswering('universal');
  const first = await incoming();
  await expect
    .poll(async () => (await styk.edo.getDocument(first)).state)
    .toMatchObject({ receipt: 'done', operatorConfirmation: 'n/a' });
  const asked = await styk.edo.clarifyDocument(first, { text: 'Уточните' });
  expect(asked.state.summary).toBe('clarification_requested');
  expect(await refusalOf(styk.edo.rejectDocument(first, { text: 'Нет' }))).toBe('state-conflict');
  const second = await incoming('ДОП');
  const refused = await styk.edo.rejectDocument(second, { text: 'Не поступало' });
  expect(refused.state).toMatchObject({ summary: 'refused', response: 'refused' });
  expect(await refusalOf(styk.edo.clarifyDocument(second, { text: 'Уточните' }))).toBe('state-conflict');
});

test('EDO-12: an annulment is in force only when both have signed it', async () => {
  const exchange = await startAnswering();
  const { styk, build, sendSigned, answered, proposal, told } = exchange;
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { annulment: 'silent' });
  const { documentId } = await sendSigned(await build());
  await answered(documentId);
  expect(await refusalOf(styk.edo.annulDocument(documentId, { action: 'propose' }))).toBe('validation-failed');
  expect(await refusalOf(styk.edo.annulDocument(documentId, { action: 'accept' }))).toBe('state-conflict');
  const notice = await proposal(documentId);
  const proposed = await styk.edo.annulDocument(documentId, { action: 'propose', text: 'Дважды', notice });
  expect(proposed.state).toMatchObject({ summary: 'annulment_requested', annulment: 'requested_by_me' });
  expect(proposed.state.response).toBe('accepted');
  expect(await refusalOf(styk.edo.annulDocument(documentId, { action: 'accept', notice }))).toBe('state-conflict');
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { annulment: 'decline' });
  await until(exchange, documentId, ({ state }) => state.annulment === 'declined');
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { annulment: 'accept' });
  await styk.edo.annulDocument(documentId, { action: 'propose', text: 'Ещё раз', notice: await proposal(documentId) });
  const annulled = await until(exchange, documentId, ({ state }) => state.annulment === 'accepted');
  expect(annulled.state.summary).toBe('annulled');
  expect(await told()).toContain('edo.document.annulled');
});

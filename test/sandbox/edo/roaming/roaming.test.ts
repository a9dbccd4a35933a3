import type { Document } from '@styk/sdk/api/edo';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../temp-folder.ts';
import { type Exchange, startExchange } from '../exchange-harness.ts';

const MINUTE = 60_000;

/** Invites somebody of another operator, waits for the link and sends a document there. */
async function sendTo(exchange: Exchange, inn: string, linkedAfterMs = 10 * MINUTE) {
  const { styk, build } = exchange;
  const { participantId } = await styk.edo.inviteCounterparty({ inn });
  await styk.sandbox.setClock({ advanceMs: linkedAfterMs });
  const file = await build({ recipientId: participantId });
  const draft = await exchange.createDraft(file);
  const contentBase64 = await exchange.sign(file.bytes, await exchange.identity());
  await styk.edo.addDraftSignature(draft.draftId, { contentBase64 });
  const { documentId } = await styk.edo.sendDraft(draft.draftId);
  return { draftId: draft.draftId, documentId };
}

/** The document once the operator has done what it can do now. */
async function read({ styk }: Exchange, documentId: string, until: (document: Document) => boolean): Promise<Document> {
  for (;;) {
    const document = await styk.edo.getDocument(documentId);
    if (until(document)) return document;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const frozen = (exchange: Exchange) => exchange.styk.sandbox.setClock({ frozen: true });

test('nothing is sent to another operator before it is connected', async () => {
  const exchange = await startExchange();
  await frozen(exchange);
  const { styk, build, createDraft } = exchange;
  const { participantId } = await styk.edo.inviteCounterparty({ inn: '9699000083' });
  const file = await build({ recipientId: participantId });
  await expect(createDraft(file)).rejects.toMatchObject({ problem: { code: 'counterparty-not-linked' } });
  await styk.sandbox.setClock({ advanceMs: 10 * MINUTE });
  expect((await createDraft(file)).counterparty).toMatchObject({ operator: 'Альфа-ЭДО', roaming: 'connected' });
});

test('a document waits for the other operator, is delivered when it says so, and is answered', async () => {
  const exchange = await startExchange();
  await frozen(exchange);
  const { documentId } = await sendTo(exchange, '9699000083');
  const sent = await read(exchange, documentId, ({ state }) => state.transport === 'accepted');
  expect(sent.state).toMatchObject({ roaming: 'waiting', summary: 'issued' });
  await exchange.styk.sandbox.setClock({ advanceMs: 2 * MINUTE });
  const answered = await read(exchange, documentId, ({ state }) => state.response !== 'waiting');
  expect(answered.state).toMatchObject({ transport: 'delivered', roaming: 'delivered', response: 'accepted' });
});

test('what another operator refuses is told with the reason, and the same bytes can be sent again', async () => {
  const exchange = await startExchange();
  await frozen(exchange);
  const { styk } = exchange;
  await styk.events.createSubscription({ delivery: 'pull', types: ['edo.document.stuck', 'edo.document.delivered'] });
  const { draftId, documentId } = await sendTo(exchange, '9699000100', 24 * 60 * MINUTE);
  const refused = await read(exchange, documentId, ({ state }) => state.transport === 'failed');
  expect(refused.state).toMatchObject({ roaming: 'failed', summary: 'failed' });
  const events = (await styk.edo.listDocumentEvents(documentId)).items;
  expect(events.at(-1)).toMatchObject({ kind: 'failed', actor: 'operator' });
  expect(events.at(-1)?.text).toContain('Гамма-ЭДО');

  const again = await styk.edo.sendDraft(draftId);
  expect(again).toMatchObject({ documentId, state: { transport: 'accepted', roaming: 'waiting' } });
  expect(again.titles).toEqual(refused.titles);
  await expect(styk.edo.sendDraft(draftId)).rejects.toMatchObject({ problem: { code: 'state-conflict' } });
  await styk.sandbox.setClock({ advanceMs: 2 * MINUTE });
  await read(exchange, documentId, ({ state }) => state.response === 'accepted');
  const told = (await styk.events.readEventLog()).items.map(({ type }) => type);
  expect(told).toEqual(['edo.document.stuck', 'edo.document.delivered']);
});

test('another operator does with attempts what it is told to', async () => {
  const exchange = await startExchange();
  await frozen(exchange);
  const { styk } = exchange;
  const { participantId } = await styk.edo.inviteCounterparty({ inn: '9699000083' });
  await styk.sandbox.setCounterpartyBehaviour(participantId, { roaming: ['unreachable', 'refused', 'taken'] });
  await styk.sandbox.setClock({ advanceMs: 10 * MINUTE });
  const { documentId } = await exchange.sendSigned(await exchange.build({ recipientId: participantId }));
  await read(exchange, documentId, ({ state }) => state.transport === 'accepted');
  expect((await styk.edo.getDocument(documentId)).state.roaming).toBe('waiting');
  await styk.sandbox.setClock({ advanceMs: MINUTE });
  expect((await styk.edo.getDocument(documentId)).state.roaming).toBe('failed');
});

test('an operator out of reach is tried for hours of the sandbox’s clock, also over a restart', async () => {
  const dataDir = tempFolder();
  const first = await startExchange({ dataDir });
  await frozen(first);
  const { documentId } = await sendTo(first, '9699000118');
  await read(first, documentId, ({ state }) => state.transport === 'accepted');
  await first.styk.sandbox.setClock({ advanceMs: 8 * 60 * MINUTE });
  expect((await first.styk.edo.getDocument(documentId)).state.roaming).toBe('waiting');
  await first.sandbox.close();

  const second = await startExchange({ dataDir });
  await frozen(second);
  expect((await second.styk.edo.getDocument(documentId)).state.transport).toBe('accepted');
  // The clock of the exchange begins anew.
  await second.styk.sandbox.setClock({ advanceMs: 9 * 60 * MINUTE });
  expect((await second.styk.edo.getDocument(documentId)).state).toMatchObject({
    transport: 'failed',
    roaming: 'failed',
  });
  expect((await second.styk.sandbox.checkInvariants()).violations).toEqual([]);
});

import { hash } from 'node:crypto';
import type { PacketNotice, SignedNotice } from '@styk/sdk/api/edo';
import { expect, test } from 'vitest';
import { link, type Partner, startPartners } from './partners-harness.ts';
import { refusalOf } from './refusal.ts';

const ROBOT = 'STY0000000000000000000000000000001';
const ROAMING_ROBOT = '9699000100';
const PATIENCE = { timeout: 20_000 };

async function startAlone(): Promise<Partner> {
  const { partners } = await startPartners(0);
  const [one] = partners;
  if (one === undefined) throw new Error('one partner');
  return one;
}

async function start(strangers = 0) {
  const { partners } = await startPartners(1 + strangers);
  const [one, other, stranger] = partners;
  if (one === undefined || other === undefined) throw new Error('two partners');
  await link(one, other);
  return { one, other, stranger: stranger ?? other };
}

/** Two УПД that are sent together; the first needs a receipt, the second none. */
async function sendPacket(from: Partner, to: Partner | string, locked: boolean, more: readonly string[] = []) {
  const draftIds = [await from.draft(to), await from.draft(to, { function: 'ДОП', number: '124' }), ...more];
  await from.styk.edo.sendPacket({ draftIds, locked });
  const ids = await Promise.all(draftIds.map(async (id) => (await from.styk.edo.getDraft(id)).documentId ?? ''));
  const packetId = (await from.styk.edo.getDocument(ids[0] ?? '')).packetId ?? '';
  return { packetId, ids, first: ids[0] ?? '', second: ids[1] ?? '', draftIds };
}

/** A signed draft of a file without a format. */
async function fileDraft({ styk, sign }: Partner, recipientId: string): Promise<string> {
  const bytes = new TextEncoder().encode('Договор поставки');
  const { uploadId } = await styk.files.createUpload({
    name: 'договор.txt',
    mediaType: 'text/plain',
    size: bytes.length,
    sha256: hash('sha256', bytes),
    purpose: 'edo',
  });
  const digest = `sha-256=:${hash('sha256', bytes, 'base64')}:`;
  await styk.files.putUploadPart(uploadId, 1, bytes, { headers: { 'Content-Digest': digest } });
  const { fileId } = await styk.files.completeUpload(uploadId);
  const { draftId } = await styk.edo.createDraftFromFile({ fileId, recipientId });
  await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(bytes) });
  return draftId;
}

async function arrived(recipient: Partner, { first, second }: { readonly first: string; readonly second: string }) {
  await recipient.when(first);
  await recipient.when(second);
  await recipient.acknowledge(first);
}

async function forEach(ids: readonly string[], make: (id: string) => Promise<SignedNotice>): Promise<PacketNotice[]> {
  const notices: PacketNotice[] = [];
  for (const documentId of ids) notices.push({ documentId, notice: await make(documentId) });
  return notices;
}

const summaries = async (viewer: Partner, packetId: string) =>
  (await viewer.styk.edo.getPacket(packetId)).documents.map(({ state }) => state.summary);

test('EDO08: a locked packet is answered as a whole: no document of it by itself, not in part, and all in one step', async () => {
  const { one, other, stranger } = await start(1);
  const packet = await sendPacket(one, other, true);
  const { packetId, first, second } = packet;
  await arrived(other, packet);
  expect(await other.styk.edo.getPacket(packetId)).toMatchObject({ packetId, locked: true, size: 2 });
  expect(await refusalOf(stranger.styk.edo.getPacket(packetId))).toBe('not-found');

  const { edo } = other.styk;
  const [title, other2] = [await other.buyerTitle(first), await other.buyerTitle(second, 'not-accepted')];
  expect(await refusalOf(edo.addTitle(first, title))).toBe('packet-locked');
  const text = 'Не поступало';
  const notice = await other.clarification(second, text);
  expect(await refusalOf(edo.rejectDocument(second, { text, notice }))).toBe('packet-locked');
  const answer = (titles: { documentId: string; title: SignedNotice }[]) => edo.answerPacket(packetId, { titles });
  expect(await refusalOf(answer([{ documentId: first, title }]))).toBe('packet-incomplete');
  const twice = { documentId: first, title };
  expect(await refusalOf(answer([twice, twice]))).toBe('packet-incomplete');
  // One that does not fit undoes all of them.
  expect(await refusalOf(answer([twice, { documentId: second, title }]))).not.toBe('no refusal');
  expect(await refusalOf(edo.answerPacket(packetId, { rejection: { text } }))).toBe('notice-required');
  expect(await summaries(other, packetId)).toEqual(['waiting_response', 'waiting_response']);
  expect(await refusalOf(stranger.styk.edo.answerPacket(packetId, { titles: [twice] }))).toBe('not-found');
  expect(await refusalOf(one.styk.edo.answerPacket(packetId, { titles: [twice] }))).not.toBe('no refusal');

  const answered = await answer([{ documentId: second, title: other2 }, twice]);
  expect(answered.documents.map(({ state }) => state.response)).toEqual(['accepted', 'not_accepted']);
  expect(await summaries(one, packetId)).toEqual(['accepted', 'not_accepted']);
  expect(await refusalOf(answer([twice]))).toBe('state-conflict');
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('EDO08: a locked packet is refused and annulled as a whole, by its sender and its recipient alike', async () => {
  const { one, other } = await start();
  const refused = await sendPacket(one, other, true);
  await arrived(other, refused);
  const text = 'Не заказывали';
  const notices = await forEach(refused.ids, (id) => other.clarification(id, text));
  const { edo } = other.styk;
  const some = notices.slice(0, 1);
  expect(await refusalOf(edo.answerPacket(refused.packetId, { rejection: { text, notices: some } }))).toBe(
    'packet-incomplete',
  );
  const after = await edo.answerPacket(refused.packetId, { rejection: { text, notices } });
  expect(after.documents.map(({ state }) => state.summary)).toEqual(['refused', 'refused']);

  const packet = await sendPacket(one, other, true);
  const { packetId, first, ids } = packet;
  await arrived(other, packet);
  const propose = { action: 'propose', text: 'Дважды' } as const;
  const proposals = await forEach(ids, (id) => one.proposal(id));
  const [alone] = proposals;
  expect(
    await refusalOf(one.styk.edo.annulDocument(first, { ...propose, ...(alone && { notice: alone.notice }) })),
  ).toBe('packet-locked');
  expect(await refusalOf(one.styk.edo.annulPacket(packetId, { ...propose, notices: proposals.slice(1) }))).toBe(
    'packet-incomplete',
  );
  await one.styk.edo.annulPacket(packetId, { ...propose, notices: proposals });
  expect(await summaries(other, packetId)).toEqual(['annulment_requested', 'annulment_requested']);
  const [firstProposal] = proposals;
  if (firstProposal === undefined) throw new Error('there is one');
  const countersigned = await other.countersigned(firstProposal.notice);
  expect(await refusalOf(edo.annulDocument(first, { action: 'accept', notice: countersigned }))).toBe('packet-locked');
  const all = [];
  for (const { documentId, notice } of proposals) all.push({ documentId, notice: await other.countersigned(notice) });
  await edo.annulPacket(packetId, { action: 'accept', notices: all });
  expect(await summaries(one, packetId)).toEqual(['annulled', 'annulled']);
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('a document of a locked packet is asked about by itself; then its packet waits, and goes on without it once it is revised', async () => {
  const { one, other } = await start();
  const packet = await sendPacket(one, other, true);
  const { packetId, first, second } = packet;
  await arrived(other, packet);
  const text = 'Уточните цену';
  const notice = await other.clarification(first, text);
  await other.styk.edo.clarifyDocument(first, { text, notice });
  const both = [
    { documentId: first, title: await other.buyerTitle(first) },
    { documentId: second, title: await other.buyerTitle(second) },
  ];
  expect(await refusalOf(other.styk.edo.answerPacket(packetId, { titles: both }))).toBe('state-conflict');
  const built = await one.styk.edo.correctDocument(first, { kind: 'revision', date: '2026-11-20', data: {} });
  const { draftId } = await one.styk.edo.createDraftFromFile({ fileId: built.fileId ?? '' });
  const bytes = new Uint8Array(Buffer.from(built.contentBase64 ?? '', 'base64'));
  await one.styk.edo.addDraftSignature(draftId, { contentBase64: await one.sign(bytes) });
  await one.styk.edo.sendDraft(draftId);
  expect(await refusalOf(other.styk.edo.answerPacket(packetId, { titles: both }))).toBe('packet-incomplete');
  await other.styk.edo.answerPacket(packetId, { titles: both.slice(1) });
  expect(await summaries(one, packetId)).toEqual(['revised', 'accepted']);
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('an open packet is answered document by document or together, as its recipient likes', async () => {
  const { one, other } = await start();
  const packet = await sendPacket(one, other, false);
  const { packetId, first, second } = packet;
  await arrived(other, packet);
  expect((await other.styk.edo.getPacket(packetId)).locked).toBe(false);
  await other.styk.edo.addTitle(first, await other.buyerTitle(first));
  await other.styk.edo.answerPacket(packetId, {
    titles: [{ documentId: second, title: await other.buyerTitle(second) }],
  });
  expect(await summaries(one, packetId)).toEqual(['accepted', 'accepted']);
});

test('a counterparty that the sandbox plays answers a locked packet in one step, with its file without a format', async () => {
  const one = await startAlone();
  const { edo, sandbox } = one.styk;
  await sandbox.setCounterpartyBehaviour(ROBOT, { delaySec: 3600 });
  const { ids, packetId } = await sendPacket(one, ROBOT, true, [await fileDraft(one, ROBOT)]);
  const axis = async (name: 'transport' | 'response') =>
    (await edo.getPacket(packetId)).documents.map(({ state }) => state[name]);
  await expect.poll(() => axis('transport'), PATIENCE).toEqual(['delivered', 'delivered', 'delivered']);
  await sandbox.setCounterpartyBehaviour(ROBOT, {});
  await expect.poll(() => axis('response'), PATIENCE).toEqual(['accepted', 'accepted', 'accepted']);
  const answeredAt = async (id: string) =>
    (await edo.listDocumentEvents(id)).items.find(({ kind }) => ['title_added', 'signed_by_recipient'].includes(kind))
      ?.at;
  const moments = await Promise.all(ids.map(answeredAt));
  expect(moments).toEqual([moments[0], moments[0], moments[0]]);
  const file = await edo.getDocument(ids[2] ?? '');
  expect(file.titles.map(({ signatures }) => signatures.map(({ signer }) => signer.organisationInn))).toEqual([
    [one.own.inn, file.counterparty.inn],
  ]);
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});

test('a counterparty that the sandbox plays annuls a locked packet in one step', async () => {
  const one = await startAlone();
  const { edo, sandbox } = one.styk;
  const { ids, packetId } = await sendPacket(one, ROBOT, true);
  await expect.poll(() => summaries(one, packetId), PATIENCE).toEqual(['accepted', 'accepted']);
  const notices = await forEach(ids, (id) => one.proposal(id));
  await edo.annulPacket(packetId, { action: 'propose', text: 'Дважды', notices });
  await expect.poll(() => summaries(one, packetId), PATIENCE).toEqual(['annulled', 'annulled']);
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});

test('a locked packet that another operator refused is sent again as a whole', async () => {
  const one = await startAlone();
  const { edo, sandbox } = one.styk;
  const { participantId } = await edo.inviteCounterparty({ inn: ROAMING_ROBOT });
  await sandbox.setClock({ advanceMs: 12 * 60_000 });
  await sandbox.setCounterpartyBehaviour(participantId, { roaming: ['refused', 'taken'] });
  for (;;) {
    if ((await edo.listCounterparties({ inn: ROAMING_ROBOT })).items[0]?.link === 'linked') break;
    await sandbox.setClock({ advanceMs: 12 * 3_600_000 });
  }
  const { ids, draftIds } = await sendPacket(one, participantId, true);
  const transports = async () => Promise.all(ids.map(async (id) => (await edo.getDocument(id)).state.transport));
  const later = async () => {
    await sandbox.setClock({ advanceMs: 600_000 });
    return transports();
  };
  await expect.poll(later, PATIENCE).toEqual(['failed', 'failed']);
  await edo.sendDraft(draftIds[0] ?? '');
  expect(await transports()).not.toContain('failed');
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { buildMchd } from '@styk/sdk/mchd';
import { expect, test } from 'vitest';
import { startReceiver } from '../events/receiver.ts';
import { link, type Partner, startPartners } from './partners-harness.ts';
import { refusalOf } from './refusal.ts';

const PATIENCE = { timeout: 20_000 };

const DOCUMENT_EVENTS = ['sent', 'received', 'delivered', 'signed', 'rejected', 'annulled'].map(
  (kind) => `edo.document.${kind}`,
);

async function start(strangers = 1) {
  const { sandbox, partners } = await startPartners(1 + strangers);
  const [one, other, stranger] = partners;
  if (one === undefined || other === undefined) throw new Error('two partners');
  return { sandbox, one, other, stranger: stranger ?? other };
}

/** What a partner was told of documents, in order: the type without its domain, and the document. */
async function listening(partner: Partner) {
  const { events } = partner.styk;
  const { subscriptionId } = await events.createSubscription({ delivery: 'pull', types: DOCUMENT_EVENTS });
  return async () =>
    (await events.readEventLog({ subscriptionId })).items.map(({ type, subject }) => [type.slice(13), subject]);
}

test('an invitation links two partners when the other invites back, and concerns nobody else', async () => {
  const { one, other, stranger } = await start();
  const linkOf = async (viewer: Partner, viewed: Partner) => {
    const { items } = await viewer.styk.edo.listCounterparties({ inn: viewed.own.inn });
    return items.map(({ link: state, invitedBy }) => [state, invitedBy]);
  };
  expect(await refusalOf(one.draft(other))).toBe('counterparty-not-linked');
  expect(await linkOf(one, other)).toEqual([]);
  const invited = await one.styk.edo.inviteCounterparty({ inn: other.own.inn });
  expect(invited).toMatchObject({ link: 'invited', invitedBy: 'me', roaming: 'not_needed' });
  expect(await linkOf(other, one)).toEqual([['invited', 'counterparty']]);
  expect(await refusalOf(one.draft(other))).toBe('counterparty-not-linked');
  expect(await refusalOf(one.styk.edo.inviteCounterparty({ inn: other.own.inn }))).toBe('state-conflict');
  await one.styk.sandbox.setClock({ advanceMs: 14 * 60_000 });
  expect(await linkOf(one, other)).toEqual([['invited', 'me']]);

  const accepted = await other.styk.edo.inviteCounterparty({ inn: one.own.inn });
  expect(accepted).toMatchObject({ participantId: one.own.participantId, link: 'linked' });
  expect([await linkOf(one, other), await linkOf(other, one)]).toEqual([
    [['linked', undefined]],
    [['linked', undefined]],
  ]);
  expect([await linkOf(stranger, one), await linkOf(stranger, other)]).toEqual([[], []]);
  expect(await refusalOf(one.draft(other))).toBe('no refusal');
});

test('documents go both ways: accepted, refused and annulled; each is told of its own, a third of nothing', async () => {
  const { one, other, stranger, sandbox } = await start();
  await link(one, other);
  const told = { one: await listening(one), other: await listening(other), stranger: await listening(stranger) };
  const receiver = await startReceiver();
  const silent = await startReceiver();
  for (const [partner, { url }] of [
    [other, receiver],
    [stranger, silent],
  ] as const) {
    const { events } = partner.styk;
    const { subscriptionId } = await events.createSubscription({ delivery: 'webhook', url, types: DOCUMENT_EVENTS });
    expect((await events.verifySubscription(subscriptionId)).verified).toBe(true);
  }

  // There: a УПД with the buyer's title.
  const there = (await one.send(other)).documentId;
  const arrived = await other.when(there);
  expect(arrived).toMatchObject({ direction: 'incoming', counterparty: { inn: one.own.inn } });
  await other.acknowledge(there);
  const title = await other.buyerTitle(there);
  expect((await other.styk.edo.addTitle(there, title)).state).toMatchObject({ summary: 'accepted' });
  const seen = await one.styk.edo.getDocument(there);
  expect(seen).toMatchObject({ direction: 'outgoing', state: { summary: 'accepted' } });
  expect(Buffer.from(await one.styk.edo.getTitleContent(there, 2)).toString('base64')).toBe(title.contentBase64);

  // Back: a УПД that is refused.
  const back = (await other.send(one, { function: 'ДОП' })).documentId;
  await one.when(back);
  const text = 'Товар не поступал';
  const refusal = await one.clarification(back, text);
  expect(await refusalOf(one.styk.edo.rejectDocument(back, { text }))).toBe('notice-required');
  await one.styk.edo.rejectDocument(back, { text, notice: refusal });
  expect((await other.styk.edo.getDocument(back)).state.summary).toBe('refused');
  expect((await other.styk.edo.listDocumentEvents(back)).items.at(-1)).toMatchObject({
    kind: 'rejected',
    actor: 'recipient',
  });

  // The first is annulled: declined at first, then accepted; nobody answers one's own proposal.
  const propose = async () => {
    const notice = await one.proposal(there);
    await one.styk.edo.annulDocument(there, { action: 'propose', text: 'Дважды', notice });
    return notice;
  };
  const first = await propose();
  expect((await other.styk.edo.getDocument(there)).state.annulment).toBe('requested_by_counterparty');
  expect(await refusalOf(one.styk.edo.annulDocument(there, { action: 'accept', notice: first }))).toBe(
    'state-conflict',
  );
  const declined = await other.clarification(there, 'Нет', first);
  await other.styk.edo.annulDocument(there, { action: 'decline', text: 'Нет', notice: declined });
  expect((await one.styk.edo.getDocument(there)).state).toMatchObject({ annulment: 'declined', summary: 'accepted' });
  const second = await propose();
  const stale = await other.countersigned(first);
  expect(await refusalOf(other.styk.edo.annulDocument(there, { action: 'accept', notice: stale }))).toBe(
    'notice-required',
  );
  await other.styk.edo.annulDocument(there, { action: 'accept', notice: await other.countersigned(second) });
  expect((await one.styk.edo.getDocument(there)).state.summary).toBe('annulled');

  expect(await told.one()).toEqual([
    ['sent', there],
    ['delivered', there],
    ['signed', there],
    ['received', back],
    ['annulled', there],
  ]);
  const expected = [
    ['received', there],
    ['sent', back],
    ['delivered', back],
    ['rejected', back],
    ['annulled', there],
  ];
  expect(await told.other()).toEqual(expected);
  expect(await told.stranger()).toEqual([]);
  await expect.poll(() => receiver.calls.length, PATIENCE).toBe(expected.length);
  expect(receiver.calls.map(({ event }) => [event.type.slice(13), event.subject]).sort()).toEqual(expected.sort());
  expect(silent.calls).toEqual([]);

  // A third finds nothing, whatever it asks.
  const { edo } = stranger.styk;
  expect((await edo.listDocuments()).items).toEqual([]);
  const asked = [
    () => edo.getDocument(there),
    () => edo.listDocumentEvents(there),
    () => edo.getDocumentContent(there),
    () => edo.getDocumentArchive(there),
    () => edo.getTitleContent(there, 1),
    () => edo.getSignatureContent(there, 1, 1),
    () => edo.resolveDocument(there, { decision: 'approved' }),
    () => edo.notifyCounterparty(there, { code: '4002', text: 'Кто здесь' }),
    () => edo.rejectDocument(back, { text, notice: refusal }),
    () => edo.addTitle(there, title),
    () => edo.annulDocument(there, { action: 'accept', notice: second }),
    () => edo.correctDocument(there, { kind: 'revision', date: '2026-11-20', data: {} }),
  ];
  for (const call of asked) expect(await refusalOf(call())).toBe('not-found');
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
  expect(sandbox.defects()).toEqual([]);
});

test('a power of attorney that one partner registers is found by its number by the other, and revoked for both', async () => {
  const { one, other, stranger } = await start();
  const principal = {
    kind: 'organisation',
    organisation: { name: one.own.name, inn: one.own.inn, ogrn: one.own.ogrn, kpp: one.own.kpp },
    heads: [{ person: { name: { last: 'Тестов', first: 'Иван' }, inn: '969900000108' } }],
  };
  const representative = { name: other.own.name, inn: other.own.inn, ogrn: other.own.ogrn, kpp: '969901001' };
  const made = await buildMchd(
    {
      number: randomUUID(),
      internalNumber: '17',
      issued: '2026-09-01',
      validUntil: '2027-08-31',
      system: 'https://m4d.nalog.gov.ru/EMCHD',
      principals: [principal],
      representatives: [{ kind: 'organisation', organisation: representative }],
      powers: { codes: [{ code: 'STYK_TEST_GOODS', name: 'Подписание первичных документов' }] },
    },
    { createdAt: { epochMs: Date.parse('2026-09-01T09:00:00Z'), tz: 'Europe/Moscow' } },
  );
  const { fileName, contentBase64, signatureBase64 } = await one.signed(made);
  const { number, poaId } = await one.styk.edo.createPowerOfAttorney({
    file: { fileName, contentBase64, signatureBase64 },
  });
  const registration = { number, principalInn: one.own.inn, representativeInn: other.own.inn };
  const check = async ({ styk }: Partner) =>
    (await styk.edo.checkPowerOfAttorney({ powerOfAttorney: { registration }, documentType: 'upd' })).verdict;
  expect([await check(other), await check(one)]).toEqual(['ok', 'ok']);
  // By its id it is in one's own register only, and in the other's once it has been added there.
  expect(await refusalOf(other.styk.edo.checkPowerOfAttorney({ powerOfAttorney: { poaId } }))).toBe('not-found');
  expect((await other.styk.edo.listPowersOfAttorney()).items).toEqual([]);
  const added = await other.styk.edo.createPowerOfAttorney({ registration });
  expect(added).toMatchObject({ number, state: 'valid' });
  expect(added.poaId).not.toBe(poaId);
  await one.styk.sandbox.revokePowerOfAttorney(number);
  expect([await check(other), await check(one)]).toEqual(['error', 'error']);
  for (const { styk } of [one, other]) {
    expect((await styk.edo.listPowersOfAttorney()).items).toMatchObject([{ number, state: 'revoked' }]);
  }
  expect(await refusalOf(stranger.styk.edo.createPowerOfAttorney({ registration }))).toBe('poa-invalid');
  expect(await refusalOf(stranger.styk.sandbox.revokePowerOfAttorney(number))).toBe('scope-missing');
});

test('rows 9, 9a, 10 L: a clarification between partners is acknowledged and answered by a revision, which is accepted', async () => {
  const { one, other } = await start(0);
  await link(one, other);
  const { documentId } = await one.send(other);
  await other.when(documentId);
  await other.acknowledge(documentId);
  const text = 'Уточните цену';
  const request = await other.clarification(documentId, text);
  await other.styk.edo.clarifyDocument(documentId, { text, notice: request });
  expect((await one.styk.edo.getDocument(documentId)).state.summary).toBe('clarification_requested');
  // The seller confirms that the request has come; it moves nothing.
  const acknowledged = await one.styk.edo.addTitle(documentId, await one.receipt(documentId, request));
  expect(acknowledged.state.summary).toBe('clarification_requested');
  expect(
    await refusalOf(other.styk.edo.correctDocument(documentId, { kind: 'revision', date: '2026-11-20', data: {} })),
  ).toBe('state-conflict');
  const built = await one.styk.edo.correctDocument(documentId, { kind: 'revision', date: '2026-11-20', data: {} });
  const bytes = new Uint8Array(Buffer.from(built.contentBase64 ?? '', 'base64'));
  const { draftId } = await one.styk.edo.createDraftFromFile({ fileId: built.fileId ?? '' });
  await one.styk.edo.addDraftSignature(draftId, { contentBase64: await one.sign(bytes) });
  const revision = await one.styk.edo.sendDraft(draftId);
  expect((await other.styk.edo.getDocument(documentId)).state.summary).toBe('revised');
  const came = await other.when(revision.documentId);
  expect(came).toMatchObject({ relation: 'revises', baseDocumentId: documentId, number: '123' });
  await other.acknowledge(revision.documentId);
  await other.styk.edo.addTitle(revision.documentId, await other.buyerTitle(revision.documentId));
  expect((await one.styk.edo.getDocument(revision.documentId)).state.summary).toBe('accepted');
  // What was revised is answered no more; a correction has no published format and says so.
  expect(await refusalOf(other.styk.edo.addTitle(documentId, await other.buyerTitle(documentId)))).toBe(
    'state-conflict',
  );
  const correction = { kind: 'correction', function: 'КСЧФДИС', date: '2026-11-20', data: {} } as const;
  expect(await refusalOf(one.styk.edo.correctDocument(revision.documentId, correction))).toBe(
    'document-format-unpublished',
  );
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
});

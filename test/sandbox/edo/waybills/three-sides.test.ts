import { waybillAcceptance, waybillConsignee, waybillHandover } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { refusalOf } from '../refusal.ts';
import { CHAMOMILE, CORNFLOWER, epdOf, startWaybills } from './waybill-harness.ts';

const isOver = ({ state }: { readonly state: { readonly response: string } }) =>
  !['waiting', 'partial'].includes(state.response);

test('EDO-14: a consignor’s waybill is accepted, received and handed over by the carrier and the consignee', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const { documentId, state } = await waybills.send();
  expect(state.awaitedTitle).toEqual({ role: 'carrier', prefix: 'ON_TRNACLPPRIN' });
  const uid = await waybills.registered(documentId);
  const closed = await waybills.when(documentId, isOver);
  expect(closed.state).toMatchObject({ summary: 'accepted', response: 'accepted' });
  expect(closed.state.awaitedTitle).toBeUndefined();
  expect(closed.titles.map(({ number, role, prefix }) => [number, role, prefix])).toEqual([
    [1, 'consignor', 'ON_TRNACLGROT'],
    [2, 'carrier', 'ON_TRNACLPPRIN'],
    [3, 'consignee', 'ON_TRNACLGRPO'],
    [4, 'carrier', 'ON_TRNACLPVYN'],
  ]);
  expect(
    closed.participants?.map(({ role, participant: { participantId, link } }) => [role, participantId, link]),
  ).toEqual([
    ['consignor', waybills.own, 'self'],
    ['carrier', CHAMOMILE, 'linked'],
    ['consignee', CORNFLOWER, 'linked'],
  ]);
  expect(epdOf(closed)).toMatchObject({ state: 'success', reference: uid, text: 'Перевозка завершена' });
  // Every title was signed by who had to, and by nobody else.
  expect(closed.titles.map(({ signatures }) => signatures.map(({ signer }) => signer.organisationInn))).toEqual([
    [(await styk.edo.getParticipant()).inn],
    ['9699000020'],
    ['9699000037'],
    ['9699000020'],
  ]);
  const timeline = (await styk.edo.listDocumentEvents(documentId)).items.map(({ kind, actor }) => `${kind} ${actor}`);
  expect(timeline).toEqual([
    'signed sender',
    'sent sender',
    'operator_confirmed operator',
    'delivered operator',
    'awaiting_title recipient',
    'title_added recipient',
    'awaiting_title consignee',
    'title_added consignee',
    'awaiting_title recipient',
    'title_added recipient',
  ]);
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('EDO-14: as a carrier one accepts the cargo and hands it over, and only in one’s turn', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const { documentId } = await styk.sandbox.sendFromCounterparty(CHAMOMILE, { type: 'etrn', number: 'Т-1' });
  const received = await waybills.when(documentId, (document) => epdOf(document) !== undefined);
  expect(received).toMatchObject({ direction: 'incoming', type: 'etrn', number: 'Т-1' });
  expect(received.counterparty.participantId).toBe(CHAMOMILE);

  const acceptance = { uid: 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b', ...waybillAcceptance.sample() };
  // Before ГИС ЭПД has numbered it there is nothing to accept.
  expect(await refusalOf(waybills.answer(waybillAcceptance, documentId, acceptance))).toBe('title-out-of-order');
  const uid = await waybills.registered(documentId);
  expect(await refusalOf(waybills.answer(waybillAcceptance, documentId, acceptance))).toBe('document-invalid');
  // Two of them at once: one is the next title, the other is not any more.
  await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, { answer: 'silent' });
  const build = () => waybills.build(waybillAcceptance, documentId, { ...acceptance, uid });
  const both = [await waybills.signed(await build()), await waybills.signed(await build())];
  const refusals = await Promise.all(both.map((title) => refusalOf(styk.edo.addTitle(documentId, title))));
  expect(refusals.toSorted()).toEqual(['no refusal', 'title-out-of-order']);
  const accepted = await styk.edo.getDocument(documentId);
  expect(accepted.state).toMatchObject({ response: 'partial', awaitedTitle: { role: 'consignee' } });

  await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, {});
  await waybills.when(documentId, ({ titles }) => titles.length === 3);
  const { state, titles } = await waybills.answer(waybillHandover, documentId, waybillHandover.sample());
  expect([state.response, titles.length]).toEqual(['accepted', 4]);
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('EDO-14: as a consignee one takes the cargo or refuses it, and signs no other title', async () => {
  const waybills = await startWaybills();
  const { styk, own } = waybills;
  const { documentId } = await styk.sandbox.sendFromCounterparty(CHAMOMILE, { type: 'etrn', role: 'consignee' });
  const received = await waybills.when(documentId, (document) => epdOf(document) !== undefined);
  expect(received.participants?.find(({ role }) => role === 'consignee')?.participant).toMatchObject({
    participantId: own,
    link: 'self',
  });
  const uid = await waybills.registered(documentId);
  await waybills.when(documentId, ({ titles }) => titles.length === 2);
  await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, { answer: 'silent' });
  const refused = {
    composer: 'ООО «Тест»',
    result: { refused: 'Груз не принят', reason: 'Вскрыта пломба' },
    signer: { name: { last: 'Складов', first: 'Олег' }, status: '1' },
  };
  const after = await waybills.answer(waybillConsignee, documentId, refused);
  expect(after.state).toMatchObject({
    response: 'partial',
    awaitedTitle: { role: 'carrier', prefix: 'ON_TRNACLPVYN' },
  });
  const events = (await styk.edo.listDocumentEvents(documentId)).items;
  expect(events.find(({ actor, kind }) => actor === 'consignee' && kind === 'title_added')?.text).toContain(
    'Вскрыта пломба',
  );
  // The handover is the carrier's to sign.
  const handover = await waybills.signed(await waybills.build(waybillHandover, documentId, waybillHandover.sample()));
  expect(await refusalOf(styk.edo.addTitle(documentId, handover))).toBe('title-out-of-order');
  await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, {});
  const closed = await waybills.when(documentId, isOver);
  expect(closed.state).toMatchObject({ response: 'not_accepted', summary: 'not_accepted' });
  expect(epdOf(closed)?.reference).toBe(uid);
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('a driver signs the carrier’s titles with a simple signature in the operator’s app; nobody else signs so', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const { documentId } = await styk.sandbox.sendFromCounterparty(CHAMOMILE, { type: 'etrn' });
  const uid = await waybills.registered(documentId);
  const input = { ...waybillAcceptance.sample(), uid };
  const signed = await waybills.signed(await waybills.build(waybillAcceptance, documentId, input));
  const { signatureBase64: _, ...title } = signed;
  const driver = { id: '9900123456' };
  expect(await refusalOf(styk.edo.addTitle(documentId, title))).toBe('validation-failed');
  expect(await refusalOf(styk.edo.addTitle(documentId, { ...signed, driver }))).toBe('validation-failed');
  expect(await refusalOf(styk.edo.addTitle(documentId, { ...title, driver: { id: '9900000000' } }))).toBe(
    'signature-invalid',
  );
  const { titles } = await styk.edo.addTitle(documentId, { ...title, driver });
  expect(titles.at(-1)?.signatures).toMatchObject([
    { driver: 'Рулёв Степан Андреевич', signer: { organisationInn: '9699000051' } },
  ]);
  // The consignee quotes the operator's seal.
  await waybills.when(documentId, (document) => document.titles.length === 3);
  const handover = await waybills.build(waybillHandover, documentId, {
    ...waybillHandover.sample(),
    signer: { name: { last: 'Другой', first: 'Человек' }, status: '1' },
  });
  const { signatureBase64: __, ...foreign } = await waybills.signed(handover);
  expect(await refusalOf(styk.edo.addTitle(documentId, { ...foreign, driver }))).toBe('signature-invalid');
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('who sends cargo to itself is consignor and consignee of the waybill, and is told of each step once', async () => {
  const waybills = await startWaybills();
  const { styk, own } = waybills;
  await styk.events.createSubscription({ delivery: 'pull', types: ['edo.document.received', 'edo.document.signed'] });
  const { documentId } = await waybills.send({ consigneeId: own });
  await waybills.registered(documentId);
  const accepted = await waybills.when(documentId, ({ titles }) => titles.length === 2);
  expect(accepted.direction).toBe('outgoing');
  await waybills.answer(waybillConsignee, documentId, waybillConsignee.sample());
  const closed = await waybills.when(documentId, isOver);
  // The sample says of a carton that it is dented, and of all of them that they are there.
  expect(closed.state.response).toBe('accepted');
  const told = (await styk.events.readEventLog()).items.map(({ type, data }) => [type, data['titleNumber']]);
  expect(told).toEqual([
    ['edo.document.signed', 2],
    ['edo.document.signed', 3],
    ['edo.document.signed', 4],
  ]);
});

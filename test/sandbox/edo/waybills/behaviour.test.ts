import { type WaybillConsigneeTitle, waybillAcceptance, waybillConsignee, waybillHandover } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../refusal.ts';
import { CHAMOMILE, CORNFLOWER, epdOf, startWaybills, type WaybillExchange } from './waybill-harness.ts';

/** A title as its reader sees it. */
async function modelOf({ styk }: WaybillExchange, documentId: string, number: 2 | 3 | 4): Promise<unknown> {
  const types = { 2: waybillAcceptance, 3: waybillConsignee, 4: waybillHandover } as const;
  return types[number].parse(new Uint8Array(await styk.edo.getTitleContent(documentId, number))).document;
}

describe('counterparties in a waybill', () => {
  test('a carrier that refuses does so before it accepts the cargo, and no title follows', async () => {
    const waybills = await startWaybills();
    const { styk } = waybills;
    await styk.sandbox.setCounterpartyBehaviour(CHAMOMILE, { answer: 'refuse' });
    const { documentId } = await waybills.send();
    const refused = await waybills.when(documentId, ({ state }) => state.response === 'refused');
    await waybills.registered(documentId);
    expect([refused.state.summary, refused.titles.length, refused.state.awaitedTitle]).toEqual([
      'refused',
      1,
      undefined,
    ]);
    const { kind, text } =
      (await styk.edo.listDocumentEvents(documentId)).items.find(({ kind }) => kind === 'rejected') ?? {};
    expect([kind, text?.includes('не соответствует')]).toEqual(['rejected', true]);
  });

  test('a consignee that does not accept, or finds discrepancies, says so in its title, and the carrier closes the waybill', async () => {
    const waybills = await startWaybills();
    const { styk } = waybills;
    const closedBy = async (answer: 'not-accept' | 'accept-with-discrepancies') => {
      await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, { answer });
      const { documentId } = await waybills.send({ number: answer });
      await waybills.registered(documentId);
      const { state } = await waybills.when(documentId, ({ titles }) => titles.length === 4);
      const receipt = (await modelOf(waybills, documentId, 3)) as WaybillConsigneeTitle;
      return { state, ...receipt, handover: await modelOf(waybills, documentId, 4) };
    };
    const refused = await closedBy('not-accept');
    expect(refused.state.response).toBe('not_accepted');
    expect(refused.result).toEqual({ refused: 'Груз не принят', reason: 'Груз не соответствует заказу' });
    expect(refused.receipt).toBeUndefined();

    // A package less, of which the carrier has nothing to remark.
    const short = await closedBy('accept-with-discrepancies');
    expect(short.state.summary).toBe('accepted_with_discrepancies');
    expect(short.receipt?.items?.map(({ packages }) => packages)).toEqual(['11', '8']);
    expect(short.handover).not.toHaveProperty('remarks');

    // Remarks of the carrier alone are discrepancies too.
    await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, {});
    await styk.sandbox.setCounterpartyBehaviour(CHAMOMILE, { answer: 'accept-with-discrepancies' });
    const { documentId } = await waybills.send({ number: 'remarks' });
    await waybills.registered(documentId);
    const { state } = await waybills.when(documentId, ({ titles }) => titles.length === 4);
    expect(state.summary).toBe('accepted_with_discrepancies');
    expect(await modelOf(waybills, documentId, 4)).toHaveProperty('remarks');
  });

  test('a slow carrier and a silent consignee: the waybill waits by the clock of the sandbox', async () => {
    const waybills = await startWaybills();
    const { styk } = waybills;
    await styk.sandbox.setCounterpartyBehaviour(CHAMOMILE, { answer: 'accept', delaySec: 7200 });
    await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, { answer: 'silent' });
    await styk.events.createSubscription({ delivery: 'pull', types: ['edo.document.stuck'] });
    const { documentId } = await waybills.send();
    await waybills.registered(documentId);
    expect((await styk.edo.getDocument(documentId)).titles).toHaveLength(1);
    await styk.sandbox.setClock({ advanceMs: 2 * 3_600_000 });
    const accepted = await waybills.when(documentId, ({ titles }) => titles.length === 2);
    expect(accepted.state).toMatchObject({ response: 'partial', awaitedTitle: { role: 'consignee' } });
    expect(epdOf(accepted)?.text).toContain('QR-код действует');
    await styk.sandbox.setClock({ advanceMs: 4 * 86_400_000 });
    await styk.edo.getDocument(documentId);
    const { items } = await styk.edo.listDocumentEvents(documentId);
    expect(items.map(({ kind, actor }) => `${kind} ${actor}`)).toContain('stuck consignee');
    const { items: told } = await styk.events.readEventLog();
    const data = told.map((event) => event.data);
    expect(data).toContainEqual(expect.objectContaining({ documentId, waitingFor: 'consignee' }));
  });
});

test('a first title is replaced until the carrier has accepted the cargo, and never after', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const correction = { number: '1', date: '2026-11-20' };
  await styk.sandbox.setCounterpartyBehaviour(CHAMOMILE, { answer: 'silent' });
  const old = await waybills.send({ number: 'ТрН-7' });
  const uid = await waybills.registered(old.documentId);
  const next = await waybills.send({ number: 'ТрН-7', correction });
  // The number is free again: the corrected one is no double.
  const nextUid = await waybills.registered(next.documentId);
  expect(nextUid).not.toBe(uid);
  expect(epdOf(await styk.edo.getDocument(old.documentId))?.state).toBe('warning');
  await styk.sandbox.setCounterpartyBehaviour(CHAMOMILE, {});
  await waybills.when(next.documentId, ({ titles }) => titles.length === 4);
  expect((await styk.edo.getDocument(old.documentId)).titles).toHaveLength(1);
  expect(await refusalOf(waybills.send({ number: 'ТрН-7', correction: { ...correction, number: '2' } }))).toBe(
    'state-conflict',
  );

  // One that ГИС ЭПД has refused has no УИД and no acceptance, and is put right in the same way.
  const number = 'ГИС-ОТКАЗ-1';
  const refused = await waybills.send({ number });
  expect(await waybills.registered(refused.documentId)).toBe('');
  const { titles, state } = await styk.edo.getDocument(refused.documentId);
  expect([titles.length, state.response]).toEqual([1, 'waiting']);
  // Nobody but the consignor can help that.
  await styk.sandbox.setClock({ advanceMs: 4 * 86_400_000 });
  await styk.edo.getDocument(refused.documentId);
  const { items } = await styk.edo.listDocumentEvents(refused.documentId);
  expect(items.find(({ kind }) => kind === 'stuck')?.actor).toBe('sender');
  const mended = await waybills.send({ number, correction });
  expect([mended.baseDocumentId, mended.relation]).toEqual([refused.documentId, 'revises']);
  expect((await styk.edo.getDocument(refused.documentId)).state.summary).toBe('revised');
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('titles without a published schema are refused as such; titles of strangers, of another УИД or quoting another file too', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  await styk.sandbox.setCounterpartyBehaviour(CORNFLOWER, { answer: 'silent' });
  const { documentId } = await styk.sandbox.sendFromCounterparty(CHAMOMILE, { type: 'etrn' });
  const uid = await waybills.registered(documentId);
  const acceptance = await waybills.build(waybillAcceptance, documentId, { ...waybillAcceptance.sample(), uid });
  for (const prefix of ['ON_TRNPUDPER', 'ON_TRNPUDGO', 'ON_TRNPEREADR', 'ON_TRNZAMEN']) {
    const title = { ...acceptance, fileName: acceptance.fileName.replace('ON_TRNACLPPRIN', prefix) };
    expect([prefix, await refusalOf(styk.edo.addTitle(documentId, await waybills.signed(title)))]).toEqual([
      prefix,
      'document-format-unpublished',
    ]);
  }
  const build = styk.edo.buildDocument({ type: 'etrn', titleNumber: 5, data: {}, documentId });
  expect(await refusalOf(build)).toBe('document-format-unpublished');
  // The same title, quoting another moment than that of the first title.
  const text = Buffer.from(acceptance.bytes).toString('latin1');
  const [, time = ''] = /(\d\d:\d\d:\d\d)" [^>]*\/>/.exec(text) ?? [];
  const bytes = Buffer.from(text.replaceAll(`"${time}"`, '"00:00:01"'), 'latin1');
  const other = await waybills.signed({ fileName: acceptance.fileName, bytes });
  expect(await refusalOf(styk.edo.addTitle(documentId, other))).toBe('document-invalid');
  // The title of another step.
  const receipt = await waybillConsignee.build(
    waybillConsignee.sample(),
    {
      documentGuid: 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b',
      createdAt: { epochMs: 1_795_000_000_000, tz: 'Europe/Moscow' },
      programVersion: 't',
    },
    { bytes: acceptance.bytes, fileName: acceptance.fileName, signatures: [Buffer.from('signature')] },
  );
  expect(await refusalOf(styk.edo.addTitle(documentId, await waybills.signed(receipt)))).toBe('title-out-of-order');
  expect((await styk.edo.getDocument(documentId)).titles).toHaveLength(1);
  await styk.edo.addTitle(documentId, await waybills.signed(acceptance));
  // The same bytes again change nothing.
  expect((await styk.edo.addTitle(documentId, await waybills.signed(acceptance))).titles).toHaveLength(2);
});

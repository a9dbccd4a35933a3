import { readZip, verifyArchive } from '@styk/sdk/edo';
import { verifySignature } from '@styk/sdk/signing';
import { expect, test } from 'vitest';
import { connect, newKey } from '../../harness.ts';
import { secondPartner } from '../../second-partner.ts';
import { startWaybills } from './waybill-harness.ts';

const PREFIXES = ['ON_TRNACLGROT', 'ON_TRNACLPPRIN', 'ON_TRNACLGRPO', 'ON_TRNACLPVYN'];

test('EDO-15: the archive of a waybill holds all four titles, each with a signature that verifies', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const { documentId } = await waybills.send();
  await waybills.registered(documentId);
  await waybills.when(documentId, ({ titles }) => titles.length === 4);
  const entries = readZip(new Uint8Array(await styk.edo.getDocumentArchive(documentId)));
  expect(verifyArchive(entries)).toEqual([]);
  const trust = {
    anchors: entries.filter(({ path }) => path.includes('trust-authority')).map(({ bytes }) => bytes),
    crls: entries.filter(({ path }) => path.includes('trust-revoked')).map(({ bytes }) => bytes),
  };
  const at = new Date((await styk.sandbox.getClock()).now);
  for (const prefix of PREFIXES) {
    const title = entries.find(({ path }) => path.includes(prefix) && path.endsWith('.xml'));
    const signature = entries.find(({ path }) => path === `${title?.path}.sig`);
    const content = title?.bytes ?? new Uint8Array();
    const { verdict } = await verifySignature({ content, signature: signature?.bytes ?? content, trust, at });
    expect([prefix, verdict]).toEqual([prefix, 'passed']);
  }
});

test('a waybill is there for its three participants, each of whom is told of it, and for nobody else', async () => {
  const waybills = await startWaybills();
  const { styk, sandbox } = waybills;
  const other = await secondPartner(await connect(sandbox));
  const { participantId: consigneeId, inn } = (await other.call('GET', '/edo/v1/me')).json;
  await styk.edo.inviteCounterparty({ inn });
  const back = { body: { inn: (await styk.edo.getParticipant()).inn }, key: newKey() };
  expect((await other.call('POST', '/edo/v1/counterparties:invite', back)).json.link).toBe('linked');
  const types = ['edo.document.received', 'edo.document.signed'];
  await other.call('POST', '/events/v1/subscriptions', { body: { delivery: 'pull', types }, key: newKey() });
  const foreign = await waybills.send({ number: 'A' });
  const shared = await waybills.send({ number: 'B', consigneeId });
  for (const { documentId } of [foreign, shared]) {
    await waybills.registered(documentId);
    await waybills.when(documentId, ({ titles }) => titles.length > 1);
  }
  const read = async (path: string) => (await other.call('GET', path)).status;
  for (const path of ['', '/timeline', '/content', '/archive', '/titles/2/content', '/titles/1/signatures/1/content']) {
    expect([path, await read(`/edo/v1/documents/${foreign.documentId}${path}`)]).toEqual([path, 404]);
    expect([path, await read(`/edo/v1/documents/${shared.documentId}${path}`)]).toEqual([path, 200]);
  }
  const listed = (await other.call('GET', '/edo/v1/documents')).json.items;
  expect(listed.map(({ documentId }: { documentId: string }) => documentId)).toEqual([shared.documentId]);
  expect(listed[0]).toMatchObject({ direction: 'incoming', counterparty: { participantId: waybills.own } });
  const { items } = await styk.edo.listDocuments({ counterpartyInn: inn });
  expect(items.map(({ documentId }) => documentId)).toEqual([shared.documentId]);

  const log = (await other.call('GET', '/events/v1/log')).json.items;
  expect(log.map(({ type, data }: { type: string; data: object }) => [type, data])).toEqual([
    ['edo.document.received', expect.objectContaining({ documentId: shared.documentId, direction: 'incoming' })],
    [
      'edo.document.signed',
      expect.objectContaining({ titleNumber: 2, titleRole: 'carrier', text: 'Груз принят к перевозке' }),
    ],
  ]);
  // What is a consignee's it can do; the rest is for the two sides of the document.
  const refuse = { body: { text: 'Не нужен' }, key: newKey() };
  const refused = await other.call('POST', `/edo/v1/documents/${shared.documentId}:reject`, refuse);
  expect([refused.status, refused.json.code]).toEqual([409, 'state-conflict']);
});

import { type BuiltDocument, waybillAcceptance, waybillConsignor } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { moveDocument } from '../../../../src/sandbox/services/edo/documents/move.ts';
import { registersOf } from '../../../../src/sandbox/services/edo/documents/registers.ts';
import { insertTitle } from '../../../../src/sandbox/services/edo/documents/titles.ts';
import { registerWaybill } from '../../../../src/sandbox/services/edo/epd/register.ts';
import { settleNetwork } from '../../../../src/sandbox/services/edo/network/settle.ts';
import { NetworkHarness } from '../network/network-harness.ts';

const CARRIER = 'STY0000000000000000000000000000001';

const contextAt = (documentGuid: string) => ({
  documentGuid,
  createdAt: { epochMs: Date.parse('2026-11-20T09:00:00Z'), tz: 'Europe/Moscow' },
  programVersion: 'test',
});

/** A waybill with its УИД, and a way to add its second title under any УИД. */
async function registered() {
  const net = new NetworkHarness();
  const { tx } = net.database;
  const id = net.send(CARRIER, { type: 'etrn', number: 'ТрН-15' });
  const put = (
    number: number,
    role: 'consignor' | 'carrier',
    format: string,
    { id: fileId, fileName, bytes }: BuiltDocument,
  ) => insertTitle(tx, { number, role, senderId: net.own, fileId, fileName, format, content: bytes, documentId: id });
  const first = await waybillConsignor.build(
    waybillConsignor.sample(),
    contextAt('0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11'),
  );
  put(1, 'consignor', 'waybill-consignor/5.01', first);
  registerWaybill(net.context(), net.document(id));
  net.now += 60_000;
  settleNetwork(net.context());
  const answer = () => registersOf(tx, id)[0];
  moveDocument(net.context(), net.document(id), { action: 'deliver', by: 'operator' });
  return {
    answer,
    accept: async (uid: string) => {
      const answered = { bytes: first.bytes, fileName: first.fileName, signatures: [Buffer.from('signature')] };
      const input = { ...waybillAcceptance.sample(), uid };
      const second = await waybillAcceptance.build(input, contextAt('1b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a12'), answered);
      put(2, 'carrier', 'waybill-acceptance/5.01', second);
      moveDocument(net.context(), net.document(id), { action: 'add-title', by: 'recipient' });
    },
  };
}

test('the carrier’s title goes on to ГИС ЭПД, and its QR code becomes valid', async () => {
  const { answer, accept } = await registered();
  await accept(answer()?.reference ?? '');
  expect(answer()).toMatchObject({ state: 'success', text: 'Груз принят к перевозке, QR-код действует' });
});

test('a title of another УИД is an objection, told on the document', async () => {
  const { answer, accept } = await registered();
  const before = answer()?.reference;
  await accept('d1e41efa-4cf4-4a1f-ace9-f2bfad05587b');
  expect(answer()).toMatchObject({ state: 'error', reference: before });
  expect(answer()?.text).toContain('другой накладной');
});

import { buildUpd, convertDocument, sampleUpd, torg12Seller } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { context } from '../documents/context.ts';

test('a УПД becomes the draft of a correction: every line twice, with its sums', async () => {
  const { bytes, id } = await buildUpd(sampleUpd(), context);
  const { from, to, document, findings } = await convertDocument(bytes, 'correction');
  expect([from, to]).toEqual(['upd-seller/5.03', 'correction-draft']);
  const figures = {
    unit: { code: '796', name: 'шт' },
    quantity: '240',
    price: '71.36',
    vatRate: '10%',
    net: '17126.40',
    vat: '1712.64',
    gross: '18839.04',
  };
  expect(document).toMatchObject({
    function: 'КСЧФДИС',
    corrects: { number: '123', date: '2026-10-05', fileId: id },
    seller: { inn: '7701234560' },
    currency: { code: '643' },
  });
  const lines = document['lines'] as readonly object[];
  expect(lines).toHaveLength(12);
  expect(lines[0]).toEqual({ line: '1', name: sampleUpd().lines[0]?.name, before: figures, after: figures });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['convert-draft', 'warning']]);
});

test('what is not made into the target is refused, and what is, is named', async () => {
  const upd = await buildUpd(sampleUpd(), context);
  const torg12 = await torg12Seller.build(torg12Seller.sample(), context);
  for (const [bytes, target, known] of [
    [upd.bytes, 'upd', 'torg12-seller/5.01'],
    [upd.bytes, '5.03', 'upd-seller/5.01, upd-seller/5.02, upd-buyer/5.01, upd-buyer/5.02'],
    [torg12.bytes, 'correction', 'upd-seller/5.03'],
  ] as const) {
    await expect(convertDocument(bytes, target)).rejects.toMatchObject({
      code: 'edo-convert-unsupported',
      params: { target, known },
    });
  }
});

import {
  actContractor,
  actCustomer,
  annulment,
  buildUpd,
  clarification,
  deliveryConfirmation,
  EdoInputError,
  receipt,
  sampleUpd,
  type TitleType,
  torg12Buyer,
  torg12Seller,
} from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';

const signature = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
const base64 = Buffer.from(signature).toString('base64');
const later = { ...context, documentGuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
const guid = later.documentGuid;

async function refusals(
  type: TitleType,
  input: object,
  answered: Parameters<TitleType['build']>[2],
): Promise<unknown[]> {
  const error = await type.build(input, later, answered).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EdoInputError);
  return (error as EdoInputError).findings.map(({ code, path, message }) => [code, path, message.en]);
}

describe.each([
  ['ТОРГ-12', torg12Seller, torg12Buyer, 'ИдДокПТПр', 'DP_TOVTORGPOK'],
  ['акт', actContractor, actCustomer, 'ИдДокПРУИсп', 'DP_REZRUZAK'],
] as const)('the second title of %s', (_name, first, second, element, prefix) => {
  const answered = async (signatures: readonly Uint8Array[]) => ({
    ...(await first.build(first.sample(), context)),
    signatures,
  });

  test('quotes the first one exactly and swaps the participants', async () => {
    const file = await answered([signature, Uint8Array.of(1)]);
    const built = await second.build(second.sample(), later, file);
    const { senderId, recipientId, ...given } = first.sample() as { senderId: string; recipientId: string };
    expect(built.id).toBe(`${prefix}_${senderId}_${recipientId}_20261006_${guid}`);
    expect(built).toMatchObject({ number: (given as { number?: string }).number });
    const quoted = readXml(built.bytes).root.find(`Документ/${element}`);
    expect(quoted?.attributes.map(({ value }) => value)).toEqual([file.id, '06.10.2026', '00.30.15']);
    expect(quoted?.children.map(({ text }) => text)).toEqual([base64, 'AQ==']);
  });

  test('is refused where it says otherwise, with both values', async () => {
    const input = { ...second.sample(), senderId: '2BM-other', answers: { id: 'another', signatures: ['AQ=='] } };
    const file = await answered([signature]);
    expect(await refusals(second, input, file)).toEqual([
      ['input-answered-differs', '/answers/id', `Given “another”, but the document that is answered says “${file.id}”`],
      ['input-answered-differs', '/answers/signatures', expect.stringContaining('“["AQ=="]”')],
      ['input-answered-differs', '/senderId', expect.stringContaining('2BM-other')],
    ]);
  });

  test('is refused without a signature of the first', async () => {
    expect(await refusals(second, second.sample(), await answered([]))).toEqual([
      ['schema-missing-element', '/answers/signatures/0', expect.any(String)],
    ]);
  });

  test('is not made of any other file', async () => {
    const file = { ...(await buildUpd(sampleUpd(), context)), signatures: [signature] };
    await expect(second.build(second.sample(), later, file)).rejects.toMatchObject({ code: 'edo-format-unexpected' });
  });
});

describe('a notice', () => {
  const upd = async () => ({ ...(await buildUpd(sampleUpd(), context)), signatures: [signature] });
  const { senderId, recipientId } = sampleUpd();

  test.each([
    ['receipt', receipt, 'DP_IZVPOL', `${senderId}_${recipientId}`, 'СвИзвПолуч/СведПолФайл'],
    ['clarification', clarification, 'DP_UVUTOCH', `${senderId}_${recipientId}`, 'СвУведУточ/СведПолФайл'],
    ['annulment', annulment, 'DP_PRANNUL', `${senderId}_${recipientId}`, 'СвПредАн/СведАнФайл'],
    ['delivery confirmation', deliveryConfirmation, 'DP_PDPOL', `${senderId}_2BM`, 'СведПодтв/СведПолФайл'],
  ])('%s quotes the file it is about', async (_name, type: TitleType, prefix, participants, path) => {
    const file = await upd();
    const built = await type.build(type.sample(), later, file);
    expect(built.id).toBe(`${prefix}_${participants}_20261006_${guid}`);
    const quoted = readXml(built.bytes).root.find(`Документ/${path}`);
    expect(quoted?.attributes.map(({ value }) => value)).toEqual([file.id]);
    expect(quoted?.children.map(({ text }) => text)).toEqual([base64]);
  });

  test('says who sent and received as the file does', async () => {
    const { sender, ...rest } = receipt.sample() as { sender: object };
    const input = { ...rest, sender: { ...sender, id: '2BM-other' } };
    expect(await refusals(receipt, input, await upd())).toEqual([
      ['input-answered-differs', '/sender/id', expect.stringContaining(`“2BM-other”`)],
    ]);
  });

  test('on the confirmation of an operator goes to its three characters', async () => {
    const confirmation = await deliveryConfirmation.build(deliveryConfirmation.sample(), context, await upd());
    const { sender, recipient, ...rest } = receipt.sample() as { sender: object; recipient: object };
    const operator = { name: 'АО «Пример ЭДО»', inn: '7712345676', id: '2BM' };
    const input = { ...rest, sender: recipient, recipient: { id: '2BM-operator', operator } };
    const { id } = await receipt.build(input, later, { ...confirmation, signatures: [signature] });
    expect(id).toBe(`DP_IZVPOL_2BM_${senderId}_20261006_${guid}`);
  });

  test('on a file that is no exchange file names it', async () => {
    const file = { bytes: Buffer.from('%PDF-1.7'), fileName: 'договор.pdf', signatures: [signature] };
    const { bytes } = await annulment.build(annulment.sample(), later, file);
    expect(annulment.parse(bytes).document).toMatchObject({ answers: { id: 'договор.pdf', signatures: [base64] } });
  });
});

test.each([
  ['2025-12-31', []],
  ['2026-01-01', ['input-format-withdrawn']],
])('a ТОРГ-12 of %s is built, and warned about once its format is withdrawn', async (date, expected) => {
  const { warnings } = await torg12Seller.build({ ...torg12Seller.sample(), date }, context);
  expect(warnings.map(({ code }) => code)).toEqual(expected);
  for (const { message, hint } of warnings) {
    expect(message.ru).toContain('2025-12-31');
    expect(hint?.ru).toContain('ДОП');
  }
});

describe('amounts given', () => {
  test('total of a ТОРГ-12 that disagrees is refused with both values', async () => {
    const input = { ...torg12Seller.sample(), totals: { gross: '60911.24', packages: '51' } };
    expect(await refusals(torg12Seller, input, undefined)).toEqual([
      ['SUM-14', '/totals/gross', 'The total 60911.24 is not the sum of the lines: 60911.23'],
      ['SUM-15', '/totals/packages', 'The total is 51, the lines make 50'],
    ]);
  });

  test('sum of a work that disagrees is refused with both values', async () => {
    const works = [{ quantity: '2', price: '10', vatRate: '20%', net: '21', vat: '4.20', gross: '25.20' }];
    expect(await refusals(actContractor, { ...actContractor.sample(), stages: [{ works }] }, undefined)).toEqual([
      ['SUM-11', '/stages/0/works/0/net', 'The amount without tax 21.00 is not quantity × price: 20.00'],
    ]);
  });
});

import {
  buildUpd,
  buildUpdBuyer,
  contextOf,
  EdoInputError,
  parseUpd,
  parseUpdBuyer,
  sampleUpd,
  updBuyer,
  validate,
} from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { hasShared } from '../../../shared.ts';
import { SchemaOracle } from '../libxml2.ts';
import { context } from './context.ts';

const signature = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
const answer = {
  result: 'accepted',
  acceptedOn: '2026-10-07',
  operation: 'Товары приняты без расхождений',
  acceptedBy: { name: { last: 'Складов', first: 'Олег' }, position: 'Кладовщик' },
  signers: [{ name: { last: 'Векторов', first: 'Иван' }, position: 'Директор' }],
};
const answered = {
  documentGuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  createdAt: { epochMs: Date.UTC(2026, 9, 7, 8), tz: 'Asia/Novosibirsk' },
  programVersion: 'Styk 0.1.0',
};

async function seller() {
  const marked = {
    ...sampleUpd(),
    lines: [{ ...sampleUpd().lines[0], marked: [{ codes: ['010460123456789321abc'] }] }],
  };
  return { title: parseUpd((await buildUpd(marked, context)).bytes), signatures: [signature, Uint8Array.of(1)] };
}

test('quotes the seller title exactly and swaps the participants', async () => {
  const { title, signatures } = await seller();
  const built = await buildUpdBuyer({ title, signatures }, answer, answered);
  const { senderId, recipientId } = sampleUpd();
  expect(built.id).toBe(`ON_NSCHFDOPPOK_${senderId}_${recipientId}_20261007_${answered.documentGuid}_0_1_0_0_0_00`);
  const quoted = readXml(built.bytes).root.find('Документ/ИдИнфПрод');
  expect(quoted?.attributes.map(({ value }) => value)).toEqual([title.id, '06.10.2026', '00.30.15']);
  expect(quoted?.children.map(({ text }) => Uint8Array.from(Buffer.from(text, 'base64')))).toEqual(signatures);
  expect(await validate(built.bytes, { fileName: built.fileName })).toMatchObject({ verdict: 'valid', findings: [] });
});

test('is read back as it was given', async () => {
  const answers = await seller();
  const { bytes } = await buildUpdBuyer(answers, answer, answered);
  const read = parseUpdBuyer(bytes);
  expect(read).toMatchObject({ resultCode: '1', answeredId: answers.title.id });
  expect(read.answer).toMatchObject(answer);
  expect(() => parseUpdBuyer(Buffer.from('<a/>'))).toThrow();
});

test('what was read quotes the seller title itself, and is built again without it', async () => {
  const { bytes } = await buildUpdBuyer(await seller(), answer, answered);
  const { document, file } = updBuyer.parse(bytes);
  expect(document).toMatchObject({
    answers: { number: '123', date: '2026-10-05', function: 'СЧФДОП', madeOn: '2026-10-06', madeAt: '00:30:15' },
    flags: { marked: true, alcohol: false, code: '00' },
  });
  expect((await updBuyer.build(document, contextOf(file))).bytes).toEqual(bytes);
});

test('an answer that says otherwise of the seller title than its file is refused with both values', async () => {
  const input = { ...answer, answers: { number: '124' }, flags: { marked: false } };
  const error = await buildUpdBuyer(await seller(), input, answered).catch((thrown: unknown) => thrown);
  expect((error as EdoInputError).findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'input-answered-differs /answers/number',
    'input-answered-differs /flags/marked',
  ]);
});

test('a seller title is not taken for the answer to one', async () => {
  const { bytes } = await buildUpd(sampleUpd(), context);
  expect(() => parseUpdBuyer(bytes)).toThrowError(expect.objectContaining({ code: 'edo-format-unexpected' }));
});

describe.skipIf(!hasShared)('by the official schema', () => {
  test.each(['accepted', 'accepted-with-differences', 'not-accepted'])('%s is valid', async (result) => {
    using oracle = new SchemaOracle('ON_NSCHFDOPPOK_1_997_02_05_03_01.xsd');
    const { operation, ...rest } = answer;
    const given = { ...rest, result, ...(result === 'not-accepted' ? {} : { operation }) };
    const { bytes } = await buildUpdBuyer(await seller(), given, answered);
    expect(oracle.problems(bytes)).toEqual([]);
  });
});

test.each([
  ['a refusal names no operation', { ...answer, result: 'not-accepted' }, ['0400300003 /operation']],
  ['an unknown result', { ...answer, result: '4' }, ['input-choice /result']],
  ['nothing', {}, ['input-missing /result', 'input-missing /acceptedOn', 'input-missing /signers']],
])('%s', async (_name, given, expected) => {
  const error = await buildUpdBuyer(await seller(), given, answered).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EdoInputError);
  expect((error as EdoInputError).findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
});

test('a title without the seller’s signature is refused', async () => {
  const { title } = await seller();
  await expect(buildUpdBuyer({ title, signatures: [] }, answer, answered)).rejects.toMatchObject({
    findings: [{ code: 'schema-missing-element', path: '/answers/signatures/0' }],
  });
});

test('a mere invoice has no answer', async () => {
  const { documentName: _, transfer: __, ...invoice } = sampleUpd();
  const title = parseUpd((await buildUpd({ ...invoice, function: 'СЧФ' }, context)).bytes);
  await expect(buildUpdBuyer({ title, signatures: [signature] }, answer, answered)).rejects.toMatchObject({
    code: 'edo-title-without-answer',
    params: { number: '123' },
  });
});

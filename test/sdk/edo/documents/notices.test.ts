import {
  annulment,
  clarification,
  deliveryConfirmation,
  EdoInputError,
  receipt,
  sampleUpd,
  type TitleType,
} from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';

const answers = { id: 'ON_NSCHFDOPPR_1', signatures: ['AQ=='] };

/** The findings with which a changed sample is refused, as `code path`. */
async function refusals(type: TitleType, change: object): Promise<string[]> {
  const error = await type.build({ ...type.sample(), answers, ...change }, context).catch((thrown: unknown) => thrown);
  if (!(error instanceof EdoInputError)) return [];
  return error.findings.map(({ code, path }) => `${code} ${path}`);
}

const name = { last: 'Векторов', first: 'Иван' };
const mchd = { number: '6f3f2c5e-0d0c-4d6e-9a3b-3f6a5a0f7a11', issued: '2026-01-15' };
const foreigner = { id: '2BM-foreign', status: 'organisation', name: 'Example GmbH' };

describe('the conditions of the official schemas are told at places of the input', () => {
  test.each([
    ['powers by МЧД without one', receipt, { signer: { name, powers: 'mchd' } }, ['0400400007 /signer/mchd']],
    ['powers on paper without them', receipt, { signer: { name, powers: 'paper' } }, ['0400400007 /signer/paperPower']],
    [
      'a stored МЧД of an unnamed system',
      clarification,
      { signer: { name, powers: 'mchd', mchd: { ...mchd, presented: 'stored' } } },
      ['0400400007 /signer/mchd/store'],
    ],
    ['a foreign organisation of no country', receipt, { sender: foreigner }, ['0400400007 /sender/countryCode']],
  ] as const)('%s', async (_name, type: TitleType, change, expected) => {
    expect(await refusals(type, change)).toEqual(expected);
  });
});

describe('what a format has no room for is refused at its place', () => {
  test.each([
    [
      'a natural person in an annulment',
      annulment,
      { sender: { id: '2BM-1', individual: name, inn: '540712345653' } },
      ['input-variant /sender'],
    ],
    [
      'an operator as sender of a document',
      clarification,
      { recipient: { id: '2BM-1', operator: {} } },
      ['input-variant /recipient'],
    ],
    [
      'a second signature',
      clarification,
      { answers: { ...answers, signatures: ['AQ==', 'Ag=='] } },
      ['schema-misplaced-element /answers/signatures/1'],
    ],
    [
      'a signature that is no base64',
      receipt,
      { answers: { ...answers, signatures: ['?'] } },
      ['input-format /answers/signatures/0'],
    ],
    [
      'a confirmation signed without a position',
      deliveryConfirmation,
      { signer: { name } },
      ['schema-missing-attribute /signer/position'],
    ],
    [
      'a time of no day',
      receipt,
      { received: { date: '2026-10-06', time: '24:00:00' } },
      ['input-format /received/time'],
    ],
    ['a УПД', receipt, sampleUpd(), expect.arrayContaining(['input-unknown-field /lines'])],
  ] as const)('%s', async (_name, type: TitleType, change, expected) => {
    expect(await refusals(type, change)).toEqual(expected);
  });
});

test('a receipt of an older version is not read as one of this', () => {
  const older = '<Файл ИдФайл="DP_IZVPOL_1" ВерсФорм="1.02"><Документ КНД="1115110"/></Файл>';
  const bytes = new TextEncoder().encode(older);
  expect(() => receipt.parse(bytes)).toThrowError(expect.objectContaining({ code: 'edo-format-unexpected' }));
});

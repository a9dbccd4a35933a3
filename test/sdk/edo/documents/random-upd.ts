import type { Upd } from '@styk/sdk/edo';
import { Decimal } from '@styk/sdk/money';
import fc from 'fast-check';
import { exactly, handler, info, party, reference, signer, text } from './random-970.ts';
import { advanceLine, line } from './random-upd-line.ts';
import { date, decimal, digits, list, participantId, word } from './random-values.ts';
import { inOrder } from './sound-values.ts';

const consignor = fc.oneof(fc.constant('same' as const), party);

const treasury = fc.record(
  {
    contractDate: date,
    contractNumber: word,
    account: exactly(11),
    budgetCode: exactly(20),
    purposeCode: exactly(20),
    treasuryCode: digits(4),
    treasury: word,
  },
  { requiredKeys: ['contractDate', 'contractNumber'] },
);

const transfer = fc.record(
  {
    operation: word,
    kind: word,
    date,
    from: fc.constant('2026-01-01'),
    to: fc.constant('2026-01-31'),
    basis: list(reference, 2),
    handedBy: handler,
    transport: word,
    incoterms: fc.constantFrom('FCA', 'EXW'),
    incotermsVersion: fc.constant('2020'),
    thingMade: fc.record({ date, note: word, document: reference }, { requiredKeys: [] }),
  },
  { requiredKeys: ['operation', 'date'] },
);

const any = fc.record(
  {
    function: fc.constantFrom('СЧФ', 'СЧФДОП', 'ДОП', 'СвРК', 'СвЗК'),
    number: word,
    // Not after the day on which tests make their files.
    date: date.map((day) => (day > '2026-10-05' ? '2026-10-05' : day)),
    senderId: participantId,
    recipientId: participantId,
    productGroups: fc.subarray(['alcohol', 'tobacco', 'oil'], { minLength: 1, maxLength: 1 }),
    fileNameCode: fc.constantFrom('01', '42'),
    documentName: word,
    factName: word,
    uid: word,
    composer: word,
    composerBasis: reference,
    infoStructure: exactly(14),
    correction: fc.record({ number: fc.constantFrom('1', '42', '999'), date }),
    correctedFile: word,
    correctedBuyerFile: word,
    seller: party,
    otherSellers: list(party, 2),
    buyer: party,
    otherBuyers: list(party, 2),
    consignor,
    otherConsignors: list(consignor, 2),
    consignee: party,
    otherConsignees: list(party, 2),
    currency: fc.constantFrom(
      { code: '643', name: 'Российский рубль' },
      { code: '156', name: 'Юань', rate: '11.2345' },
    ),
    payments: list(fc.record({ number: text(30), date, amount: decimal(1000, 2) })),
    shipmentDocuments: list(reference, 2),
    stateContractId: digits(20),
    treasury,
    obligations: list(fc.record({ code: word, name: word }, { requiredKeys: ['code'] })),
    factor: party,
    assignment: reference,
    supportingDocuments: list(reference, 2),
    lines: list(line, 4),
    transfer,
    signers: list(signer, 2),
    info,
    infoFileId: fc.uuid(),
    transferInfo: info,
    transferInfoFileId: fc.uuid(),
  },
  {
    requiredKeys: [
      'function',
      'number',
      'date',
      'senderId',
      'recipientId',
      'documentName',
      'seller',
      'buyer',
      'consignor',
      'consignee',
      'currency',
      'shipmentDocuments',
      'lines',
      'transfer',
      'signers',
    ],
  },
) as fc.Arbitrary<Upd>;

/** The document with what its function wants, and without what it forbids. */
function lawful(upd: Upd, circumstance: string | undefined, advances: Upd['lines']): Upd {
  const { documentName = '', ...rest } = upd;
  switch (upd.function) {
    case 'СЧФ':
      if (circumstance === undefined) return rest;
      if (circumstance !== '2') return { ...rest, invoiceCircumstance: circumstance };
      return {
        ...rest,
        invoiceCircumstance: '2',
        lines: advances,
        payments: rest.payments ?? [{ number: '1', date: upd.date }],
      };
    case 'СЧФДОП':
      return { ...upd, ...(circumstance && { combinedCircumstance: `0000${circumstance}` }) };
    case 'ДОП':
      return { ...upd, documentName, ...(circumstance && { transferCircumstance: `0000${circumstance}` }) };
    default:
      return upd;
  }
}

/** Documents that should build: any shape the model allows, with values the format takes. */
export const updArbitrary: fc.Arbitrary<Upd> = fc
  .tuple(any, fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }), list(advanceLine, 2))
  .map(([upd, circumstance, advances]) => inOrder(counted(lawful(upd, circumstance, advances))));

/** Sometimes with the sum of its quantities. */
function counted(upd: Upd): Upd {
  const quantities = upd.lines.flatMap(({ quantity }) => (quantity === undefined ? [] : [Decimal.of(quantity)]));
  if (upd.uid === undefined || quantities.length < upd.lines.length) return upd;
  return { ...upd, totals: { quantity: quantities.reduce((sum, one) => sum.add(one)).toString() } };
}

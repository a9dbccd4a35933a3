import type { UpdBuyer } from '@styk/sdk/edo';
import fc from 'fast-check';
import { exactly, handler, info, reference, signer } from './random-970.ts';
import { base64, date, decimal, digits, list, participantId, time, word } from './random-values.ts';

const treasury = fc
  .record(
    {
      purchaseCode: digits(36),
      account: exactly(11),
      financialAuthority: word,
      registryNumber: exactly(8),
      budgetObligation: digits(19),
      treasuryCode: exactly(4),
      treasury: word,
      oktmo: fc.oneof(digits(8), digits(11)),
      deliveryOktmo: digits(8),
      payBy: date,
      monetaryObligation: exactly(22),
      priority: fc.constant('5'),
      paymentKind: fc.constantFrom('0', '4'),
      obligations: list(
        fc.record(
          {
            line: fc.integer({ min: 1, max: 999 }).map(String),
            investmentCode: digits(24),
            funds: fc.constantFrom('1', '3', '4', '5', '6'),
            budgetCode: exactly(20),
            purposeCode: digits(20),
            advance: decimal(1000, 2),
          },
          { requiredKeys: ['line', 'funds', 'budgetCode', 'advance'] },
        ),
      ),
    },
    { requiredKeys: ['account', 'financialAuthority', 'registryNumber', 'oktmo', 'obligations'] },
  )
  .map((one) => (one.payBy === undefined ? one : { priority: '5', paymentKind: '0', ...one }));

const flag = fc.boolean();

/** Buyer titles that should build, with all that they quote. */
export const updBuyerArbitrary: fc.Arbitrary<UpdBuyer> = (
  fc.record(
    {
      result: fc.constantFrom('accepted', 'accepted-with-differences', 'not-accepted'),
      acceptedOn: date,
      operation: word,
      kind: word,
      differences: reference,
      acceptedBy: handler,
      uid: word,
      composer: word,
      composerBasis: reference,
      treasury,
      signers: list(signer, 2),
      info,
      infoFileId: fc.uuid(),
      answers: fc.record(
        {
          id: word,
          madeOn: date,
          madeAt: time,
          signatures: list(base64),
          documentName: word,
          function: fc.constantFrom('СЧФДОП', 'ДОП'),
          number: word,
          date,
        },
        { requiredKeys: ['id', 'madeOn', 'madeAt', 'signatures', 'documentName', 'function', 'date'] },
      ),
      senderId: participantId,
      recipientId: participantId,
      flags: fc.record({
        traceable: flag,
        marked: flag,
        alcohol: flag,
        tobacco: flag,
        oil: flag,
        code: fc.constantFrom('00', '07'),
      }),
    },
    { requiredKeys: ['result', 'acceptedOn', 'signers', 'answers', 'senderId', 'recipientId', 'flags'] },
  ) as fc.Arbitrary<UpdBuyer>
).map((title) => {
  if (title.result !== 'not-accepted') return title;
  const { operation: _, ...refusal } = title;
  return refusal;
});

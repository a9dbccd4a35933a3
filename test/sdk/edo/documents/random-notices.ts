import type { Annulment, Clarification, DateConfirmation, NoticeParticipant, Receipt } from '@styk/sdk/edo';
import fc from 'fast-check';
import { base64, date, digits, inn10, list, participantId, person, time, word } from './random-values.ts';

/** Technological documents that should build. */

const id = participantId;
const inn12 = fc.constant('540712345653');
const kpp = digits(7).map((tail) => `77${tail}`);
const text = fc.oneof(word, fc.constant(''));
const moment = fc.record({ date, time });
const operator = fc.record({ name: word, inn: inn10, id: fc.constantFrom('2BM', '2BE', '2LT') });
const answers = fc.record({ id: word, signatures: list(base64) });

const organisation = fc.record({ id, name: word, inn: inn10, kpp });
const entrepreneur = fc.record({ id, person, inn: inn12 });

const participant = fc.oneof(
  organisation,
  entrepreneur,
  fc.record({ id, individual: person, inn: inn12 }),
  fc.record({
    id,
    status: fc.constant('organisation'),
    countryCode: digits(3),
    name: word,
    taxCode: word,
    other: word,
  }),
  fc.record({ id, status: fc.constant('person'), name: word, other: word }, { requiredKeys: ['id', 'status', 'name'] }),
) as fc.Arbitrary<NoticeParticipant>;

const mchd = fc.oneof(
  fc.record(
    { number: fc.uuid(), issued: date, presented: fc.constant('attached'), internalNumber: word, internalDate: date },
    { requiredKeys: ['number', 'issued', 'presented'] },
  ),
  fc.record({ number: fc.uuid(), issued: date, presented: fc.constant('stored'), store: word }),
);
const paperPower = fc.record(
  { number: word, issued: date, principal: word, signedBy: person },
  { requiredKeys: ['number', 'issued'] },
);
const signed = { name: person, position: word, signatureType: fc.constantFrom('1', '2', '3') };
const signer = fc.oneof(
  fc.record({ ...signed, powers: fc.constant('own') }, { requiredKeys: ['name'] }),
  fc.record({ ...signed, powers: fc.constant('mchd'), mchd }),
  fc.record({ ...signed, powers: fc.constant('paper'), paperPower }),
);
const namedSigner = fc.record({ name: person, position: word });

export const receiptArbitrary = fc.record({
  sender: participant,
  received: moment,
  answers,
  recipient: fc.oneof(participant, fc.record({ id, operator })),
  signer,
}) as fc.Arbitrary<Receipt>;

export const clarificationArbitrary = fc.record({
  sender: participant,
  received: moment,
  answers: fc.record({ id: word, signatures: fc.tuple(base64) }),
  text,
  recipient: participant,
  signer,
}) as fc.Arbitrary<Clarification>;

export const confirmationArbitrary = fc.record(
  { operator, confirmed: moment, answers, sender: participant, recipient: participant, signer: namedSigner },
  { requiredKeys: ['operator', 'confirmed', 'answers', 'sender', 'recipient'] },
) as fc.Arbitrary<DateConfirmation>;

export const annulmentArbitrary = fc.record(
  {
    sender: fc.oneof(organisation, entrepreneur),
    answers,
    text,
    recipient: fc.oneof(organisation, entrepreneur),
    signer: namedSigner,
  },
  { requiredKeys: ['sender', 'answers', 'text', 'recipient'] },
) as fc.Arbitrary<Annulment>;

import { ANY_FILE } from '../answered-file.ts';
import type { TitleType } from '../document-type.ts';
import { mappedTitle } from '../mapped-title.ts';
import { type Annulment, annulmentMapping } from './annulment.ts';
import { factsAlong, factsBack, factsOfFile } from './answer-facts.ts';
import { type Clarification, clarificationMapping } from './clarification.ts';
import { type DateConfirmation, deliveryMapping, sendingMapping } from './confirmation.ts';
import { type Receipt, receiptMapping } from './receipt.ts';
import { sampleAnnulment, sampleClarification, sampleConfirmation, sampleReceipt } from './sample.ts';

export const receipt: TitleType<Receipt> = mappedTitle<Receipt>({
  format: 'receipt/1.03',
  title: 'recipient',
  answers: ANY_FILE,
  factsOf: factsBack,
  mapping: receiptMapping,
  // A file to or from an operator is named after the operator's three characters.
  participants: ({ sender, recipient }) => ['operator' in recipient ? recipient.operator.id : recipient.id, sender.id],
  sample: sampleReceipt,
});

export const clarification: TitleType<Clarification> = mappedTitle<Clarification>({
  format: 'clarification/1.03',
  title: 'recipient',
  answers: ANY_FILE,
  factsOf: factsBack,
  mapping: clarificationMapping,
  participants: ({ sender, recipient }) => [recipient.id, sender.id],
  sample: sampleClarification,
});

export const annulment: TitleType<Annulment> = mappedTitle<Annulment>({
  format: 'annulment/1.02',
  title: 'either',
  answers: ANY_FILE,
  factsOf: factsOfFile,
  mapping: annulmentMapping,
  participants: ({ sender, recipient }) => [recipient.id, sender.id],
  sample: sampleAnnulment,
});

export const sendingConfirmation: TitleType<DateConfirmation> = mappedTitle<DateConfirmation>({
  format: 'sending-confirmation/1.03',
  title: 'operator',
  answers: ANY_FILE,
  factsOf: factsAlong,
  mapping: sendingMapping,
  participants: ({ operator, recipient }) => [recipient.id, operator.id],
  sample: sampleConfirmation,
});

export const deliveryConfirmation: TitleType<DateConfirmation> = mappedTitle<DateConfirmation>({
  format: 'delivery-confirmation/1.03',
  title: 'operator',
  answers: ANY_FILE,
  factsOf: factsAlong,
  mapping: deliveryMapping,
  participants: ({ operator, sender }) => [sender.id, operator.id],
  sample: sampleConfirmation,
});

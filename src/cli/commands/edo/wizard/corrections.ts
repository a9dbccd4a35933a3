import type { LocalizedText } from '@styk/sdk/errors';
import type { Choice } from '../../../context/questions.ts';
import { isAboutDocument } from './about-document.ts';
import { isAboutSigner } from './about-signer.ts';
import { isAboutTransfer } from './about-transfer.ts';
import type { Answers } from './answers.ts';
import type { Interview } from './interview.ts';

/** Parts of a document that can be asked again. */
const parts: readonly {
  readonly id: string;
  readonly name: LocalizedText;
  readonly holds: (field: string) => boolean;
}[] = [
  { id: 'document', name: { ru: 'вид, номер и дату', en: 'type, number and date' }, holds: isAboutDocument },
  { id: 'seller', name: { ru: 'продавца', en: 'the seller' }, holds: (field) => field.startsWith('seller.') },
  { id: 'buyer', name: { ru: 'покупателя', en: 'the buyer' }, holds: (field) => field.startsWith('buyer.') },
  { id: 'transfer', name: { ru: 'отгрузку и основание', en: 'the shipment and its basis' }, holds: isAboutTransfer },
  { id: 'signer', name: { ru: 'подписанта', en: 'the signer' }, holds: isAboutSigner },
];

/** What can be corrected: the parts, each line, and how many lines there are. */
export function correctionChoices({ lines }: Answers): Choice<string>[] {
  const named = lines.map(({ 'line.name': name = '' }, index) => ({ index, name: `${index + 1}. ${name}` }));
  return [
    ...parts.map(({ id, name }) => ({ value: id, name: { ru: `Исправить ${name.ru}`, en: `Correct ${name.en}` } })),
    ...named.map(({ index, name }) => ({
      value: `line ${index}`,
      name: { ru: `Исправить строку ${name}`, en: `Correct line ${name}` },
    })),
    { value: 'add', name: { ru: 'Добавить строку', en: 'Add a line' } },
    ...(lines.length === 1
      ? []
      : named.map(({ index, name }) => ({
          value: `drop ${index}`,
          name: { ru: `Удалить строку ${name}`, en: `Drop line ${name}` },
        }))),
  ];
}

/** Takes back the answers of what is to be corrected; the questions then ask for them. */
export function correct(interview: Interview, choice: string, given: Readonly<Record<string, string>>): void {
  const { document, lines } = interview.answers;
  const [what, index] = choice.split(' ');
  const part = parts.find(({ id }) => id === what);
  if (part !== undefined) interview.takeBack(part.holds);
  else if (what === 'line') interview.takeBack(() => true, Number(index));
  else if (what === 'drop') lines.splice(Number(index), 1);
  else {
    delete document['own.lines'];
    lines.push({ ...given });
  }
}

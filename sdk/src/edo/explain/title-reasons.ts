import type { LocalizedText } from '../../errors/index.ts';
import { titleTypes } from '../documents/registry.ts';
import type { FormatInfo, TitleParty } from '../formats/edition.ts';
import { findFormat, formats } from '../formats/registry.ts';
import { functions } from '../reference/functions.ts';
import { type Reason, reason } from './reason.ts';

const PARTIES: Readonly<Record<TitleParty, LocalizedText>> = {
  seller: { ru: 'продавец', en: 'the seller' },
  buyer: { ru: 'покупатель', en: 'the buyer' },
  contractor: { ru: 'исполнитель', en: 'the contractor' },
  customer: { ru: 'заказчик', en: 'the customer' },
  consignor: { ru: 'грузоотправитель', en: 'the consignor' },
  carrier: { ru: 'перевозчик', en: 'the carrier' },
  consignee: { ru: 'грузополучатель', en: 'the consignee' },
  recipient: { ru: 'получатель документа', en: 'whoever has received the document' },
  operator: { ru: 'оператор ЭДО', en: 'the operator' },
  either: { ru: 'любая из сторон', en: 'either side' },
  principal: { ru: 'доверитель', en: 'the principal' },
};

/** Why there is this title: who makes it, what it answers, what answers it. */
export function titleReasons({ id, party, title }: FormatInfo): Reason[] {
  const answered = titleTypes.find((one) => one.id === id)?.answers;
  const answer = titleTypes.find(({ answers }) => answers === id);
  const isKnown = formats.some((info) => info.id === answered);
  return [
    reason('title', texts.made, { title, party: PARTIES[party] }),
    ...(answered === undefined || !isKnown
      ? []
      : [reason('title', texts.answers, { other: findFormat(answered).title })]),
    ...(answer === undefined ? [] : [reason('title', texts.answeredBy, { other: findFormat(answer.id).title })]),
  ];
}

/** What the document's Функция makes of it. */
export function functionReasons(value: string): Reason[] {
  const known = functions.entries.get(value);
  if (known === undefined) return [];
  const told = [reason('function', texts.function, { value, name: known.name })];
  return value === 'СЧФ' ? [...told, reason('function', texts.invoiceOnly)] : told;
}

const texts = {
  made: { ru: '«{title}»: составляет и подписывает {party}', en: '“{title}”: made and signed by {party}' },
  answers: { ru: 'Это ответ на документ «{other}»', en: 'It answers “{other}”' },
  answeredBy: { ru: 'Вторая сторона отвечает документом «{other}»', en: 'The other side answers with “{other}”' },
  function: { ru: 'Функция {value}: {name}', en: 'Функция {value}: {name}' },
  invoiceOnly: {
    ru: 'На счёт-фактуру титул покупателя не составляется',
    en: 'An invoice alone is not answered by a buyer title',
  },
} as const;

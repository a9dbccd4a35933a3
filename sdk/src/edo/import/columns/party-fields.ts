import type { ColumnField } from './fields.ts';

/** A party and the words by which headings call it: who, and of whom. */
interface PartyWords {
  readonly party: string;
  readonly ru: string;
  readonly en: string;
  readonly words: readonly (readonly [nominative: string, genitive: string])[];
}

const parties: readonly PartyWords[] = [
  {
    party: 'seller',
    ru: 'продавца',
    en: 'seller',
    words: [
      ['Продавец', 'Продавца'],
      ['Поставщик', 'Поставщика'],
    ],
  },
  {
    party: 'buyer',
    ru: 'покупателя',
    en: 'buyer',
    words: [
      ['Покупатель', 'Покупателя'],
      ['Плательщик', 'Плательщика'],
      ['Заказчик', 'Заказчика'],
    ],
  },
  { party: 'consignee', ru: 'грузополучателя', en: 'consignee', words: [['Грузополучатель', 'Грузополучателя']] },
];

/** A part of a party and the words for it; the first one is its title. */
const parts: readonly (readonly [part: string, en: string, words: readonly string[]])[] = [
  ['inn', 'ИНН', ['ИНН']],
  ['kpp', 'КПП', ['КПП']],
  ['ogrnip', 'ОГРНИП', ['ОГРНИП']],
  ['address', 'Address', ['Адрес', 'Юридический адрес']],
  [
    'id',
    'Participant id',
    ['ИД ЭДО', 'GUID участника', 'GUID', 'Идентификатор участника ЭДО', 'Идентификатор ЭДО', 'ИД участника'],
  ],
];

/** Seller, buyer and consignee: `ИНН покупателя`, `Покупатель ИНН`, and `Покупатель` for the name. */
export const partyFields: readonly ColumnField[] = parties.flatMap(({ party, ru, en, words }) => [
  ...parts
    .filter(([part]) => part !== 'id' || party !== 'consignee')
    .map(([part, title, names]) => ({
      name: `${party}.${part}`,
      title: { ru: `${names[0]} ${ru}`, en: `${title} of the ${en}` },
      aliases: names.flatMap((name) => words.flatMap(([who, whose]) => [`${name} ${whose}`, `${who} ${name}`])),
    })),
  {
    name: `${party}.name`,
    title: { ru: `Наименование ${ru}`, en: `Name of the ${en}` },
    aliases: words.flatMap(([who, whose]) => [who, `Наименование ${whose}`, `${who} наименование`]),
  },
]);

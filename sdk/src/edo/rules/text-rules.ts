import type { Rule } from './rule.ts';

const BLANK = /^\s|\s$/;

/** Texts as such, in every document of exchange. */
export const textRules: readonly Rule[] = [
  {
    code: 'TEXT-01',
    formats: [
      'upd-seller',
      'upd-buyer',
      'torg12-seller',
      'torg12-buyer',
      'act-contractor',
      'act-customer',
      'correction-seller',
      'correction-buyer',
      'waybill-consignor',
      'waybill-acceptance',
      'waybill-consignee',
      'waybill-handover',
    ],
    contexts: ['**'],
    severity: 'warning',
    message: {
      ru: 'Значение начинается или кончается пробелом: «{value}»',
      en: 'The value begins or ends with a blank: “{value}”',
    },
    hint: {
      ru: 'Уберите пробелы по краям: из-за них не сходятся номера и наименования',
      en: 'Remove the blanks at the edges: numbers and names fail to match because of them',
    },
    begin: () => (element) => {
      // Asked of every element there is: an array is made only where something is found.
      for (const { value } of element.attributes) {
        if (!isEdged(value)) continue;
        return element.attributes
          .filter((attribute) => BLANK.test(attribute.value))
          .map((attribute) => ({ params: { value: attribute.value.slice(0, 60) }, at: `@${attribute.name}` }));
      }
      return undefined;
    },
  },
];

function isEdged(value: string): boolean {
  return value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20;
}

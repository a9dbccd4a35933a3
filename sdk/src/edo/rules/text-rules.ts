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
      // Asked of every element there is: attributes are looked at one by one only where something is found.
      if (!element.someValue(isEdged)) return undefined;
      return element.attributes
        .filter(({ value }) => BLANK.test(value))
        .map(({ name, value }) => ({ params: { value: value.slice(0, 60) }, at: `@${name}` }));
    },
  },
];

/** Whether a value may be one that `BLANK` finds: a quick look at its ends. */
function isEdged(text: string, from: number, end: number): boolean {
  return end > from && (text.charCodeAt(from) <= 0x20 || text.charCodeAt(end - 1) <= 0x20);
}

import type { Rule } from './rule.ts';

/** Conditions of the УПД buyer title that its schema cannot express. */
export const updBuyerRules: readonly Rule[] = [
  {
    code: 'BUYER-01',
    formats: ['upd-buyer'],
    contexts: ['Документ/СодФХЖ4/СвПрин'],
    severity: 'error',
    message: { ru: 'При КодИтога=3 СодОпер не указывается', en: 'СодОпер is not allowed with КодИтога=3' },
    check(acceptance) {
      const refused = acceptance.child('КодСодОпер')?.attribute('КодИтога') === '3';
      return refused && acceptance.attribute('СодОпер') !== undefined ? { at: '@СодОпер' } : undefined;
    },
  },
];

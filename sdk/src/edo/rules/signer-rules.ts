import type { Rule } from './rule.ts';

const formats = ['upd-seller', 'upd-buyer'];

/** What operators ask of Подписант beyond the format, the same in every title of order 970@. */
export const signerRules: readonly Rule[] = [
  {
    code: 'SIGN-03',
    formats,
    contexts: ['Документ/Подписант'],
    severity: 'warning',
    message: { ru: 'Не указана должность подписанта', en: 'The signer has no position' },
    hint: {
      ru: 'Формат допускает, но ЭДО Лайт не принимает СЧФДОП и ДОП без Должн',
      en: 'The format allows it, but ЭДО Лайт refuses СЧФДОП and ДОП without Должн',
    },
    check: (signer, { isTransfer }) =>
      isTransfer && signer.attribute('Должн') === undefined ? { at: '@Должн' } : undefined,
  },
];

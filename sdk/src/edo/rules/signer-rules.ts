import type { Rule } from './rule.ts';

const formats = ['upd-seller/5.02', 'upd-seller/5.03', 'upd-buyer/5.02', 'upd-buyer/5.03'];

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
    begin:
      ({ isTransfer }) =>
      (signer) =>
        isTransfer && signer.attribute('Должн') === undefined ? { at: '@Должн' } : undefined,
  },
];

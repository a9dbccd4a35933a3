import type { Rule } from './rule.ts';

const formats = ['upd-seller', 'upd-buyer'];

/** СвДоверЭл ⇔ 3, СвДоверБум ⇔ 5. */
function power(code: string, element: string, method: string): Rule {
  return {
    code,
    formats,
    contexts: ['Документ/Подписант'],
    severity: 'error',
    message: {
      ru: '{element} указывается тогда и только тогда, когда СпосПодтПолном={method}',
      en: '{element} is given if and only if СпосПодтПолном={method}',
    },
    check(signer) {
      const given = signer.child(element) !== undefined;
      if (given === (signer.attribute('СпосПодтПолном') === method)) return undefined;
      return { params: { element, method }, at: element };
    },
  };
}

/** Conditions on Подписант, the same in every title of order 970@. */
export const signerRules: readonly Rule[] = [
  power('SIGN-01', 'СвДоверЭл', '3'),
  power('SIGN-02', 'СвДоверБум', '5'),
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

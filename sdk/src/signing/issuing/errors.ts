import { defineErrors } from '../../errors/index.ts';

/** What can be wrong with the data of a certificate that is to be issued. */
export const issuingErrors = defineErrors({
  'signing-subject-not-numeric': {
    category: 'usage',
    message: {
      en: 'The number in the attribute {attribute} may hold digits only: {value}',
      ru: 'В атрибуте {attribute} могут быть только цифры: {value}',
    },
    hint: {
      en: 'Give ИНН, ОГРН and СНИЛС without hyphens and spaces.',
      ru: 'Укажите ИНН, ОГРН и СНИЛС без дефисов и пробелов.',
    },
  },
});

import { defineErrors } from '@styk/sdk/errors';

export const authErrors = defineErrors({
  'auth-secret-empty': {
    category: 'usage',
    message: { ru: 'секрет пуст: {source}', en: 'the secret is empty: {source}' },
    hint: {
      ru: 'Первой строкой нужен секрет ключа доступа',
      en: 'The first line has to be the secret of the access key',
    },
  },
  'auth-secret-twice': {
    category: 'usage',
    message: {
      ru: '--secret-file и --secret-stdin указаны вместе',
      en: '--secret-file and --secret-stdin are given together',
    },
    hint: { ru: 'Укажите что-то одно', en: 'Give one of them' },
  },
});

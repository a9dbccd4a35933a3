import { defineErrors } from '@styk/sdk/errors';

export const registerErrors = defineErrors({
  'loyalty-register-unreadable': {
    category: 'usage',
    message: { ru: '{file} не читается: {reason}', en: '{file} cannot be read: {reason}' },
    hint: { ru: 'Нужен файл NDJSON или CSV, можно в gzip', en: 'A file of NDJSON or CSV is needed, maybe in gzip' },
  },
  'loyalty-register-kind-unknown': {
    category: 'invalid',
    message: {
      ru: 'в {file} нет ни одной операции реестра',
      en: 'there is not one operation of a register in {file}',
    },
    hint: {
      ru: 'В каждой строке нужен operationKey и одно из: sale, refund, points. Чеки кассы отправляет styk loyalty submit',
      en: 'A line needs operationKey and one of sale, refund, points. Receipts of a till are sent by styk loyalty submit',
    },
  },
  'loyalty-register-changed': {
    category: 'usage',
    message: { ru: '{file} изменился, пока передавался', en: '{file} has changed while it was sent' },
    hint: { ru: 'Повторите, когда файл готов', en: 'Run it again when the file is complete' },
  },
});

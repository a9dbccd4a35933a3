import { defineErrors } from '@styk/sdk/errors';

/** What can go wrong around the files of powers of attorney. */
export const mchdCommandErrors = defineErrors({
  'cli-mchd-not-json': {
    category: 'usage',
    message: { ru: 'в файле не JSON: {reason}', en: 'the file is not JSON: {reason}' },
    hint: { ru: 'Вид таблиц и списков: docs/mchd.md', en: 'The shape of tables and lists: docs/mchd.md' },
  },
  'cli-mchd-no-certificate': {
    category: 'usage',
    message: { ru: 'в файле нет сертификата', en: 'there is no certificate in the file' },
  },
});

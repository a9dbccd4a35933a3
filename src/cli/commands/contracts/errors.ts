import { defineErrors } from '@styk/sdk/errors';

export const contractsCommandErrors = defineErrors({
  'cli-contracts-unknown': {
    category: 'usage',
    message: { ru: 'Нет контракта {name}', en: 'There is no contract {name}' },
    hint: { ru: 'Есть: {known}.', en: 'There are: {known}.' },
  },
  'cli-contracts-none': {
    category: 'usage',
    message: { ru: 'В папке {folder} нет контрактов', en: 'The folder {folder} has no contracts' },
    hint: { ru: 'Проверяются файлы *.yaml самой папки.', en: 'The *.yaml files of the folder itself are checked.' },
  },
});

import { defineErrors } from '@styk/sdk/errors';

export const contractErrors = defineErrors({
  'contracts-unreadable': {
    category: 'usage',
    message: { ru: 'Контракт {file} не читается: {reason}', en: 'The contract {file} cannot be read: {reason}' },
    hint: {
      ru: 'Проверьте, что это файл OpenAPI 3.1 в YAML или JSON.',
      en: 'Check that it is an OpenAPI 3.1 file in YAML or JSON.',
    },
  },
  'contracts-dangling-reference': {
    category: 'usage',
    message: {
      ru: 'В контракте {file} ссылка {reference} никуда не ведёт',
      en: 'In the contract {file} the reference {reference} leads nowhere',
    },
    hint: { ru: 'Исправьте $ref.', en: 'Correct the $ref.' },
  },
  'contracts-operation-incomplete': {
    category: 'usage',
    message: {
      ru: 'В контракте {file} у операции {operation} нет {what}',
      en: 'In the contract {file} the operation {operation} lacks {what}',
    },
    hint: { ru: 'Дополните операцию.', en: 'Complete the operation.' },
  },
});

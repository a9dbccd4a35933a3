import { defineErrors } from '@styk/sdk/errors';

export const contractErrors = defineErrors({
  'contracts-unreadable': {
    category: 'usage',
    message: { ru: 'Контракт {file} не читается: {reason}', en: 'The contract {file} cannot be read: {reason}' },
    hint: {
      ru: 'Проверьте, что это файл OpenAPI в YAML или JSON.',
      en: 'Check that it is an OpenAPI file in YAML or JSON.',
    },
  },
  'contracts-too-large': {
    category: 'invalid',
    message: {
      ru: 'Контракт {file} слишком велик или слишком глубок: предел — {characters} знаков, {values} значений, {depth} уровней',
      en: 'The contract {file} is too large or too deep: the limit is {characters} characters, {values} values, {depth} levels',
    },
  },
  'contracts-too-many-files': {
    category: 'invalid',
    message: {
      ru: 'Контракт состоит более чем из {limit} файлов',
      en: 'The contract is made of more than {limit} files',
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

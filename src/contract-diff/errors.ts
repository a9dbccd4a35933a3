import { defineErrors } from '@styk/sdk/errors';

export const contractDiffErrors = defineErrors({
  'contract-diff-not-openapi': {
    category: 'usage',
    message: { ru: '{file} — не OpenAPI 3.0 и не 3.1', en: '{file} is neither OpenAPI 3.0 nor 3.1' },
    hint: {
      ru: 'Укажите файл или папку с контрактами OpenAPI 3.x; Swagger 2.0 сначала переведите в OpenAPI 3.',
      en: 'Name a file or a folder with OpenAPI 3.x contracts; convert Swagger 2.0 to OpenAPI 3 first.',
    },
  },
  'contract-diff-nothing-found': {
    category: 'usage',
    message: { ru: 'В папке {folder} нет контрактов OpenAPI', en: 'The folder {folder} has no OpenAPI contracts' },
    hint: {
      ru: 'Контракты ищутся в самой папке: *.yaml, *.yml, *.json с полем openapi.',
      en: 'Contracts are looked for in the folder itself: *.yaml, *.yml, *.json with a member openapi.',
    },
  },
  'contract-diff-declarations-invalid': {
    category: 'usage',
    message: {
      ru: 'Объявленные изменения {file} не читаются: {reason}',
      en: 'The declared changes {file} cannot be read: {reason}',
    },
    hint: {
      ru: 'Нужен список JSON объектов с rule, old, new и reason: первые три возьмите из вывода --json, причину напишите сами.',
      en: 'A JSON list of objects with rule, old, new and reason is needed: the first three as --json prints them, the reason is yours.',
    },
  },
  'contract-diff-snapshot-exists': {
    category: 'usage',
    message: { ru: 'Снимок {folder} уже есть', en: 'The snapshot {folder} is there already' },
    hint: {
      ru: 'Выпущенное не переписывают. Поднимите версию пакета или, если снимок ещё не выпущен, удалите его папку.',
      en: 'What is released is not rewritten. Raise the version of the package or, when it is not released yet, delete the folder.',
    },
  },
});

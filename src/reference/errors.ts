import { defineErrors } from '@styk/sdk/errors';

export const referenceErrors = defineErrors({
  'reference-no-contract': {
    category: 'invalid',
    message: {
      ru: '{file}: это не OpenAPI 3.0 или 3.1 (версия: {version})',
      en: '{file}: this is no OpenAPI 3.0 or 3.1 (version: {version})',
    },
    hint: {
      ru: 'Нужен файл с openapi в корне; файлы, на которые он ссылается, найдутся сами.',
      en: 'A file with openapi at its root is needed; those it refers to are found by themselves.',
    },
  },
  'reference-no-operations': {
    category: 'invalid',
    message: { ru: '{file}: в контракте нет ни одной операции', en: '{file}: the contract has no operation' },
    hint: { ru: 'Проверьте paths.', en: 'Check its paths.' },
  },
  'reference-foreign-file': {
    category: 'usage',
    message: {
      ru: 'Файл {file} в папке {folder} — не из справочника; ничего не записано',
      en: 'The file {file} in {folder} is none of a reference; nothing has been written',
    },
    hint: { ru: 'Укажите другую папку в --out.', en: 'Name another folder with --out.' },
  },
});

import { defineErrors } from '@styk/sdk/errors';

export const codegenErrors = defineErrors({
  'codegen-contract-inexpressible': {
    category: 'usage',
    message: {
      ru: 'Генератор не может выразить {pointer}: {what}; {why}',
      en: 'The generator cannot express {pointer}: {what}; {why}',
    },
    hint: {
      ru: 'Контракты экосистемы генератор должен выражать полностью: измените контракт.',
      en: 'The generator has to express contracts of the ecosystem whole: change the contract.',
    },
  },
  'codegen-event-incomplete': {
    category: 'usage',
    message: {
      ru: 'У события {event} в x-styk-events нет {what}',
      en: 'The event {event} in x-styk-events lacks {what}',
    },
  },
  'codegen-no-contract': {
    category: 'invalid',
    message: {
      ru: '{file}: это не OpenAPI 2.0, 3.0 или 3.1 (версия: {version})',
      en: '{file}: this is no OpenAPI 2.0, 3.0 or 3.1 (version: {version})',
    },
    hint: {
      ru: 'Нужен файл с openapi или swagger в корне; файлы, на которые он ссылается, найдутся сами.',
      en: 'A file with openapi or swagger at its root is needed; those it refers to are found by themselves.',
    },
  },
  'codegen-no-operations': {
    category: 'invalid',
    message: { ru: '{file}: в контракте нет ни одной операции', en: '{file}: the contract has no operation' },
    hint: { ru: 'Проверьте paths.', en: 'Check its paths.' },
  },
  'codegen-foreign-file': {
    category: 'usage',
    message: {
      ru: 'Файл {file} в папке {folder} написан не генератором; ничего не записано',
      en: 'The file {file} in {folder} was not written by the generator; nothing has been written',
    },
    hint: { ru: 'Укажите другую папку в --out.', en: 'Name another folder with --out.' },
  },
  'codegen-names-invalid': {
    category: 'usage',
    message: { ru: 'Файл имён: {path} — нужно: {wanted}', en: 'Names file: {path} — wanted: {wanted}' },
  },
});

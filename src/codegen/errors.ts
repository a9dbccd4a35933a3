import { defineErrors } from '@styk/sdk/errors';

export const codegenErrors = defineErrors({
  'codegen-reference-unsupported': {
    category: 'usage',
    message: {
      ru: 'Ссылка {reference} не указывает на components/schemas',
      en: 'The reference {reference} does not point into components/schemas',
    },
    hint: {
      ru: 'Вынесите схему в components/schemas и сошлитесь на неё.',
      en: 'Move the schema to components/schemas and refer to it there.',
    },
  },
  'codegen-name-collision': {
    category: 'usage',
    message: {
      ru: 'Имя {name} занято двумя разными схемами: {first} и {second}',
      en: 'The name {name} stands for two different schemas: {first} and {second}',
    },
    hint: { ru: 'Переименуйте одну из них.', en: 'Rename one of them.' },
  },
  'codegen-operation-unsupported': {
    category: 'usage',
    message: {
      ru: 'Операция {operation}: {reason}',
      en: 'Operation {operation}: {reason}',
    },
  },
  'codegen-event-incomplete': {
    category: 'usage',
    message: {
      ru: 'У события {event} в x-styk-events нет {what}',
      en: 'The event {event} in x-styk-events lacks {what}',
    },
  },
});

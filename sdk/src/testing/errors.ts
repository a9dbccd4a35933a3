import { defineErrors } from '../errors/index.ts';

export const testingErrors = defineErrors({
  'testing-operation-unknown': {
    category: 'usage',
    message: { ru: 'Операции {operation} нет в контрактах', en: 'The contracts have no operation {operation}' },
    hint: { ru: 'Пишется как loyalty.getMember.', en: 'Write it like loyalty.getMember.' },
  },
  'testing-not-a-resource': {
    category: 'usage',
    message: {
      ru: 'Операция {operation} не читает объект по идентификатору',
      en: 'Operation {operation} does not read an object by its id',
    },
    hint: { ru: 'Подходит, например, loyalty.getMember.', en: 'One that does is loyalty.getMember.' },
  },
  'testing-data-invalid': {
    category: 'usage',
    message: {
      ru: 'Данные теста не соответствуют контракту операции {operation}: {problem}',
      en: 'The data of the test are not what the contract of {operation} allows: {problem}',
    },
  },
});

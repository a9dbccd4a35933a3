import { defineErrors } from '@styk/sdk/errors';

export const codegenErrors = defineErrors({
  'codegen-contract-inexpressible': {
    category: 'usage',
    message: {
      ru: '{pointer}: {what}; {why}',
      en: '{pointer}: {what}; {why}',
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
});

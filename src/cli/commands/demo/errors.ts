import { defineErrors } from '@styk/sdk/errors';

/** What can stop the demo besides the errors of the commands it runs. */
export const demoErrors = defineErrors({
  'cli-demo-folder-taken': {
    category: 'usage',
    message: { ru: 'в папке лежит не результат demo', en: 'the folder holds something that demo did not make' },
    hint: { ru: 'Укажите другую: --out, или сотрите её: --force', en: 'Name another one: --out, or erase it: --force' },
  },
  'cli-demo-command-failed': {
    category: 'invalid',
    message: {
      ru: 'шаг «{step}»: команда завершилась с кодом {code}: {command}',
      en: 'step "{step}": the command ended with code {code}: {command}',
    },
    hint: { ru: 'Повторите её отдельно и посмотрите, что она говорит', en: 'Run it by itself and see what it says' },
  },
  'cli-demo-unexpected': {
    category: 'invalid',
    message: {
      ru: 'шаг «{step}»: {what}: {found}, а должно быть {expected}',
      en: 'step "{step}": {what}: {found} instead of {expected}',
    },
    hint: { ru: 'Подробности в summary.json', en: 'See summary.json' },
  },
  'cli-demo-sandbox-gone': {
    category: 'unavailable',
    message: {
      ru: 'песочница остановилась посреди demo ({reason})',
      en: 'the sandbox stopped in the middle of the demo ({reason})',
    },
    hint: {
      ru: 'Её вывод: {log}. Данные целы; запустите demo ещё раз',
      en: 'Its output: {log}. Its data are intact; run the demo again',
    },
  },
});

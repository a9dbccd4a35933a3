import { defineErrors } from '@styk/sdk/errors';

export const sandboxCommandErrors = defineErrors({
  'sandbox-not-running': {
    category: 'unavailable',
    message: { ru: 'Песочница с данными в {data} не запущена', en: 'No sandbox is running on the data in {data}' },
    hint: {
      ru: 'Запустите: styk sandbox start --detach; другая папка задаётся через --data.',
      en: 'Start it: styk sandbox start --detach; another folder is named by --data.',
    },
  },
  'sandbox-start-failed': {
    category: 'unavailable',
    message: { ru: 'Песочница не запустилась: {reason}', en: 'The sandbox did not start: {reason}' },
    hint: { ru: 'Подробности: {log}', en: 'Details: {log}' },
  },
  'sandbox-stop-failed': {
    category: 'unavailable',
    message: {
      ru: 'Песочница (процесс {pid}) не остановилась за {seconds} с',
      en: 'The sandbox (process {pid}) did not stop within {seconds} s',
    },
    hint: {
      ru: 'Завершите процесс {pid} сами: отвеченное уже на диске.',
      en: 'End the process {pid} yourself: what was answered is on the disk.',
    },
  },
  'sandbox-ephemeral-detached': {
    category: 'usage',
    message: {
      ru: '--ephemeral не сочетается с --detach и --data: без папки песочницу не найти',
      en: '--ephemeral does not go with --detach or --data: without a folder the sandbox could not be found again',
    },
  },
  'sandbox-port-invalid': {
    category: 'usage',
    message: { ru: 'порта {port} не бывает', en: 'there is no port {port}' },
    hint: { ru: 'Нужен порт от 0 до 65535; 0 — любой свободный', en: 'A port from 0 to 65535; 0 takes any free one' },
  },
  'sandbox-time-invalid': {
    category: 'usage',
    message: { ru: '«{value}» — не момент времени', en: '"{value}" is not a point in time' },
    hint: { ru: 'Пример: 2026-11-22T10:00:00+03:00', en: 'Example: 2026-11-22T10:00:00+03:00' },
  },
  'sandbox-duration-invalid': {
    category: 'usage',
    message: { ru: '«{value}» — не промежуток времени', en: '"{value}" is not a length of time' },
    hint: { ru: 'Примеры: 30d, 12h, 15m, 90s, 500ms', en: 'Examples: 30d, 12h, 15m, 90s, 500ms' },
  },
  'sandbox-faults-unreadable': {
    category: 'usage',
    message: { ru: 'Правила сбоев не читаются: {reason}', en: 'The fault rules cannot be read: {reason}' },
    hint: {
      ru: 'Нужен JSON: объект с массивом rules, как в теле PUT /faults.',
      en: 'JSON is needed: an object with an array rules, as in the body of PUT /faults.',
    },
  },
  'sandbox-faults-unnamed': {
    category: 'usage',
    message: { ru: 'Не сказано, какой сбой нужен', en: 'It is not said which fault is wanted' },
    hint: {
      ru: 'Задайте --effect или файл с правилами: --rules <файл>.',
      en: 'Give --effect, or a file of rules: --rules <file>.',
    },
  },
  'sandbox-identity-no-ogrn': {
    category: 'usage',
    message: { ru: 'ОГРН организации {name} неизвестен', en: 'the ОГРН of {name} is not known' },
    hint: { ru: 'Укажите --ogrn', en: 'Give --ogrn' },
  },
});

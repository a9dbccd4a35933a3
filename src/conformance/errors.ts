import { defineErrors } from '@styk/sdk/errors';

export const conformanceErrors = defineErrors({
  'conformance-profile-unknown': {
    category: 'usage',
    message: { ru: 'профиля «{profile}» нет', en: 'there is no profile "{profile}"' },
    hint: { ru: 'Есть: {known}', en: 'There are: {known}' },
  },
  'conformance-profile-missing': {
    category: 'usage',
    message: { ru: 'не указан профиль', en: 'no profile was given' },
    hint: { ru: 'Укажите --profile: {known}', en: 'Give --profile: {known}' },
  },
  'conformance-check-unknown': {
    category: 'usage',
    message: { ru: 'в профиле {profile} нет проверки {id}', en: 'the profile {profile} has no check {id}' },
    hint: {
      ru: 'Список: styk conformance list --profile {profile}',
      en: 'The list: styk conformance list --profile {profile}',
    },
  },
  'conformance-nothing-selected': {
    category: 'usage',
    message: {
      ru: 'ни одна из выбранных проверок ещё не выполняется: {ids}',
      en: 'none of the selected checks can be run yet: {ids}',
    },
    hint: {
      ru: 'Выполняются: {runnable}',
      en: 'These can be run: {runnable}',
    },
  },
  'conformance-certify-unavailable': {
    category: 'usage',
    message: {
      ru: 'режим certify ещё не готов: подписанный результат пока не выпускается',
      en: 'the mode certify is not available yet: no signed result is issued so far',
    },
    hint: { ru: 'Есть режимы quick и full', en: 'There are the modes quick and full' },
  },
  'conformance-report-unwritable': {
    category: 'usage',
    message: {
      ru: 'отчёт нельзя записать в {folder}: {reason}',
      en: 'the report cannot be written to {folder}: {reason}',
    },
    hint: { ru: 'Укажите другую папку: --out <папка>', en: 'Name another folder: --out <dir>' },
  },
  'conformance-driver-not-started': {
    category: 'unavailable',
    message: { ru: 'драйвер не запустился: {reason}', en: 'the driver did not start: {reason}' },
    hint: {
      ru: 'Запустите его сами с STYK_BASE_URL, STYK_CLIENT_ID и STYK_CLIENT_SECRET и посмотрите, что он говорит',
      en: 'Start it yourself with STYK_BASE_URL, STYK_CLIENT_ID and STYK_CLIENT_SECRET and see what it says',
    },
  },
  'conformance-driver-ended': {
    category: 'unavailable',
    message: {
      ru: 'драйвер завершился посреди действия {action}: {reason}',
      en: 'the driver ended in the middle of the action {action}: {reason}',
    },
  },
  'conformance-driver-protocol': {
    category: 'unavailable',
    message: { ru: 'драйвер ответил не по протоколу: {reason}', en: 'the driver broke the protocol: {reason}' },
    hint: {
      ru: 'На стандартный вывод — только ответы, по одному JSON на строку; журнал — в поток ошибок',
      en: 'Standard output is for answers only, one JSON a line; a log belongs to standard error',
    },
  },
  'conformance-driver-refused': {
    category: 'invalid',
    message: {
      ru: '{action}: касса сообщила об ошибке: {reason}',
      en: '{action}: the till reported an error: {reason}',
    },
  },
  'conformance-driver-timeout': {
    category: 'invalid',
    message: { ru: '{action}: касса не ответила за {ms} мс', en: '{action}: the till did not answer within {ms} ms' },
  },
  'conformance-answer-incomplete': {
    category: 'unavailable',
    message: {
      ru: '{action}: в ответе драйвера нет поля {field}',
      en: "{action}: the driver's answer lacks the field {field}",
    },
    hint: {
      ru: 'Что должны возвращать действия, показывает driver/driver.ts шаблона ts-loyalty-pos',
      en: 'The template ts-loyalty-pos shows in driver/driver.ts what the actions return',
    },
  },
});

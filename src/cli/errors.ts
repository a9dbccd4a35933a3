import { defineErrors } from '@styk/sdk/errors';

/** What can go wrong before and around a command: its line, its settings, the machine it runs on. */
export const cliErrors = defineErrors({
  'cli-command-unknown': {
    category: 'usage',
    message: { ru: 'команды «{name}» нет', en: 'there is no command "{name}"' },
    hint: { ru: 'Список команд: {help}', en: 'The list of commands: {help}' },
  },
  'cli-command-misspelt': {
    category: 'usage',
    message: { ru: 'команды «{name}» нет', en: 'there is no command "{name}"' },
    hint: { ru: 'Возможно, вы имели в виду «{nearest}»', en: 'Perhaps you meant "{nearest}"' },
  },
  'cli-command-incomplete': {
    category: 'usage',
    message: { ru: 'после «{name}» нужна команда: {verbs}', en: '"{name}" needs a command after it: {verbs}' },
    hint: { ru: 'Подробности: {help}', en: 'Details: {help}' },
  },
  'cli-option-unknown': {
    category: 'usage',
    message: { ru: 'параметра {name} нет', en: 'there is no option {name}' },
    hint: { ru: 'Список параметров: {help}', en: 'The list of options: {help}' },
  },
  'cli-option-misspelt': {
    category: 'usage',
    message: { ru: 'параметра {name} нет', en: 'there is no option {name}' },
    hint: { ru: 'Возможно, вы имели в виду {nearest}', en: 'Perhaps you meant {nearest}' },
  },
  'cli-option-value-missing': {
    category: 'usage',
    message: { ru: 'у параметра {flags} не указано значение', en: 'the option {flags} has no value' },
    hint: { ru: 'Примеры: {help}', en: 'Examples: {help}' },
  },
  'cli-option-required': {
    category: 'usage',
    message: { ru: 'не указан обязательный параметр {flags}', en: 'the required option {flags} is missing' },
    hint: {
      ru: 'Укажите параметр, переменную {variable} или ключ {key} в настройках',
      en: 'Give the option, the variable {variable} or the configuration key {key}',
    },
  },
  'cli-value-not-a-choice': {
    category: 'usage',
    message: { ru: '{origin}: значения «{value}» нет', en: '{origin}: there is no value "{value}"' },
    hint: { ru: 'Возможные значения: {choices}', en: 'Possible values: {choices}' },
  },
  'cli-value-not-an-integer': {
    category: 'usage',
    message: { ru: '{origin}: «{value}» — не целое число', en: '{origin}: "{value}" is not a whole number' },
    hint: { ru: 'Нужно целое число от 0', en: 'A whole number from 0 up is needed' },
  },
  'cli-value-not-a-switch': {
    category: 'usage',
    message: { ru: '{origin}: «{value}» — не да и не нет', en: '{origin}: "{value}" is neither yes nor no' },
    hint: { ru: 'Возможны true и false, 1 и 0', en: 'Possible are true and false, 1 and 0' },
  },
  'cli-value-wrong-type': {
    category: 'usage',
    message: { ru: '{origin}: значение не того вида', en: '{origin}: the value is of a wrong kind' },
    hint: { ru: 'Нужно: {expected}', en: 'Needed: {expected}' },
  },
  'cli-argument-missing': {
    category: 'usage',
    message: { ru: 'не указан аргумент <{name}>', en: 'the argument <{name}> is missing' },
    hint: { ru: 'Примеры: {help}', en: 'Examples: {help}' },
  },
  'cli-argument-excess': {
    category: 'usage',
    message: { ru: 'лишний аргумент «{value}»', en: 'the argument "{value}" is one too many' },
    hint: { ru: 'Примеры: {help}', en: 'Examples: {help}' },
  },
  'cli-config-unreadable': {
    category: 'usage',
    message: { ru: 'файл настроек не читается: {reason}', en: 'the configuration file cannot be read: {reason}' },
    hint: { ru: 'Проверьте путь и права на файл', en: 'Check the path and the access rights' },
  },
  'cli-config-malformed': {
    category: 'usage',
    message: {
      ru: 'в файле настроек не JSON-объект: {reason}',
      en: 'the configuration file is not a JSON object: {reason}',
    },
    hint: { ru: 'Исправьте файл; нужен объект JSON', en: 'Correct the file; it has to hold a JSON object' },
  },
  'cli-config-key-unknown': {
    category: 'usage',
    message: { ru: 'ключа настроек «{key}» нет', en: 'there is no configuration key "{key}"' },
    hint: { ru: 'Все ключи: styk config list --all', en: 'All keys: styk config list --all' },
  },
  'cli-config-key-misspelt': {
    category: 'usage',
    message: { ru: 'ключа настроек «{key}» нет', en: 'there is no configuration key "{key}"' },
    hint: { ru: 'Возможно, вы имели в виду «{nearest}»', en: 'Perhaps you meant "{nearest}"' },
  },
  'cli-config-key-unset': {
    category: 'invalid',
    message: { ru: 'ключ «{key}» не задан', en: 'the key "{key}" is not set' },
    hint: { ru: 'Задать: styk config set {key} <значение>', en: 'To set it: styk config set {key} <value>' },
  },
  'cli-profile-unknown': {
    category: 'usage',
    message: { ru: 'профиля «{profile}» нет в настройках', en: 'the profile "{profile}" is in no configuration file' },
    hint: {
      ru: 'Создать: styk config set --profile {profile} <ключ> <значение>',
      en: 'To make it: styk config set --profile {profile} <key> <value>',
    },
  },
  'cli-secrets-exposed': {
    category: 'usage',
    message: { ru: 'файл секретов открыт другим пользователям', en: 'the secrets file is open to other users' },
    hint: {
      ru: 'Закройте его: chmod 600 {file} — и смените секреты',
      en: 'Close it: chmod 600 {file} - and change the secrets',
    },
  },
  'cli-secrets-malformed': {
    category: 'usage',
    message: { ru: 'файл секретов испорчен', en: 'the secrets file is damaged' },
    hint: {
      ru: 'Уберите его и войдите заново: styk auth login',
      en: 'Move it away and sign in again: styk auth login',
    },
  },
  'cli-answer-needed': {
    category: 'attention',
    message: { ru: 'нужен ответ человека: {question}', en: 'a person has to answer: {question}' },
    hint: {
      ru: 'Запустите в терминале или укажите --{option}',
      en: 'Run it in a terminal or give --{option}',
    },
  },
  'cli-stdin-too-large': {
    category: 'usage',
    message: { ru: 'на стандартном вводе больше {limit} байт', en: 'standard input holds more than {limit} bytes' },
    hint: { ru: 'Передайте данные файлом', en: 'Give the data as a file' },
  },
  'cli-file-not-found': {
    category: 'usage',
    message: { ru: 'нет файла или папки', en: 'there is no such file or folder' },
    hint: { ru: 'Проверьте путь', en: 'Check the path' },
  },
  'cli-file-pattern-unmatched': {
    category: 'usage',
    message: { ru: 'под образец {pattern} не подходит ни один файл', en: 'no file matches the pattern {pattern}' },
    hint: {
      ru: 'Проверьте папку, образец и что предыдущий шаг записал файлы',
      en: 'Check the folder, the pattern and that the step before has written the files',
    },
  },
  'cli-file-forbidden': {
    category: 'unavailable',
    message: { ru: 'нет доступа ({reason})', en: 'access is refused ({reason})' },
    hint: { ru: 'Проверьте права на файл или папку', en: 'Check the access rights of the file or folder' },
  },
  'cli-file-is-folder': {
    category: 'usage',
    message: { ru: 'ожидался файл, а это папка', en: 'a file was expected, but this is a folder' },
    hint: { ru: 'Укажите путь к файлу', en: 'Give the path of a file' },
  },
  'cli-folder-is-file': {
    category: 'usage',
    message: { ru: 'ожидалась папка, а на этом месте файл', en: 'a folder was expected, but there is a file' },
    hint: { ru: 'Укажите другую папку или уберите файл', en: 'Give another folder or move the file away' },
  },
  'cli-file-exists': {
    category: 'usage',
    message: { ru: 'файл уже есть', en: 'the file exists already' },
    hint: { ru: 'Заменить его: --force', en: 'To replace it: --force' },
  },
  'cli-disk-full': {
    category: 'unavailable',
    message: { ru: 'нет места на диске', en: 'the disk is full' },
    hint: { ru: 'Освободите место и повторите', en: 'Free some space and try again' },
  },
  'cli-network': {
    category: 'unavailable',
    message: { ru: 'не удалось соединиться ({reason})', en: 'could not connect ({reason})' },
    hint: { ru: 'Проверьте адрес и что сервер запущен', en: 'Check the address and that the server is running' },
  },
  'cli-interrupted': {
    category: 'unavailable',
    message: { ru: 'прервано', en: 'interrupted' },
  },
  'cli-internal': {
    category: 'internal',
    message: {
      ru: 'внутренняя ошибка styk, простите: {reason}',
      en: 'an internal error of styk, we are sorry: {reason}',
    },
    hint: {
      ru: 'Повторите с --verbose и пришлите вывод разработчикам',
      en: 'Run it again with --verbose and send the output to the developers',
    },
  },
});

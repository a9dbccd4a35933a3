import { defineErrors } from '@styk/sdk/errors';

export const sandboxErrors = defineErrors({
  'sandbox-database-corrupt': {
    category: 'unavailable',
    message: {
      ru: 'База песочницы {file} повреждена или не является ей: {reason}',
      en: 'The sandbox database {file} is damaged or is not one: {reason}',
    },
    hint: {
      ru: 'Ничего не удалено и не изменено. Верните файл из копии или начните с новой папкой: styk sandbox start --data <папка>. Файл можно переместить и запустить песочницу заново.',
      en: 'Nothing was deleted or changed. Put the file back from a copy, or begin with a new folder: styk sandbox start --data <dir>. You may also move the file away and start again.',
    },
  },
  'sandbox-database-newer': {
    category: 'usage',
    message: {
      ru: 'База {file} создана другой версией styk: шаг {step} неизвестен',
      en: 'The database {file} was made by another version of styk: the step {step} is unknown',
    },
    hint: {
      ru: 'Обновите styk или начните с новой папкой: styk sandbox start --data <папка>.',
      en: 'Update styk, or begin with a new folder: styk sandbox start --data <dir>.',
    },
  },
  'sandbox-folder-in-use': {
    category: 'unavailable',
    message: {
      ru: 'С базой {file} уже работает другая песочница',
      en: 'Another sandbox is working with the database {file}',
    },
    hint: {
      ru: 'Остановите её (styk sandbox stop) или задайте другую папку: --data <папка>.',
      en: 'Stop it (styk sandbox stop) or choose another folder: --data <dir>.',
    },
  },
  'sandbox-port-in-use': {
    category: 'unavailable',
    message: { ru: 'Порт {port} занят', en: 'Port {port} is in use' },
    hint: {
      ru: 'Задайте другой порт; --port 0 возьмёт любой свободный.',
      en: 'Choose another port; --port 0 takes any free one.',
    },
  },
  'sandbox-port-refused': {
    category: 'unavailable',
    message: { ru: 'Порт {port} не открывается: {reason}', en: 'Port {port} cannot be opened: {reason}' },
    hint: {
      ru: 'Задайте другой порт; --port 0 возьмёт любой свободный.',
      en: 'Choose another port; --port 0 takes any free one.',
    },
  },
  'sandbox-folder-unusable': {
    category: 'unavailable',
    message: {
      ru: 'В папку {folder} нельзя писать: {reason}',
      en: 'The folder {folder} cannot be written to: {reason}',
    },
    hint: {
      ru: 'Проверьте права или задайте другую: --data <папка>.',
      en: 'Check the rights or choose another: --data <dir>.',
    },
  },
});

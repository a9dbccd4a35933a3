import { defineErrors } from '@styk/sdk/errors';

export const outboxErrors = defineErrors({
  'outbox-corrupt': {
    category: 'unavailable',
    message: {
      ru: 'очередь {file} повреждена или это не очередь: {reason}',
      en: 'the outbox {file} is damaged or is not one: {reason}',
    },
    hint: {
      ru: 'Ничего не удалено и не изменено. Верните файл из копии или укажите новый: --outbox <файл>; повторно ничего не начислится.',
      en: 'Nothing was deleted or changed. Put the file back from a copy or name a new one: --outbox <file>; nothing will be applied twice.',
    },
  },
  'outbox-in-use': {
    category: 'unavailable',
    message: { ru: 'очередь {file} занята другим процессом', en: 'the outbox {file} is in use by another process' },
    hint: {
      ru: 'Дождитесь его окончания или укажите другую очередь: --outbox <файл>',
      en: 'Wait until it ends or name another outbox: --outbox <file>',
    },
  },
  'outbox-newer': {
    category: 'usage',
    message: {
      ru: 'очередь {file} создана более новой версией styk',
      en: 'the outbox {file} was made by a newer version of styk',
    },
    hint: { ru: 'Обновите styk или укажите другую очередь', en: 'Update styk or name another outbox' },
  },
  'outbox-unwritable': {
    category: 'usage',
    message: { ru: 'очередь {file} не открывается: {reason}', en: 'the outbox {file} cannot be opened: {reason}' },
    hint: { ru: 'Проверьте путь и права на папку', en: 'Check the path and the access rights of the folder' },
  },
  'outbox-receipt-ambiguous': {
    category: 'invalid',
    message: {
      ru: 'чек {key} встречается в файле несколько раз с разным содержанием',
      en: 'the receipt {key} stands in the file several times with different content',
    },
    hint: {
      ru: 'Строки одного чека должны идти подряд, а у разных чеков должны быть разные ключи',
      en: 'The rows of a receipt must stand together, and different receipts need different keys',
    },
  },
  'outbox-refund-refused': {
    category: 'invalid',
    message: {
      ru: 'возврат пришёл раньше продажи, а с ней не сошёлся: {reason}',
      en: 'the refund came before its sale and did not fit it: {reason}',
    },
    hint: { ru: 'Сравните строки и количества с чеком продажи', en: 'Compare its lines and quantities with the sale' },
  },
});

import { defineErrors } from '../errors/index.ts';

export const webhookErrors = defineErrors({
  'webhooks-headers-missing': {
    category: 'invalid',
    message: { ru: 'В запросе нет заголовков подписи: {names}', en: 'The request lacks signature headers: {names}' },
    hint: {
      ru: 'Так бывает, когда запрос пришёл не от экосистемы или прокси не пропускает заголовки webhook-….',
      en: 'Either the ecosystem did not send it, or a proxy drops the webhook-… headers.',
    },
  },
  'webhooks-headers-malformed': {
    category: 'invalid',
    message: { ru: 'Заголовок {name} записан неверно: {reason}', en: 'The header {name} is malformed: {reason}' },
  },
  'webhooks-signature-mismatch': {
    category: 'invalid',
    message: { ru: 'Ни одна подпись не подошла ни к одному ключу', en: 'No signature matches any key' },
    hint: {
      ru: 'Проверьте ключ подписки и то, что подпись проверяется по исходным байтам тела, а не по разобранному JSON.',
      en: 'Check the key of the subscription, and that the raw bytes of the body are verified, not JSON parsed and written again.',
    },
  },
  'webhooks-timestamp-too-old': {
    category: 'invalid',
    message: { ru: 'Сообщение подписано {seconds} с назад', en: 'The message was signed {seconds} s ago' },
    hint: {
      ru: 'Повторяют перехваченное сообщение, или часы сервера спешат.',
      en: 'Somebody replays a captured message, or the clock of the server is fast.',
    },
  },
  'webhooks-timestamp-too-new': {
    category: 'invalid',
    message: {
      ru: 'Сообщение подписано на {seconds} с в будущем',
      en: 'The message was signed {seconds} s in the future',
    },
    hint: { ru: 'Часы сервера отстают.', en: 'The clock of the server is slow.' },
  },
  'webhooks-body-too-large': {
    category: 'invalid',
    message: { ru: 'Тело больше {limit} байт', en: 'The body is larger than {limit} bytes' },
  },
  'webhooks-body-consumed': {
    category: 'usage',
    message: {
      ru: 'Тело запроса уже прочитано раньше, и исходных байтов, по которым проверяется подпись, больше нет',
      en: 'The body was read before, and the raw bytes that the signature covers are gone',
    },
    hint: {
      ru: 'Подключите приёмник раньше разбора тела (express.json(), bodyParser, c.req.json()) или разбирайте этот путь через express.raw с type "*/*".',
      en: 'Mount the receiver before whatever parses bodies (express.json(), bodyParser, c.req.json()), or parse this path with express.raw and type "*/*".',
    },
  },
  'webhooks-body-cut': {
    category: 'unavailable',
    message: { ru: 'Отправитель прервал передачу тела', en: 'The sender broke off while sending the body' },
  },
  'webhooks-media-type': {
    category: 'invalid',
    message: { ru: 'Тип тела {type} не JSON', en: 'The media type {type} is not JSON' },
  },
  'webhooks-method': {
    category: 'invalid',
    message: { ru: 'Метод {method} вместо POST', en: 'Method {method} instead of POST' },
  },
  'webhooks-event-malformed': {
    category: 'invalid',
    message: { ru: 'Это не событие CloudEvents 1.0: {reason}', en: 'This is no CloudEvents 1.0 event: {reason}' },
  },
  'webhooks-event-rejected': {
    category: 'invalid',
    message: { ru: 'Событие {id} не принято: {reason}', en: 'Event {id} was rejected: {reason}' },
  },
  'webhooks-event-busy': {
    category: 'unavailable',
    message: { ru: 'Событие {id} ещё обрабатывается', en: 'Event {id} is still being handled' },
  },
  'webhooks-claim-lost': {
    category: 'unavailable',
    message: {
      ru: 'Обработка события {id} длилась дольше отведённого и передана другому',
      en: 'Handling event {id} took longer than its lease and was passed on to another',
    },
    hint: {
      ru: 'Увеличьте leaseMs или ставьте долгую работу в свою очередь.',
      en: 'Raise leaseMs, or put long work into a queue of your own.',
    },
  },
  'webhooks-event-failed': {
    category: 'unavailable',
    message: { ru: 'Событие {id} ({type}) не обработано', en: 'Event {id} ({type}) was not handled' },
    hint: {
      ru: 'Причина — в cause; событие придёт ещё раз.',
      en: 'The reason is in cause; the event will come again.',
    },
  },
  'webhooks-request-failed': {
    category: 'internal',
    message: { ru: 'Запрос не удалось обработать', en: 'The request could not be dealt with' },
    hint: { ru: 'Причина — в cause.', en: 'The reason is in cause.' },
  },
  'webhooks-keys-unavailable': {
    category: 'unavailable',
    message: { ru: 'Не удалось получить ключи подписи', en: 'The keys of the signature could not be had' },
    hint: { ru: 'Причина — в cause.', en: 'The reason is in cause.' },
  },
  'webhooks-handler-duplicate': {
    category: 'usage',
    message: { ru: 'Для {type} уже есть обработчик', en: 'There is a handler for {type} already' },
  },
  'webhooks-key-invalid': {
    category: 'usage',
    message: { ru: 'Ключ вебхуков не годится: {reason}', en: 'The webhook key will not do: {reason}' },
    hint: {
      ru: 'Нужен whsec_… (24–64 байта в base64) или открытый ключ whpk_… (32 байта в base64).',
      en: 'Give whsec_… (24 to 64 bytes in base64) or a public key whpk_… (32 bytes in base64).',
    },
  },
  'webhooks-jwks-invalid': {
    category: 'unavailable',
    message: {
      ru: 'В наборе ключей нет ни одного ключа Ed25519',
      en: 'The key set holds no Ed25519 key',
    },
  },
  'webhooks-limit-invalid': {
    category: 'usage',
    message: {
      ru: '{name}: нужно положительное число, а указано {value}',
      en: '{name}: a positive number is needed, not {value}',
    },
  },
});

import { defineErrors } from '../errors/index.ts';

export const clientErrors = defineErrors({
  'client-base-url-invalid': {
    category: 'usage',
    message: { ru: 'Адрес среды {url} не годится', en: 'The address of the environment {url} will not do' },
    hint: {
      ru: 'Нужен адрес http или https без параметров, например http://127.0.0.1:4010.',
      en: 'An http or https address without a query is needed, such as http://127.0.0.1:4010.',
    },
  },
  'client-path-parameter-invalid': {
    category: 'usage',
    message: {
      ru: 'Операция {operation}: параметр пути {name} пуст или не годится для адреса',
      en: 'Operation {operation}: path parameter {name} is empty or cannot stand in an address',
    },
  },
  'client-header-invalid': {
    category: 'usage',
    message: {
      ru: 'Заголовок {name} содержит недопустимые символы',
      en: 'The header {name} holds characters that no header may hold',
    },
  },
  'client-header-reserved': {
    category: 'usage',
    message: {
      ru: 'Заголовок {name} ставит сам клиент',
      en: 'The header {name} is the client’s own to set',
    },
  },
  'client-token-invalid': {
    category: 'usage',
    message: {
      ru: 'Токен пуст или содержит недопустимые символы',
      en: 'The token is empty or holds characters that no token may hold',
    },
    hint: {
      ru: 'Нет ли перевода строки в конце файла, из которого он прочитан?',
      en: 'Is there a line break at the end of the file it was read from?',
    },
  },
  'client-scheme-unknown': {
    category: 'usage',
    message: {
      ru: 'В контракте нет схемы доступа {name}',
      en: 'The contract has no security scheme {name}',
    },
  },
  'client-key-invalid': {
    category: 'usage',
    message: {
      ru: 'Закрытый ключ клиента не годится для подписи',
      en: 'The private key of the client cannot be used for signing',
    },
    hint: {
      ru: 'Нужен ключ P-256, RSA или Ed25519: JWK, PKCS#8 в PEM или CryptoKey.',
      en: 'A key for P-256, RSA or Ed25519 is needed: a JWK, PKCS#8 in PEM or a CryptoKey.',
    },
  },
  'client-time-limit-invalid': {
    category: 'usage',
    message: {
      ru: '{name}: нужно число миллисекунд, а указано {value}',
      en: '{name}: a number of milliseconds is needed, not {value}',
    },
    hint: { ru: 'Без предела: Infinity.', en: 'For no limit give Infinity.' },
  },
  'client-connection-failed': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: нет связи с {origin}: {reason}',
      en: 'Operation {operation}: no connection with {origin}: {reason}',
    },
    hint: { ru: 'Проверьте адрес среды и сеть.', en: 'Check the address of the environment and the network.' },
  },
  'client-timeout': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: ответа нет за {ms} мс',
      en: 'Operation {operation}: no answer within {ms} ms',
    },
  },
  'client-deadline-exceeded': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: не завершена за отведённые {ms} мс',
      en: 'Operation {operation}: not completed within its {ms} ms',
    },
  },
  'client-aborted': {
    category: 'unavailable',
    message: { ru: 'Операция {operation} прервана', en: 'Operation {operation} was aborted' },
  },
  'client-auth-failed': {
    category: 'usage',
    message: { ru: 'Токен не выдан: {reason}', en: 'No token was given: {reason}' },
    hint: {
      ru: 'Проверьте clientId и его секрет или ключ.',
      en: 'Check clientId and its secret or key.',
    },
  },
  'client-token-malformed': {
    category: 'unavailable',
    message: {
      ru: 'Ответ на запрос токена не содержит токена и срока',
      en: 'The answer to the token request has no token and lifetime',
    },
    hint: {
      ru: 'Возможно, ответил не тот сервер: проверьте адрес среды.',
      en: 'Perhaps another server answered: check the address of the environment.',
    },
  },
  'client-response-not-json': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: ответ {status} не является JSON',
      en: 'Operation {operation}: the answer {status} is not JSON',
    },
    hint: {
      ru: 'Возможно, ответил не тот сервер: проверьте адрес среды и прокси.',
      en: 'Perhaps another server answered: check the address of the environment and proxies.',
    },
  },
  'client-response-too-large': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: ответ больше {limit} байт',
      en: 'Operation {operation}: the answer is larger than {limit} bytes',
    },
    hint: { ru: 'Увеличьте maxResponseBytes.', en: 'Raise maxResponseBytes.' },
  },
  'client-cursor-repeated': {
    category: 'unavailable',
    message: {
      ru: 'Сервер вернул тот же курсор, с которого просили страницу',
      en: 'The server gave back the very cursor the page was asked for with',
    },
  },
  'client-not-a-list': {
    category: 'usage',
    message: {
      ru: 'Операция {operation}: контракт не говорит, как продолжается её список',
      en: 'Operation {operation}: the contract does not say how its list goes on',
    },
  },
  'client-page-malformed': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: на странице нет списка {path}',
      en: 'Operation {operation}: the page has no list {path}',
    },
  },
  'client-upload-unreadable': {
    category: 'invalid',
    message: {
      ru: 'Операция {operation}: содержимое для отправки не читается: {reason}',
      en: 'Operation {operation}: the content to be sent cannot be read: {reason}',
    },
  },
  'client-request-off-contract': {
    category: 'invalid',
    message: {
      ru: 'Операция {operation}: запрос не соответствует контракту: {place}',
      en: 'Operation {operation}: the request is not what the contract says: {place}',
    },
  },
  'client-response-off-contract': {
    category: 'unavailable',
    message: {
      ru: 'Операция {operation}: ответ не соответствует контракту: {place}',
      en: 'Operation {operation}: the answer is not what the contract says: {place}',
    },
  },
});

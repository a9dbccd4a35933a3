import { BOTH, CLIENTS, NOBODY, type Rule, SERVERS } from './rule.ts';

/**
 * Changes around the schemas. A change breaks clients when a program written for the old contract fails against a server of
 * the new one; it breaks servers when a server of the old contract fails programs written for the new one.
 */
export const operationRules = {
  'operation-removed': { breaks: CLIENTS, text: { ru: 'операции больше нет', en: 'the operation is gone' } },
  'operation-removed-after-sunset': {
    breaks: NOBODY,
    text: {
      ru: 'операции больше нет, её срок истёк {sunset}',
      en: 'the operation is gone, its sunset was on {sunset}',
    },
  },
  'operation-added': { breaks: SERVERS, text: { ru: 'новая операция', en: 'a new operation' } },
  'operation-moved': {
    breaks: BOTH,
    text: {
      ru: 'операция {id} переехала: была {from}, стала {to}',
      en: 'the operation {id} has moved from {from} to {to}',
    },
  },
  'operation-id-changed': {
    breaks: CLIENTS,
    text: {
      ru: 'имя операции было {from}, стало {to}: вызовы в сгенерированных клиентах называются иначе',
      en: 'the operation id was {from} and is {to} now: generated clients call it by another name',
    },
  },
  'operation-deprecated': {
    breaks: NOBODY,
    info: true,
    text: { ru: 'операция объявлена устаревшей', en: 'the operation is deprecated now' },
  },
  'operation-undeprecated': {
    breaks: NOBODY,
    info: true,
    text: { ru: 'операция больше не считается устаревшей', en: 'the operation is no longer deprecated' },
  },
  'operation-sunset-changed': {
    breaks: NOBODY,
    info: true,
    text: { ru: 'срок отключения: был {from}, стал {to}', en: 'the sunset was {from} and is {to} now' },
  },
  'operation-sunset-brought-forward': {
    breaks: CLIENTS,
    text: {
      ru: 'срок отключения стал раньше: был {from}, стал {to}',
      en: 'the sunset has been brought forward from {from} to {to}',
    },
  },
  'webhook-removed': { breaks: CLIENTS, text: { ru: 'вебхука больше нет', en: 'the webhook is gone' } },
  'webhook-added': { breaks: NOBODY, text: { ru: 'новый вебхук', en: 'a new webhook' } },

  'path-parameter-renamed': {
    breaks: NOBODY,
    info: true,
    text: {
      ru: 'параметр пути {from} теперь называется {to}, запрос от этого не меняется',
      en: 'the path parameter {from} is called {to} now, the request stays the same',
    },
  },
  'required-parameter-added': {
    breaks: BOTH,
    text: { ru: 'новый обязательный параметр {name}', en: 'a new required parameter {name}' },
  },
  'optional-parameter-added': {
    breaks: SERVERS,
    text: { ru: 'новый необязательный параметр {name}', en: 'a new optional parameter {name}' },
  },
  'parameter-removed': {
    breaks: CLIENTS,
    text: { ru: 'параметра {name} больше нет', en: 'the parameter {name} is gone' },
  },
  'parameter-became-required': {
    breaks: CLIENTS,
    text: { ru: 'параметр {name} стал обязательным', en: 'the parameter {name} is required now' },
  },
  'parameter-became-optional': {
    breaks: SERVERS,
    text: { ru: 'параметр {name} больше не обязателен', en: 'the parameter {name} is optional now' },
  },
  'parameter-serialization-changed': {
    breaks: BOTH,
    text: {
      ru: 'параметр {name} записывается иначе: {keyword} было {from}, стало {to}',
      en: 'the parameter {name} is written differently: {keyword} was {from} and is {to} now',
    },
  },
  'parameter-deprecated': {
    breaks: NOBODY,
    info: true,
    text: { ru: 'параметр {name} объявлен устаревшим', en: 'the parameter {name} is deprecated now' },
  },
  'idempotency-key-required': {
    breaks: CLIENTS,
    text: { ru: 'вызов теперь требует Idempotency-Key', en: 'the call needs an Idempotency-Key now' },
  },
  'idempotency-key-dropped': {
    breaks: SERVERS,
    text: { ru: 'вызов больше не требует Idempotency-Key', en: 'the call no longer needs an Idempotency-Key' },
  },

  'request-body-added': {
    breaks: SERVERS,
    text: { ru: 'у вызова теперь может быть тело', en: 'the call may have a body now' },
  },
  'required-request-body-added': {
    breaks: BOTH,
    text: { ru: 'вызову теперь нужно тело', en: 'the call needs a body now' },
  },
  'request-body-removed': {
    breaks: CLIENTS,
    text: { ru: 'у вызова больше нет тела', en: 'the call has no body any more' },
  },
  'request-body-became-required': {
    breaks: CLIENTS,
    text: { ru: 'тело вызова стало обязательным', en: 'the body of the call is required now' },
  },
  'request-body-became-optional': {
    breaks: SERVERS,
    text: { ru: 'тело вызова больше не обязательно', en: 'the body of the call is optional now' },
  },
  'request-media-type-removed': {
    breaks: CLIENTS,
    text: { ru: 'тело {type} больше не принимается', en: 'a body of {type} is no longer accepted' },
  },
  'request-media-type-added': {
    breaks: SERVERS,
    text: { ru: 'принимается и тело {type}', en: 'a body of {type} is accepted too' },
  },
  'request-encoding-changed': {
    breaks: BOTH,
    text: { ru: 'части тела {type} кодируются иначе', en: 'parts of a body of {type} are encoded differently' },
  },

  'response-success-status-changed': {
    breaks: BOTH,
    text: { ru: 'статус успеха был {from}, стал {to}', en: 'the status of success was {from} and is {to} now' },
  },
  'response-success-status-removed': {
    breaks: BOTH,
    text: { ru: 'ответа {status} больше не бывает', en: 'the answer {status} is gone' },
  },
  'response-success-status-added': {
    breaks: CLIENTS,
    text: { ru: 'успехом может быть и {status}', en: 'success may be {status} too' },
  },
  'response-status-removed': {
    breaks: NOBODY,
    text: { ru: 'ответа {status} больше не бывает', en: 'the answer {status} is gone' },
  },
  'response-status-added': {
    breaks: NOBODY,
    text: { ru: 'ответом может быть и {status}', en: 'the answer may be {status} too' },
  },
  'response-media-type-removed': {
    breaks: CLIENTS,
    text: { ru: 'ответ {status} больше не бывает {type}', en: 'the answer {status} no longer comes as {type}' },
  },
  'response-media-type-added': {
    breaks: NOBODY,
    text: { ru: 'ответ {status} бывает и {type}', en: 'the answer {status} may come as {type} too' },
  },
  'response-header-removed': {
    breaks: CLIENTS,
    text: {
      ru: 'в ответе больше нет заголовка {name}',
      en: 'the answer has no header {name} any more',
    },
  },
  'response-header-added': {
    breaks: NOBODY,
    text: { ru: 'в ответе новый заголовок {name}', en: 'the answer has a new header {name}' },
  },
  'response-header-became-optional': {
    breaks: CLIENTS,
    text: {
      ru: 'заголовка {name} в ответе может не быть',
      en: 'the header {name} of the answer may be missing now',
    },
  },
  'response-header-became-required': {
    breaks: SERVERS,
    text: {
      ru: 'заголовок {name} в ответе есть всегда',
      en: 'the header {name} of the answer is always there now',
    },
  },
  'response-links-changed': {
    breaks: NOBODY,
    info: true,
    text: { ru: 'у ответа {status} другие связи (links)', en: 'the answer {status} has other links' },
  },

  'problem-code-removed': {
    breaks: CLIENTS,
    text: {
      ru: 'отказа {status} {code} больше не бывает: кто его ждёт, не дождётся',
      en: 'the refusal {status} {code} is gone: whoever waits for it waits in vain',
    },
  },
  'problem-code-added': {
    breaks: NOBODY,
    text: { ru: 'новый отказ {status} {code}', en: 'a new refusal {status} {code}' },
  },
  'problem-code-status-changed': {
    breaks: BOTH,
    text: {
      ru: 'отказ {code} был со статусом {from}, стал с {to}',
      en: 'the refusal {code} came with {from} and comes with {to} now',
    },
  },

  'line-code-removed': {
    breaks: CLIENTS,
    text: {
      ru: 'строку пакета больше не отвергают с кодом {code}',
      en: 'no line of a batch is refused with {code} any more',
    },
  },
  'line-code-added': {
    breaks: NOBODY,
    text: { ru: 'строку пакета могут отвергнуть с кодом {code}', en: 'a line of a batch may be refused with {code}' },
  },

  'security-required': {
    breaks: CLIENTS,
    text: { ru: 'вызов теперь требует доступа', en: 'the call needs access now' },
  },
  'security-dropped': {
    breaks: SERVERS,
    text: { ru: 'вызов больше не требует доступа', en: 'the call needs no access any more' },
  },
  'security-alternative-removed': {
    breaks: CLIENTS,
    text: { ru: 'доступа {alternative} больше недостаточно', en: 'access by {alternative} is no longer enough' },
  },
  'security-alternative-added': {
    breaks: SERVERS,
    text: { ru: 'достаточно и доступа {alternative}', en: 'access by {alternative} is enough too' },
  },
  'security-scope-added': {
    breaks: CLIENTS,
    text: { ru: 'для {scheme} теперь нужно право {scope}', en: '{scheme} needs the scope {scope} now' },
  },
  'security-scope-removed': {
    breaks: SERVERS,
    text: { ru: 'для {scheme} больше не нужно право {scope}', en: '{scheme} no longer needs the scope {scope}' },
  },
  'security-scheme-changed': {
    breaks: BOTH,
    text: { ru: 'способ доступа {scheme} устроен иначе', en: 'the security scheme {scheme} works differently' },
  },
  'security-scheme-scope-removed': {
    breaks: CLIENTS,
    text: { ru: 'права {scope} больше нет в {scheme}', en: '{scheme} has no scope {scope} any more' },
  },
  'security-scheme-scope-added': {
    breaks: NOBODY,
    text: { ru: 'новое право {scope} в {scheme}', en: '{scheme} has a new scope {scope}' },
  },

  'limit-lowered': {
    breaks: CLIENTS,
    text: { ru: 'лимит {limit} был {from}, стал {to}', en: 'the limit {limit} was {from} and is {to} now' },
  },
  'limit-raised': {
    breaks: SERVERS,
    text: { ru: 'лимит {limit} был {from}, стал {to}', en: 'the limit {limit} was {from} and is {to} now' },
  },
  'idempotency-changed': {
    breaks: NOBODY,
    info: true,
    text: {
      ru: 'о повторах вызова сказано иначе (x-styk-idempotency)',
      en: 'repeated calls are described differently (x-styk-idempotency)',
    },
  },

  'server-removed': { breaks: CLIENTS, text: { ru: 'адреса {url} больше нет', en: 'the address {url} is gone' } },
  'server-added': { breaks: NOBODY, text: { ru: 'новый адрес {url}', en: 'a new address {url}' } },
  'server-changed': {
    breaks: CLIENTS,
    text: { ru: 'адрес был {from}, стал {to}', en: 'the address was {from} and is {to} now' },
  },
  'event-removed': { breaks: CLIENTS, text: { ru: 'события больше нет', en: 'the event is gone' } },
  'event-added': { breaks: NOBODY, text: { ru: 'новое событие', en: 'a new event' } },
  'event-subject-changed': {
    breaks: CLIENTS,
    text: { ru: 'subject события был «{from}», стал «{to}»', en: "the event's subject was '{from}' and is '{to}' now" },
  },
  'event-scope-changed': {
    breaks: CLIENTS,
    text: {
      ru: 'событие требовало право {from}, теперь {to}',
      en: 'the event needed the scope {from} and needs {to} now',
    },
  },
  'event-personal-data-changed': {
    breaks: NOBODY,
    info: true,
    text: {
      ru: 'персональные данные в событии: было {from}, стало {to}',
      en: 'personal data in the event: was {from} and is {to} now',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

import type { LocalizedText } from '@styk/sdk/errors';

interface FindingTexts {
  readonly what: LocalizedText;
  readonly why: LocalizedText;
  readonly instead: LocalizedText;
}

const UNKNOWN: LocalizedText = { ru: 'тип unknown', en: 'the type unknown' };
const LEFT_OUT: LocalizedText = { ru: 'ничего', en: 'nothing' };
const NO_TYPE: LocalizedText = { ru: 'в TypeScript так не сказать', en: 'TypeScript cannot say it' };
const UNCHECKED: LocalizedText = { ru: 'тип без этого условия', en: 'the type without this condition' };

/** Everything the generator may have to say about a contract; `{detail}` is the name or value it met. */
export const findingTexts = {
  'reference-dangling': {
    what: { ru: 'ссылка {detail} никуда не ведёт', en: 'the reference {detail} leads nowhere' },
    why: { ru: 'файла или места с таким именем нет', en: 'there is no such file or place' },
    instead: {
      ru: 'unknown, а где это часть операции — ничего',
      en: 'unknown, or nothing where it is a part of an operation',
    },
  },
  'reference-circular': {
    what: { ru: 'схема {detail} определена через саму себя', en: 'the schema {detail} is defined by itself' },
    why: { ru: 'у такого определения нет начала', en: 'such a definition has no beginning' },
    instead: UNKNOWN,
  },
  'reference-dynamic': {
    what: { ru: '{detail}', en: '{detail}' },
    why: {
      ru: 'куда ведёт ссылка, решается при проверке данных',
      en: 'where it leads is decided when data is validated',
    },
    instead: UNKNOWN,
  },
  'schema-malformed': {
    what: { ru: 'вместо схемы {detail}', en: '{detail} in place of a schema' },
    why: { ru: 'схема — это объект или true', en: 'a schema is an object or true' },
    instead: UNKNOWN,
  },
  'schema-never': {
    what: { ru: 'схема false: здесь ничего не может быть', en: 'the schema false: nothing may stand here' },
    why: NO_TYPE,
    instead: UNKNOWN,
  },
  'type-unknown': {
    what: { ru: 'тип «{detail}»', en: 'the type "{detail}"' },
    why: { ru: 'JSON Schema такого не знает', en: 'JSON Schema knows none such' },
    instead: UNKNOWN,
  },
  'enum-unusable': {
    what: { ru: 'значения enum: {detail}', en: 'values of an enum: {detail}' },
    why: {
      ru: 'это не строки, числа, логические значения или null',
      en: 'they are no strings, numbers, booleans or null',
    },
    instead: { ru: 'тип без перечисления', en: 'the type without the enumeration' },
  },
  'constraint-inexpressible': {
    what: { ru: 'условие {detail}', en: 'the condition {detail}' },
    why: NO_TYPE,
    instead: UNCHECKED,
  },
  'pattern-properties': {
    what: { ru: 'patternProperties: {detail}', en: 'patternProperties: {detail}' },
    why: { ru: 'имена по образцу в TypeScript не описать', en: 'TypeScript cannot match names against patterns' },
    instead: { ru: 'любые имена с этими типами', en: 'any names with these types' },
  },
  'required-undeclared': {
    what: { ru: 'обязательное свойство {detail} не описано', en: 'the required property {detail} is not declared' },
    why: { ru: 'его типа в контракте нет', en: 'the contract does not say its type' },
    instead: { ru: 'свойство типа unknown', en: 'a property of the type unknown' },
  },
  'read-only-in-request': {
    what: { ru: 'обязательное readOnly-свойство {detail}', en: 'the required readOnly property {detail}' },
    why: { ru: 'тип служит и запросам, и ответам', en: 'the type serves requests and answers' },
    instead: { ru: 'необязательное свойство', en: 'an optional property' },
  },
  'write-only-in-answer': {
    what: { ru: 'обязательное writeOnly-свойство {detail}', en: 'the required writeOnly property {detail}' },
    why: { ru: 'тип служит и запросам, и ответам', en: 'the type serves requests and answers' },
    instead: { ru: 'необязательное свойство', en: 'an optional property' },
  },
  'discriminator-mismatch': {
    what: { ru: 'discriminator: {detail}', en: 'discriminator: {detail}' },
    why: {
      ru: 'вариант не допускает этого значения или не найден',
      en: 'the variant does not allow this value or is not there',
    },
    instead: { ru: 'вариант без буквального значения', en: 'the variant without a literal value' },
  },
  'discriminator-base': {
    what: { ru: 'discriminator у базовой схемы: {detail}', en: 'a discriminator on a base schema: {detail}' },
    why: {
      ru: 'наследники ссылаются на неё, объединение замкнулось бы',
      en: 'its heirs refer to it, a union would be circular',
    },
    instead: {
      ru: 'базовый тип; у наследников буквальные значения',
      en: 'the base type; its heirs have literal values',
    },
  },
  'operation-malformed': {
    what: { ru: 'операция {detail}', en: 'the operation {detail}' },
    why: { ru: 'это не объект или метод не поддерживается', en: 'it is no object, or its method is not supported' },
    instead: LEFT_OUT,
  },
  'path-parameter-undeclared': {
    what: { ru: 'параметр пути {detail} не описан', en: 'the path parameter {detail} is not declared' },
    why: { ru: 'его типа в контракте нет', en: 'the contract does not say its type' },
    instead: { ru: 'параметр типа string', en: 'a parameter of the type string' },
  },
  'parameter-unplaced': {
    what: { ru: 'параметр {detail}', en: 'the parameter {detail}' },
    why: { ru: 'в пути его нет, или он описан не полностью', en: 'it is not in the path, or incompletely declared' },
    instead: LEFT_OUT,
  },
  'parameter-style': {
    what: { ru: 'стиль параметра {detail}', en: 'the style of the parameter {detail}' },
    why: { ru: 'среда выполнения так не пишет', en: 'the runtime does not write it this way' },
    instead: { ru: 'ближайший стиль', en: 'the nearest style' },
  },
  'cookie-parameter': {
    what: { ru: 'параметр-cookie {detail}', en: 'the cookie parameter {detail}' },
    why: { ru: 'cookie вызова не задаются по одной', en: 'cookies of a call are not given one by one' },
    instead: { ru: 'ничего; передайте заголовок cookie', en: 'nothing; pass the header cookie' },
  },
  'body-of-get': {
    what: { ru: 'тело запроса {detail}', en: 'a request body of {detail}' },
    why: { ru: 'для этого метода тело не определено (RFC 9110)', en: 'this method defines none (RFC 9110)' },
    instead: LEFT_OUT,
  },
  'media-types': {
    what: { ru: 'другие виды содержимого: {detail}', en: 'other media types: {detail}' },
    why: { ru: 'у функции один вид тела и один вид ответа', en: 'a function has one kind of body and one of answer' },
    instead: { ru: 'первый из JSON, формы, текста, байтов', en: 'the first of JSON, form, text, bytes' },
  },
  'part-encoding': {
    what: { ru: 'encoding части {detail}', en: 'the encoding of the part {detail}' },
    why: { ru: 'среда выполнения так не пишет', en: 'the runtime does not write it this way' },
    instead: { ru: 'обычная часть', en: 'an ordinary part' },
  },
  'answer-malformed': {
    what: { ru: 'ответ {detail}', en: 'the answer {detail}' },
    why: {
      ru: 'это не статус, не диапазон и не default, или это не объект',
      en: 'it is no status, range or default, or no object',
    },
    instead: LEFT_OUT,
  },
  'answers-differ': {
    what: { ru: 'разные виды ответов: {detail}', en: 'answers of different kinds: {detail}' },
    why: { ru: 'функция даёт что-то одно', en: 'a function gives one of them' },
    instead: { ru: 'вид первого', en: 'the kind of the first' },
  },
  'no-success': {
    what: { ru: 'ни одного успешного ответа: {detail}', en: 'no answer of success: {detail}' },
    why: { ru: 'перенаправлениям клиент не следует', en: 'the client follows no redirects' },
    instead: { ru: 'функция без результата', en: 'a function without a result' },
  },
  'event-stream': {
    what: { ru: 'поток {detail}', en: 'a stream of {detail}' },
    why: { ru: 'записи потока среда выполнения не разбирает', en: 'the runtime does not take its records apart' },
    instead: { ru: 'байты, которые можно читать потоком', en: 'bytes that can be streamed' },
  },
  'security-scheme': {
    what: { ru: 'схема доступа {detail}', en: 'the security scheme {detail}' },
    why: { ru: 'среда выполнения не проходит её сама', en: 'the runtime does not go through it by itself' },
    instead: { ru: 'токен или заголовок даёт вызывающий', en: 'the caller gives the token or header' },
  },
  'server-variables': {
    what: { ru: 'переменные в адресе {detail}', en: 'variables in the address {detail}' },
    why: { ru: 'адрес задаётся целиком', en: 'an address is given whole' },
    instead: { ru: 'адрес со значениями по умолчанию', en: 'the address with default values' },
  },
  'server-own': {
    what: { ru: 'собственный сервер {detail}', en: 'a server of its own: {detail}' },
    why: { ru: 'у клиента один адрес', en: 'a client has one address' },
    instead: {
      ru: 'адрес клиента с этим путём; сделайте клиент с этим baseUrl',
      en: 'the client’s address with this path; make a client with that baseUrl',
    },
  },
  callbacks: {
    what: { ru: 'обратные вызовы: {detail}', en: 'callbacks: {detail}' },
    why: { ru: 'их принимает сервер, а не клиент', en: 'a server receives them, not a client' },
    instead: LEFT_OUT,
  },
  webhooks: {
    what: { ru: 'вебхуки: {detail}', en: 'webhooks: {detail}' },
    why: { ru: 'их принимает сервер, а не клиент', en: 'a server receives them, not a client' },
    instead: { ru: 'только типы из components', en: 'the types in components only' },
  },
  links: {
    what: { ru: 'связи ответа: {detail}', en: 'links of an answer: {detail}' },
    why: { ru: 'следующий вызов делает программа', en: 'the next call is the program’s to make' },
    instead: LEFT_OUT,
  },
  'name-changed': {
    what: { ru: 'имя {detail}', en: 'the name {detail}' },
    why: { ru: 'оно занято или не годится для TypeScript', en: 'it is taken or cannot stand in TypeScript' },
    instead: { ru: 'имя с номером или окончанием', en: 'the name with a number or an ending' },
  },
} as const satisfies Record<string, FindingTexts>;

export type FindingKind = keyof typeof findingTexts;

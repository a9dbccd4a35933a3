import type { LocalizedText } from '@styk/sdk/errors';

/** What each rule of the house demands. */
const TEXTS: Readonly<Record<string, LocalizedText>> = {
  'styk/operation-id': {
    ru: 'Имя операции — camelCase, глагол первым, одно на все контракты',
    en: 'An operation id is camelCase, begins with a verb and is unique over all contracts',
  },
  'styk/idempotency-key': {
    ru: 'POST берёт Idempotency-Key или говорит, почему он не нужен',
    en: 'A POST takes an Idempotency-Key or says why it needs none',
  },
  'styk/problem-response': {
    ru: 'Отказы описаны и приходят как application/problem+json',
    en: 'Refusals are described and come as application/problem+json',
  },
  'styk/bounded': {
    ru: 'У строк, списков, чисел и словарей есть границы',
    en: 'Strings, lists, numbers and maps have bounds',
  },
  'styk/limit': { ru: 'У операции есть x-styk-limit', en: 'An operation has an x-styk-limit' },
  'styk/text': {
    ru: 'Рядом с каждым английским текстом стоит русский',
    en: 'Beside every English text stands a Russian one',
  },
  'styk/closed-request': {
    ru: 'Объект запроса не принимает незнакомых полей',
    en: 'An object of a request takes no unknown fields',
  },
  'styk/money': { ru: 'Деньги — целые копейки', en: 'Money is whole kopecks' },
  'styk/page': {
    ru: 'Списки листаются одинаково: limit и cursor, items и nextCursor',
    en: 'Lists page in one way: limit and cursor, items and nextCursor',
  },
  'styk/expected-problem': {
    ru: 'Ожидаемые отказы названы: 404 для идентификатора в пути, 412 и 428 для If-Match',
    en: 'Refusals to be expected are named: 404 for an id in the path, 412 and 428 for If-Match',
  },
  'styk/long-operation': {
    ru: 'Долгая работа отвечает адресом, по которому о ней спрашивают',
    en: 'Long work answers with the address at which one asks about it',
  },
  'styk/event': {
    ru: 'У события есть имя, тексты, право, данные и пример',
    en: 'An event has a name, texts, a scope, data and an example',
  },
  'styk/example': {
    ru: 'Примеры есть и соответствуют своим схемам',
    en: 'There are examples, and they fit their schemas',
  },
};

/** What a rule demands; those of redocly speak of the specification. */
export function ruleText(rule: string): LocalizedText {
  return TEXTS[rule] ?? { ru: 'Правило OpenAPI', en: 'A rule of OpenAPI' };
}

import type { LocalizedText } from '@styk/sdk/errors';
import { BOTH, CLIENTS, NOBODY, type Rule, SERVERS } from './rule.ts';

/** Which way a value travels: `request` from the client, `response` to the client (answers, events, webhooks). */
export type Direction = 'request' | 'response';

/** Fewer values are allowed now. */
const narrowed = {
  'type-narrowed': { ru: '{name}: тип был {from}, стал {to}', en: '{name} was of type {from} and is {to} now' },
  'became-not-nullable': { ru: '{name} больше не бывает null', en: '{name} is never null now' },
  'format-added': { ru: '{name}: теперь в формате {to}', en: '{name} has the format {to} now' },
  'format-narrowed': {
    ru: '{name}: формат был {from}, стал {to}',
    en: '{name} had the format {from} and has {to} now',
  },
  'enum-value-removed': { ru: '{name}: значения {value} больше нет', en: '{name} has no value {value} any more' },
  'enum-added': { ru: '{name}: только значения {to}', en: '{name} is limited to {to} now' },
  'enum-closed': { ru: '{name}: новых значений больше не будет', en: '{name} takes no values but those listed now' },
  'minimum-increased': {
    ru: '{name}: минимум был {from}, стал {to}',
    en: 'the minimum of {name} was {from} and is {to} now',
  },
  'maximum-decreased': {
    ru: '{name}: максимум был {from}, стал {to}',
    en: 'the maximum of {name} was {from} and is {to} now',
  },
  'min-length-increased': {
    ru: '{name}: наименьшая длина была {from}, стала {to}',
    en: 'the least length of {name} was {from} and is {to} now',
  },
  'max-length-decreased': {
    ru: '{name}: наибольшая длина была {from}, стала {to}',
    en: 'the greatest length of {name} was {from} and is {to} now',
  },
  'min-items-increased': {
    ru: '{name}: элементов было не менее {from}, стало не менее {to}',
    en: '{name} had at least {from} items and has {to} now',
  },
  'max-items-decreased': {
    ru: '{name}: элементов было не более {from}, стало не более {to}',
    en: '{name} had at most {from} items and has {to} now',
  },
  'min-properties-increased': {
    ru: '{name}: полей было не менее {from}, стало не менее {to}',
    en: '{name} had at least {from} members and has {to} now',
  },
  'max-properties-decreased': {
    ru: '{name}: полей было не более {from}, стало не более {to}',
    en: '{name} had at most {from} members and has {to} now',
  },
  'pattern-added': { ru: '{name}: теперь по шаблону {to}', en: '{name} has to match {to} now' },
  'multiple-of-added': {
    ru: '{name}: теперь кратно {to} (было {from})',
    en: '{name} is a multiple of {to} now (was {from})',
  },
  'unique-items-required': { ru: '{name}: элементы больше не повторяются', en: 'items of {name} are unique now' },
  'object-closed': { ru: '{name}: других полей больше не бывает', en: '{name} has no other members now' },
  'additional-properties-restricted': {
    ru: '{name}: прочие поля теперь одного вида',
    en: 'other members of {name} have a shape of their own now',
  },
  'alternative-removed': { ru: '{name}: варианта {value} больше нет', en: '{name} is never {value} now' },
  'one-of-instead-of-any-of': {
    ru: '{name}: теперь ровно один из вариантов',
    en: '{name} is exactly one of its alternatives now',
  },
  'choice-added': { ru: '{name}: теперь один из вариантов: {to}', en: '{name} has to be one of {to} now' },
  'discriminator-value-removed': {
    ru: '{name}: {property} больше не бывает {value}',
    en: '{property} of {name} is never {value} now',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** More values are allowed now. */
const widened = {
  'type-widened': narrowed['type-narrowed'],
  'became-nullable': { ru: '{name} теперь бывает null', en: '{name} may be null now' },
  'format-removed': { ru: '{name}: больше не в формате {from}', en: '{name} has no longer the format {from}' },
  'format-widened': narrowed['format-narrowed'],
  'enum-value-added': { ru: '{name}: новое значение {value}', en: '{name} has the new value {value}' },
  'enum-removed': { ru: '{name}: больше не только {from}', en: '{name} is no longer limited to {from}' },
  'enum-opened': { ru: '{name}: возможны и новые значения', en: '{name} may take values that are not listed now' },
  'minimum-decreased': narrowed['minimum-increased'],
  'maximum-increased': narrowed['maximum-decreased'],
  'min-length-decreased': narrowed['min-length-increased'],
  'max-length-increased': narrowed['max-length-decreased'],
  'min-items-decreased': narrowed['min-items-increased'],
  'max-items-increased': narrowed['max-items-decreased'],
  'min-properties-decreased': narrowed['min-properties-increased'],
  'max-properties-increased': narrowed['max-properties-decreased'],
  'pattern-removed': { ru: '{name}: больше не по шаблону {from}', en: '{name} no longer has to match {from}' },
  'multiple-of-removed': {
    ru: '{name}: больше не кратно {from} (стало {to})',
    en: '{name} is no longer a multiple of {from} (now {to})',
  },
  'unique-items-dropped': { ru: '{name}: элементы могут повторяться', en: 'items of {name} may repeat now' },
  'object-opened': { ru: '{name}: возможны и другие поля', en: '{name} may have other members now' },
  'additional-properties-freed': {
    ru: '{name}: прочие поля теперь любые',
    en: 'other members of {name} may be anything now',
  },
  'alternative-added': { ru: '{name}: новый вариант {value}', en: '{name} may be {value} now' },
  'any-of-instead-of-one-of': {
    ru: '{name}: теперь хотя бы один из вариантов',
    en: '{name} is at least one of its alternatives now',
  },
  'choice-removed': {
    ru: '{name}: больше не один из вариантов: {from}',
    en: '{name} no longer has to be one of {from}',
  },
  'discriminator-value-added': {
    ru: '{name}: {property} бывает и {value}',
    en: '{property} of {name} may be {value} now',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Other values are allowed now, or they mean something else. */
const changed = {
  'type-changed': narrowed['type-narrowed'],
  'format-changed': narrowed['format-narrowed'],
  'pattern-changed': {
    ru: '{name}: шаблон был {from}, стал {to}',
    en: '{name} had to match {from} and has to match {to} now',
  },
  'multiple-of-changed': {
    ru: '{name}: было кратно {from}, стало кратно {to}',
    en: '{name} was a multiple of {from} and is of {to} now',
  },
  'constraint-changed': { ru: '{name}: иначе задано {keyword}', en: '{keyword} of {name} has changed' },
  'default-changed': {
    ru: '{name}: по умолчанию было {from}, стало {to}',
    en: 'the default of {name} was {from} and is {to} now',
  },
  'property-renamed': { ru: 'поле {from} теперь называется {to}', en: '{from} is called {to} now' },
  'discriminator-changed': {
    ru: '{name}: вариант узнают не по {from}, а по {to}',
    en: 'the kind of {name} was told by {from} and is by {to} now',
  },
  'discriminator-value-moved': {
    ru: '{name}: значение {value} означало {from}, стало {to}',
    en: '{value} of {name} meant {from} and means {to} now',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

type Prefixed<Way extends Direction, Names extends string> = `${Way}-${Names}`;

function rulesFor<const Way extends Direction, Names extends string>(
  direction: Way,
  texts: Readonly<Record<Names, LocalizedText>>,
  breaks: Rule['breaks'],
): Readonly<Record<Prefixed<Way, Names>, Rule>> {
  const entries = Object.entries<LocalizedText>(texts);
  return Object.fromEntries(
    entries.map(([name, text]) => [`${direction}-${name}`, { breaks, text: told(direction, text) }]),
  ) as Record<Prefixed<Way, Names>, Rule>;
}

/** To whom a value travels: events and webhooks are no answers, and what a client answers to a webhook is no request. */
const RECEIVERS: Readonly<Record<Direction, LocalizedText>> = {
  request: { ru: 'серверу', en: 'to the server' },
  response: { ru: 'клиенту', en: 'to the client' },
};

/** The same schema often travels both ways, so each text says which way is meant. */
function told(direction: Direction, { ru, en }: LocalizedText): LocalizedText {
  const where = RECEIVERS[direction];
  return { ru: `${where.ru}: ${ru}`, en: `${where.en}: ${en}` };
}

const rule = (direction: Direction, breaks: Rule['breaks'], ru: string, en: string): Rule => ({
  breaks,
  text: told(direction, { ru, en }),
});

const info = (direction: Direction, ru: string, en: string): Rule => ({
  ...rule(direction, NOBODY, ru, en),
  info: true,
});

/** What a program sends or receives. Sending is strict in what is allowed, receiving in what may come. */
export const schemaRules = {
  ...rulesFor('request', narrowed, CLIENTS),
  ...rulesFor('request', widened, SERVERS),
  ...rulesFor('request', changed, BOTH),
  ...rulesFor('response', narrowed, SERVERS),
  ...rulesFor('response', widened, CLIENTS),
  ...rulesFor('response', changed, BOTH),

  'request-required-property-added': rule(
    'request',
    CLIENTS,
    'новое обязательное поле {name}',
    '{name} is new and required',
  ),
  'request-optional-property-added': rule(
    'request',
    NOBODY,
    'новое необязательное поле {name}',
    '{name} is new and optional',
  ),
  'request-required-property-added-to-closed-object': rule(
    'request',
    BOTH,
    'новое обязательное поле {name}, раньше его отвергали',
    '{name} is new and required, it was refused before',
  ),
  'request-optional-property-added-to-closed-object': rule(
    'request',
    SERVERS,
    'новое необязательное поле {name}, раньше его отвергали',
    '{name} is new and optional, it was refused before',
  ),
  'request-property-removed': rule('request', CLIENTS, 'поля {name} больше нет', '{name} is gone'),
  'request-property-became-required': rule(
    'request',
    CLIENTS,
    'поле {name} стало обязательным',
    '{name} is required now',
  ),
  'request-property-became-optional': rule(
    'request',
    SERVERS,
    'поле {name} больше не обязательно',
    '{name} is optional now',
  ),
  'response-required-property-added': rule('response', SERVERS, 'новое поле {name}', '{name} is new'),
  'response-optional-property-added': rule(
    'response',
    NOBODY,
    'новое необязательное поле {name}',
    '{name} is new and may be missing',
  ),
  'response-required-property-added-to-closed-object': rule(
    'response',
    BOTH,
    'новое поле {name}, хотя других полей не должно было быть',
    '{name} is new although there were to be no other members',
  ),
  'response-optional-property-added-to-closed-object': rule(
    'response',
    CLIENTS,
    'новое необязательное поле {name}, хотя других полей не должно было быть',
    '{name} is new although there were to be no other members, and may be missing',
  ),
  'response-property-removed': rule('response', CLIENTS, 'поля {name} больше нет', '{name} is gone'),
  'response-property-became-optional': rule(
    'response',
    CLIENTS,
    'поля {name} может не быть',
    '{name} may be missing now',
  ),
  'response-property-became-required': rule(
    'response',
    SERVERS,
    'поле {name} теперь есть всегда',
    '{name} is always there now',
  ),

  'request-known-value-removed': rule(
    'request',
    CLIENTS,
    '{name}: значения {value} больше нет',
    '{name} has no value {value} any more',
  ),
  'request-known-value-added': info(
    'request',
    '{name}: новое значение {value} в открытом списке',
    'the open list of {name} has the new value {value}',
  ),
  'response-known-value-removed': info(
    'response',
    '{name}: значения {value} больше нет в открытом списке',
    'the open list of {name} no longer has {value}',
  ),
  'response-known-value-added': info(
    'response',
    '{name}: новое значение {value} в открытом списке',
    'the open list of {name} has the new value {value}',
  ),

  'request-default-added': rule(
    'request',
    SERVERS,
    '{name}: по умолчанию теперь {to}',
    '{name} is {to} by default now',
  ),
  'request-default-removed': rule(
    'request',
    CLIENTS,
    '{name}: по умолчанию больше не {from}',
    '{name} is no longer {from} by default',
  ),
  'response-default-added': info('response', '{name}: по умолчанию теперь {to}', '{name} is {to} by default now'),
  'response-default-removed': rule(
    'response',
    CLIENTS,
    '{name}: по умолчанию больше не {from}',
    '{name} is no longer {from} by default',
  ),

  'request-discriminator-added': info(
    'request',
    '{name}: вариант узнают по {to}',
    'the kind of {name} is told by {to} now',
  ),
  'request-discriminator-removed': info(
    'request',
    '{name}: вариант больше не узнают по {from}',
    'the kind of {name} is no longer told by {from}',
  ),
  'response-discriminator-added': info(
    'response',
    '{name}: вариант узнают по {to}',
    'the kind of {name} is told by {to} now',
  ),
  'response-discriminator-removed': info(
    'response',
    '{name}: вариант больше не узнают по {from}',
    'the kind of {name} is no longer told by {from}',
  ),

  'request-property-deprecated': info('request', 'поле {name} объявлено устаревшим', '{name} is deprecated now'),
  'request-property-undeprecated': info(
    'request',
    'поле {name} больше не устаревшее',
    '{name} is no longer deprecated',
  ),
  'response-property-deprecated': info('response', 'поле {name} объявлено устаревшим', '{name} is deprecated now'),
  'response-property-undeprecated': info(
    'response',
    'поле {name} больше не устаревшее',
    '{name} is no longer deprecated',
  ),
};

type NamesOf<Id, Way extends Direction> = Id extends `${Way}-${infer Name}` ? Name : never;

/** `max-length-increased`: the rules that exist for both directions. */
export type SchemaRuleName = NamesOf<keyof typeof schemaRules, 'request'> &
  NamesOf<keyof typeof schemaRules, 'response'>;

import { defineErrors } from '@styk/sdk/errors';

export const eventsCommandErrors = defineErrors({
  'events-type-unknown': {
    category: 'usage',
    message: { ru: 'типа событий {type} нет', en: 'there is no type of events {type}' },
    hint: {
      ru: 'Каталог: styk events types; несколько сразу: order.*',
      en: 'The catalogue: styk events types; several at once: order.*',
    },
  },
  'events-type-misspelt': {
    category: 'usage',
    message: { ru: 'типа событий {type} нет', en: 'there is no type of events {type}' },
    hint: { ru: 'Возможно, вы имели в виду {nearest}', en: 'Perhaps you meant {nearest}' },
  },
  'events-types-not-allowed': {
    category: 'attention',
    message: { ru: 'у ключа нет прав на эти типы: {types}', en: 'the key may not see these types: {types}' },
    hint: { ru: 'Нужны права: {scopes}', en: 'These scopes are needed: {scopes}' },
  },
  'events-receiver-missing': {
    category: 'usage',
    message: { ru: 'не сказано, куда пересылать', en: 'it is not said where to forward to' },
    hint: {
      ru: 'Пример: styk events listen --forward-to http://127.0.0.1:8080/styk',
      en: 'Example: styk events listen --forward-to http://127.0.0.1:8080/styk',
    },
  },
  'events-receiver-invalid': {
    category: 'usage',
    message: { ru: '«{url}» — не адрес приёмника', en: '"{url}" is no address of a receiver' },
    hint: { ru: 'Нужен http или https', en: 'http or https is needed' },
  },
  'events-secret-invalid': {
    category: 'usage',
    message: { ru: 'секрет вебхуков не годится: {reason}', en: 'the secret of webhooks is of no use: {reason}' },
    hint: {
      ru: 'Он задан в STYK_WEBHOOK_SECRET; без этой переменной styk возьмёт свой',
      en: 'It is set in STYK_WEBHOOK_SECRET; without this variable styk takes its own',
    },
  },
  'events-replay-nothing': {
    category: 'usage',
    message: { ru: 'не сказано, что повторить', en: 'it is not said what to replay' },
    hint: {
      ru: 'Назовите события по id или задайте --since',
      en: 'Name events by their ids, or give --since',
    },
  },
  'events-replay-target': {
    category: 'usage',
    message: {
      ru: 'нужно одно из двух: --forward-to или --subscription',
      en: 'one of the two is needed: --forward-to or --subscription',
    },
  },
  'events-not-found': {
    category: 'invalid',
    message: { ru: 'в журнале нет событий: {ids}', en: 'the log has no events {ids}' },
    hint: { ru: 'События хранятся 30 дней', en: 'Events are kept for 30 days' },
  },
  'events-trigger-needs-sandbox': {
    category: 'unavailable',
    message: { ru: 'по адресу {url} нет песочницы', en: 'there is no sandbox at {url}' },
    hint: {
      ru: 'События вызываются настоящими изменениями, поэтому только в песочнице: styk sandbox start',
      en: 'Events are caused by real changes, and therefore only in a sandbox: styk sandbox start',
    },
  },
  'events-trigger-impossible': {
    category: 'invalid',
    message: { ru: '{type} вызвать нельзя: {reason}', en: '{type} cannot be caused: {reason}' },
    hint: { ru: 'Что можно: styk events trigger', en: 'What can be: styk events trigger' },
  },
  'events-trigger-silent': {
    category: 'internal',
    message: {
      ru: 'изменение сделано, но события {type} в журнале нет',
      en: 'the change was made, but the log has no event {type}',
    },
  },
  'events-override-invalid': {
    category: 'usage',
    message: { ru: '«{value}» — не поле=значение', en: '"{value}" is not field=value' },
    hint: {
      ru: 'Пример: --set lines.0.qty=3; значение — JSON или просто текст',
      en: 'Example: --set lines.0.qty=3; the value is JSON or plain text',
    },
  },
  'events-override-unused': {
    category: 'usage',
    message: {
      ru: 'изменение для {type} не имеет тела, менять в нём нечего: {fields}',
      en: 'the change behind {type} has no body to set anything in: {fields}',
    },
  },
});

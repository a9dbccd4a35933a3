import type { GuideSection } from '../site-source.ts';

const parameter = (name: string) => `common.yaml#/components/parameters/${name}`;
const header = (name: string) => `common.yaml#/components/headers/${name}`;

/** What holds for every call; details are quoted from `common.yaml`, which all contracts refer to. */
export const guide: readonly GuideSection[] = [
  {
    id: 'ecosystem',
    title: { ru: 'Экосистема', en: 'The ecosystem' },
    text: {
      ru: `Каталог, остатки, заказы, лояльность, подарочные карты, кошелёк и электронные документы одной торговой экосистемы — в виде контрактов OpenAPI 3.1. Партнёр вызывает экосистему по всем контрактам, кроме \`partner\`: по нему экосистема вызывает партнёра. События приходят вебхуком или читаются из журнала.

Адреса в примерах — локальная песочница: \`styk sandbox start\` поднимает всю экосистему на этой машине, без сети.`,
      en: `Catalogue, stock, orders, loyalty, gift cards, wallet and electronic documents of one trading ecosystem, as contracts in OpenAPI 3.1. The partner calls the ecosystem by all contracts but \`partner\`: by that one the ecosystem calls the partner. Events are pushed to a webhook or read from a log.

Addresses in the examples are the local sandbox: \`styk sandbox start\` runs the whole ecosystem on this machine, without a network.`,
    },
  },
  {
    id: 'access',
    title: { ru: 'Доступ', en: 'Access' },
    text: {
      ru: 'Токен OAuth 2.0 по учётным данным клиента (createToken) живёт 15 минут и несёт права; каждая операция называет нужные ей. В промышленной среде клиент подтверждает себя подписанным JWT (`private_key_jwt`), секретом — только в песочнице и на кассах. `TOKEN` в примерах получен так:',
      en: 'An OAuth 2.0 token for client credentials (createToken) lives for 15 minutes and carries scopes; every operation names those it needs. In production a client proves itself by a signed JWT (`private_key_jwt`), by a secret only in the sandbox and at tills. `TOKEN` in the examples comes from:',
    },
    code: `eval "$(styk sandbox env --format shell)"
TOKEN=$(curl -s "$STYK_BASE_URL/identity/v1/oauth/token" \\
  --data-urlencode grant_type=client_credentials \\
  --data-urlencode client_id="$STYK_CLIENT_ID" \\
  --data-urlencode client_secret="$STYK_CLIENT_SECRET" | jq -r .access_token)`,
    scopesOf: 'oauth2',
  },
  {
    id: 'sdk',
    title: { ru: 'SDK', en: 'The SDK' },
    text: {
      ru: 'Вызовы SDK в этом справочнике — методы такого клиента. Токены, ключи идемпотентности, повторы, пределы и страницы он берёт на себя.',
      en: 'Calls of the SDK in this reference are methods of such a client. It sees to tokens, idempotency keys, retries, limits and pages.',
    },
    code: `import { Styk } from '@styk/sdk';

const styk = new Styk({
  baseUrl: process.env.STYK_BASE_URL ?? '',
  auth: { clientId: process.env.STYK_CLIENT_ID ?? '', clientSecret: process.env.STYK_CLIENT_SECRET ?? '' },
});`,
  },
  {
    id: 'idempotency',
    title: { ru: 'Идемпотентность', en: 'Idempotency' },
    text: {
      ru: 'Вызов, который что-то создаёт или двигает, несёт ключ: создайте его один раз на логический вызов и сохраняйте при повторах. Ключи хранятся не меньше 30 дней в лояльности, картах, кошельке и ЭДО, не меньше 72 часов в остальном. Ответы 5xx и 429 не запоминаются. Чеки, заказы, реестры и документы узнаются ещё и по естественному ключу: то же содержание — первый результат с `duplicate: true`, другое — `natural-key-conflict`.',
      en: 'A call that makes or moves something carries a key: make it once for each logical call and keep it over retries. Keys are kept for at least 30 days in loyalty, cards, wallet and EDO, at least 72 hours elsewhere. Answers 5xx and 429 are not remembered. Receipts, orders, registers and documents are known by a natural key as well: the same content gives the first result with `duplicate: true`, another is `natural-key-conflict`.',
    },
    quotes: [parameter('IdempotencyKey'), header('IdempotencyReplayed')],
  },
  {
    id: 'changes',
    title: { ru: 'Одновременные изменения', en: 'Concurrent changes' },
    text: {
      ru: 'Изменяемое имеет метку состояния. Изменение называет метку, на которой основано.',
      en: 'What can be changed has an entity tag. A change names the tag it is based on.',
    },
    quotes: [header('ETag'), parameter('IfMatch'), parameter('IfNoneMatch')],
  },
  {
    id: 'pages',
    title: { ru: 'Списки по страницам', en: 'Lists by pages' },
    text: {
      ru: 'Список отвечает `{ items, nextCursor }` и не сбивается от новых записей. `nextCursor` на последней странице — null.',
      en: 'A list answers `{ items, nextCursor }` and is not upset by new entries. On the last page `nextCursor` is null.',
    },
    quotes: [parameter('Limit'), parameter('Cursor'), parameter('UpdatedAfter')],
  },
  {
    id: 'problems',
    title: { ru: 'Ошибки', en: 'Errors' },
    text: {
      ru: 'Отказ — `application/problem+json` (RFC 9457) с неизменным `code`, признаком `retryable`, замечаниями `errors` с указателями в тело запроса и триплетом `trace`. Тексты на языке `Accept-Language`. Незнакомое поле в запросе — `unknown-field`; незнакомые поля и значения в ответах и событиях пропускайте.',
      en: 'A refusal is `application/problem+json` (RFC 9457) with a stable `code`, the flag `retryable`, findings in `errors` with pointers into the request, and the triplet `trace`. Texts come in the language of `Accept-Language`. An unknown field in a request is `unknown-field`; ignore unknown fields and values in answers and events.',
    },
    quotes: ['common.yaml#/components/responses/Problem'],
  },
  {
    id: 'limits',
    title: { ru: 'Пределы', en: 'Limits' },
    text: {
      ru: 'Каждая операция называет вызовы в секунду, всплеск и число одновременных вызовов. Сверх предела — `rate-limited` с `Retry-After`. Тело — до 1 МиБ, пакет — до 5 МиБ и 1000 строк, иначе `payload-too-large`.',
      en: 'Every operation names calls a second, a burst and calls at a time. Beyond that it is `rate-limited` with `Retry-After`. A body has at most 1 MiB, a batch 5 MiB and 1,000 lines, else `payload-too-large`.',
    },
    quotes: [header('RateLimit'), header('RateLimitPolicy'), header('RetryAfter')],
  },
  {
    id: 'long',
    title: { ru: 'Долгие операции', en: 'Long operations' },
    text: {
      ru: 'Ответ 202 значит «принято»: `Location` ведёт к операции, её `state` говорит, как идёт дело.',
      en: 'An answer 202 means "accepted": `Location` leads to the operation, whose `state` tells how it fares.',
    },
    quotes: [header('Location'), 'common.yaml#/components/schemas/LongOperation'],
  },
  {
    id: 'events',
    title: { ru: 'События', en: 'Events' },
    text: {
      ru: 'У каждого изменения есть событие: вебхуком (createSubscription, receiveEvent) или из журнала (readEventLog). Приёмник SDK проверяет подпись, отбрасывает повторы и отвечает, как просит контракт `partner`.',
      en: 'Every change has an event: by webhook (createSubscription, receiveEvent) or from the log (readEventLog). The receiver of the SDK checks the signature, drops repetitions and answers as the contract `partner` asks.',
    },
    code: `import { createServer } from 'node:http';
import { MemoryDedupeStore, nodeHandler, WebhookReceiver } from '@styk/sdk/webhooks';

const receiver = new WebhookReceiver({ keys: [process.env.STYK_WEBHOOK_SECRET ?? ''], store: new MemoryDedupeStore() });
receiver.onEvent('order.created', (event) => console.log(event.data.orderId));
createServer(nodeHandler(receiver)).listen(8080);`,
  },
  {
    id: 'trace',
    title: { ru: 'Триплет трассировки', en: 'The trace triplet' },
    text: {
      ru: 'Каждый вызов виден поддержке по трём значениям: `traceparent` (W3C Trace Context), партнёр из токена и `Styk-Operation-Id`. Они возвращаются в ответах, ошибках и событиях; getTrace показывает путь вызова.',
      en: 'Support sees every call by three values: `traceparent` (W3C Trace Context), the partner of the token and `Styk-Operation-Id`. They come back in answers, errors and events; getTrace shows the way of a call.',
    },
    quotes: ['common.yaml#/components/schemas/Trace', header('OperationId')],
  },
  {
    id: 'values',
    title: { ru: 'Деньги, количества, время', en: 'Money, quantities, times' },
    text: {
      ru: 'Деньги — целые копейки, количества — десятичные строки, время — RFC 3339 со смещением. Дробных двоичных чисел нет нигде.',
      en: 'Money is whole kopecks, quantities are decimal strings, times are RFC 3339 with an offset. There are no binary fractions anywhere.',
    },
    quotes: ['Kopecks', 'Points', 'Quantity', 'Timestamp', 'BusinessDate', 'Id'].map(
      (name) => `common.yaml#/components/schemas/${name}`,
    ),
  },
  {
    id: 'versions',
    title: { ru: 'Версии', en: 'Versions' },
    text: {
      ru: 'Внутри `v1` контракты только дополняются. Устаревшее объявляется не меньше чем за 180 дней.',
      en: 'Within `v1` contracts only grow. What is deprecated stays for at least 180 days.',
    },
    quotes: [header('Deprecation'), header('Sunset')],
  },
];

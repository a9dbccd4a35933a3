import { notWritten, type RequirementRow } from './requirement.ts';

const needsClock = {
  ru: 'нужен драйвер, который умеет сдвигать часы кассы',
  en: 'needs a driver that can move the clock of the till',
};

/** What every partner's program has to do, whatever it is for. */
export const core: readonly RequirementRow[] = [
  {
    id: 'CORE-01',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Запросы по контракту', en: 'Requests keep to the contract' },
    text: {
      ru: 'Каждый запрос соответствует OpenAPI: нет лишних полей, все обязательные на месте, типы верны.',
      en: 'Every request is valid by the OpenAPI: no unknown fields, all required ones, the right types.',
    },
  },
  {
    id: 'CORE-02',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Ключ идемпотентности постоянен', en: 'The idempotency key is stable' },
    text: {
      ru: 'У каждого создающего вызова есть ключ; при повторах он тот же и не используется для другого содержания.',
      en: 'Every creating call has a key; it is the same over all retries and never used for other content.',
    },
  },
  {
    id: 'CORE-03',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Потерянный ответ — одно действие', en: 'A lost answer has one effect' },
    text: {
      ru: 'Ответ потерян после записи: повтор не создаёт второй продажи и второго возврата.',
      en: 'When the answer is lost after the commit, the retry makes no second sale and no second refund.',
    },
  },
  {
    id: 'CORE-04',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Retry-After соблюдается', en: 'Retry-After is obeyed' },
    text: {
      ru: 'После 429 с Retry-After: 7 следующая попытка приходит через 7 секунд, ±1 с.',
      en: 'After a 429 with Retry-After: 7 the next attempt comes 7 seconds later, ±1 s.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-05',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Растущие паузы между попытками', en: 'Growing pauses between attempts' },
    text: {
      ru: 'При 5xx и истёкшем времени паузы растут со случайным разбросом, попыток не больше восьми, нет шквала запросов.',
      en: 'After 5xx and timeouts pauses grow with jitter, there are at most eight attempts and no storm.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-06',
    severity: 'major',
    method: 'fault',
    title: { ru: 'Окончательный отказ не повторяется', en: 'A final refusal is not retried' },
    text: { ru: 'После 422, 403, 404 и 409 попытка одна.', en: 'After 422, 403, 404 and 409 there is one attempt.' },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-07',
    severity: 'major',
    method: 'fault',
    title: { ru: 'Ошибки читаются по коду', en: 'Problems are read by their code' },
    text: {
      ru: 'Незнакомый код обрабатывается по статусу: оператор видит сообщение, программа не падает.',
      en: 'An unknown code is handled by its status: the operator sees a message, nothing crashes.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-08',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Незнакомые поля ответа не мешают', en: 'Unknown fields of an answer do no harm' },
    text: {
      ru: 'Ответ с полями будущей версии обрабатывается как обычно.',
      en: 'An answer with fields of a later version is handled as usual.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-09',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Незнакомое значение списка не мешает', en: 'An unknown enum value does no harm' },
    text: {
      ru: 'Новое значение открытого списка сохраняется и показывается, программа не падает.',
      en: 'A new value of an open list is kept and shown, nothing crashes.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-10',
    severity: 'major',
    method: 'journal',
    title: { ru: 'Токен используется повторно', en: 'The token is reused' },
    text: {
      ru: 'Не больше одного запроса токена за 10 минут, одно обновление после 401.',
      en: 'At most one token request in 10 minutes, one refresh after a 401.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-11',
    severity: 'major',
    method: 'journal',
    title: { ru: 'Трасса передаётся и пишется в журнал', en: 'The trace is sent and logged' },
    text: {
      ru: 'Запросы несут traceparent и Styk-Operation-Id, трасса ошибки есть в журнале партнёра.',
      en: "Requests carry traceparent and Styk-Operation-Id; the trace of a problem stands in the partner's log.",
    },
    notTestedReason: {
      ru: 'протокол драйвера не отдаёт журнал партнёра',
      en: "the driver protocol has no way to the partner's log",
    },
  },
  {
    id: 'CORE-12',
    severity: 'major',
    method: 'journal',
    title: { ru: 'Списки читаются до конца', en: 'Lists are read to the end' },
    text: {
      ru: 'По курсору прочитаны все 1 050 записей без пропусков и повторов, хотя записи добавляются.',
      en: 'All 1,050 items are read by cursor without gaps or repeats while items are added.',
    },
    notTestedReason: {
      ru: 'касса не читает длинных списков',
      en: 'a till reads no long lists',
    },
  },
  {
    id: 'CORE-13',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Ожидание ограничено', en: 'Waiting is limited' },
    text: {
      ru: 'Соединение не дольше 3 с, ответ не дольше 5 с на кассе и 30 с в остальных программах.',
      en: 'Connecting takes at most 3 s, an answer at most 5 s at a till and 30 s elsewhere.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'CORE-14',
    severity: 'major',
    method: 'time',
    title: { ru: 'Расхождение часов замечено', en: 'Clock skew is noticed' },
    text: {
      ru: 'Часы, ушедшие на 10 минут, не ломают обмен молча: о расхождении сказано.',
      en: 'A clock that is 10 minutes off does not break exchanges silently: the skew is reported.',
    },
    notTestedReason: needsClock,
  },
  {
    id: 'CORE-15',
    severity: 'major',
    method: 'fault',
    title: { ru: 'Слишком большой запрос делится', en: 'A request that is too large is split' },
    text: {
      ru: 'После 413 пакет делится, все строки доходят.',
      en: 'After a 413 the batch is split and all lines arrive.',
    },
    notTestedReason: {
      ru: 'касса не отправляет пакетов',
      en: 'a till sends no batches',
    },
  },
];

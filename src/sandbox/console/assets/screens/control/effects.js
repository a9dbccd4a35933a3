/** Effects in words, in the order a tester would try them. */
export const EFFECTS = {
  'drop-after-commit': { ru: 'Обрыв после выполнения', en: 'Drop after the commit' },
  'drop-before': { ru: 'Обрыв до выполнения', en: 'Drop before the work' },
  status: { ru: 'Отказ 429 или 5XX', en: 'Refusal 429 or 5XX' },
  latency: { ru: 'Задержка ответа', en: 'Slow answer' },
  'slow-body': { ru: 'Ответ малыми частями', en: 'Body in small pieces' },
  truncate: { ru: 'Обрезанный ответ', en: 'Truncated answer' },
  'connection-reset': { ru: 'Сброс соединения', en: 'Connection reset' },
  'extra-fields': { ru: 'Лишние поля', en: 'Extra fields' },
  'unknown-enum': { ru: 'Незнакомые значения', en: 'Unknown values' },
  'reject-lines': { ru: 'Отклонённые строки пакета', en: 'Refused lines of a batch' },
  'clock-skew': { ru: 'Сдвинутое время', en: 'Skewed time' },
  duplicate: { ru: 'Событие доставлено дважды', en: 'Event delivered twice' },
  reorder: { ru: 'События не по порядку', en: 'Events out of order' },
  late: { ru: 'Событие опоздало', en: 'Late event' },
  'wrong-signature': { ru: 'Неверная подпись', en: 'Wrong signature' },
};

/** Effects on deliveries, which go by the type of the event. */
export const OF_EVENTS = new Set(['duplicate', 'reorder', 'late']);

/** What else each effect needs: `[field of the rule, label, usual value]`. */
export const SETTINGS = {
  status: [
    ['status', { ru: 'Статус', en: 'Status' }, 503],
    ['retryAfterSec', { ru: 'Retry-After, с', en: 'Retry-After, s' }, 1],
  ],
  latency: [['latencyMs', { ru: 'Задержка, мс', en: 'Delay, ms' }, 2000]],
  late: [['latencyMs', { ru: 'Опоздание, мс', en: 'Late by, ms' }, 10_000]],
  'slow-body': [['latencyMs', { ru: 'Длительность, мс', en: 'Takes, ms' }, 5000]],
  truncate: [['truncateBytes', { ru: 'Отдать байтов', en: 'Bytes sent' }, 40]],
  'reject-lines': [['lines', { ru: 'Строк', en: 'Lines' }, 1]],
  'clock-skew': [['skewMs', { ru: 'Сдвиг, мс', en: 'Skew, ms' }, 600_000]],
  duplicate: [['copies', { ru: 'Всего доставок', en: 'Deliveries in all' }, 2]],
  reorder: [['window', { ru: 'Событий', en: 'Events' }, 2]],
};

import type { LocalizedText } from '@styk/sdk/errors';

/** What to do about a refusal of which no more is known than its status. */
export interface StatusAdvice {
  readonly text: LocalizedText;
  readonly retryable: boolean;
}

const correct: LocalizedText = {
  ru: 'Исправьте запрос: `detail` и `errors` говорят, что и где не так.',
  en: 'Correct the request: `detail` and `errors` tell what is wrong and where.',
};
const later: LocalizedText = {
  ru: 'Повторите позже с тем же ключом идемпотентности; `Retry-After` говорит, когда.',
  en: 'Repeat later with the same idempotency key; `Retry-After` tells when.',
};

const ADVICE: Readonly<Record<string, LocalizedText>> = {
  401: { ru: 'Получите новый токен и повторите.', en: 'Get a new token and repeat.' },
  403: { ru: 'Попросите нужное право или возможность.', en: 'Ask for the scope or capability that is missing.' },
  404: {
    ru: 'Проверьте идентификатор: он неизвестен или чужой.',
    en: 'Check the identifier: it is unknown or not yours.',
  },
  409: { ru: 'Прочитайте текущее состояние и решите заново.', en: 'Read the present state and decide anew.' },
  410: { ru: 'Больше не обращайтесь: этого уже нет.', en: 'Ask no more: it is gone.' },
  412: {
    ru: 'Прочитайте заново, возьмите новый `ETag` и повторите изменение.',
    en: 'Read again, take the new `ETag` and repeat the change.',
  },
  428: { ru: 'Прочитайте и пришлите `If-Match`.', en: 'Read first and send `If-Match`.' },
  line: {
    ru: 'Остальные строки приняты. Исправьте эту и пришлите её снова.',
    en: 'The other lines stand. Correct this one and send it again.',
  },
};

/** By status; a code without one belongs to lines of batches. */
export function statusAdvice(status = 'line'): StatusAdvice {
  const retryable = status === '429' || (status.startsWith('5') && status !== '501');
  return { text: ADVICE[status] ?? (retryable ? later : correct), retryable };
}

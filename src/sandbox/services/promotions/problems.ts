import { defineProblems } from '../../problems.ts';

/** Refusals of the promotions, by the codes of their contract. */
export const promotionProblems = defineProblems({
  'store-unknown': {
    status: 422,
    title: { ru: 'Неизвестная точка', en: 'Unknown store' },
    detail: { ru: 'У партнёра нет точки {store}', en: 'The partner has no store {store}' },
    remediation: { ru: 'Зарегистрируйте точку: POST /stores.', en: 'Register the store: POST /stores.' },
  },
  'unknown-sku': {
    status: 422,
    title: { ru: 'Неизвестный артикул', en: 'Unknown article' },
    detail: { ru: 'У партнёра нет артикула {sku}', en: 'The partner has no article {sku}' },
    remediation: { ru: 'Проверьте артикул по каталогу.', en: 'Check the article against the catalogue.' },
  },
  'effect-phase-mismatch': {
    status: 422,
    title: { ru: 'Эффект не подходит фазе', en: 'Effect does not fit the phase' },
    detail: { ru: 'Эффекта {effect} нет в фазе {phase}', en: 'There is no effect {effect} in phase {phase}' },
    remediation: {
      ru: 'line: percent-off, amount-off, fixed-price; cart: percent-off, amount-off; accrual: points-rate, points-fixed.',
      en: 'line: percent-off, amount-off, fixed-price; cart: percent-off, amount-off; accrual: points-rate, points-fixed.',
    },
  },
  'validity-empty': {
    status: 422,
    title: { ru: 'Срок действия пуст', en: 'Empty validity' },
    detail: {
      ru: 'С {from} до {to}: начало должно быть раньше конца, конец — в будущем',
      en: 'From {from} to {to}: it must begin before it ends, and end in the future',
    },
    remediation: { ru: 'Укажите другой срок.', en: 'Give another validity.' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Состояние не позволяет', en: 'State does not allow it' },
    detail: { ru: '{id} в состоянии {state}', en: '{id} is {state}' },
    remediation: { ru: 'Прочитайте текущее состояние.', en: 'Read the present state.' },
  },
  'participation-deadline-passed': {
    status: 409,
    title: { ru: 'Срок ответа прошёл', en: 'The deadline has passed' },
    detail: { ru: 'Ответить на {id} можно было до {deadline}', en: '{id} could be answered until {deadline}' },
    remediation: {
      ru: 'Молчание считается отказом и ни на что не влияет.',
      en: 'Silence counts as a refusal and has no effect on anything.',
    },
  },
  'participation-text-stale': {
    status: 409,
    title: { ru: 'Принят другой текст', en: 'Another text was accepted' },
    detail: { ru: 'Хеш действующего текста {id}: {hash}', en: 'Hash of the present text of {id}: {hash}' },
    remediation: {
      ru: 'Прочитайте предложение ещё раз и укажите его textHash.',
      en: 'Read the offer again and name its textHash.',
    },
  },
});

import { defineProblems } from '../../../problems.ts';

export const erpProblems = defineProblems({
  'store-unknown': {
    status: 422,
    title: { ru: 'Неизвестная торговая точка', en: 'Unknown store' },
    detail: { ru: 'У партнёра нет точки {store}', en: 'The partner has no store {store}' },
  },
});

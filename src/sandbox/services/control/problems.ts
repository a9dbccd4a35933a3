import { defineProblems } from '../../problems.ts';

export const controlProblems = defineProblems({
  'scenario-unknown': {
    status: 422,
    title: { ru: 'Неизвестный сценарий', en: 'Unknown scenario' },
    detail: { ru: 'Сценария {scenario} нет; есть: {known}', en: 'There is no scenario {scenario}; known: {known}' },
  },
  'effect-not-supported': {
    status: 422,
    title: { ru: 'Сбой не поддерживается', en: 'Effect not supported' },
    detail: {
      ru: 'Сбой {effect} эта песочница не умеет: она работает без TLS',
      en: 'This sandbox cannot do the effect {effect}: it serves without TLS',
    },
  },
  'job-unknown': {
    status: 404,
    title: { ru: 'Неизвестное задание', en: 'Unknown job' },
    detail: { ru: 'Задания {job} нет; есть: {known}', en: 'There is no job {job}; known: {known}' },
  },
});

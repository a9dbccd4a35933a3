import { defineProblems } from '../../problems.ts';

export const controlProblems = defineProblems({
  'scenario-unknown': {
    status: 422,
    title: { ru: 'Неизвестный сценарий', en: 'Unknown scenario' },
    detail: { ru: 'Сценария {scenario} нет; есть: {known}', en: 'There is no scenario {scenario}; known: {known}' },
  },
  'job-unknown': {
    status: 404,
    title: { ru: 'Неизвестное задание', en: 'Unknown job' },
    detail: { ru: 'Задания {job} нет; есть: {known}', en: 'There is no job {job}; known: {known}' },
  },
});

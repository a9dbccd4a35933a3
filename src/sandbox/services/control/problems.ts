import { defineProblems } from '../../problems.ts';

export const controlProblems = defineProblems({
  'scenario-unknown': {
    status: 422,
    title: { ru: 'Неизвестный сценарий', en: 'Unknown scenario' },
    detail: { ru: 'Сценария {scenario} нет; есть: {known}', en: 'There is no scenario {scenario}; known: {known}' },
  },
  'contract-part-unknown': {
    status: 422,
    title: { ru: 'Нет такой части контрактов', en: 'No such part of the contracts' },
    detail: { ru: 'В контрактах нет {part}', en: 'The contracts have no {part}' },
  },
  'snapshots-need-folder': {
    status: 409,
    title: { ru: 'Снимки негде хранить', en: 'Nowhere to keep snapshots' },
    detail: {
      ru: 'Данные этой песочницы в памяти; запустите её с папкой данных: styk sandbox start --data <папка>',
      en: 'The data of this sandbox are in memory; start it with a data folder: styk sandbox start --data <dir>',
    },
  },
  'snapshot-unknown': {
    status: 404,
    title: { ru: 'Нет такого снимка', en: 'No such snapshot' },
    detail: { ru: 'Снимка {name} нет', en: 'There is no snapshot {name}' },
  },
  'too-many-snapshots': {
    status: 422,
    title: { ru: 'Слишком много снимков', en: 'Too many snapshots' },
    detail: { ru: 'Снимков уже {most}; удалите ненужный', en: 'There are {most} snapshots already; delete one' },
  },
  'job-unknown': {
    status: 404,
    title: { ru: 'Неизвестное задание', en: 'Unknown job' },
    detail: { ru: 'Задания {job} нет; есть: {known}', en: 'There is no job {job}; known: {known}' },
  },
});

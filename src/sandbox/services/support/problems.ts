import { defineProblems } from '../../problems.ts';

/** Refusals of support, by the codes of its contract. */
export const supportProblems = defineProblems({
  'trace-unknown': {
    status: 422,
    title: { ru: 'Такого вызова не было', en: 'Unknown trace' },
    detail: {
      ru: 'Вызова с трассировкой {trace} от этого партнёра не было',
      en: 'There was no call of this partner with the trace {trace}',
    },
    remediation: {
      ru: 'Возьмите traceparent и Styk-Operation-Id из ответа на вызов.',
      en: 'Take traceparent and Styk-Operation-Id from the answer to the call.',
    },
  },
  'object-unknown': {
    status: 422,
    title: { ru: 'Неизвестный объект', en: 'Unknown object' },
    detail: { ru: 'Объекта {id} вида {kind} нет', en: 'There is no {kind} {id}' },
  },
  'file-unknown': {
    status: 422,
    title: { ru: 'Неизвестный файл', en: 'Unknown file' },
    detail: { ru: 'Файла {file} нет или он вам не открыт', en: 'There is no file {file}, or it is not granted to you' },
    remediation: { ru: 'Сначала загрузите файл.', en: 'Upload the file first.' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Обращение закрыто', en: 'Ticket not open' },
    detail: { ru: 'Обращение {ticket}: {state}', en: 'The ticket {ticket} is {state}' },
    remediation: { ru: 'Откройте новое обращение.', en: 'Open a new ticket.' },
  },
  'escalation-exhausted': {
    status: 409,
    title: { ru: 'Выше некуда', en: 'Escalation exhausted' },
    detail: {
      ru: 'Обращение {ticket} уже на третьей линии',
      en: 'The ticket {ticket} is at the third line already',
    },
  },
});

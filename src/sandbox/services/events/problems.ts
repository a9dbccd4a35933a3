import { defineProblems } from '../../problems.ts';

/** Refusals of events, by the codes of the contract. */
export const eventProblems = defineProblems({
  'not-found': {
    status: 404,
    title: { ru: 'Не найдено', en: 'Not found' },
    detail: { ru: '{id}: такого нет или оно не ваше', en: '{id} does not exist or is not yours' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Не в том состоянии', en: 'Wrong state' },
    detail: { ru: '{why}', en: '{why}' },
  },
  gone: {
    status: 410,
    title: { ru: 'Больше не хранится', en: 'No longer kept' },
    detail: { ru: 'События хранятся 30 дней, это — старше', en: 'Events are kept for 30 days, and this is older' },
  },
  'event-type-unknown': {
    status: 422,
    title: { ru: 'Неизвестный тип события', en: 'Unknown type of event' },
    detail: { ru: 'Типа {type} нет в каталоге подписки', en: 'The subscription can have no type {type}' },
    remediation: { ru: 'Каталог: GET /events/v1/types.', en: 'The catalogue: GET /events/v1/types.' },
  },
  'event-data-invalid': {
    status: 422,
    title: { ru: 'Данные не в форме события', en: 'Data not in the shape of the event' },
    detail: { ru: 'Данные {type} неверны: {reason}', en: 'The data of {type} are wrong: {reason}' },
  },
  'url-forbidden': {
    status: 422,
    title: { ru: 'Такой адрес не годится', en: 'Address not allowed' },
    detail: { ru: 'Адрес приёмника: {why}', en: 'The address of the receiver {why}' },
  },
  'replay-window-exceeded': {
    status: 422,
    title: { ru: 'Слишком давно', en: 'Too long ago' },
    detail: { ru: 'Повторить можно события за последние 30 дней', en: 'Events of the last 30 days can be replayed' },
  },
  'position-invalid': {
    status: 422,
    title: { ru: 'Такой позиции нет', en: 'No such position' },
    detail: { ru: 'Эту позицию журнал не выдавал', en: 'The log has never given this position' },
  },
});

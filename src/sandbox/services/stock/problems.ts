import { defineProblems } from '../../problems.ts';

/** Refusals of the stock, by the codes of its contract. Those of single lines are in `line-verdicts.ts`. */
export const stockProblems = defineProblems({
  'insufficient-stock': {
    status: 409,
    title: { ru: 'Не хватает товара', en: 'Not enough stock' },
    detail: {
      ru: '{sku} в {location} — запрошено {requested}, есть {available}',
      en: '{sku} in {location}: {requested} asked for, {available} there',
    },
    remediation: {
      ru: 'Покажите покупателю, сколько есть: errors перечисляет все нехватки.',
      en: 'Show the buyer how much there is: errors lists every shortage.',
    },
  },
  'reservation-not-active': {
    status: 409,
    title: { ru: 'Резерв не действует', en: 'Reservation not active' },
    detail: {
      ru: 'С резервом {reservation} этого сделать нельзя: {state}',
      en: 'This cannot be done to the reservation {reservation}: {state}',
    },
    remediation: { ru: 'Сделайте новый резерв.', en: 'Make a new reservation.' },
  },
  'reservation-already-extended': {
    status: 409,
    title: { ru: 'Резерв уже продлён', en: 'Reservation already extended' },
    detail: {
      ru: 'Резерв {reservation} уже продлевали, это можно один раз',
      en: 'The reservation {reservation} has been extended, which is possible once',
    },
    remediation: { ru: 'Закрепите резерв или сделайте новый.', en: 'Confirm the reservation or make a new one.' },
  },
  'upload-conflict': {
    status: 409,
    title: { ru: 'Часть не от этого снимка', en: 'Chunk of another snapshot' },
    detail: {
      ru: 'Снимок {upload} начат с другими данными: {what}',
      en: 'The snapshot {upload} was begun with other data: {what}',
    },
    remediation: { ru: 'Для нового снимка возьмите новый uploadId.', en: 'Use a new uploadId for a new snapshot.' },
  },
  'watermark-ahead': {
    status: 422,
    title: { ru: 'Номер впереди журнала', en: 'Number ahead of the journal' },
    detail: {
      ru: 'В журнале места {location} последний номер {last}, получен {given}',
      en: 'The journal of {location} ends at {last}, got {given}',
    },
    remediation: {
      ru: 'Передавайте номер последней проведённой записи GET /journal.',
      en: 'Send the number of the last booked entry of GET /journal.',
    },
  },
  'place-required': {
    status: 422,
    title: { ru: 'Не указано место', en: 'No place named' },
    detail: { ru: 'Нужно ровно одно из: location, region', en: 'Exactly one of location and region is needed' },
  },
  'sku-unknown': {
    status: 422,
    title: { ru: 'Неизвестный артикул', en: 'Unknown article' },
    detail: { ru: 'Артикул {sku} не сопоставлен', en: 'The article {sku} is not mapped' },
    remediation: { ru: 'Сопоставьте артикул: PUT /mappings:batch.', en: 'Map the article: PUT /mappings:batch.' },
  },
  'location-unknown': {
    status: 422,
    title: { ru: 'Неизвестное место', en: 'Unknown location' },
    detail: { ru: 'У партнёра нет места {location}', en: 'The partner has no location {location}' },
    remediation: { ru: 'Заведите точку: POST /partners/{id}/stores.', en: 'Register it: POST /partners/{id}/stores.' },
  },
  'unit-mismatch': {
    status: 422,
    title: { ru: 'Не та единица', en: 'Another unit' },
    detail: {
      ru: 'Артикул {sku} измеряется в {unit}, получено {given}',
      en: 'The article {sku} is measured in {unit}, got {given}',
    },
    remediation: { ru: 'Передавайте единицу сопоставления.', en: 'Use the unit of the mapping.' },
  },
});

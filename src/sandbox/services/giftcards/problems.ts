import { defineProblems } from '../../problems.ts';

/** Refusals of gift cards, by the codes of their contract. */
export const cardProblems = defineProblems({
  'card-pin-wrong': {
    status: 422,
    title: { ru: 'Номер или ПИН неверны', en: 'Number or PIN wrong' },
    detail: { ru: 'Карты с такими номером и ПИН нет', en: 'There is no card with this number and PIN' },
    remediation: { ru: 'Попросите держателя проверить номер и ПИН.', en: 'Ask the holder to check number and PIN.' },
  },
  'rate-limited': {
    status: 429,
    title: { ru: 'Номер временно закрыт', en: 'Number closed for a while' },
    detail: {
      ru: 'После {tries} неверных попыток номер закрыт до {until}',
      en: 'After {tries} wrong tries the number is closed until {until}',
    },
    retryable: true,
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Состояние карты не позволяет', en: 'Not in this state' },
    detail: { ru: 'Карта {card} в состоянии {state}', en: 'The card {card} is {state}' },
  },
  'card-blocked': {
    status: 409,
    title: { ru: 'Карта заблокирована', en: 'Card blocked' },
    detail: { ru: 'Карта {card} заблокирована', en: 'The card {card} is blocked' },
    remediation: { ru: 'Разблокируйте карту или возьмите другую.', en: 'Unblock the card, or take another one.' },
  },
  'card-not-active': {
    status: 409,
    title: { ru: 'Карта не активна', en: 'Card not active' },
    detail: { ru: 'Карта {card} в состоянии {state}', en: 'The card {card} is {state}' },
  },
  'insufficient-card-balance': {
    status: 409,
    title: { ru: 'На карте недостаточно денег', en: 'Not enough on the card' },
    detail: {
      ru: 'Запрошено {asked} коп., доступно {available}',
      en: '{asked} kopecks asked for, {available} available',
    },
    remediation: { ru: 'Спишите меньше, остаток — другим способом.', en: 'Take less, and the rest by other means.' },
  },
  'card-cannot-buy-card': {
    status: 422,
    title: { ru: 'Карту нельзя купить на карту', en: 'A card cannot buy a card' },
    detail: { ru: 'В продаже {sale} продаётся подарочная карта', en: 'The sale {sale} sells a gift card' },
    remediation: { ru: 'Примите другое средство оплаты.', en: 'Take another means of payment.' },
  },
  'face-value-mismatch': {
    status: 422,
    title: { ru: 'Сумма не равна номиналу', en: 'Not the face value' },
    detail: { ru: 'Номинал карты {face} коп.', en: 'The face value of the card is {face} kopecks' },
  },
  'redemption-not-active': {
    status: 409,
    title: { ru: 'Резерв закрыт', en: 'Hold not active' },
    detail: { ru: 'Списание {redemption}: {state}', en: 'The redemption {redemption} is {state}' },
    remediation: { ru: 'Зарезервируйте сумму заново.', en: 'Hold the sum anew.' },
  },
  'redemption-not-captured': {
    status: 409,
    title: { ru: 'Списание не выполнено', en: 'Not captured' },
    detail: { ru: 'Списание {redemption}: {state}', en: 'The redemption {redemption} is {state}' },
    remediation: { ru: 'Неподтверждённый резерв снимают: void.', en: 'Void a hold that was not captured.' },
  },
  'capture-exceeds-hold': {
    status: 422,
    title: { ru: 'Больше резерва', en: 'More than held' },
    detail: { ru: 'Зарезервировано {held} коп., запрошено {asked}', en: '{held} kopecks are held, {asked} asked for' },
  },
  'refund-exceeds-captured': {
    status: 422,
    title: { ru: 'Больше списанного', en: 'More than captured' },
    detail: {
      ru: 'Осталось вернуть {left} коп., запрошено {asked}',
      en: '{left} kopecks are left to refund, {asked} asked for',
    },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Ключ уже занят', en: 'Key already taken' },
    detail: { ru: 'Возврат {key} уже сделан с другим содержанием', en: 'The refund {key} was made with other content' },
  },
});

import { defineProblems } from '../../problems.ts';

/** Refusals of the loyalty programme, by the codes of its contract. */
export const loyaltyProblems = defineProblems({
  'member-not-found': {
    status: 404,
    title: { ru: 'Участник не найден', en: 'Member not found' },
    detail: { ru: 'Такого участника программы нет', en: 'There is no such member of the programme' },
    remediation: {
      ru: 'Проверьте идентификатор или зарегистрируйте участника: POST /members.',
      en: 'Check the identifier, or enrol the member: POST /members.',
    },
  },
  'member-required': {
    status: 422,
    title: { ru: 'Участник не назван', en: 'No member named' },
    detail: {
      ru: 'Нужен один из: quoteId, authorizationId, customerId, identifier',
      en: 'One of quoteId, authorizationId, customerId, identifier is needed',
    },
    remediation: {
      ru: 'Чек без участника не отправляйте: баллы начислять некому.',
      en: 'Do not send a receipt without a member: there is nobody to give points to.',
    },
  },
  'identifier-blocked': {
    status: 409,
    title: { ru: 'Идентификатор заблокирован', en: 'Identifier blocked' },
    detail: {
      ru: 'Карта или участник заблокированы, баллы по ним не двигаются',
      en: 'The card or the member is blocked, no points move for it',
    },
    remediation: {
      ru: 'Продолжите продажу без баллов или попросите другой идентификатор.',
      en: 'Go on with the sale without points, or ask for another identifier.',
    },
  },
  'identifier-belongs-to-other': {
    status: 409,
    title: { ru: 'Карта занята', en: 'Card is taken' },
    detail: { ru: 'Эта карта принадлежит другому участнику', en: 'This card belongs to another member' },
    remediation: { ru: 'Выдайте другую карту.', en: 'Issue another card.' },
  },
  'store-unknown': {
    status: 422,
    title: { ru: 'Неизвестная точка', en: 'Unknown store' },
    detail: { ru: 'У партнёра нет точки {store}', en: 'The partner has no store {store}' },
    remediation: {
      ru: 'Заведите точку: POST /partners/{id}/stores.',
      en: 'Register the store: POST /partners/{id}/stores.',
    },
  },
  'quote-not-found': {
    status: 404,
    title: { ru: 'Расчёт не найден', en: 'Quote not found' },
    detail: { ru: 'Расчёта {quote} нет', en: 'There is no quote {quote}' },
    remediation: { ru: 'Запросите новый расчёт.', en: 'Ask for a new quote.' },
  },
  'quote-expired': {
    status: 409,
    title: { ru: 'Расчёт устарел', en: 'Quote expired' },
    detail: { ru: 'Расчёт {quote} действовал до {at}', en: 'The quote {quote} was valid until {at}' },
    remediation: {
      ru: 'Запросите новый расчёт, не повторяйте вызов вслепую.',
      en: 'Ask for a new quote, do not retry blindly.',
    },
  },
  'basket-changed': {
    status: 409,
    title: { ru: 'Корзина изменилась', en: 'Basket changed' },
    detail: { ru: 'Корзина не та, что в расчёте {quote}', en: 'The basket is not the one of the quote {quote}' },
    remediation: { ru: 'Запросите расчёт по новой корзине.', en: 'Ask for a quote of the new basket.' },
  },
  'insufficient-points': {
    status: 409,
    title: { ru: 'Недостаточно баллов', en: 'Not enough points' },
    detail: {
      ru: 'Запрошено {asked}, доступно {available}',
      en: '{asked} points were asked for, {available} are available',
    },
    remediation: {
      ru: 'Запросите расчёт заново: баллы мог занять другой кассир.',
      en: 'Ask for a new quote: another till may have taken the points.',
    },
  },
  'redeem-limit-exceeded': {
    status: 422,
    title: { ru: 'Превышен предел списания', en: 'Redeem limit exceeded' },
    detail: {
      ru: 'Запрошено {asked}, по этой корзине можно списать не больше {limit}',
      en: '{asked} points were asked for, this basket takes {limit} at most',
    },
    remediation: { ru: 'Возьмите maxRedeem из расчёта.', en: 'Use maxRedeem of the quote.' },
  },
  'redeem-not-allowed': {
    status: 422,
    title: { ru: 'Списание недоступно', en: 'Redeeming not allowed' },
    detail: {
      ru: 'Телефон участника не подтверждён, или участник заблокирован',
      en: 'The phone of the member is not confirmed, or the member is blocked',
    },
    remediation: {
      ru: 'Подтвердите телефон кодом из SMS: POST /members/{id}:verify.',
      en: 'Confirm the phone by the code of the message: POST /members/{id}:verify.',
    },
  },
  'authorization-not-active': {
    status: 409,
    title: { ru: 'Резерв не действует', en: 'Hold not active' },
    detail: {
      ru: 'Резерв {authorization} нельзя использовать: {state}',
      en: 'The hold {authorization} cannot be used: {state}',
    },
    remediation: {
      ru: 'Сделайте новый расчёт и резерв или продайте без списания.',
      en: 'Make a new quote and hold, or sell without redeeming.',
    },
  },
  'totals-mismatch': {
    status: 422,
    title: { ru: 'Суммы не сходятся', en: 'Totals do not agree' },
    detail: { ru: '{what}: ожидалось {expected}, получено {given}', en: '{what}: expected {expected}, got {given}' },
    remediation: {
      ru: 'Итоги чека равны суммам по строкам до копейки; скидку баллами переносите из резерва как есть.',
      en: 'Totals equal the sums over the lines to the kopeck; copy the discount by points from the hold as it is.',
    },
  },
  'offline-redeem-forbidden': {
    status: 422,
    title: { ru: 'Списание без связи запрещено', en: 'No redeeming offline' },
    detail: {
      ru: 'Продажа с offline: true только начисляет баллы',
      en: 'A sale with offline: true only accrues points',
    },
    remediation: {
      ru: 'Без связи с центром продавайте без списания баллов.',
      en: 'Sell without redeeming while the centre cannot be reached.',
    },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Ключ уже занят другим содержанием', en: 'Key is taken by other content' },
    detail: {
      ru: 'Под ключом {key} уже зарегистрировано другое содержание',
      en: 'Other content is already registered under the key {key}',
    },
    remediation: {
      ru: 'Ключ чека или возврата уникален навсегда; проверьте его построение.',
      en: 'The key of a receipt or a return is unique for ever; check how it is made.',
    },
  },
  'fiscal-already-set': {
    status: 409,
    title: { ru: 'Фискальные данные уже заданы', en: 'Fiscal data is set already' },
    detail: { ru: 'У продажи {sale} другие фискальные данные', en: 'The sale {sale} has other fiscal data' },
    remediation: {
      ru: 'Данные чека задаются один раз; сверьте продажу и чек.',
      en: 'The data of a receipt is set once; compare the sale and the receipt.',
    },
  },
  'approver-not-distinct': {
    status: 422,
    title: { ru: 'Нужен второй согласующий', en: 'A second person has to approve' },
    detail: { ru: '{approver} не может согласовать свой запрос', en: '{approver} cannot approve its own request' },
    remediation: {
      ru: 'Укажите в approvedBy другого пользователя или ключ.',
      en: 'Name another user or key in approvedBy.',
    },
  },
  'return-exceeds-sold': {
    status: 422,
    title: { ru: 'Возврат больше проданного', en: 'Return exceeds what was sold' },
    detail: {
      ru: 'В продаже {sale} столько не осталось для возврата',
      en: 'The sale {sale} has not that much left to return',
    },
    remediation: {
      ru: 'Проверьте, что уже возвращено по этому чеку.',
      en: 'Check what was already returned of this receipt.',
    },
  },
  'line-unknown': {
    status: 422,
    title: { ru: 'Неизвестная строка', en: 'Unknown line' },
    detail: { ru: 'В продаже {sale} нет такой строки', en: 'The sale {sale} has no such line' },
    remediation: { ru: 'Используйте lineId исходного чека.', en: 'Use the lineId of the original receipt.' },
  },
  'otp-wrong': {
    status: 422,
    title: { ru: 'Неверный код', en: 'Wrong code' },
    detail: { ru: 'Код не подошёл, осталось попыток: {left}', en: 'The code is not right, tries left: {left}' },
    remediation: { ru: 'Введите код из последнего SMS.', en: 'Enter the code of the last message.' },
  },
  'otp-expired': {
    status: 410,
    title: { ru: 'Код недействителен', en: 'Code no longer valid' },
    detail: {
      ru: 'Срок кода истёк или попытки исчерпаны',
      en: 'The code has expired or all tries are used up',
    },
    remediation: {
      ru: 'Запросите новый код повторной регистрацией: POST /members с тем же телефоном.',
      en: 'Get a new code by enrolling again: POST /members with the same phone.',
    },
  },
  'digest-mismatch': {
    status: 422,
    title: { ru: 'Хеш не сходится', en: 'Digest does not match' },
    detail: {
      ru: 'Объявлен {announced}, у полученных байтов {actual}',
      en: '{announced} was announced, the bytes received have {actual}',
    },
    remediation: {
      ru: 'Передайте часть ещё раз: она пришла не той, что отправлена.',
      en: 'Send the part again: it did not arrive as it was sent.',
    },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Не в этом состоянии', en: 'Not in this state' },
    detail: {
      ru: 'Реестр {register} в состоянии {state}',
      en: 'The register {register} is in the state {state}',
    },
    remediation: {
      ru: 'Посмотрите состояние: GET /registers/{id}.',
      en: 'Look at its state: GET /registers/{id}.',
    },
  },
  'register-part-missing': {
    status: 422,
    title: { ru: 'Нет части реестра', en: 'A part of the register is missing' },
    detail: { ru: 'Часть {part} не получена', en: 'Part {part} has not arrived' },
    remediation: {
      ru: 'Передайте недостающие части и примените реестр снова.',
      en: 'Send the missing parts and commit the register again.',
    },
  },
  'register-control-sum-mismatch': {
    status: 422,
    title: { ru: 'Реестр не сходится с объявленным', en: 'The register is not what was announced' },
    detail: {
      ru: '{what}: объявлено {announced}, получено {found}. Ничего не применено',
      en: '{what}: announced {announced}, received {found}. Nothing was applied',
    },
    remediation: {
      ru: 'Дошлите недостающее и примените снова или объявите реестр заново.',
      en: 'Send what is missing and commit again, or announce the register anew.',
    },
  },
});

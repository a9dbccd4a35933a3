import { defineProblems } from '../../problems.ts';

/** Refusals of the orders, by the codes of their contract. */
export const ordersProblems = defineProblems({
  'price-changed': {
    status: 409,
    title: { ru: 'Цена изменилась', en: 'Price changed' },
    detail: {
      ru: 'Цена {sku} в каталоге {price}, в заказе {given}',
      en: 'The price of {sku} is {price} in the catalogue, {given} in the order',
    },
    remediation: {
      ru: 'Покажите покупателю новую цену и оформите заказ заново.',
      en: 'Show the buyer the new price and place the order again.',
    },
  },
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
  'quote-expired': {
    status: 409,
    title: { ru: 'Расчёт устарел', en: 'Quote expired' },
    detail: {
      ru: 'Расчёт {quote} больше не действует или сделан для других строк',
      en: 'The quote {quote} is no longer valid, or was made for other lines',
    },
    remediation: { ru: 'Запросите новый расчёт.', en: 'Ask for a new quote.' },
  },
  'reservation-not-active': {
    status: 409,
    title: { ru: 'Резерв не действует', en: 'Reservation not active' },
    detail: {
      ru: 'Резерв {reservation} истёк, снят или не на эти товары',
      en: 'The reservation {reservation} is over or not of these goods',
    },
    remediation: {
      ru: 'Сделайте новый резерв или оформите заказ без него.',
      en: 'Make a new reservation, or place the order without one.',
    },
  },
  'tender-not-held': {
    status: 409,
    title: { ru: 'Оплата не зарезервирована', en: 'Tender not held' },
    detail: {
      ru: 'За {ref} нет денег: холда нет, он завершён или уже служит другой оплате',
      en: '{ref} holds no money: there is no such hold, it is over, or it pays for something else',
    },
    remediation: {
      ru: 'Зарезервируйте оплату заново и оформите заказ с новым холдом.',
      en: 'Hold the money again and place the order with the new hold.',
    },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Номер уже занят другим заказом', en: 'Number is taken by another order' },
    detail: { ru: 'Под номером {key} уже есть другой заказ', en: 'There is another order under the number {key}' },
    remediation: { ru: 'Проверьте нумерацию заказов.', en: 'Check how orders are numbered.' },
  },
  'customer-unknown': {
    status: 422,
    title: { ru: 'Неизвестный покупатель', en: 'Unknown customer' },
    detail: { ru: 'Клиента {customer} нет', en: 'There is no customer {customer}' },
    remediation: { ru: 'Найдите клиента: POST /customers:resolve.', en: 'Find the customer: POST /customers:resolve.' },
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
    remediation: { ru: 'Заведите точку: createStore.', en: 'Register it: createStore.' },
  },
  'fulfilment-not-available': {
    status: 422,
    title: { ru: 'Способ получения недоступен', en: 'Fulfilment not available' },
    detail: { ru: '{kind}: нужно {what}', en: '{kind}: {what} is needed' },
    remediation: {
      ru: 'Дополните fulfilment или выберите другой способ.',
      en: 'Complete fulfilment, or choose another way.',
    },
  },
  'totals-mismatch': {
    status: 422,
    title: { ru: 'Суммы не сходятся', en: 'Totals do not agree' },
    detail: { ru: '{what}: ожидалось {expected}, получено {given}', en: '{what}: expected {expected}, got {given}' },
    remediation: {
      ru: 'Итоги равны суммам по строкам, средства оплаты — итогу, до копейки.',
      en: 'Totals equal the sums over the lines and the tenders the total, to the kopeck.',
    },
  },
  'order-state-conflict': {
    status: 409,
    title: { ru: 'Состояние заказа не допускает', en: 'State of the order does not allow it' },
    detail: { ru: 'Заказ {order} в состоянии {state}', en: 'The order {order} is {state}' },
    remediation: { ru: 'Прочитайте заказ и действуйте по его состоянию.', en: 'Read the order and go by its state.' },
  },
  'accept-deadline-passed': {
    status: 409,
    title: { ru: 'Срок принятия прошёл', en: 'Deadline of acceptance passed' },
    detail: { ru: 'Заказ {order} можно было принять до {by}', en: 'The order {order} could be accepted until {by}' },
    remediation: {
      ru: 'Принимайте заказы сразу по событию order.created.',
      en: 'Accept orders as soon as order.created comes.',
    },
  },
  'line-unknown': {
    status: 422,
    title: { ru: 'Неизвестная строка', en: 'Unknown line' },
    detail: { ru: 'Строки {line} нет', en: 'There is no line {line}' },
    remediation: { ru: 'Используйте lineId заказа.', en: 'Use the lineId of the order.' },
  },
  'package-quantity-exceeded': {
    status: 422,
    title: { ru: 'Упаковано больше заказанного', en: 'More packed than ordered' },
    detail: { ru: 'Строка {line}: упаковано {packed} из {ordered}', en: 'Line {line}: {packed} packed of {ordered}' },
    remediation: {
      ru: 'Передавайте все упаковки заказа заново, каждую единицу один раз.',
      en: 'Restate all packages of the order, every piece once.',
    },
  },
  'lines-not-packed': {
    status: 422,
    title: { ru: 'Упаковано не всё', en: 'Not everything packed' },
    detail: { ru: 'Строка {line}: упаковано {packed} из {ordered}', en: 'Line {line}: {packed} packed of {ordered}' },
    remediation: {
      ru: 'Упакуйте остальное или уменьшите заказ изменением.',
      en: 'Pack the rest, or reduce the order by a change.',
    },
  },
  'marking-code-required': {
    status: 422,
    title: { ru: 'Нужны коды маркировки', en: 'Marking codes needed' },
    detail: {
      ru: 'Строка {line}: кодов {codes}, единиц {pieces}',
      en: 'Line {line}: {codes} codes for {pieces} pieces',
    },
    remediation: { ru: 'Передайте код каждой единицы.', en: 'Send the code of every piece.' },
  },
  'marking-code-invalid': {
    status: 422,
    title: { ru: 'Неверный код маркировки', en: 'Invalid marking code' },
    detail: { ru: 'Код {code} не подходит: {why}', en: 'The code {code} does not do: {why}' },
    remediation: {
      ru: 'Передавайте код таким, каким он считан, вместе с GS.',
      en: 'Send the code as it was read, GS included.',
    },
  },
  'package-unknown': {
    status: 422,
    title: { ru: 'Неизвестная упаковка', en: 'Unknown package' },
    detail: { ru: 'Упаковки {package} в заказе нет', en: 'The order has no package {package}' },
    remediation: { ru: 'Используйте packageId из упаковок заказа.', en: "Use a packageId of the order's packages." },
  },
  'recipient-code-wrong': {
    status: 422,
    title: { ru: 'Неверный код получателя', en: 'Wrong code of the recipient' },
    detail: { ru: 'Код не подошёл, осталось попыток: {left}', en: 'The code is not right, tries left: {left}' },
    remediation: { ru: 'Попросите получателя прочитать код ещё раз.', en: 'Ask the recipient to read the code again.' },
  },
  'recipient-code-locked': {
    status: 422,
    title: { ru: 'Код получателя заблокирован', en: 'Code of the recipient locked' },
    detail: {
      ru: 'Три неверных кода: следующая попытка после {until}',
      en: 'Three wrong codes: the next try after {until}',
    },
    remediation: { ru: 'Дождитесь окончания блокировки.', en: 'Wait until the lock ends.' },
  },
  'role-required': {
    status: 403,
    title: { ru: 'Нужна другая роль', en: 'Another role needed' },
    detail: { ru: 'Отслеживание передаёт только курьер', en: 'Only a courier reports the tracking' },
    remediation: { ru: 'Вызывайте операцию ключом партнёра-курьера.', en: 'Call it with the key of a courier.' },
  },
  'shipment-not-assigned': {
    status: 403,
    title: { ru: 'Заказ назначен не вам', en: 'Not assigned to you' },
    detail: { ru: 'Заказ {order} назначен другому курьеру', en: 'The order {order} is assigned to another courier' },
    remediation: { ru: 'Передавайте отслеживание только по своим заказам.', en: 'Report only on your own orders.' },
  },
  'document-unknown': {
    status: 422,
    title: { ru: 'Неизвестный документ', en: 'Unknown document' },
    detail: { ru: 'Документа {document} у партнёра нет', en: 'The partner has no document {document}' },
    remediation: { ru: 'Используйте documentId контракта ЭДО.', en: 'Use a documentId of the EDO contract.' },
  },
  'quantity-not-reduced': {
    status: 422,
    title: { ru: 'Количество не уменьшено', en: 'Quantity not reduced' },
    detail: {
      ru: 'Строка {line}: есть {qty}, запрошено {asked}',
      en: 'Line {line}: there are {qty}, {asked} asked for',
    },
    remediation: {
      ru: 'Изменение только уменьшает; для большего оформите новый заказ.',
      en: 'A change only reduces; for more place a new order.',
    },
  },
  'preview-stale': {
    status: 409,
    title: { ru: 'Расчёт изменения устарел', en: 'Preview is stale' },
    detail: { ru: 'Заказ или условия с тех пор изменились', en: 'The order or the terms have changed since' },
    remediation: {
      ru: 'Рассчитайте изменение заново: changes:preview.',
      en: 'Preview the change again: changes:preview.',
    },
  },
  'return-exceeds-sold': {
    status: 422,
    title: { ru: 'Возвращают больше проданного', en: 'More returned than sold' },
    detail: {
      ru: 'Строка {line}: можно {most}, запрошено {asked}',
      en: 'Line {line}: {most} at most, {asked} asked for',
    },
    remediation: { ru: 'Учтите прежние возвраты по этому заказу.', en: 'Mind earlier returns of this order.' },
  },
  'refund-method-not-allowed': {
    status: 422,
    title: { ru: 'Так вернуть нельзя', en: 'Not to be refunded so' },
    detail: {
      ru: 'Деньги кредита возвращаются только кредитору',
      en: 'Money of a credit goes back to the creditor only',
    },
    remediation: { ru: 'Выберите refundMethod: original.', en: 'Choose refundMethod: original.' },
  },
  'return-state-conflict': {
    status: 409,
    title: { ru: 'Состояние возврата не допускает', en: 'State of the return does not allow it' },
    detail: { ru: 'Возврат {return} в состоянии {state}', en: 'The return {return} is {state}' },
    remediation: {
      ru: 'Решение принимается один раз, после вручения.',
      en: 'A decision is made once, after delivery.',
    },
  },
  'lines-undecided': {
    status: 422,
    title: { ru: 'Решено не по всем строкам', en: 'Lines left undecided' },
    detail: { ru: 'Нет решения по строке {line}', en: 'No decision on line {line}' },
    remediation: {
      ru: 'Передайте решение по каждой строке возврата, по одному.',
      en: 'Send a decision on every line of the return, one each.',
    },
  },
  'evidence-required': {
    status: 422,
    title: { ru: 'Нужны доказательства', en: 'Evidence needed' },
    detail: {
      ru: 'Отказу по строке {line} нужны файлы evidenceFileIds',
      en: 'The refusal of line {line} needs files in evidenceFileIds',
    },
    remediation: { ru: 'Загрузите фото или акт: POST /uploads.', en: 'Upload photos or an act: POST /uploads.' },
  },
  'file-unknown': {
    status: 422,
    title: { ru: 'Неизвестный файл', en: 'Unknown file' },
    detail: { ru: 'Файла {file} у партнёра нет', en: 'The partner has no file {file}' },
    remediation: { ru: 'Сначала загрузите файл.', en: 'Upload the file first.' },
  },
});

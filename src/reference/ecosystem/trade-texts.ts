import type { ProblemText } from '../site-source.ts';

/** Refusals of catalogue, stock, orders and promotions. */
export const tradeTexts: Readonly<Record<string, ProblemText>> = {
  'accept-deadline-passed': {
    title: { ru: 'Срок принятия прошёл', en: 'Too late to accept' },
    remediation: {
      ru: 'Заказ уже отменён; принимайте следующие до `acceptBy`.',
      en: 'The order is cancelled by now; accept the next ones before `acceptBy`.',
    },
  },
  'attributes-invalid': {
    title: { ru: 'Атрибуты не подходят категории', en: 'Attributes do not fit the category' },
    remediation: {
      ru: 'Сверьтесь со схемой категории: getCategorySchema.',
      en: 'Compare them with the schema of the category: getCategorySchema.',
    },
  },
  'category-unknown': {
    title: { ru: 'Категория неизвестна', en: 'Unknown category' },
    remediation: {
      ru: 'Возьмите код из справочника: getDictionary.',
      en: 'Take a code from the dictionary: getDictionary.',
    },
  },
  'certificate-required': {
    title: { ru: 'Нужен сертификат', en: 'A certificate is needed' },
    remediation: {
      ru: 'Укажите сертификат или декларацию для этой категории.',
      en: 'Name the certificate or declaration that this category needs.',
    },
  },
  'customer-unknown': {
    title: { ru: 'Покупатель неизвестен', en: 'Unknown customer' },
    remediation: {
      ru: 'Найдите или создайте покупателя и укажите его `customerId`.',
      en: 'Find or create the customer and give its `customerId`.',
    },
  },
  'document-unknown': {
    title: { ru: 'Документ неизвестен', en: 'Unknown document' },
    remediation: {
      ru: 'Проверьте идентификатор документа ЭДО.',
      en: 'Check the identifier of the EDO document.',
    },
  },
  duplicate: {
    title: { ru: 'Повтор в одном пакете', en: 'Twice in one batch' },
    remediation: {
      ru: 'Оставьте в пакете одну строку на ключ.',
      en: 'Keep one line for each key in a batch.',
    },
  },
  'effect-phase-mismatch': {
    title: { ru: 'Эффект не для этой фазы', en: 'The effect does not belong to this phase' },
    remediation: {
      ru: 'Выберите эффект, который действует в фазе акции.',
      en: 'Choose an effect that acts in the phase of the promotion.',
    },
  },
  'evidence-required': {
    title: { ru: 'Нужны доказательства', en: 'Evidence is needed' },
    remediation: {
      ru: 'Приложите к отказу файлы из файлового хранилища.',
      en: 'Attach files of the file store to the refusal.',
    },
  },
  'fulfilment-not-available': {
    title: { ru: 'Такой способ исполнения недоступен', en: 'This fulfilment is not available' },
    remediation: {
      ru: 'Предложите другой способ или другое место.',
      en: 'Offer another way or another place.',
    },
  },
  'gtin-checksum': {
    title: { ru: 'Контрольная цифра GTIN не сходится', en: 'The check digit of the GTIN is wrong' },
    remediation: {
      ru: 'Перепишите штрихкод с упаковки.',
      en: 'Read the barcode from the package again.',
    },
  },
  'insufficient-stock': {
    title: { ru: 'Не хватает товара', en: 'Not enough stock' },
    remediation: {
      ru: 'Уменьшите количество: в `errors` сказано, чего и сколько есть.',
      en: 'Reduce the quantity: `errors` tells what there is and how much of it.',
    },
  },
  'level-changed': {
    title: { ru: 'Остаток успел измениться', en: 'The level has changed meanwhile' },
    remediation: {
      ru: 'Прочитайте остаток и пришлите строку с новым значением.',
      en: 'Read the level and send the line with the new value.',
    },
  },
  'lines-not-packed': {
    title: { ru: 'Упакованы не все строки', en: 'Not all lines are packed' },
    remediation: {
      ru: 'Упакуйте остальное или сначала измените заказ.',
      en: 'Pack the rest, or change the order first.',
    },
  },
  'lines-undecided': {
    title: { ru: 'Решены не все строки', en: 'Not all lines are decided' },
    remediation: {
      ru: 'Дайте решение по каждой строке возврата.',
      en: 'Decide on every line of the return.',
    },
  },
  'location-unknown': {
    title: { ru: 'Место неизвестно', en: 'Unknown location' },
    remediation: {
      ru: 'Проверьте код места: он должен быть среди ваших торговых точек и складов.',
      en: 'Check the code: it has to be one of your stores or warehouses.',
    },
  },
  'marking-category-unknown': {
    title: { ru: 'Категория маркировки неизвестна', en: 'Unknown marking category' },
    remediation: {
      ru: 'Возьмите код из справочника: getDictionary.',
      en: 'Take a code from the dictionary: getDictionary.',
    },
  },
  'marking-code-invalid': {
    title: { ru: 'Код маркировки не принят', en: 'Marking code refused' },
    remediation: {
      ru: 'Считайте код заново; повреждённый товар замените.',
      en: 'Scan the code again; replace a damaged item.',
    },
  },
  'marking-code-required': {
    title: { ru: 'Нужен код маркировки', en: 'A marking code is needed' },
    remediation: {
      ru: 'Считайте код каждой единицы маркируемого товара.',
      en: 'Scan the code of every marked item.',
    },
  },
  'order-rejected': {
    title: { ru: 'Партнёр не принял заказ', en: 'The partner has refused the order' },
    remediation: {
      ru: 'Заказ не по форме: объясните в `detail`, что не так.',
      en: 'The order has the wrong form: say in `detail` what is wrong.',
    },
  },
  'order-state-conflict': {
    title: { ru: 'Состояние заказа не позволяет', en: 'The state of the order does not allow it' },
    remediation: {
      ru: 'Прочитайте заказ и делайте шаг, который его состояние допускает.',
      en: 'Read the order and take a step that its state allows.',
    },
  },
  'package-quantity-exceeded': {
    title: { ru: 'В местах больше, чем заказано', en: 'More is packed than was ordered' },
    remediation: {
      ru: 'Сверьте количество по местам с заказом.',
      en: 'Compare the packed quantities with the order.',
    },
  },
  'package-unknown': {
    title: { ru: 'Такого места нет', en: 'Unknown package' },
    remediation: {
      ru: 'Укажите номер места, упакованного в этом заказе.',
      en: 'Name a package that was packed for this order.',
    },
  },
  'participation-deadline-passed': {
    title: { ru: 'Срок ответа на предложение прошёл', en: 'Too late to answer the offer' },
    remediation: {
      ru: 'Дождитесь следующего предложения.',
      en: 'Wait for the next offer.',
    },
  },
  'participation-text-stale': {
    title: { ru: 'Текст предложения изменился', en: 'The text of the offer has changed' },
    remediation: {
      ru: 'Прочитайте предложение снова и согласитесь с новым текстом.',
      en: 'Read the offer again and accept its new text.',
    },
  },
  'place-required': {
    title: { ru: 'Не сказано, где искать', en: 'No place given' },
    remediation: {
      ru: 'Укажите ровно одно из `location` и `region`.',
      en: 'Give exactly one of `location` and `region`.',
    },
  },
  'preview-stale': {
    title: { ru: 'Расчёт изменения устарел', en: 'The preview is outdated' },
    remediation: {
      ru: 'Рассчитайте изменение снова: previewOrderChange.',
      en: 'Preview the change again: previewOrderChange.',
    },
  },
  'price-changed': {
    title: { ru: 'Цена изменилась', en: 'The price has changed' },
    remediation: {
      ru: 'Покажите покупателю новую цену и оформите заказ снова.',
      en: 'Show the buyer the new price and place the order again.',
    },
  },
  'price-quarantined': {
    title: { ru: 'Цена на карантине', en: 'The price is in quarantine' },
    remediation: {
      ru: 'Подтвердите резкое изменение цены или исправьте её.',
      en: 'Confirm the sharp change of the price, or correct it.',
    },
  },
  'quantity-not-reduced': {
    title: { ru: 'Количество не уменьшено', en: 'The quantity is not reduced' },
    remediation: {
      ru: 'Изменение может только убавить: добавленное оформите новым заказом.',
      en: 'A change only takes away: order more by a new order.',
    },
  },
  'recipient-code-locked': {
    title: { ru: 'Код получателя заблокирован', en: 'The recipient code is locked' },
    remediation: {
      ru: 'Подождите 15 минут и спросите код снова.',
      en: 'Wait for 15 minutes and ask for the code again.',
    },
  },
  'recipient-code-wrong': {
    title: { ru: 'Неверный код получателя', en: 'Wrong recipient code' },
    remediation: {
      ru: 'Спросите код снова; после трёх ошибок он блокируется.',
      en: 'Ask for the code again; three errors lock it.',
    },
  },
  'refund-method-not-allowed': {
    title: { ru: 'Так деньги не возвращаются', en: 'Money cannot go back this way' },
    remediation: {
      ru: 'Верните деньги тем же способом, каким платили.',
      en: 'Give the money back the way it was paid.',
    },
  },
  'reservation-already-extended': {
    title: { ru: 'Резерв уже продлевали', en: 'The reservation was extended before' },
    remediation: {
      ru: 'Продлить можно один раз: подтвердите резерв или создайте новый.',
      en: 'It is extended once: confirm it, or make a new one.',
    },
  },
  'reservation-not-active': {
    title: { ru: 'Резерв не действует', en: 'The reservation is not active' },
    remediation: {
      ru: 'Создайте новый резерв: прежний истёк, снят или исполнен.',
      en: 'Make a new one: this one has expired, was released or carried out.',
    },
  },
  'return-state-conflict': {
    title: { ru: 'Состояние возврата не позволяет', en: 'The state of the return does not allow it' },
  },
  'role-required': {
    title: { ru: 'Не та роль', en: 'Another role is needed' },
    remediation: {
      ru: 'Вызывайте с токеном сотрудника, у которого эта роль есть.',
      en: 'Call with the token of somebody who has the role.',
    },
  },
  'shipment-not-assigned': {
    title: { ru: 'Отправление назначено не вам', en: 'The shipment is not assigned to you' },
    remediation: {
      ru: 'Сообщайте только об отправлениях, назначенных вам.',
      en: 'Report only on shipments that are assigned to you.',
    },
  },
  'sku-unknown': {
    title: { ru: 'Артикул неизвестен', en: 'Unknown article' },
    remediation: {
      ru: 'Сначала передайте товар: upsertOffers.',
      en: 'Send the article first: upsertOffers.',
    },
  },
  'unit-mismatch': {
    title: { ru: 'Не та единица измерения', en: 'Another unit of measure' },
    remediation: {
      ru: 'Укажите единицу, в которой товар заведён.',
      en: 'Give the unit in which the article is kept.',
    },
  },
  'unit-unknown': {
    title: { ru: 'Единица измерения неизвестна', en: 'Unknown unit' },
    remediation: {
      ru: 'Возьмите код из справочника `units`: getDictionary.',
      en: 'Take a code from the dictionary `units`: getDictionary.',
    },
  },
  'unknown-sku': {
    title: { ru: 'Артикул неизвестен', en: 'Unknown article' },
    remediation: {
      ru: 'Проверьте артикул: в каталоге его нет.',
      en: 'Check the article: the catalogue does not have it.',
    },
  },
  'upload-conflict': {
    title: { ru: 'Части снимка расходятся', en: 'Chunks of the snapshot disagree' },
    remediation: {
      ru: 'Начните снимок заново с новым `uploadId`.',
      en: 'Begin the snapshot anew with a new `uploadId`.',
    },
  },
  'validity-empty': {
    title: { ru: 'Пустой срок действия', en: 'The validity is empty' },
    remediation: {
      ru: 'Конец срока должен быть позже начала и впереди.',
      en: 'The end has to lie after the beginning and in the future.',
    },
  },
  'vat-code-unknown': {
    title: { ru: 'Код ставки НДС неизвестен', en: 'Unknown VAT code' },
    remediation: {
      ru: 'Возьмите код, действующий на дату: getDictionary.',
      en: 'Take a code in force on the date: getDictionary.',
    },
  },
  'watermark-ahead': {
    title: { ru: 'Отметка журнала впереди журнала', en: 'The watermark is ahead of the journal' },
    remediation: {
      ru: 'Пришлите номер последней записи журнала, которую учла ERP.',
      en: 'Send the number of the last journal entry that the ERP has booked.',
    },
  },
};

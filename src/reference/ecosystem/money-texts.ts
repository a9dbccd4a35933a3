import type { ProblemText } from '../site-source.ts';

/** Refusals of customers, gift cards, loyalty registers and the wallet. */
export const moneyTexts: Readonly<Record<string, ProblemText>> = {
  'acquirer-token-invalid': {
    title: { ru: 'Токен эквайера не принят', en: 'The token of the acquirer is refused' },
    remediation: {
      ru: 'Пройдите форму эквайера ещё раз и возьмите новый токен.',
      en: 'Go through the form of the acquirer again and take a new token.',
    },
  },
  'already-linked': {
    title: { ru: 'Учётная запись уже связана', en: 'The account is linked already' },
    remediation: {
      ru: 'Сначала снимите прежнюю связь.',
      en: 'End the link that there is first.',
    },
  },
  'capture-exceeds-hold': {
    title: { ru: 'Больше, чем зарезервировано', en: 'More than is held' },
    remediation: {
      ru: 'Спишите не больше резерва.',
      en: 'Capture no more than is held.',
    },
  },
  'card-blocked': {
    title: { ru: 'Карта заблокирована', en: 'The card is blocked' },
    remediation: {
      ru: 'Разблокируйте карту или возьмите другую.',
      en: 'Unblock the card or take another one.',
    },
  },
  'card-cannot-buy-card': {
    title: { ru: 'Карту нельзя купить картой', en: 'A card cannot be bought with a card' },
    remediation: {
      ru: 'Примите другое средство оплаты.',
      en: 'Take another means of payment.',
    },
  },
  'card-not-active': {
    title: { ru: 'Карта не активна', en: 'The card is not active' },
    remediation: {
      ru: 'Активируйте карту при продаже: activateCard.',
      en: 'Activate the card when it is sold: activateCard.',
    },
  },
  'card-pin-wrong': {
    title: { ru: 'Неверный номер или ПИН', en: 'Wrong number or PIN' },
    remediation: {
      ru: 'Введите снова; после пяти ошибок номер закрывается на 15 минут.',
      en: 'Enter it again; five errors close the number for 15 minutes.',
    },
  },
  'consent-required': {
    title: { ru: 'Нет согласия клиента', en: 'The customer has not consented' },
    remediation: {
      ru: 'Получите согласие и запишите его, затем повторите.',
      en: 'Get the consent, record it, then repeat.',
    },
  },
  'document-total-mismatch': {
    title: { ru: 'Сумма документа не сходится', en: 'The total of the document does not agree' },
    remediation: {
      ru: 'Исправьте документ: его сумма должна равняться сумме расчёта.',
      en: 'Correct the document: its total has to equal that of the settlement.',
    },
  },
  'entitlement-exhausted': {
    title: { ru: 'Квота исчерпана', en: 'The quota is used up' },
    remediation: {
      ru: 'Продолжите без льготы.',
      en: 'Go on without the benefit.',
    },
  },
  'entitlement-not-active': {
    title: { ru: 'Подписка не действует', en: 'The entitlement is not active' },
    remediation: {
      ru: 'Продолжите без льготы.',
      en: 'Go on without the benefit.',
    },
  },
  'face-value-mismatch': {
    title: { ru: 'Не тот номинал', en: 'Another face value' },
    remediation: {
      ru: 'Укажите номинал карты.',
      en: 'Give the value that the card has.',
    },
  },
  'id-token-invalid': {
    title: { ru: 'Токен клиента не принят', en: "The customer's token is refused" },
    remediation: {
      ru: 'Пусть клиент войдёт ещё раз.',
      en: 'Let the customer sign in again.',
    },
  },
  'identifier-invalid': {
    title: { ru: 'Идентификатор не той формы', en: 'The identifier has the wrong form' },
    remediation: {
      ru: 'Пришлите его целиком, в форме своего вида.',
      en: 'Send it whole, in the form of its kind.',
    },
  },
  'instrument-declined': {
    title: { ru: 'Платёж отклонён', en: 'The payment was declined' },
    remediation: {
      ru: 'Предложите другое средство оплаты.',
      en: 'Offer another means of payment.',
    },
  },
  'insufficient-card-balance': {
    title: { ru: 'На карте не хватает денег', en: 'Not enough on the card' },
    remediation: {
      ru: 'Спишите остаток, а разницу примите иначе.',
      en: 'Take what there is, and the difference otherwise.',
    },
  },
  'insufficient-funds': {
    title: { ru: 'Не хватает средств', en: 'Not enough money' },
    remediation: {
      ru: 'Предложите другое средство оплаты или меньшую сумму.',
      en: 'Offer another means of payment or a smaller amount.',
    },
  },
  'line-already-disputed': {
    title: { ru: 'Строка уже оспорена', en: 'The line is disputed already' },
    remediation: {
      ru: 'Уберите строку из запроса.',
      en: 'Leave the line out.',
    },
  },
  'merge-conflict': {
    title: { ru: 'Клиентов нельзя объединить', en: 'The customers cannot be merged' },
    remediation: {
      ru: 'Разберите противоречие вручную: обратитесь в поддержку.',
      en: 'Have the contradiction settled by hand: ask support.',
    },
  },
  'open-holds': {
    title: { ru: 'Есть открытые резервы', en: 'There are open holds' },
    remediation: {
      ru: 'Дождитесь их конца или снимите их.',
      en: 'Wait until they end, or void them.',
    },
  },
  'payment-state-conflict': {
    title: { ru: 'Состояние платежа не позволяет', en: 'The state of the payment does not allow it' },
    remediation: {
      ru: 'Прочитайте платёж: резерв завершается один раз.',
      en: 'Read the payment: a hold is resolved once.',
    },
  },
  'redemption-not-active': {
    title: { ru: 'Резерв по карте не действует', en: 'The hold on the card is not active' },
    remediation: {
      ru: 'Сделайте новый резерв: прежний истёк, снят или списан.',
      en: 'Make a new hold: this one has expired, was voided or captured.',
    },
  },
  'redemption-not-captured': {
    title: { ru: 'Списания не было', en: 'Nothing was captured' },
    remediation: {
      ru: 'Вернуть можно только списанное; резерв — снять.',
      en: 'Only what was captured goes back; void a hold.',
    },
  },
  'refund-exceeds-captured': {
    title: { ru: 'Возврат больше списанного', en: 'More than was captured' },
    remediation: {
      ru: 'Верните не больше остатка списанного.',
      en: 'Give back no more than is left of what was captured.',
    },
  },
  'register-control-sum-mismatch': {
    title: { ru: 'Контрольные суммы не сходятся', en: 'The control sums do not agree' },
    remediation: {
      ru: 'Ничего не применено. Сверьте файл с объявленным и загрузите заново.',
      en: 'Nothing was applied. Compare the file with what was announced and upload it anew.',
    },
  },
  'register-part-missing': {
    title: { ru: 'Загружены не все части', en: 'Parts are missing' },
    remediation: {
      ru: 'Загрузите недостающие части: getRegister говорит, какие пришли.',
      en: 'Upload what is missing: getRegister tells what has arrived.',
    },
  },
  'settlement-changed': {
    title: { ru: 'Расчёт успел измениться', en: 'The settlement has changed meanwhile' },
    remediation: {
      ru: 'Прочитайте расчёт снова и подтвердите новое сальдо.',
      en: 'Read it again and confirm the new balance.',
    },
  },
};

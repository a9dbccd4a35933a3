import { defineProblems } from '../../problems.ts';

/** Refusals of the wallet, by the codes of its contract. */
export const walletProblems = defineProblems({
  'consent-required': {
    status: 403,
    title: { ru: 'Нужно согласие', en: 'Consent required' },
    detail: {
      ru: 'Клиент не давал согласия payment-instrument',
      en: 'The customer has not given the consent payment-instrument',
    },
    remediation: {
      ru: 'Запишите согласие: POST /customers/{id}/consents.',
      en: 'Record the consent: POST /customers/{id}/consents.',
    },
  },
  'acquirer-token-invalid': {
    status: 422,
    title: { ru: 'Токен эквайера неизвестен', en: 'Unknown acquirer token' },
    detail: { ru: 'Песочница знает токены: {known}', en: 'The sandbox knows the tokens {known}' },
  },
  'insufficient-funds': {
    status: 409,
    title: { ru: 'Недостаточно денег', en: 'Not enough money' },
    detail: { ru: 'На кошельке или счёте клиента недостаточно денег', en: 'The customer has not enough money there' },
    remediation: { ru: 'Предложите другой способ оплаты.', en: 'Offer another means of payment.' },
  },
  'instrument-declined': {
    status: 409,
    title: { ru: 'Инструмент отклонён', en: 'Instrument declined' },
    detail: { ru: 'Банк отказал: {source}', en: 'The bank refused: {source}' },
    remediation: { ru: 'Предложите другой способ оплаты.', en: 'Offer another means of payment.' },
  },
  'authorization-not-active': {
    status: 409,
    title: { ru: 'Резерв баллов закрыт', en: 'Hold on points not active' },
    detail: {
      ru: 'Резерв {authorization} занят платежом {payment}',
      en: 'The hold {authorization} is that of {payment}',
    },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Ключ уже занят', en: 'Key already taken' },
    detail: { ru: '{key} уже есть с другим содержанием', en: '{key} exists with other content' },
  },
  'totals-mismatch': {
    status: 422,
    title: { ru: 'Суммы не сходятся', en: 'Sums do not agree' },
    detail: { ru: 'Ожидалось {expected} коп., получено {given}', en: 'Expected {expected} kopecks, got {given}' },
  },
  'payment-state-conflict': {
    status: 409,
    title: { ru: 'Состояние платежа не позволяет', en: 'Not in this state' },
    detail: { ru: 'Платёж {payment} в состоянии {state}', en: 'The payment {payment} is {state}' },
  },
  'capture-exceeds-hold': {
    status: 422,
    title: { ru: 'Больше резерва', en: 'More than held' },
    detail: { ru: 'Зарезервировано {held} коп., запрошено {asked}', en: '{held} kopecks are held, {asked} asked for' },
  },
  'refund-exceeds-captured': {
    status: 422,
    title: { ru: 'Больше списанного', en: 'More than captured' },
    detail: { ru: 'Осталось вернуть {left} коп., запрошено {asked}', en: '{left} kopecks are left, {asked} asked for' },
  },
  'entitlement-exhausted': {
    status: 409,
    title: { ru: 'Привилегия исчерпана', en: 'Entitlement exhausted' },
    detail: { ru: 'Осталось {left}, запрошено {asked}', en: '{left} left, {asked} asked for' },
    remediation: { ru: 'Счёт начнётся заново в periodEnd.', en: 'The count starts anew at periodEnd.' },
  },
  'entitlement-not-active': {
    status: 409,
    title: { ru: 'Привилегия не действует', en: 'Entitlement not active' },
    detail: { ru: 'Привилегия {entitlement} в состоянии {state}', en: 'The entitlement {entitlement} is {state}' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Состояние расчёта не позволяет', en: 'Not in this state' },
    detail: { ru: 'Расчёт {settlement} в состоянии {state}', en: 'The settlement {settlement} is {state}' },
  },
  'settlement-changed': {
    status: 409,
    title: { ru: 'Расчёт изменился', en: 'Settlement changed' },
    detail: {
      ru: 'Исходящий остаток {closing} коп., подтверждается {given}',
      en: 'The closing balance is {closing} kopecks, not {given}',
    },
    remediation: { ru: 'Прочитайте расчёт заново.', en: 'Read the settlement anew.' },
  },
  'document-total-mismatch': {
    status: 422,
    title: { ru: 'Сумма документов не сходится', en: 'Documents do not agree' },
    detail: {
      ru: 'Услуги на {expected} коп., в документах {given}',
      en: 'Services of {expected} kopecks, documents of {given}',
    },
  },
  'line-already-disputed': {
    status: 409,
    title: { ru: 'Строка уже оспорена', en: 'Line already disputed' },
    detail: { ru: 'Строка {line} в состоянии {state}', en: 'The line {line} is {state}' },
  },
  'line-unknown': {
    status: 422,
    title: { ru: 'Строки нет', en: 'Unknown line' },
    detail: { ru: 'В расчёте нет строки {line}', en: 'The settlement has no line {line}' },
  },
});

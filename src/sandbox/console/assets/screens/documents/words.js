export const DIRECTIONS = {
  outgoing: { ru: 'исходящий', en: 'outgoing' },
  incoming: { ru: 'входящий', en: 'incoming' },
};

export const TYPES = {
  upd: { ru: 'УПД', en: 'UPD' },
  ukd: { ru: 'УКД', en: 'UKD' },
  invoice: { ru: 'Счёт', en: 'Invoice' },
  torg2: { ru: 'ТОРГ-2', en: 'TORG-2' },
  torg12: { ru: 'ТОРГ-12', en: 'TORG-12' },
  etrn: { ru: 'ЭТрН', en: 'Waybill (ЭТрН)' },
  waybill: { ru: 'Путевой лист', en: 'Trip sheet' },
  'order-request': { ru: 'Заказ-заявка', en: 'Order request' },
  ks2: { ru: 'КС-2', en: 'KS-2' },
  ks3: { ru: 'КС-3', en: 'KS-3' },
  unformal: { ru: 'Неформализованный', en: 'Free-form' },
};

/** Axes of a document's state, in the order a document passes them. */
export const AXES = [
  ['senderSignature', { ru: 'Подпись отправителя', en: 'Sender signature' }],
  ['transport', { ru: 'Доставка', en: 'Transport' }],
  ['operatorConfirmation', { ru: 'Подтверждение оператора', en: 'Operator confirmation' }],
  ['receipt', { ru: 'Извещение о получении', en: 'Receipt notice' }],
  ['response', { ru: 'Ответ получателя', en: 'Response' }],
  ['clarification', { ru: 'Уточнение', en: 'Clarification' }],
  ['annulment', { ru: 'Аннулирование', en: 'Annulment' }],
  ['roaming', { ru: 'Роуминг', en: 'Roaming' }],
];

export const ROLES = {
  sender: { ru: 'Титул отправителя', en: 'Sender title' },
  recipient: { ru: 'Титул получателя', en: 'Recipient title' },
  consignor: { ru: 'Титул грузоотправителя', en: 'Consignor title' },
  carrier: { ru: 'Титул перевозчика', en: 'Carrier title' },
  consignee: { ru: 'Титул грузополучателя', en: 'Consignee title' },
  forwarder: { ru: 'Титул экспедитора', en: 'Forwarder title' },
};

export const ACTORS = {
  sender: { ru: 'отправитель', en: 'sender' },
  operator: { ru: 'оператор', en: 'operator' },
  recipient: { ru: 'получатель', en: 'recipient' },
};

/** Events that mean something good, bad or awaited; all others are told calmly. */
export const EVENT_TONES = {
  operator_confirmed: 'good',
  delivered: 'good',
  received: 'good',
  signed_by_recipient: 'good',
  awaiting_title: 'wait',
  clarification_requested: 'warn',
  annulment_requested: 'warn',
  rejected: 'bad',
  annulment_declined: 'warn',
  stuck: 'bad',
  failed: 'bad',
};

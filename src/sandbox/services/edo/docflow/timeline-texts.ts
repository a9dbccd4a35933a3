import type { LocalizedText } from '@styk/sdk/errors';

/** What can happen to a document, in words. */
export const TIMELINE_TEXTS = {
  draft: { ru: 'Черновик создан', en: 'The draft was made' },
  signed: { ru: 'Отправитель подписал документ', en: 'The sender signed the document' },
  sent: { ru: 'Отправитель передал документ оператору', en: 'The sender handed the document to the operator' },
  operator_confirmed: {
    ru: 'Оператор подтвердил дату поступления',
    en: 'The operator confirmed the date of receipt',
  },
  delivered: { ru: 'Документ доставлен получателю', en: 'The document was delivered to the recipient' },
  received: { ru: 'Получатель подтвердил получение', en: 'The recipient acknowledged receipt' },
  awaiting_title: { ru: 'Ожидается следующий титул', en: 'The next title is awaited' },
  title_added: { ru: 'Подписан ответный титул', en: 'An answering title was signed' },
  signed_by_recipient: { ru: 'Получатель подписал документ', en: 'The recipient signed the document' },
  clarification_requested: { ru: 'Получатель запросил уточнение', en: 'The recipient asked for a clarification' },
  rejected: { ru: 'Получатель отказал в подписи', en: 'The recipient refused to sign' },
  powers_requested: {
    ru: 'Получатель просит подтвердить полномочия подписанта',
    en: 'The recipient asks to confirm the powers of the signer',
  },
  informed: { ru: 'Информационное сообщение', en: 'A message for information' },
  annulment_requested: { ru: 'Предложено аннулировать документ', en: 'An annulment was proposed' },
  annulment_declined: { ru: 'Аннулирование отклонено', en: 'The annulment was declined' },
  annulled: { ru: 'Документ аннулирован', en: 'The document was annulled' },
  corrected: {
    ru: 'Отправитель выпустил исправление или корректировку',
    en: 'The sender issued a revision or a correction',
  },
  stuck: { ru: 'Документ не движется', en: 'The document does not move' },
  failed: { ru: 'Документ не удалось доставить', en: 'The document could not be delivered' },
} satisfies Record<string, LocalizedText>;

export type TimelineKind = keyof typeof TIMELINE_TEXTS;
